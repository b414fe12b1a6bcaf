"""What a reader would see: the page is drawn, and a letter that left no mark on it was not there to be read."""

from dataclasses import dataclass
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image

_SCALE = 2.0
_WIDEST = 4_000
_FAINTEST = 32

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points, from the top left."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn page. `left` and `top` are where its corner stands on the page, `scale` pixels a point."""

    image: Image.Image
    scale: float
    left: float
    top: float

    def extremes(self, box: Box) -> tuple[tuple[int, int], ...] | None:
        """The darkest and lightest value of each colour inside a box; None where it is off the picture."""
        x0, top, x1, bottom = box
        corner = (int((x0 - self.left) * self.scale), int((top - self.top) * self.scale))
        far = (round((x1 - self.left) * self.scale), round((bottom - self.top) * self.scale))
        wide, high = self.image.size
        area = (max(corner[0], 0), max(corner[1], 0), min(max(far[0], corner[0] + 1), wide), min(far[1], high))
        if area[2] <= area[0] or area[3] <= area[1]:
            return None
        return tuple((int(low), int(high)) for low, high in self.image.crop(area).getextrema())  # type: ignore[misc]

    def is_bare(self, box: Box) -> bool:
        """Whether nothing is to be seen in a box: one colour all over, or as good as one."""
        found = self.extremes(box)
        return found is None or all(high - low < _FAINTEST for low, high in found)

    def is_dark(self, box: Box) -> bool:
        """Whether all of a box is dark, as under a black bar."""
        found = self.extremes(box)
        return found is not None and all(high < 110 for _, high in found)

    def is_light(self, box: Box) -> bool:
        """Whether a box is mostly light, so that white letters on it would not be seen."""
        x0, top, x1, bottom = box
        area = tuple(round(at) for at in ((x0 - self.left), (top - self.top), (x1 - self.left), (bottom - self.top)))
        part = self.image.crop(tuple(int(at * self.scale) for at in area))  # type: ignore[arg-type]
        if not part.width or not part.height:
            return True
        grey = part.convert("L").resize((1, 1), Image.Resampling.BOX)
        return int(grey.getpixel((0, 0))) > 180  # type: ignore[arg-type]


class Drawing:
    """Draws pages of one file. Use `close` when done."""

    def __init__(self, data: bytes) -> None:
        self._file: Any = None
        try:
            self._file = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError:
            self._file = None

    @property
    def pages(self) -> int:
        """How many pages the drawing program finds; 0 where it cannot open the file."""
        return len(self._file) if self._file is not None else 0

    def picture(self, number: int, crop: Box) -> Picture | None:
        """Page `number` (from 1) as it looks, comments and stamps included; None where it cannot be drawn."""
        if number > self.pages:
            return None
        widest = max(crop[2] - crop[0], crop[3] - crop[1], 1.0)
        scale = min(_SCALE, _WIDEST / widest)
        try:
            page = self._file[number - 1]
            try:
                image = page.render(scale=scale).to_pil().convert("RGB")
            finally:
                page.close()
        except (pypdfium2.PdfiumError, ValueError, OSError):
            return None
        return Picture(image, image.width / max(crop[2] - crop[0], 1.0), crop[0], crop[1])

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()

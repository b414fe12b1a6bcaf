"""The reader of letters (rapidocr with onnxruntime), an optional extra: found, loaded once, run page by page."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from PIL import Image

_MODELS = {
    "Det": "PP-OCRv6_det_small.onnx",
    "Rec": "PP-OCRv6_rec_small.onnx",
    "Cls": "ch_ppocr_mobile_v2.0_cls_mobile.onnx",
}


@dataclass(frozen=True, slots=True)
class OcrPiece:
    """Words read in one place. left, top, right, bottom: pixels from the top left. sure: 0 to 1, as the reader says."""

    words: str
    left: float
    top: float
    right: float
    bottom: float
    sure: float


def installed() -> bool:
    """Whether the packages and the models inside them are there."""
    return (
        find_spec("rapidocr") is not None
        and find_spec("onnxruntime") is not None
        and all(path.is_file() for path in _paths().values())
    )


def pieces(page: Image.Image) -> tuple[OcrPiece, ...]:
    """Everything read on one page, in no order."""
    found = _engine()(page.convert("RGB"))
    if found.txts is None:
        return ()
    return tuple(
        OcrPiece(words, *_bounds(box), float(sure))
        for box, words, sure in zip(found.boxes, found.txts, found.scores, strict=True)
        if words.strip()
    )


def _bounds(box: Iterable[tuple[float, float]]) -> tuple[float, float, float, float]:
    across, down = zip(*((float(x), float(y)) for x, y in box), strict=True)
    return min(across), min(down), max(across), max(down)


def _paths() -> dict[str, Path]:
    spec = find_spec("rapidocr")
    home = Path(next(iter((spec.submodule_search_locations if spec else None) or ["."]))) / "models"
    return {part: home / name for part, name in _MODELS.items()}


@cache
def _engine() -> Callable[..., Any]:
    from rapidocr import RapidOCR

    # With paths of its own the package has nothing to look for elsewhere; it would download what it missed.
    paths = {f"{part}.model_path": str(path) for part, path in _paths().items()}
    engine: Callable[..., Any] = RapidOCR(params={**paths, "Global.log_level": "critical"})
    logging.getLogger("RapidOCR").setLevel(logging.CRITICAL)
    return engine

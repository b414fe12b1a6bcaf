"""The accent colour of a partnership: every shade that is made of it, and whether they can be read.

Contrast is that of WCAG 2.2, 1.4.3: text needs 4.5 to 1 against its ground.
"""

from __future__ import annotations

import re

LEAST = 4.5
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_PAPER, _WASH, _DARK = "#ffffff", "#f6f4f7", "#16131a"
_Rgb = tuple[int, int, int]


def contrast(one: str, other: str) -> float:
    """How far two colours ("#rrggbb") stand apart, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def check(accent: str) -> str:
    """The accent as given. Raises ValueError, with the figures, where it is no colour or cannot be read on white."""
    if not _HEX.fullmatch(accent):
        raise ValueError(f"a colour is written like #5a2157, not {accent!r}")
    found = min(contrast(accent, ground) for ground in (_PAPER, _WASH))
    if found < LEAST:
        raise ValueError(
            f"{accent} stands out {found:.1f} to 1 against the page, and {LEAST} is the least; choose darker"
        )
    return accent


def stylesheet(accent: str) -> str:
    """assets/accent.css: the tokens that are made of the accent, for the light and the dark scheme."""
    band = _mixed(accent, "#000000", 0.18)
    light = next(
        shade for part in range(40, 101) if contrast(shade := _mixed(accent, "#ffffff", part / 100), _DARK) >= 2 * LEAST
    )
    tokens = {"accent": accent, "on-accent": "#ffffff", "accent-wash": _mixed(accent, "#ffffff", 0.93), "band": band}
    dark = {
        "accent": light,
        "on-accent": _mixed(accent, "#000000", 0.8),
        "accent-wash": _mixed(accent, _DARK, 0.85),
        "band": _mixed(accent, "#000000", 0.45),
    }
    return (
        f":root {{ {_said(tokens)} }}\n@media screen and (prefers-color-scheme: dark) {{ :root {{ {_said(dark)} }} }}\n"
    )


def _said(tokens: dict[str, str]) -> str:
    return " ".join(f"--{name}: {value};" for name, value in tokens.items())


def _mixed(one: str, other: str, part: float) -> str:
    pairs = zip(_rgb(one), _rgb(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


def _rgb(colour: str) -> _Rgb:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    parts = [value / 255 for value in _rgb(colour)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

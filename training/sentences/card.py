"""The judge's part of docs/model-card.md: left-out figures by round and category, and the curve as a picture."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from pathlib import Path

from redaction.judging.categories import CATEGORIES
from redaction.judging.points import points
from training.sentences.measure import Figures, Seen, by_round, figures, threshold_for

DOCS = Path(__file__).resolve().parents[2] / "docs"
CARD, PICTURE = DOCS / "model-card.md", DOCS / "judge-curve.svg"
_BEGIN, _END = "<!-- measured: begin -->", "<!-- measured: end -->"
_NEEDLESS = (0.5, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15)
_LEFT, _TOP, _WIDE, _HIGH, _MOST = 60, 30, 520, 300, 15
_COLOURS = {"must": "#1d3557", "should": "#b5651d", "ordinary": "#457b5d"}


def write(seen: Sequence[Seen]) -> None:
    """Write the tables into the model card, between its marks, and the picture beside it."""
    card = CARD.read_text(encoding="utf-8")
    told = f"{_BEGIN}\n{_tables(seen)}\n{_END}"
    CARD.write_text(re.sub(f"{_BEGIN}.*{_END}", lambda _: told, card, flags=re.S), encoding="utf-8", newline="\n")
    PICTURE.write_text(_picture(seen), encoding="utf-8", newline="\n")


def _tables(seen: Sequence[Seen]) -> str:
    head = (
        "| | must | should | ordinary left alone | by clause | raised needlessly per 1,000 words | idle questions |\n"
        "|---|---|---|---|---|---|---|"
    )
    asked = [_row(f"`ask: {name}`", figures(seen, at)) for name, at in points().ask.items()]
    at = points().ask["balanced"]
    set_ = [_row(f"at {needless} needless", figures(seen, threshold_for(seen, needless))) for needless in (6, 12)]
    rounds = [_row(name, figures(some, at)) for name, some in by_round(seen).items()]
    said = "| tells of | must | should |\n|---|---|---|"
    kinds = [_kind(says, figures(seen, at, category)) for category, says in CATEGORIES.items()]
    by_rounds = ["", "By round, at `balanced`:", "", head, *rounds]
    return "\n".join([head, *asked, *set_, *by_rounds, "", "By category, at `balanced`:", "", said, *kinds])


def _row(name: str, f: Figures) -> str:
    found = f"{_share(f.must)} of {f.musts} | {_share(f.should)} of {f.shoulds}"
    return f"| {name} | {found} | {_share(f.ordinary)} | {_share(f.by_clause)} | {f.needless:.1f} | {f.idle:.1f} |"


def _kind(says: str, f: Figures) -> str:
    return f"| {says} | {_share(f.must)} of {f.musts} | {_share(f.should)} of {f.shoulds} |"


def _share(value: float) -> str:
    return f"{value:.3f}" if not math.isnan(value) else "–"


def _picture(seen: Sequence[Seen]) -> str:
    """The curve: what is found, against what is raised needlessly per 1,000 words."""
    at = [(needless, figures(seen, threshold_for(seen, needless))) for needless in _NEEDLESS]
    lines = [_line(name, [(needless, getattr(f, name)) for needless, f in at]) for name in _COLOURS]
    chosen = [_chosen(name, figures(seen, threshold)) for name, threshold in points().ask.items()]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_LEFT + _WIDE + 110} {_TOP + _HIGH + 60}" '
            'font-family="sans-serif" font-size="13" role="img" aria-label="Share found on rounds not learned from, '
            'against sentences raised needlessly per 1,000 words">',
            *_axes(),
            *chosen,
            *lines,
            "</svg>",
            "",
        ]
    )


def _axes() -> list[str]:
    bottom = _TOP + _HIGH
    made = [f'<path d="M{_LEFT} {_TOP}V{bottom}H{_LEFT + _WIDE}" fill="none" stroke="#333"/>']
    for tenth in range(5, 11):
        y = _y(tenth / 10)
        made.append(f'<path d="M{_LEFT} {y}H{_LEFT + _WIDE}" stroke="#ddd"/>')
        made.append(f'<text x="{_LEFT - 8}" y="{y + 4}" text-anchor="end">{tenth / 10:.1f}</text>')
    for needless in (0, 3, 6, 9, 12, 15):
        made.append(f'<text x="{_x(needless)}" y="{bottom + 18}" text-anchor="middle">{needless}</text>')
    label = "sentences raised needlessly per 1,000 words, on rounds it had not learned from"
    made.append(f'<text x="{_LEFT + _WIDE / 2}" y="{bottom + 42}" text-anchor="middle">{label}</text>')
    return made


def _line(name: str, told: list[tuple[float, float]]) -> str:
    path = " ".join(f"{_x(needless)},{_y(value)}" for needless, value in told)
    x, y = _x(told[-1][0]) + 6, _y(told[-1][1]) + 4
    said = {"must": "must", "should": "should", "ordinary": "ordinary left"}[name]
    return (
        f'<polyline points="{path}" fill="none" stroke="{_COLOURS[name]}" stroke-width="2.5"/>'
        f'<text x="{x}" y="{y}" fill="{_COLOURS[name]}">{said}</text>'
    )


def _chosen(name: str, f: Figures) -> str:
    x = _x(min(f.needless, _MOST))
    return (
        f'<path d="M{x} {_TOP}V{_TOP + _HIGH}" stroke="#999" stroke-dasharray="4 4"/>'
        f'<text x="{x}" y="{_TOP - 8}" text-anchor="middle" fill="#555">{name}</text>'
    )


def _x(needless: float) -> float:
    return round(_LEFT + _WIDE * needless / _MOST, 1)


def _y(value: float) -> float:
    return round(_TOP + _HIGH * (1 - (max(value, 0.4) - 0.4) / 0.6), 1)

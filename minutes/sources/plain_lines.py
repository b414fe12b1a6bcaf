"""Lines of plain text become pieces: bullets, headings, marked-up lines, paragraphs broken over lines."""

import re

from minutes.sources.canvas import Piece
from minutes.sources.html_walk import has_markup, walk

_BULLET = re.compile(r"^([ \t]*)([-*+•●·▪◦‣–]|o(?=\s+[A-Z]))\s+(?=\S)")
_HEADING = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_RULE = re.compile(r"^\s*([-=_*~])(?:\s*\1){2,}\s*$")
_LABEL = re.compile(
    r"^\s*(?:[A-Z][\w’'/&-]*(?: [\w’'/&-]+){0,3}\s*:|\d{1,2}[.)]|\d+\.\d+|\(?[a-z]\)|Action\b|ACTION\b)"
)
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1|(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])")


def plain(line: str) -> str:
    """A line without Markdown's marks of emphasis."""
    return _EMPHASIS.sub(lambda found: found[2] or found[3], line).replace("**", "").replace("\\", "")


def is_rule(line: str) -> bool:
    """Whether a line is only drawn, not said."""
    return _RULE.match(line) is not None


def is_bullet(line: str) -> bool:
    """Whether a line opens with a bullet mark."""
    return _BULLET.match(line) is not None


def line_pieces(line: str) -> tuple[list[Piece], tuple[str, ...]]:
    """The pieces of one line (or of several lines already joined) and what was dropped from it."""
    if is_rule(line):
        return [], ()
    if has_markup(line):
        return walk(line)
    if heading := _HEADING.match(line):
        return [Piece("heading", plain(heading[2]), len(heading[1]))], ()
    if bullet := _BULLET.match(line):
        depth = 2 if bullet[2] in "◦o" or len(bullet[1].expandtabs(4)) >= 2 else 1
        return [Piece("bullet", plain(line[bullet.end() :]), depth)], ()
    return [Piece("paragraph", plain(line))], ()


def text_width(lines: list[str]) -> int:
    """How wide a text is set whose paragraphs are broken over lines (as a PDF gives them); 0 where they are not."""
    lengths = sorted(len(line.rstrip()) for line in lines if len(line.strip()) > 1)
    if len(lengths) < 12:
        return 0
    widest = lengths[int(len(lengths) * 0.97)]
    full = sum(length >= 0.75 * widest for length in lengths)
    return widest if 50 <= widest <= 140 and full >= 0.3 * len(lengths) else 0


def goes_on(line: str, following: str, width: int) -> bool:
    """Whether a paragraph goes on from one line to the next: set to a width and full, or broken mid-sentence."""
    if not following.strip() or is_bullet(following) or _LABEL.match(following) or _HEADING.match(following):
        return False
    if has_markup(following) or _HEADING.match(line) or "\t" in following or following.lstrip().startswith("|"):
        return False
    ended = line.rstrip()[-1:] in ".:;?!"
    if following.lstrip()[0].islower() and not ended and len(line) > 25:
        return True
    return bool(width) and len(line.rstrip()) >= 0.8 * width

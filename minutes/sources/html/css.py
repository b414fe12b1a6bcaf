"""The little of CSS that hides words: in an element's style, or in the page's own style sheets by tag, class or id."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_OTHER_MEDIA = re.compile(r"@media(?![^{]*\b(?:screen|all)\b)[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", re.IGNORECASE)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SIMPLE = re.compile(r"(?P<tag>[a-z][a-z0-9]*|\*)?(?P<marks>(?:[.#][\w-]+)*)$", re.IGNORECASE)
_HIDDEN = re.compile(
    r"(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|mso-hide:all|opacity:0?\.?0*(?:%|;|!|$)"
    r"|font-size:(?:0*\.?0*|[0-2](?:\.\d+)?)(?:px|pt|em|rem|%)?(?:;|!|$)|clip:rect\(|clip-path:inset\((?:50|100)%"
    r"|(?:left|top|text-indent|margin-left):-\d{3,}|(?:max-)?(?:height|width):0(?:px|pt)?(?:;|!|$)[^}]*overflow:hidden"
    r"|overflow:hidden[^}]*(?:max-)?(?:height|width):0(?:px|pt)?(?:;|!|$))"
)
_SIZE = re.compile(r"(?:^|;)font-size:[0-2](?:\.\d+)?(?:em|rem)")
_WHITE = (
    r"(?:white|transparent|#fff(?:fff)?(?![0-9a-f])|#f[a-f]f[a-f]f[a-f](?![0-9a-f])|rgba?\(25[0-5],25[0-5],25[0-5])"
)
_INK = re.compile(rf"(?:^|;)color:{_WHITE}|(?:^|;)color:rgba\([^)]*,0(?:\.0*)?\)|(?:^|;)color:window(?:;|$)")
_PAPER = re.compile(rf"(?:^|;)(?:background(?:-color)?|mso-shading):(?!{_WHITE}|none|inherit|initial|window|url)[#a-z]")


@dataclass(frozen=True, slots=True)
class CssRule:
    """A style sheet's rule: the tag (or "") and the classes and ids it is for, and what it says, without spaces."""

    tag: str
    marks: frozenset[str]
    says: str


Sheet = tuple[CssRule, ...]


def sheet_of(root: HtmlElement) -> Sheet:
    """The rules of a page's style sheets that may hide or colour words. Of "div .x" only ".x" is looked at."""
    css = "\n".join(style.text or "" for style in root.iter("style"))
    return tuple(_rules(_OTHER_MEDIA.sub("", _COMMENT.sub("", css))))


def _rules(css: str) -> Iterator[CssRule]:
    for selectors, body in _RULE.findall(css):
        says = _said(body)
        if not (_hides(says) or _INK.search(says) or _PAPER.search(says)):
            continue
        for selector in selectors.split(","):
            last = re.split(r"[\s>+~]+", selector.strip())[-1]
            if (found := _SIMPLE.match(last)) and last:
                marks = frozenset(re.findall(r"[.#][\w-]+", found["marks"]))
                tag = (found["tag"] or "").lower()
                if marks or tag not in ("", "*"):
                    yield CssRule("" if tag == "*" else tag, marks, says)


def _said(style: str) -> str:
    return re.sub(r"\s+", "", style).lower()


def _hides(says: str) -> bool:
    return _HIDDEN.search(says) is not None and not _SIZE.search(says)


def _styles(element: HtmlElement, sheet: Sheet) -> Iterator[str]:
    """What is said of an element: its own style, then the sheets' rules for it."""
    yield _said(element.get("style", ""))
    marks = {f".{name}" for name in element.get("class", "").split()} | {f"#{element.get('id', '')}"}
    for rule in sheet:
        if rule.tag in ("", element.tag) and rule.marks <= marks:
            yield rule.says


def is_hidden(element: HtmlElement, sheet: Sheet) -> bool:
    """Whether a browser shows nothing of an element: hidden, of no size, see-through, or off the page."""
    if element.get("hidden") is not None or (element.tag == "dialog" and element.get("open") is None):
        return True
    return any(map(_hides, _styles(element, sheet)))


def is_white(element: HtmlElement, sheet: Sheet) -> bool:
    """Whether an element's words are in the colour of the paper."""
    if element.tag == "font" and _INK.search(f"color:{_said(element.get('color', ''))}"):
        return True
    return any(_INK.search(says) for says in _styles(element, sheet))


def is_coloured(element: HtmlElement, sheet: Sheet) -> bool:
    """Whether an element stands on a colour of its own or of something around it, so that white shows."""
    around: HtmlElement | None = element
    while around is not None:
        ground = _said(around.get("bgcolor", ""))
        if ground and not re.fullmatch(_WHITE, ground):
            return True
        if any(_PAPER.search(says) for says in _styles(around, sheet)):
            return True
        around = around.getparent()
    return False

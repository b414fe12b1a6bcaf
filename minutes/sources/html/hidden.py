"""What a web page holds and does not show: scripts, comments, hidden and white words, forms, tracked deletions."""

from collections import Counter

from lxml.html import HtmlElement

from minutes.model import Note
from minutes.sources.html.css import Sheet, is_coloured, is_hidden, is_white, sheet_of

_SCRIPTS = {"script", "style", "noscript", "template", "link", "meta", "base"}
_FRAMES = {"iframe", "object", "embed", "applet", "frame", "frameset", "audio", "video", "canvas", "svg", "math"}
_FORMS = {"input", "textarea", "select", "button", "option", "datalist"}
_SAID: tuple[tuple[str, str, bool], ...] = (
    ("comments", "Left out of the text: comments in the page's code.", False),
    ("scripts", "Left out of the text: scripts and styles.", False),
    ("head", "The page's own title and properties were left out.", False),
    ("frames", "Left out of the text: frames, drawings, films or other embedded things.", False),
    ("forms", "What stands in form fields was left out.", False),
    ("hidden", "Left out of the text: hidden words.", False),
    ("white", "Left out of the text: words in the colour of the paper.", False),
    ("remarks", "Left out of the text: comments made in Word. Settle and delete them in Word.", False),
    ("margins", "Left out of the text: headers and footers.", False),
    ("menus", "Left out of the text: menus.", False),
    ("changes", "Tracked changes are still open: accept or reject them in Word and save again.", True),
    ("links", "The addresses behind links were left out.", False),
    ("tips", "Words that show only on pointing at something (title, alt) were left out.", False),
)


def without_hidden(root: HtmlElement, name: str) -> tuple[Note, ...]:
    """Take out of a page, in place, all that a browser would not show as words.

    Args:
        root: the whole page.
        name: the file's name, for the notes.

    Returns:
        one note for each sort of what was taken out; tracked changes hold the meeting.
    """
    sheet = sheet_of(root)
    found: Counter[str] = Counter()
    for head in root.findall("head"):
        # A page without a title of its own gets one from no program; an empty head is nothing to tell of.
        found["head"] += bool(head.findtext("title")) or bool(head.xpath("meta[@name and @content]"))
        found["scripts"] += bool(head.xpath("script | style"))
        found["comments"] += bool(head.xpath(".//comment()"))
        head.drop_tree()
    for element in list(root.iter()):
        if element is root or not _stands_in(element, root):
            continue
        if reason := _reason(element, sheet):
            found[reason] += 1
            _drop(element)
            continue
        found["links"] += element.tag == "a" and element.get("href") is not None
        found["tips"] += any(element.get(key) for key in ("title", "alt", "aria-label"))
        found["changes"] += element.tag == "ins" and _is_tracked(element)
    return tuple(Note(what, name, holds) for key, what, holds in _SAID if found[key])


def _stands_in(element: HtmlElement, root: HtmlElement) -> bool:
    """Whether an element was not already taken out with one around it."""
    top = element
    while (parent := top.getparent()) is not None:
        top = parent
    return top is root


def _reason(element: HtmlElement, sheet: Sheet) -> str:
    tag = element.tag
    if not isinstance(tag, str):
        return "comments"
    for reason, tags in (("scripts", _SCRIPTS), ("frames", _FRAMES), ("forms", _FORMS)):
        if tag in tags:
            return reason
    style = element.get("style", "").lower().replace(" ", "")
    if "mso-element:comment" in style or "msocom" in element.get("class", "").lower():
        return "remarks"
    if "mso-element:header" in style or "mso-element:footer" in style:
        return "margins"
    if tag == "nav":
        return "menus"
    if tag == "del":
        return "changes"
    if is_hidden(element, sheet):
        return "hidden"
    return "white" if is_white(element, sheet) and not is_coloured(element, sheet) else ""


def _is_tracked(element: HtmlElement) -> bool:
    return element.get("datetime") is not None or element.get("cite") is not None


def _drop(element: HtmlElement) -> None:
    """Take an element out and leave what follows it where it was."""
    if isinstance(element.tag, str) and hasattr(element, "drop_tree"):
        element.drop_tree()
        return
    parent, before, tail = element.getparent(), element.getprevious(), element.tail or ""
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    element.tail = None
    parent.remove(element)

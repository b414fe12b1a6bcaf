"""What a paragraph says: its runs, without what Word hides, deletes, computes or only points to."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from minutes.sources.word.body import drawings, fields
from minutes.sources.word.body.story import Story
from minutes.sources.word.body.symbols import plain, symbol
from minutes.sources.word.body.visibility import fate, shade
from minutes.sources.word.body.xml_names import below, called, is_on, value, w

GONE = frozenset(("w:del", "w:moveFrom"))
CHANGES = GONE | {"w:ins", "w:moveTo"}
_THROUGH = CHANGES | {
    *("w:hyperlink", "w:smartTag", "w:customXml", "w:sdt", "w:sdtContent", "w:bdo", "w:dir", "w:fldSimple"),
    *("mc:AlternateContent", "mc:Choice", "mc:Fallback"),
}
_SIGNS = {"w:br": "\n", "w:cr": "\n", "w:tab": "\t", "w:ptab": "\t", "w:noBreakHyphen": "-", "w:softHyphen": ""}
_DRAWN = frozenset(("w:drawing", "w:pict", "w:object", "mc:AlternateContent"))


@dataclass(slots=True)
class Speech:
    """What a paragraph says, with what is tied to it.

    boxes: (the box's content, whether it has a ground of its own). asides: footnotes and endnotes.
    fate, change: what became of the last words, and the tracked change last met, so that each is told of once.
    is_changed: whether any tracked change stands in it.
    """

    paragraph: Element | None
    words: list[str] = field(default_factory=list)
    boxes: list[tuple[Element, bool]] = field(default_factory=list)
    asides: list[Element] = field(default_factory=list)
    fate: str = "shown"
    change: tuple[str, str | None, str | None] | None = None
    is_changed: bool = False


def listen(paragraph: Element, story: Story) -> Speech:
    """Everything a paragraph shows, in order; line breaks as line ends, tabs as tabs."""
    speech = Speech(paragraph.find(w("pPr")))
    ground = story.ground
    for layer in story.styles.paragraph_layers(speech.paragraph):
        if (found := layer.find(w("shd"))) is not None:
            ground = shade(found, ground)
            break
    with story.within(ground):
        _children(paragraph, speech, story)
    return speech


def is_prompt(control: Element) -> bool:
    """Whether a content control still shows its "Click here to enter text"."""
    return is_on(below(control, "sdtPr", "showingPlcHdr"))


def _children(parent: Element, speech: Speech, story: Story) -> None:
    for child in parent:
        name = called(child)
        if name == "w:r":
            if called(parent) not in CHANGES:
                speech.change = None
            _run(child, speech, story)
        elif name in _THROUGH:
            _through(child, name, speech, story)
        elif name.startswith("m:"):
            speech.words.extend(one.text or "" for one in child.iter("*") if called(one) == "m:t")
        elif name == "w:subDoc":
            story.count("insert")
        elif next(child.iter(w("t")), None) is not None:
            story.count("unknown")


def _through(child: Element, name: str, speech: Speech, story: Story) -> None:
    """Go into what only wraps runs; of a tracked change only into what stays if it is accepted."""
    if name in CHANGES:
        _change(child, name, speech, story)
    if name in GONE or (name == "w:fldSimple" and fields.drops(value(child, "instr") or "")):
        return
    if name == "w:sdt" and is_prompt(child):
        story.count("prompt")
        return
    with story.within():
        _children(drawings.chosen(child) if name == "mc:AlternateContent" else child, speech, story)


def _change(child: Element, name: str, speech: Speech, story: Story) -> None:
    """Count a change once, though Word may keep it in several parts side by side; a move counts where it arrives."""
    sign = (name, value(child, "author"), value(child, "date"))
    if name != "w:moveFrom" and sign != speech.change and len(child):
        story.count("change")
    speech.change = sign
    speech.is_changed = True


def _run(run: Element, speech: Speech, story: Story) -> None:
    own = run.find(w("rPr"))
    if below(own, "rPrChange") is not None:
        story.count("look")
    words = "".join(_said(run, speech, story))
    if not words:
        return
    layers = tuple(story.styles.run_layers(own, speech.paragraph))
    becomes: str = fate(layers, story.ground)
    if becomes == "shown":
        speech.words.append(words)
        if any(is_on(below(layer, name)) for layer in layers[:1] for name in ("strike", "dstrike")):
            becomes = "struck"
    if words.strip():
        if becomes not in ("shown", speech.fate):
            story.count(becomes)
        speech.fate = becomes


def _said(run: Element, speech: Speech, story: Story) -> Iterator[str]:
    """The words of one run, in order; what is tied to it is set aside on the way."""
    for child in run:
        name = called(child)
        if name in _DRAWN:
            speech.boxes.extend(drawings.boxes(child, story))
        elif not _mark(child, name, speech, story) and not fields.muted(story):
            yield _sign(child, name, story)


def _sign(child: Element, name: str, story: Story) -> str:
    """The letters one child of a run stands for; "" for what is none."""
    if name == "w:t":
        words, lost = plain(child.text or "")
    elif name == "w:ruby":
        bases = [word.text or "" for base in child.iter(w("rubyBase")) for word in base.iter(w("t"))]
        words, lost = plain("".join(bases))
    elif name == "w:sym":
        told = symbol(value(child, "font") or "", value(child, "char") or "")
        words, lost = told or "", int(told is None)
    else:
        return _SIGNS.get(name, "")
    if lost:
        story.count("symbol", lost)
    return words


def _mark(child: Element, name: str, speech: Speech, story: Story) -> bool:
    """Take a mark that says no word itself (of a field, a footnote, a page's end); whether it was one."""
    if name == "w:fldChar":
        fields.mark(child, story)
    elif name == "w:instrText":
        fields.told(child.text or "", story)
    elif name in ("w:footnoteReference", "w:endnoteReference"):
        aside = story.asides.get((name[2:-9], value(child, "id") or ""))
        if aside is not None:
            speech.asides.append(aside)
            story.count("footnote")
    elif name == "w:lastRenderedPageBreak":
        story.page += 1
    else:
        return False
    return True

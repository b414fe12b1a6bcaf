"""What a Word file carries beside its page: nothing of it reaches the text, and each is told of.

The name of the person who must not appear is one word no other part of these files holds.
"""

import io
import struct
import zlib

import docx
import pytest
from docx.document import Document as WordDocument
from docx.image.image import Image

from minutes.model import Document
from minutes.sources import word
from tests.minutes.word_files import SOURCE, cell, numbered, p, part, r, read, said, styled, table, told, written

SEEN = p(r("The Board met."))
NAME = "Quillfeather"
WHITE = '<w:color w:val="FFFFFF"/>'


def clean(document: Document) -> Document:
    """The document, in which the page's words stand and the name nowhere, notes and all."""
    assert "The Board met." in document.text
    assert NAME not in document.text
    assert NAME not in told(document)
    return document


def test_properties_of_the_document_are_never_read():
    def change(document: WordDocument) -> None:
        held = document.core_properties
        held.author = held.title = held.subject = held.keywords = held.comments = held.last_modified_by = NAME

    clean(read(SEEN, change))


def test_a_header_and_footer_are_left_out_and_told_of():
    def change(document: WordDocument) -> None:
        document.sections[0].header.paragraphs[0].text = f"{NAME} Group"
        document.sections[0].footer.paragraphs[0].text = "The Board met."

    assert "holds words the minutes do not" in told(clean(read(SEEN, change)))


def test_a_header_that_only_repeats_the_minutes_is_told_of_as_such():
    def change(document: WordDocument) -> None:
        document.sections[0].header.paragraphs[0].text = "The  board met."

    assert "stand in the minutes as well" in told(read(SEEN, change))


def test_a_footer_of_page_numbers_needs_no_note():
    def change(document: WordDocument) -> None:
        document.sections[0].footer.paragraphs[0].text = "Page 1 of 12"

    assert read(SEEN, change).notes == ()


def test_a_comment_is_left_out_and_counted():
    document = docx.Document()
    run = document.add_paragraph("The Board met.").runs[0]
    document.add_comment(run, f"Is {NAME} meant?", NAME, "Q")
    assert "1 comment in the margin" in told(clean(word.read(written(document), SOURCE)))


INSERTED = f'<w:ins w:id="1" w:author="{NAME}" w:date="2024-01-01T00:00:00Z">{{}}</w:ins>'
DELETED = f'<w:del w:id="2" w:author="{NAME}"><w:r><w:delText>{NAME} spoke.</w:delText></w:r></w:del>'


def test_an_insertion_still_open_is_shown_and_holds_the_meeting():
    document = clean(read(p(r("The Board") + INSERTED.format(r(" met.")))))
    assert document.text == "The Board met."
    assert [note.holds for note in document.notes] == [True]
    assert document.notes[0].what.startswith("1 tracked change is still open: accept or reject it in Word.")


def test_a_deletion_still_open_is_dropped_and_holds_the_meeting():
    document = clean(read(SEEN + p(r("Noted. ") + DELETED)))
    assert said(document)[1] == ("paragraph", "Noted.")
    assert [note.holds for note in document.notes] == [True]


@pytest.mark.parametrize(
    ("body", "count"),
    [
        (p(INSERTED.format(r("a")) + INSERTED.format(r("b"))), 1),
        (p(INSERTED.format(r("a")) + r("b") + INSERTED.format(r("c"))), 2),
        (p(INSERTED.format(r("a")), '<w:rPr><w:ins w:id="9"/></w:rPr>'), 1),
        (p(r("a"), '<w:rPr><w:ins w:id="9"/></w:rPr>'), 1),
        (p(r("a"), '<w:rPr><w:del w:id="9"/></w:rPr>') + p(r("b")), 1),
        (p(f"<w:moveTo w:id='1'>{r('a')}</w:moveTo>") + p(f"<w:moveFrom w:id='2'>{r(NAME)}</w:moveFrom>"), 1),
        (table(f"<w:trPr><w:del w:id='1'/></w:trPr>{cell(NAME)}{cell(NAME)}", cell("a") + cell("b")), 1),
        (table(f"<w:trPr><w:ins w:id='1'/></w:trPr>{cell('a')}{cell('b')}"), 1),
    ],
)
def test_tracked_changes_of_every_kind_are_counted_once(body: str, count: int):
    document = clean(read(SEEN + body))
    assert document.notes[0].what.startswith(f"{count} tracked change")
    assert document.notes[0].holds


def test_the_pages_of_tracked_changes_are_named_where_word_kept_them():
    end = "<w:r><w:lastRenderedPageBreak/></w:r>"
    document = read(SEEN + p(end + INSERTED.format(r("a"))) + p(end + r("b") + INSERTED.format(r("c"))))
    assert "2 tracked changes are still open on pages 2 and 3: accept or reject them" in told(document)


def test_a_change_of_looks_alone_is_told_of_and_holds_nothing():
    document = read(p(r("The Board met.", '<w:b/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange>')))
    assert "of looks only" in told(document)
    assert not any(note.holds for note in document.notes)


HIDING_STYLES = styled(
    '<w:style w:type="character" w:styleId="Away"><w:name w:val="Away"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Aside"><w:name w:val="Aside"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Under"><w:name w:val="Under"/><w:basedOn w:val="Aside"/></w:style>'
)


@pytest.mark.parametrize(
    "body",
    [
        p(r(NAME, "<w:vanish/>")),
        p(r(NAME, '<w:vanish w:val="true"/>')),
        p(r(NAME, '<w:rStyle w:val="Away"/>')),
        p(r(NAME), '<w:pStyle w:val="Aside"/>'),
        p(r(NAME), '<w:pStyle w:val="Under"/>'),
        p(f"<w:hyperlink>{r(NAME, '<w:vanish/>')}</w:hyperlink>"),
        table(cell(p(r(NAME, "<w:vanish/>"))) + cell("x")),
        table(f"<w:trPr><w:hidden/></w:trPr>{cell(NAME)}{cell('x')}"),
    ],
)
def test_hidden_runs_are_left_out_and_told_of(body: str):
    assert "1 passage of hidden text was left out" in told(clean(read(SEEN + body, HIDING_STYLES)))


def test_a_run_that_a_style_hides_and_that_shows_itself_is_seen():
    shown = p(r("Agreed.", '<w:vanish w:val="0"/>'), '<w:pStyle w:val="Aside"/>')
    assert read(shown, HIDING_STYLES).text == "Agreed."


@pytest.mark.parametrize(
    "body",
    [
        p(r(NAME, WHITE)),
        p(r(NAME, '<w:color w:val="FEFEFE"/>')),
        p(r(NAME, '<w:color w:val="auto" w:themeColor="background1"/>')),
        p(r(NAME, '<w:sz w:val="2"/>')),
        p(r(NAME, '<w:highlight w:val="black"/>')),
        p(r(NAME, '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>')),
        p(r(NAME, '<w:color w:val="1F3864"/>'), '<w:shd w:val="clear" w:fill="1F3864"/>'),
        p(r(NAME, '<w:color w:val="000000"/><w:shd w:val="solid" w:color="000000" w:fill="FFFFFF"/>')),
        table(cell(p(r(NAME, WHITE))) + cell("x")),
    ],
)
def test_words_in_the_colour_of_their_ground_or_too_small_are_left_out_and_told_of(body: str):
    assert "cannot be seen on the page" in told(clean(read(SEEN + body)))


SHADING_TABLE = styled(
    '<w:style w:type="table" w:styleId="Bold1"><w:name w:val="Bold 1"/>'
    '<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="4472C4"/></w:tcPr></w:tblStylePr></w:style>'
)


@pytest.mark.parametrize(
    "body",
    [
        table(cell(p(r("Name", WHITE)), '<w:shd w:val="clear" w:fill="1F3864"/>')),
        table(cell(p(r("Name", WHITE)))).replace("<w:tblPr/>", '<w:tblPr><w:tblStyle w:val="Bold1"/></w:tblPr>'),
        p(r("Name", WHITE), '<w:shd w:val="clear" w:fill="1F3864"/>'),
        p(r("Name", '<w:highlight w:val="yellow"/>')),
        p(r("Name", '<w:shd w:val="clear" w:fill="000000"/>')),
        p(r("Name", '<w:sz w:val="12"/>')),
    ],
)
def test_words_that_stand_out_from_their_ground_are_read(body: str):
    document = read(body, SHADING_TABLE)
    assert document.text == "Name"
    assert document.notes == ()


def test_words_struck_through_are_read_and_told_of():
    document = read(p(r("Agreed. ") + r("Refused.", "<w:strike/>")))
    assert document.text == "Agreed. Refused."
    assert "1 passage is struck through" in told(document)


def test_the_target_of_a_link_never_reaches_the_text():
    def change(document: WordDocument) -> None:
        document.part.relate_to(f"mailto:{NAME}@example.org", "http://x/hyperlink", is_external=True)

    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText> HYPERLINK "mailto:{NAME}@x.org" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("met.") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    link = f'<w:hyperlink w:tooltip="{NAME}" w:anchor="{NAME}">{r("Board ")}</w:hyperlink>'
    simple = f'<w:fldSimple w:instr="REF {NAME}">{r(" Noted.")}</w:fldSimple>'
    assert clean(read(p(r("The ") + link + field + simple), change)).text == "The Board met. Noted."


def box(words: str, extra: str = "", style: str = "", hidden: str = "0") -> str:
    content = f"<w:txbxContent>{p(r(words, extra))}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
        f'<wp:docPr id="1" name="{NAME}" descr="{NAME}" title="{NAME}" hidden="{hidden}"/><a:graphic><a:graphicData>'
        f"<wps:wsp><wps:spPr>{style}</wps:spPr><wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic>"
        "</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f'<v:shape alt="{NAME}"><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>'
        "</mc:AlternateContent></w:r>"
    )


def test_the_words_of_a_text_box_are_read_once_after_their_paragraph_and_told_of():
    document = clean(read(p(box("Venue: Old Mill") + r("The Board met.")) + p(r("Noted."))))
    assert [words for _, words in said(document)] == ["The Board met.", "Venue: Old Mill", "Noted."]
    assert "1 text box was read" in told(document)


def test_a_hidden_text_box_is_left_out_and_told_of():
    document = clean(read(p(box(NAME, hidden="1") + r("The Board met."))))
    assert "1 passage of hidden text" in told(document)


def test_white_words_are_seen_in_a_dark_box_and_not_in_a_clear_one():
    dark = "<a:solidFill><a:srgbClr val='000080'/></a:solidFill>"
    assert "Old Mill" in read(p(box("Old Mill", WHITE, dark))).text
    assert NAME not in clean(read(SEEN + p(box(NAME, WHITE, "<a:noFill/>")))).text


def test_a_box_inside_a_group_of_shapes_is_read_once():
    inner = box("Old Mill").removeprefix("<w:r>").removesuffix("</w:r>")
    document = read(p(f"<w:r><w:drawing>{inner}</w:drawing></w:r>"))
    assert document.text == "Old Mill"


@pytest.mark.parametrize(("fill", "words"), [("navy", "Old Mill"), ("white", "")])
def test_white_words_in_a_box_of_older_words_are_seen_by_its_fill(fill: str, words: str):
    content = f"<w:txbxContent>{p(r('Old Mill', WHITE))}</w:txbxContent>"
    shape = f'<v:shape fillcolor="{fill}"><v:textbox>{content}</v:textbox></v:shape>'
    assert read(p(f"<w:r><w:pict>{shape}</w:pict></w:r>")).text == words


def test_alternative_text_and_the_file_of_a_picture_are_never_read():
    document = docx.Document()
    document.add_paragraph("The Board met.").add_run().add_picture(io.BytesIO(speck()))
    held = document.inline_shapes[0]._inline.docPr
    held.set("descr", NAME)
    held.set("title", NAME)
    held.set("name", NAME)
    assert "1 picture was left out" in told(clean(word.read(written(document), SOURCE)))


def speck() -> bytes:
    """A picture of one dot, whose own file names the person."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    words = chunk(b"tEXt", b"Author\x00" + NAME.encode())
    made = (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + words
        + chunk(b"IDAT", zlib.compress(b"\0\0"))
        + chunk(b"IEND", b"")
    )
    assert Image.from_blob(made).px_width == 1
    return made


def test_an_embedded_object_is_told_of():
    body = SEEN + p(f'<w:r><w:object><v:shape alt="{NAME}"/></w:object></w:r>')
    assert "1 embedded object" in told(clean(read(body)))


def test_another_file_put_inside_holds_the_meeting():
    document = clean(read(f'{SEEN}<w:altChunk r:id="rId99"/>'))
    assert "Another file stands inside" in told(document)
    assert document.notes[0].holds


def test_what_a_content_control_is_called_and_offers_is_never_read():
    control = (
        f'<w:sdt><w:sdtPr><w:alias w:val="{NAME}"/><w:tag w:val="{NAME}"/><w:dropDownList>'
        f'<w:listItem w:displayText="{NAME}" w:value="{NAME}"/></w:dropDownList></w:sdtPr>'
        f"<w:sdtContent>{{}}</w:sdtContent></w:sdt>"
    )
    prompt = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r(NAME)}</w:sdtContent></w:sdt>"
    asked = prompt.replace(r(NAME), p(r(NAME)))
    document = clean(read(control.format(SEEN) + p(control.format(r("Agreed.")) + prompt) + asked))
    assert [words for _, words in said(document)] == ["The Board met.", "Agreed."]
    assert "2 fields nobody filled in" in told(document)


def test_a_passage_in_a_part_not_known_here_is_left_out_and_told_of():
    assert "not known here" in told(clean(read(SEEN + p(f"<w:novelty>{r(NAME)}</w:novelty>"))))


def test_bookmarks_footnote_separators_and_unused_notes_say_nothing():
    notes = part(
        "footnotes",
        f'<w:footnote w:type="separator" w:id="0">{p(r(NAME))}</w:footnote>'
        f'<w:footnote w:id="7">{p(r(NAME))}</w:footnote>',
    )
    mark = f'<w:bookmarkStart w:id="1" w:name="{NAME}"/><w:bookmarkEnd w:id="1"/>'
    assert clean(read(p(mark + r("The Board met.")), notes)).text == "The Board met."


def test_words_merged_out_of_sight_in_a_table_are_left_out_and_told_of():
    top = cell("The Board met.", '<w:vMerge w:val="restart"/>') + cell("a")
    below = cell(NAME, "<w:vMerge/>") + cell("b")
    assert "hidden text" in told(clean(read(table(top, below))))


def test_definitions_of_lists_say_nothing_of_themselves():
    lists = numbered(
        f'<w:abstractNum w:abstractNumId="1"><w:name w:val="{NAME}"/><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    numbers = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    assert clean(read(p(r("The Board met."), numbers), lists)).text == "1. The Board met."

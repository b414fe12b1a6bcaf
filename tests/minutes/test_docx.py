"""What stands on the page of a Word file, in the form the text of the same minutes gives."""

import pytest

from minutes.model import Document
from minutes.sources.word.body.numbering import written as numeral
from tests.minutes.word_files import cell, numbered, p, part, r, read, said, styled, table, told


def levels(document: Document) -> list[tuple[str, int]]:
    return [(block.kind, block.level) for block in document.blocks]


def style(key: str, name: str, inner: str = "", based_on: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>{base}{inner}</w:style>'


def of(key: str) -> str:
    return f'<w:pStyle w:val="{key}"/>'


@pytest.mark.parametrize(
    "properties",
    [of("Heading2"), of("berschrift2"), of("House"), of("Outline"), '<w:outlineLvl w:val="1"/>'],
)
def test_headings_are_told_by_style_in_any_language_by_base_and_by_outline(properties: str):
    change = styled(
        style("berschrift2", "Heading 2")
        + style("House", "House style", based_on="Heading2")
        + style("Outline", "Agenda line", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
    )
    assert levels(read(p(r("Welcome"), properties), change)) == [("heading", 2)]


def test_body_text_by_outline_is_no_heading_and_neither_is_a_whole_paragraph():
    assert levels(read(p(r("Welcome"), of("Heading1") + '<w:outlineLvl w:val="9"/>'))) == [("paragraph", 0)]
    assert levels(read(p(r("word " * 40), of("Heading1")))) == [("paragraph", 0)]


LISTS = numbered(
    '<w:abstractNum w:abstractNumId="1">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading1"/>'
    '<w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>'
    "</w:abstractNum>"
    '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="Action %1:"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
    "</w:lvlOverride></w:num>"
    '<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>'
)


def n(words: str, list_id: int = 1, level: int = 0, more: str = "") -> str:
    """A paragraph in a list."""
    return p(
        r(words) if words else "", f'{more}<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    )


def numbers(body: str) -> list[str]:
    return [words for _, words in said(read(body, LISTS))]


def test_automatic_numbers_are_counted_again_over_levels():
    body = n("Welcome") + n("Came", 1, 1) + n("Went", 1, 1) + n("x", 1, 2) + n("Budget") + n("Spent", 1, 1)
    assert numbers(body) == ["1. Welcome", "1.1 Came", "1.2 Went", "a) x", "2. Budget", "2.1 Spent"]


def test_a_list_goes_on_after_other_words_and_in_another_list_of_its_kind():
    assert numbers(n("a") + p(r("Talk.")) + n("b") + n("c", 5)) == ["1. a", "Talk.", "2. b", "3. c"]


def test_a_list_that_starts_afresh_does_so_once():
    assert numbers(n("a") + n("b") + n("c", 4) + n("d", 4)) == ["1. a", "2. b", "1. c", "2. d"]


def test_a_number_that_comes_with_a_heading_style_is_seen():
    linked = styled(style("Agenda", "Agenda", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', "Heading1"))
    document = read(p(r("Welcome"), of("Agenda")) + p(r("Came.")) + p(r("Budget"), of("Agenda")), LISTS, linked)
    assert said(document) == [("heading", "1. Welcome"), ("paragraph", "Came."), ("heading", "2. Budget")]


def test_a_heading_taken_out_of_its_list_has_no_number():
    linked = styled(style("Agenda", "Agenda", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', "Heading1"))
    out = '<w:pStyle w:val="Agenda"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    assert read(p(r("Welcome"), out), LISTS, linked).text == "Welcome"


def test_a_deleted_paragraph_is_not_counted():
    gone = n("", more='<w:rPr><w:del w:id="1"/></w:rPr>')
    assert numbers(n("a") + gone + n("b")) == ["1. a", "2. b"]


def test_words_before_a_number_are_kept():
    assert numbers(n("AB to write.", 3) + n("CD to call.", 3)) == ["Action 1: AB to write.", "Action 2: CD to call."]


def test_bullets_have_levels_and_no_mark():
    document = read(n("one", 2) + n("two", 2, 1), LISTS)
    assert said(document) == [("bullet", "one"), ("bullet", "two")]
    assert levels(document) == [("bullet", 1), ("bullet", 2)]


def test_points_listed_under_a_numbered_item_are_no_items():
    own = '<w:num w:numId="6"><w:abstractNumId w:val="6"/></w:num>'
    lists = numbered(
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="6"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>' + own
    )
    body = n("Welcome") + p(r("Agreed:")) + n("Write", 6) + n("Publish", 6) + p(r("Noted.")) + n("Budget")
    assert said(read(body, lists))[2:4] == [("bullet", "1. Write"), ("bullet", "2. Publish")]


@pytest.mark.parametrize(
    ("count", "form", "shown"),
    [
        (3, "decimal", "3"),
        (3, "upperLetter", "C"),
        (28, "lowerLetter", "bb"),
        (14, "lowerRoman", "xiv"),
        (9, "upperRoman", "IX"),
        (7, "decimalZero", "07"),
        (11, "ordinal", "11th"),
        (22, "ordinal", "22nd"),
        (5, "none", ""),
        (5, "aiueo", "5"),
    ],
)
def test_counts_are_written_in_the_form_asked_for(count: int, form: str, shown: str):
    assert numeral(count, form) == shown


def test_a_number_alone_in_a_cell_is_the_cells_words_and_a_row_of_nothing_else_is_none():
    row = cell(n("")) + cell("Welcome")
    empty = cell(n("")) + cell("")
    document = read(table(row, empty, cell(n("")) + cell("Budget")), LISTS)
    assert [words for _, words in said(document)] == ["1.\tWelcome", "3.\tBudget"]


def test_a_row_of_cells_keeps_its_columns_and_a_cells_paragraphs_their_lines():
    rows = (cell("a") + cell("") + cell(p(r("c")) + p(r("d"))), cell("") + cell("e") + cell("f"))
    document = read(table(*rows))
    assert [(block.kind, block.columns, block.table) for block in document.blocks] == [
        ("row", (0, 2), 1),
        ("row", (1, 2), 1),
    ]
    assert said(document)[0] == ("row", "a\tc\nd")


def test_cells_merged_across_leave_the_later_columns_where_they_are():
    rows = (cell("Name", '<w:gridSpan w:val="2"/>') + cell("Body"), cell("Ada") + cell("Hill") + cell("Vale Trust"))
    assert [block.columns for block in read(table(*rows)).blocks] == [(0, 2), (0, 1, 2)]


def test_a_finer_grid_alone_moves_no_column():
    rows = (cell("a", '<w:gridSpan w:val="2"/>') + cell("b"), cell("c") + cell("d", '<w:gridSpan w:val="2"/>'))
    assert [block.columns for block in read(table(*rows)).blocks] == [(0, 1), (0, 1)]


def down(words: str) -> str:
    return cell(words, '<w:vMerge w:val="restart"/>')


MORE = cell("", "<w:vMerge/>")


def test_a_body_merged_over_several_people_holds_for_each():
    rows = (down("Vale Council") + cell("Ada Hill"), MORE + cell("Bo Lee"), cell("Police") + cell("Cy Poe"))
    assert [words for _, words in said(read(table(*rows)))] == [
        "Vale Council\tAda Hill",
        "Vale Council\tBo Lee",
        "Police\tCy Poe",
    ]


def test_a_number_merged_over_several_rows_counts_once():
    assert [words for _, words in said(read(table(down("1.") + cell("Welcome"), MORE + cell("All came."))))] == [
        "1.\tWelcome",
        "All came.",
    ]


def test_a_row_with_one_full_cell_is_what_stands_in_it():
    inside = p(r("Welcome"), of("Heading1")) + n("one", 2)
    assert levels(read(table(cell(inside) + cell("")), LISTS)) == [("heading", 1), ("bullet", 1)]


def test_a_table_in_a_cell_is_read_as_a_table_of_its_own():
    inner = table(cell("Ada") + cell("Nurse"), cell("Bo") + cell("Clerk"))
    document = read(table(cell("Present:") + cell(inner + "<w:p/>"), cell("x") + cell("y")))
    assert said(document)[:3] == [("paragraph", "Present:"), ("row", "Ada\tNurse"), ("row", "Bo\tClerk")]
    assert [block.table for block in document.blocks] == [0, 1, 1, 2]


def test_rows_and_cells_in_content_controls_are_read():
    wrapped = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    row = f"<w:tr>{wrapped.format(cell('a'))}{cell('b')}</w:tr>"
    assert read(f"<w:tbl><w:tblPr/>{wrapped.format(row)}</w:tbl>").text == "a\tb"


def test_tabs_divide_a_paragraph_into_cells_and_breaks_into_lines():
    document = read(
        p(r("Ada Hill") + "<w:r><w:tab/></w:r>" + r("Nurse"))
        + p(r("Date: 1 May") + "<w:r><w:br/></w:r>" + r("Time: 2pm"))
    )
    assert said(document) == [("row", "Ada Hill\tNurse"), ("paragraph", "Date: 1 May"), ("paragraph", "Time: 2pm")]


def test_tabs_after_a_table_are_no_rows_of_it():
    document = read(table(cell("a") + cell("b")) + p(r("c") + "<w:r><w:tab/></w:r>" + r("d")))
    assert [block.table for block in document.blocks] == [1, 2]


def test_a_sentence_broken_in_the_middle_is_put_together():
    broken = p(r("The Board talked about neglect and the") + "<w:r><w:br/></w:r>" + r("tools that it needs."))
    assert read(broken).text == "The Board talked about neglect and the tools that it needs."


def test_typed_bullets_lose_their_mark_as_they_do_in_text():
    assert said(read(p(r("• one")) + p(r("-") + "<w:r><w:tab/></w:r>" + r("two")))) == [
        ("bullet", "one"),
        ("bullet", "two"),
    ]


def test_hyphens_spaces_and_symbols_take_one_form():
    signs = (
        r("Ade")
        + "<w:r><w:noBreakHyphen/></w:r>"
        + r("Finch\u00a0met\u2011up")
        + "<w:r><w:softHyphen/></w:r>"
        + r("per ")
        + '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
        + r(" \uf0b7")
    )
    assert read(p(signs)).text == "Ade-Finch met-upper ✓ •"


def test_symbols_that_cannot_be_told_are_told_of():
    document = read(p(r("Agreed\uf001") + '<w:r><w:sym w:font="Webdings" w:char="F0AA"/></w:r>'))
    assert document.text == "Agreed"
    assert "2 symbols of special fonts" in told(document)


def test_footnotes_and_endnotes_stand_after_their_paragraph():
    note = part(
        "footnotes", f'<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>" + r("Since closed."))}</w:footnote>'
    )
    end = part("endnotes", f'<w:endnote w:id="2">{p(r("See item 4."))}</w:endnote>')
    marks = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>'
    document = read(p(r("Agreed.") + marks) + p(r("Noted.")), note, end)
    assert [words for _, words in said(document)] == ["Agreed.", "Since closed.", "See item 4.", "Noted."]
    assert "2 footnotes or endnotes" in told(document)


def field(told_to: str, result: str) -> str:
    marks = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    told_run = f"<w:r><w:instrText> {told_to} </w:instrText></w:r>"
    return marks.format("begin") + told_run + marks.format("separate") + result + marks.format("end")


def test_page_numbers_are_no_words_and_other_fields_keep_their_result():
    document = read(p(r("Met ") + field("DATE", r("1 May 2024")) + field("PAGE", r("7")) + field("NUMPAGES", r("9"))))
    assert document.text == "Met 1 May 2024"


def test_a_table_of_contents_is_left_out_over_paragraphs_and_told_of():
    start, end = field('TOC \\o "1-3"', "|").split("|")
    body = p(start + r("Welcome 1")) + p(field("PAGEREF x", r("2")) + r("Budget")) + p(end) + p(r("Agreed."))
    document = read(body)
    assert document.text == "Agreed."
    assert "table of contents" in told(document)


def test_contents_are_told_by_their_style_too():
    document = read(p(r("Welcome 1"), of("TOC1")) + p(r("Agreed.")), styled(style("TOC1", "toc 1")))
    assert document.text == "Agreed."
    assert "table of contents" in told(document)


def test_a_field_that_never_ends_swallows_nothing():
    start, _ = field("TOC", "|").split("|")
    assert "Agreed." in read(p(start) + p(r("Agreed."))).text


def test_all_that_only_wraps_words_is_seen_through():
    wraps = (
        f"<w:smartTag>{r('Ada ')}</w:smartTag><w:hyperlink>{r('met ')}</w:hyperlink>"
        f"<w:customXml>{r('Bo')}</w:customXml>"
        f"<m:oMath><m:r><m:t> x</m:t></m:r></m:oMath><w:proofErr/><w:bdo>{r(' again.')}</w:bdo>"
    )
    assert read(p(wraps)).text == "Ada met Bo x again."


def test_a_word_split_over_runs_is_one_word():
    assert read(p(r("27") + r("th", '<w:vertAlign w:val="superscript"/>') + r(" March"))).text == "27th March"

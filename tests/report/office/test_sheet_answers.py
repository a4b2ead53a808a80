"""What people and programs do to a workbook before it comes back, and what is told of it."""

from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.status import Status
from selfassess.report.forms.checklist import checklist
from selfassess.report.forms.filled.filled_form import FilledForm, filled_form
from selfassess.report.office.archive import packed
from selfassess.report.office.spreadsheet.spreadsheet_form import read_xlsx, write_xlsx
from tests.builders import BASIC, phase, questionnaire, scale

ASKED = questionnaire(
    phase("first", a=BASIC, b=BASIC),
    phase("second", c=BASIC),
    scales={"influence": scale("first")},
)
AFTERNOON = datetime.fromisoformat("2026-05-12 14:30")
BLANK = write_xlsx(checklist(ASKED, is_form=True))


def changed(change: Callable[[Any], object], content: bytes = BLANK) -> FilledForm:
    """What the form says after somebody changed the workbook."""
    book = load_workbook(BytesIO(content))
    for sheet in book.worksheets:
        sheet.protection.sheet = False
    change(book)
    stream = BytesIO()
    book.save(stream)
    return filled_form(read_xlsx(stream.getvalue()))


def first(**cells: Any) -> FilledForm:
    """What the form says with those cells in the sheet of the first phase."""

    def change(book: Workbook) -> None:
        for place, value in cells.items():
            book["First"][place] = value

    return changed(change)


def test_a_blank_form_says_nothing_and_is_understood() -> None:
    form = filled_form(read_xlsx(BLANK))
    assert form.answers == {}
    assert form.is_understood
    assert form.questionnaire == "small"


def test_places_are_told_by_sheet_and_cell() -> None:
    found = read_xlsx(BLANK)
    assert found.places["small|1|a|status"] == "sheet First, cell G4"
    form = first(G4="perhaps")
    assert form.not_understood == {"a": "perhaps"}
    assert form.places["a"] == "sheet First, cell G4"


@pytest.mark.parametrize("text", ["Met", " met ", "MET", "met"])
def test_a_status_typed_by_hand_counts_in_any_case(text: str) -> None:
    assert first(G4=text).answers["a"].status is Status.MET


@pytest.mark.parametrize(
    ("day", "read"),
    [
        (date(2026, 5, 12), date(2026, 5, 12)),
        (AFTERNOON, date(2026, 5, 12)),
        (46154, date(2026, 5, 12)),
        ("2026-05-12", date(2026, 5, 12)),
        ("12 May 2026", date(2026, 5, 12)),
        ("12.5.2026", date(2026, 5, 12)),
    ],
)
def test_days_count_as_dates_numbers_and_text(day: Any, read: date) -> None:
    (evidence,) = first(H4="Minutes", J4=day).answers["a"].evidence
    assert (evidence.title, evidence.date) == ("Minutes", read)


def test_beside_each_document_stands_what_in_it_shows_the_claim() -> None:
    answer = first(H4="Minutes\nNotice", K4="page 4\nthe title").answers["a"]
    assert [document.title for document in answer.evidence] == ["Minutes", "Notice"]
    assert answer.shown == ("page 4", "the title")
    form = first(G4="Met", K4="page 4")
    assert form.answers["a"].shown == ()
    assert form.notes == ("a: it is not said which document shows it: page 4",)


@pytest.mark.parametrize("text", ["05/12/2026", "soon", 2026])
def test_what_is_no_day_for_sure_stays_in_the_title(text: Any) -> None:
    (evidence,) = first(H4="Minutes", J4=text).answers["a"].evidence
    assert evidence.date is None
    assert str(text) in evidence.title


@pytest.mark.parametrize(
    ("value", "text"),
    [(7, "7"), (0.1, "0.1"), (True, "TRUE"), (date(2026, 5, 12), "2026-05-12"),
     (AFTERNOON, "2026-05-12 14:30"), (1e300, "1e+300")],
)  # fmt: skip
def test_values_that_are_no_text_count_as_what_is_seen(value: Any, text: str) -> None:
    assert first(L4=value).answers["a"].note == text


def test_a_percentage_and_a_day_since_1904_count_as_what_is_seen() -> None:
    def change(book: Workbook) -> None:
        book.epoch = datetime.fromisoformat("1904-01-01")
        book["First"]["L4"] = 0.5
        book["First"]["L4"].number_format = "0%"
        book["First"]["L5"] = date(2026, 5, 12)

    answers = changed(change).answers
    assert (answers["a"].note, answers["b"].note) == ("50%", "2026-05-12")


def test_formulas_and_errors_are_told_and_never_taken() -> None:
    form = first(G4='=IF(1,"Met","")', L4="=1+1", G5="#REF!", L5="Online.")
    assert {*form.answers} == {"b"}
    assert form.answers["b"].status is Status.UNANSWERED
    assert [note.split(":")[0] for note in form.notes] == [
        "sheet First, cell G4", "sheet First, cell L4", "sheet First, cell G5",
    ]  # fmt: skip
    assert form.notes[0].endswith("it holds a formula, whose result is not taken:")
    assert "#REF!" in form.notes[2]


def test_links_count_as_addresses_however_they_are_made() -> None:
    def change(book: Workbook) -> None:
        sheet = book["First"]
        sheet["H4"] = "Minutes"
        sheet["H4"].hyperlink = "https://example.org/m"
        sheet["H5"] = '=HYPERLINK("https://example.org/a","A ""notice""")'
        book["Second"]["I4"] = "here"
        book["Second"]["I4"].hyperlink = "https://example.org/s"

    answers = changed(change).answers
    assert answers["a"].evidence == (
        Evidence(title="Minutes", url="https://example.org/m"),
    )
    assert answers["b"].evidence == (
        Evidence(title='A "notice"', url="https://example.org/a"),
    )
    (scan,) = answers["c"].evidence
    assert (scan.title, scan.url) == ("here", "https://example.org/s")


def test_several_documents_stand_in_one_cell_one_a_line() -> None:
    cells = {"H4": "One\nTwo\nThree", "I4": "https://e.org/1\n\nhttps://e.org/3"}
    form = first(**cells, H5="Report https://e.org/r, 12 May 2026")
    one, two, three = form.answers["a"].evidence
    assert (one.url, two.url, three.url) == ("https://e.org/1", "", "https://e.org/3")
    (report,) = form.answers["b"].evidence
    assert report == Evidence(
        title="Report", url="https://e.org/r", date=date(2026, 5, 12)
    )


def moved(sheet: Worksheet) -> None:
    """Every row to another place, and gaps between them."""
    sheet.move_range("A4:L5", rows=20)


def turned(sheet: Worksheet) -> None:
    """The order of the columns the other way round."""
    rows = [[cell.value for cell in row] for row in sheet["A2:K7"]]
    for row, values in zip(sheet["A2:K7"], rows, strict=True):
        for cell, value in zip(row, reversed(values), strict=True):
            cell.value = value


@pytest.mark.parametrize(
    "change",
    [
        moved,
        turned,
        lambda sheet: sheet.delete_cols(2, 5),
        lambda sheet: sheet.insert_cols(3, 4),
        lambda sheet: sheet.insert_rows(1, 3),
        lambda sheet: sheet.delete_rows(2),
        lambda sheet: sheet.delete_rows(1, 2),
        lambda sheet: sheet.delete_cols(1),
        lambda sheet: setattr(sheet, "title", "Ours"),
    ],
)
def test_answers_are_found_wherever_their_rows_and_columns_are(change: Any) -> None:
    def fill(book: Workbook) -> None:
        sheet = book["First"]
        sheet["G4"], sheet["L4"], sheet["L5"] = "Met", "Note of a", "Note of b"
        change(sheet)

    form = changed(fill)
    assert form.answers["a"].status is Status.MET
    assert form.answers["a"].note == "Note of a"
    assert form.answers["b"].note == "Note of b"


def test_two_rows_for_one_requirement_are_both_kept_and_told() -> None:
    def change(book: Workbook) -> None:
        book["First"]["G4"], book["First"]["L4"] = "Met", "Ours"
        copy = book.copy_worksheet(book["First"])
        copy["G4"], copy["L4"] = "Not met", "Theirs"

    form = changed(change)
    assert form.answers["a"].note == "Ours\nTheirs"
    assert form.not_understood == {"a": "Met Not met"}
    assert "sheet First, cell G4 and sheet First Copy, cell G4 say" in form.notes[0]
    assert len(form.notes) == 2


def test_what_stands_in_no_place_of_the_form_is_told() -> None:
    def change(book: Workbook) -> None:
        sheet = book["First"]
        sheet["N4"], sheet["N5"] = "Ask Ana", "Ask Ben"
        sheet["H6"] = "A document for a level"
        sheet["C20"] = "Below all rows"
        sheet["G4"].comment = Comment("see the mail", "Ana")
        sheet["G5"] = "Met"
        sheet.merge_cells("G5:G6")
        book.create_sheet("Data")["A1"] = "Budget"

    notes = changed(change).notes
    assert [note.partition(":")[0] for note in notes] == [
        "sheet First, cell C20",
        "sheet First, cell N4",
        "sheet First, cell H6",
        "sheet First, cell G5",
        "sheet First, cell G4",
        "sheet Data has no rows of the form; it is not read",
    ]
    assert "2 cells are not taken: Ask Ana" in notes[1]
    assert "see the mail" in notes[4]


def test_a_sheet_without_its_column_of_answers_says_so() -> None:
    form = changed(lambda book: book["First"].delete_cols(7))
    assert form.notes == ("sheet First has no column for the answers",)


def test_levels_are_read_from_their_rows() -> None:
    form = first(G6="Involve", L6="We listened.", G7="open to anyone")
    assert form.levels["influence:first"] == {
        "level": "Involve", "open": "open to anyone", "note": "We listened."
    }  # fmt: skip


def plain_workbook(rows: str, shared: str = "") -> bytes:
    """A workbook as small programs write them: no styles, no places of cells."""
    main = 'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"'
    key = 'xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"'
    return packed(
        {
            "[Content_Types].xml": b"<Types/>",
            "xl/workbook.xml": f'<workbook {main} {key}><sheets><sheet name="S" '
            'r:id="x"/></sheets></workbook>'.encode(),
            "xl/_rels/workbook.xml.rels": b'<R xmlns="r"><Relationship Id="x" '
            b'Target="/xl/worksheets/s.xml"/></R>',
            "xl/sharedStrings.xml": f"<sst {main}>{shared}</sst>".encode(),
            "xl/worksheets/s.xml": f"<worksheet {main}><sheetData>{rows}</sheetData>"
            "</worksheet>".encode(),
        }
    )


def inline(text: str) -> str:
    return f'<c t="inlineStr"><is><r><t>{text[:2]}</t></r><r><t>{text[2:]}</t></r></is></c>'


def test_a_workbook_without_styles_and_places_is_read() -> None:
    heads = "<row>" + inline("Number") + inline("Answer") + inline("Note") + "</row>"
    shared = "<si><t>_x004d_et</t><rPh><t>reading aid</t></rPh></si>"
    answer = "<row>" + inline("small|1|a|status") + '<c t="s"><v>0</v></c>'
    answer += inline("From a browser") + "</row>"
    form = filled_form(read_xlsx(plain_workbook(heads + answer, shared)))
    assert form.answers["a"].status is Status.MET
    assert form.answers["a"].note == "From a browser"


def test_cells_that_cannot_be_read_are_told() -> None:
    heads = "<row>" + inline("Number") + inline("Answer") + inline("Note") + "</row>"
    row = "<row>" + inline("small|1|a|status") + '<c t="s"><v>7</v></c>'
    row += '<c t="n"><v>a lot</v></c></row>'
    form = filled_form(read_xlsx(plain_workbook(heads + row)))
    assert form.notes == ("sheet S, cell B2: it cannot be read",)
    assert form.answers["a"].note == "a lot"

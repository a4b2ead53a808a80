"""People who fill in forms, played by libraries that know nothing of ours."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import docx
import odfdo
import openpyxl
from pypdf import PdfReader, PdfWriter

from tests.gate.office_macro import call

PREFIX = "ogp-cocreation-2016|2026-12|"


@dataclass(frozen=True)
class Row:
    """What somebody writes about one requirement."""

    key: str
    status: str
    documents: tuple[tuple[str, str, date | None], ...]
    """Title, address and day of each."""
    note: str

    @property
    def evidence(self) -> str:
        """As it is written where there is one place for all of it."""
        return "\n".join(
            ", ".join(str(part) for part in each if part) for each in self.documents
        )


def _cells(book: Any, row: Row) -> Iterator[tuple[str, str, str]]:
    """The sheet and the cell for each text, found as a reader finds them."""
    titles, addresses, days = (
        "\n".join(str(each[part] or "") for each in row.documents) for part in range(3)
    )
    texts = {
        "Answer": row.status,
        "Evidence: title": titles,
        "Evidence: address": addresses,
        "Evidence: date": days,
        "Note": row.note,
    }
    for sheet in book:
        for line in sheet.iter_rows(min_row=4):
            if row.key in str(line[1].value).split():
                for cell in line:
                    heading = sheet.cell(3, cell.column).value
                    if heading in texts:
                        yield sheet.title, cell.coordinate, texts[heading]


def in_sheet(path: Path, rows: Sequence[Row]) -> None:
    """Fill in a workbook, days as text."""
    book = openpyxl.load_workbook(path)
    for row in rows:
        for sheet, cell, text in _cells(book, row):
            book[sheet][cell] = text
    book.save(path)


def sheet_work(path: Path, rows: Sequence[Row]) -> list[str]:
    """The lines of Basic that fill in a workbook."""
    book = openpyxl.load_workbook(path)
    return [call("PutCell", *each) for row in rows for each in _cells(book, row)]


def text_work(rows: Sequence[Row]) -> list[str]:
    """The lines of Basic that fill in a text with drop-down fields."""
    lines = []
    for row in rows:
        name = f"{PREFIX}{row.key}"
        lines.append(call("Choose", f"{name}|status", row.status))
        lines.append(call("PutBeside", name, "Evidence", row.evidence))
        lines.append(call("PutBeside", name, "Note", row.note))
    return lines


def in_word(path: Path, rows: Sequence[Row]) -> None:
    """Fill in a document of Word: a cross in place of a box, the rest as text."""
    document = docx.Document(str(path))
    tables = {table.cell(0, 0).text: table for table in document.tables}
    for row in rows:
        for line in tables[f"{PREFIX}{row.key}"].rows[1:]:
            label, cell = line.cells
            if label.text == "Answer":
                ticks = cell.paragraphs[-1].runs[0]
                ticks.text = ticks.text.replace(f"☐ {row.status}", f"x {row.status}", 1)
            elif label.text in ("Evidence", "Note"):
                cell.text = row.evidence if label.text == "Evidence" else row.note
    document.save(str(path))


def in_odt(path: Path, rows: Sequence[Row]) -> None:
    """Fill in an OpenDocument text: an entry of a list, the rest as paragraphs."""
    document = odfdo.Document(path)
    for row in rows:
        name = f"{PREFIX}{row.key}"
        (choice,) = document.body.get_elements(
            f'//text:drop-down[@text:name="{name}|status"]'
        )
        *_others, last = choice.get_elements("text:label")
        last.tail = row.status
        (table,) = (
            each
            for each in document.body.get_elements("//table:table")
            if name in [p.text_recursive for p in each.get_elements(".//text:p")]
        )
        for line in table.get_elements("table:table-row"):
            label, cell = line.get_elements("table:table-cell")
            text = {"Evidence": row.evidence, "Note": row.note}.get(
                label.text_recursive.strip(), ""
            )
            for part in text.split("\n") if text else ():
                cell.append(odfdo.Paragraph(part))
    document.save(path)


def in_pdf(path: Path, row: Row) -> None:
    """Fill in a PDF as a viewer does."""
    writer = PdfWriter(clone_from=PdfReader(path))
    values = {
        f"{PREFIX}{row.key}|status": row.status,
        f"{PREFIX}{row.key}|note": row.note,
    }
    for page in writer.pages:
        writer.update_page_form_field_values(page, values, auto_regenerate=False)
    writer.write(path)

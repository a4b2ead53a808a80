"""Files for translators, PO and spreadsheet: what is written, and what comes back."""

import re
from collections.abc import Iterable
from pathlib import Path

from selfassess.cli.clock import today
from selfassess.cli.report_files.office.office_modules import office_module
from selfassess.cli.workspace.load import read_with
from selfassess.core.cycle.translation_rows import TranslationRows
from selfassess.core.errors import CannotSave
from selfassess.core.text.i18n import _
from selfassess.storage.toml.reader import read_bytes

XLSX = ".xlsx"
_ENDINGS = (".po", XLSX)
_SHEET = "office.spreadsheet.translation_sheet"
_WORKBOOK = b"xl/workbook.xml"
"""It stands in every spreadsheet, whatever its name."""
_MESSAGE = re.compile(rb'^msgid[ \t]+"', re.MULTILINE)


def written_texts(path: str, rows: TranslationRows) -> bytes:
    """The texts in the format that the name ends in; raise CannotSave for another."""
    ending = Path(path).suffix.lower()
    if ending not in _ENDINGS:
        # Translators: .po and .xlsx are endings of file names.
        sentence = _("{path}: texts for a translator end in .po or .xlsx")
        raise CannotSave(sentence.format(path=path))
    if ending == XLSX:
        written: bytes = office_module(_SHEET).write_texts_xlsx(rows)
        return written
    # Babel costs 60 ms; no other command needs it.
    from selfassess.report.formats.data.po_texts import write_texts_po

    return write_texts_po(rows, today())


def from_translators(paths: Iterable[str]) -> list[str]:
    """Those files that hold texts which were to be translated, whatever they are called."""
    return [
        path
        for path in paths
        if not path.lower().endswith(".toml") and _is_from_translators(path)
    ]


def _is_from_translators(path: str) -> bool:
    content = read_bytes(path)
    if _WORKBOOK in content:
        is_ours: bool = office_module(_SHEET).is_texts_xlsx(content)
        return is_ours
    return _MESSAGE.search(content) is not None


def texts_read(path: str) -> TranslationRows:
    """What came back from a translator; raise CannotRead."""
    if _WORKBOOK in read_bytes(path):
        module = office_module(_SHEET)
        rows: TranslationRows = read_with(path, module.read_texts_xlsx)
        return rows
    from selfassess.report.formats.data.po_texts import read_texts_po

    return read_with(path, read_texts_po)

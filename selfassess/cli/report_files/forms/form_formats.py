"""The formats in which a form can be had and comes back: what writes and reads each."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from selfassess.cli.output.results import is_open_already
from selfassess.cli.report_files.office.office_modules import office_module
from selfassess.core.errors import CannotRead, CannotSave
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import one_of
from selfassess.report.forms.form_values import FormValues

if TYPE_CHECKING:
    from selfassess.report.forms.checklist import Checklist


@dataclass(frozen=True, slots=True)
class FormFormat:
    """One format; its module is loaded only where a form of the kind is made or read."""

    module: str
    """Below `selfassess.report`."""
    write: str = ""
    """The function that makes the bytes of a form; empty where none is."""
    read: str = ""
    """The function that finds the texts in such bytes; empty where nothing does."""
    marks: tuple[bytes, ...] = ()
    """One of those stands in every such file, whatever its name."""

    def function(self, name: str) -> Callable[[Any], Any]:
        """A function of the module; raise CannotRead if what it needs is not installed."""
        module = office_module(self.module)
        function: Callable[[Any], Any] = getattr(module, name)
        return function


PDF = ".pdf"
FORMATS = {
    PDF: FormFormat("forms.field_values", "", "form_values", (b"%PDF-",)),
    ".html": FormFormat("formats.form_page.form_page", "write_page", "read_page"),
    ".docx": FormFormat(
        "office.form_documents.word_form",
        "write_docx",
        "read_docx",
        (b"word/document.xml",),
    ),
    ".odt": FormFormat(
        "office.form_documents.odt_form",
        "write_odt",
        "read_odt",
        (b"vnd.oasis.opendocument.text",),
    ),
    ".xlsx": FormFormat(
        "office.spreadsheet.spreadsheet_form",
        "write_xlsx",
        "read_xlsx",
        (b"xl/workbook.xml",),
    ),
}
"""By the ending of the file's name; PDFs are printed, and written by nothing here."""


FORMS = tuple(ending for ending, kind in FORMATS.items() if kind.read)
"""What the names of filled-in forms end in."""


def written_form(path: str, form: "Checklist") -> bytes:
    """The form in the format that the name ends in."""
    kind = FORMATS[format_to_write(path)]
    written: bytes = kind.function(kind.write)(form)
    return written


def format_to_write(path: str) -> str:
    """The ending of a name that a form can have; raise CannotSave for any other."""
    known = [ending for ending, kind in FORMATS.items() if kind.write or ending == PDF]
    ending = PDF if is_open_already(path) else Path(path).suffix.lower()
    if ending in known:
        return ending
    # Translators: {endings} is a list such as .pdf, .docx.
    sentence = _("{path} is no name of a form; those end in {endings}")
    raise CannotSave(sentence.format(path=path, endings=one_of(known)))


def is_form(path: str) -> bool:
    """Whether a file would be a filled-in form, by the ending of its name."""
    return Path(path).suffix.lower() in FORMS


def values_in(content: bytes, path: str) -> FormValues:
    """The texts in the fields of a form, whatever its file is called; raise CannotRead."""
    named = FORMATS.get(Path(path).suffix.lower())
    marked = (k for k in FORMATS.values() if any(m in content for m in k.marks))
    kind = next(marked, named)
    if kind is None or not kind.read:
        readable = one_of(FORMS)
        # Translators: {endings} is a list such as .pdf, .docx.
        sentence = _("this is no form that can be read; those end in {endings}")
        raise CannotRead(sentence.format(endings=readable))
    found: FormValues = kind.function(kind.read)(content)
    return found

"""Modules that need the office libraries, which are there only if they were asked for."""

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from selfassess.core.errors import CannotRead
from selfassess.core.text.i18n import _

if TYPE_CHECKING:
    from selfassess.report.office.blocks import OfficeDocument

WRITERS = {
    ".docx": ("office.word_document", "write_word"),
    ".odt": ("office.odt_document", "write_odt"),
}
"""By the ending of the file's name: the module, and the function in it."""


def written_document(ending: str, document: "OfficeDocument") -> bytes:
    """The document in the format of that ending."""
    module, function = WRITERS[ending]
    written: bytes = getattr(office_module(module), function)(document)
    return written


def office_module(name: str) -> ModuleType:
    """A module below `selfassess.report`; raise CannotRead if what it needs is missing."""
    try:
        return import_module(f"selfassess.report.{name}")
    except ModuleNotFoundError as error:
        sentence = _(
            "this needs the Python package `{name}`, which is not installed; "
            "install it with: pip install 'selfassess[office]'"
        )
        raise CannotRead(sentence.format(name=error.name)) from error

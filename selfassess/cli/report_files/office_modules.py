"""Modules that need the office libraries, which are there only if they were asked for."""

from importlib import import_module
from types import ModuleType

from selfassess.core.errors import CannotRead
from selfassess.core.text.i18n import _


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

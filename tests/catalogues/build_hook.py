"""Catalogues as gettext reads them, compiled from those that people write.

The build of the wheel starts this module alone, by its path.
"""

import os
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledCatalogues(BuildHookInterface[Any]):
    """The wheel, and what is installed to be edited, have their catalogues."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the files are gathered."""
        compile_catalogues(Path(self.root, "selfassess", "locale"))


def compile_catalogues(locales: Path) -> None:
    """Compile each catalogue that is newer than what was compiled from it."""
    for written in locales.glob("*/LC_MESSAGES/*.po"):
        compiled = written.with_suffix(".mo")
        if not compiled.exists() or is_newer(written, compiled):
            beside = compiled.with_suffix(f".{os.getpid()}")
            beside.write_bytes(machine_object(written.read_bytes()))
            beside.replace(compiled)


def is_newer(written: Path, compiled: Path) -> bool:
    """Whether a file may have been written after another one."""
    return written.stat().st_mtime_ns >= compiled.stat().st_mtime_ns


def machine_object(portable: bytes) -> bytes:
    """A catalogue compiled; what is not wholly translated is left to English."""
    catalog = read_po(BytesIO(portable), abort_invalid=True)
    for message in catalog:
        forms = message.string if isinstance(message.string, tuple) else ()
        if not all(forms):
            message.string = ""
    compiled = BytesIO()
    write_mo(compiled, catalog)
    return compiled.getvalue()

"""A template or a style sheet of one's own for the report."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from selfassess.core.errors import CannotRead, InvalidFile
from selfassess.core.problems import Place, Problem
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import one_of
from selfassess.storage.toml.reader import read_bytes

if TYPE_CHECKING:
    from selfassess.report.formats.styles.style_sheet import StyleFault


def template_reader(folder: str | None) -> Callable[[str], str | None] | None:
    """Reads from a folder of one's own; what is not there is ours."""
    if folder is None:
        return None
    if not Path(folder).is_dir():
        raise CannotRead(_("{path} is not a folder").format(path=folder))
    known = ("report.html.jinja", "page.html.jinja", "report.css")
    if not any((Path(folder) / name).is_file() for name in known):
        # Translators: {names} are names of files.
        sentence = _("{path} holds none of {names}")
        raise CannotRead(sentence.format(path=folder, names=one_of(known)))

    def read(name: str) -> str | None:
        path = Path(folder) / name
        if name not in known or not path.is_file():
            return None
        text = read_bytes(str(path)).decode(errors="replace")
        if name == "report.css":
            _refuse_faults(str(path), text)
        return text

    return read


def _refuse_faults(path: str, style: str) -> None:
    """A style sheet with a slip in it would give pages without any style."""
    # tinycss2 comes with the printer; no other command needs it.
    from selfassess.report.formats.styles.style_sheet import faults_in

    lines = style.split("\n")
    if faults := faults_in(style):
        raise InvalidFile(
            path, [_problem(path, fault, lines[fault.line - 1]) for fault in faults]
        )


def _problem(path: str, fault: "StyleFault", source: str) -> Problem:
    place = Place(fault.line, fault.column, fault.column + 1, source.rstrip("\r"))
    return Problem(fault.message, path=path, place=place, code="SA701")

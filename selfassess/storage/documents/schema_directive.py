"""The first line that tells an editor which schema a file follows: `#:schema ./…`.

It is a comment to TOML, but we write it, so it is kept where other comments may be lost.
"""

import os
import re
from pathlib import Path

from selfassess.core.errors import CannotSave
from selfassess.core.text.i18n import _
from selfassess.storage.files.atomic import fingerprint, save
from selfassess.storage.toml.reader import Document

_LINE = re.compile(r"#:schema[ \t][^\n]*(?:\n|$)")


def schema_line(text: str) -> str:
    """The line that names a file's schema, with its end; or nothing."""
    match = _LINE.match(text)
    return f"{match[0].rstrip()}\n" if match else ""


def without_schema_line(text: str) -> str:
    """A text without its schema directive; the whole text if it has none."""
    return _LINE.sub("", text, count=1) if _LINE.match(text) else text


def name_schema(document: Document, schema_path: str) -> bool:
    """Begin a file with the line, in place of an earlier one; whether it was changed.

    Raise ChangedOnDisk or CannotSave. All else stays as somebody wrote it, but for
    what no save of ours keeps: line ends of Windows and other encodings.
    """
    way = _seen_from(document.path, schema_path)
    if re.search(r"\s", way):  # taplo reads up to the first, tombi knows no %20
        # Translators: {way} is a path; --no-line is an option to type.
        message = _(
            "editors cannot read `{way}` in a first line: choose a path without blanks, or --no-line"
        )
        raise CannotSave(message.format(way=way))
    line = f"#:schema {way}\n"
    if document.text.startswith(line):
        return False
    text = line + without_schema_line(document.text)
    save(document.path, text.encode(), fingerprint(document.raw))
    return True


def _seen_from(path: str, schema_path: str) -> str:
    """A schema's path as editors read it: relative to the file, with slashes."""
    target = Path(schema_path).resolve()
    try:
        way = os.path.relpath(target, Path(path).resolve().parent)
    except ValueError:  # on another drive of Windows
        return target.as_uri()
    way = Path(way).as_posix()
    return way if way.startswith("../") else f"./{way}"

"""`selfassess versions FILE`: what was saved earlier, and back to it."""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import print_out
from selfassess.cli.output.results import print_json
from selfassess.core.diff.change_summary import Changed, change_text, count_changes
from selfassess.core.errors import CannotRead, InvalidFile, SelfAssessError
from selfassess.core.text.i18n import _
from selfassess.storage.recovery.version_files import Version
from selfassess.storage.recovery.versions import Versions, restore
from selfassess.storage.toml.reader import parse_document, read_bytes, read_document


def run(arguments: Namespace) -> Exit:
    """List the versions of a file, or put one of them into the file."""
    versions = Versions(arguments.file, _id_of(arguments.file))
    if arguments.restore is not None:
        return _restore(arguments, versions)
    if arguments.json:
        print_json(list(_rows(versions.all(), _now_in(arguments.file))))
    else:
        print_out(*version_lines(arguments.file))
    return Exit.YES


def version_lines(path: str) -> Iterator[str]:
    """Each earlier version of a file and what changed with it, the newest first."""
    rows = list(_rows(Versions(path, _id_of(path)).all(), _now_in(path)))
    yield from map(_line, reversed(rows))
    if not rows:
        yield _("no earlier version of {path} is kept here").format(path=path)


def _restore(arguments: Namespace, versions: Versions) -> Exit:
    number = arguments.restore
    restore(arguments.file, number, versions)
    if arguments.json:
        print_json({"path": arguments.file, "restored": number})
        return Exit.YES
    print_out(
        _(
            "{path} is as in version {number}; what it held before is a version, too"
        ).format(path=arguments.file, number=number)
    )
    return Exit.YES


def _id_of(path: str) -> str:
    """Under which versions are found after the file was moved; none if it is broken."""
    try:
        return str(read_document(path).data.get("id", ""))
    except SelfAssessError:
        return ""


def _now_in(path: str) -> bytes:
    try:
        return read_bytes(path)
    except (CannotRead, InvalidFile):
        return b""


def _rows(known: Sequence[Version], now: bytes) -> Iterator[dict[str, Any]]:
    before: dict[str, Any] | None = None
    for version in known:
        content, data = _read(version)
        changed: Changed | None = None
        if data is not None and before is not None:
            changed = count_changes(before, data)
        yield {
            "number": version.number,
            "time": datetime.fromtimestamp(version.when, UTC).isoformat(),
            "changed": changed and asdict(changed),
            "words": _change_text(data, changed),
            "is_current": content == now,
        }
        before = data


def _read(version: Version) -> tuple[bytes | None, dict[str, Any] | None]:
    try:
        content = version.content()
    except (CannotRead, InvalidFile):
        return None, None
    try:
        return content, parse_document(str(version.path), content).data
    except InvalidFile:
        return content, None


def _change_text(data: dict[str, Any] | None, changed: Changed | None) -> str:
    if data is None:
        # Translators: said of an earlier version of a file, in place of what changed.
        return _("cannot be read")
    # Translators: said of an earlier version of a file, in place of what changed.
    return change_text(changed) if changed else _("the oldest that is kept")


def _line(row: dict[str, Any]) -> str:
    moment = datetime.fromisoformat(row["time"]).astimezone()
    when = moment.isoformat(" ", timespec="minutes")[:16]
    # Translators: {changes} is what was changed in a version of a file.
    words = _("{changes} (as the file is now)") if row["is_current"] else "{changes}"
    said = words.format(changes=row["words"])
    return f"{row['number']:>4}  {when}  {said}"

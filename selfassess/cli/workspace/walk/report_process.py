"""The report of an open assessment, made by a process of its own."""

import asyncio
import contextlib
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from shlex import quote
from typing import Any

from selfassess.cli.exit_codes import Exit
from selfassess.cli.report_files.output_forms import OutputForm, options_of
from selfassess.cli.report_files.output_paths import refuse_the_standard_output
from selfassess.cli.workspace.report_news import NewsKind, news_in
from selfassess.core.errors import CannotSave, ReportUnavailable
from selfassess.core.session.workspace import Progress
from selfassess.core.text.i18n import _, language_in_force, ngettext


async def report_apart(path: str, name: str, progress: Progress, *options: str) -> str:
    """Make the report in a process of its own: a thread would make typing stutter.

    The ending of its name says in which form; `options` are further ones of the command.
    """
    if not name:
        raise CannotSave(_("give the report a name"))
    refuse_the_standard_output(name)
    process = await asyncio.create_subprocess_exec(
        *_command_line(path, name, options),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stderr
    last, result = "", {}
    try:
        async for line in process.stderr:
            if data := news_in(line):
                result = data
                _pass_on(data, progress)
            else:
                last = line.decode(errors="replace").strip() or last
        code = await process.wait()
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        # Whoever stops it closes the loop next, which must have seen the process end.
        await process.communicate()
    # Python itself says 1 where the program has failed.
    if result.get("kind") != NewsKind.WRITTEN or code not in (Exit.YES, Exit.NO):
        raise ReportUnavailable(result.get("reason") or last)
    return "\n".join(_sentences(path, name, result))


def _command_line(path: str, name: str, options: Sequence[str]) -> Sequence[str]:
    program = (sys.executable, "-m", "selfassess", "--lang", language_in_force())
    form = options_of(*OutputForm).get(Path(name).suffix.lower(), "-o")
    return *program, "report", path, form, name, "--progress", "json", *options


def _pass_on(data: dict[str, Any], progress: Progress) -> None:
    if data["kind"] == NewsKind.PROGRESS:
        progress(data["done"], data["total"], data["words"])


def _sentences(path: str, name: str, result: dict[str, Any]) -> Iterator[str]:
    written = _("wrote {path}")
    if result["left_out"]:
        written = _("wrote {path} without a review that has errors")
    yield written.format(path=name)
    if count := result["unattached"]:
        sentence = ngettext(
            "{count} file of evidence is not attached; see: selfassess evidence {path}",
            "{count} files of evidence are not attached; see: selfassess evidence {path}",
            count,
        )
        yield sentence.format(count=count, path=quote(path))
    if "untranslated" in result:
        yield result["untranslated"]
    if result["errors"]:
        sentence = _("The answers have errors; see: selfassess check {path}")
        yield sentence.format(path=quote(path))

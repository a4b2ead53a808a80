"""The report, made for the screens."""

import asyncio
import contextlib
import sys

from selfassess.cli.exits import Exit
from selfassess.core.errors import CannotSave, ReportUnavailable
from selfassess.core.language import _
from selfassess.tui.desk import Progress


async def report_apart(path: str, name: str, progress: Progress) -> str:
    """Make the report in a process of its own: a thread would make typing stutter."""
    if not name:
        raise CannotSave(_("give the report a name"))
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "selfassess",
        "report",
        path,
        "-o",
        name,
        "--progress",
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stderr
    last = ""
    try:
        async for line in process.stderr:
            last = line.decode(errors="replace").strip() or last
            _tell(last, progress)
        code = await process.wait()
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
    # Python itself says 1 where the program has failed.
    if code == Exit.NO and last.startswith("selfassess: "):
        sentence = _("wrote {path} without a review that has errors")
        return sentence.format(path=name)
    if code:
        raise ReportUnavailable(last.removeprefix("selfassess: error: "))
    return _("wrote {path}").format(path=name)


def _tell(line: str, progress: Progress) -> None:
    fraction, _blank, words = line.partition(" ")
    done, slash, total = fraction.partition("/")
    if slash and done.isdecimal() and total.isdecimal():
        progress(int(done), int(total), words)

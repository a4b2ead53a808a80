"""The word `report`: the PDF, without leaving the walk."""

import asyncio
import sys
from collections.abc import Awaitable

from selfassess.cli.output.console import ring
from selfassess.cli.output.dialogue.long_work import long_work
from selfassess.cli.plain.input import Left
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.errors import SelfAssessError
from selfassess.core.session.workspace import MakeReport
from selfassess.core.text.i18n import _

ATTACH, LANG = "--attach", "--lang"
"""In front of the name: with the files of evidence; in another language."""
_LISTENING = 0.1
"""Seconds between two looks whether to stop."""


def _report(shell: PlainShell, text: str) -> None:
    make, language = shell.workspace.report, ""
    while (option := text.split(" ")[0]) in (ATTACH, LANG):
        text = text.removeprefix(option).strip()
        if option == ATTACH:
            make = shell.workspace.report_with_evidence
        else:
            language, _blank, text = text.partition(" ")
    name = text.strip() or shell.workspace.report_name
    if shell.workspace.is_taken(name) and not shell.agrees(
        # Translators: {name} is a file.
        _("{name} is there already. Replace it?").format(name=name)
    ):
        shell.say(_("No report was made."))
        return
    # Translators: {name} is the file of the report.
    shell.say(_("Making {name} of what is saved; Ctrl+C stops.").format(name=name))
    shell.say(_result(shell, make, name, language))
    if shell.speech.settings.bell:
        ring(sys.stdout)


def _result(shell: PlainShell, make: MakeReport, name: str, language: str) -> str:
    """That the report is made, or why there is none; meanwhile, how far it is."""
    # Translators: told of long work, perhaps with how far it is behind a colon.
    still = _("Still making the report")
    try:
        with long_work(still, shell.say) as progress:
            done = asyncio.run(_made(shell, make(name, progress, language)))
    except SelfAssessError as error:
        # Translators: {reason} says why the report was not made.
        return _("No report: {reason}").format(reason=error)
    except Left as left:
        if not left.is_by_hand:
            raise
        return _("The report was stopped.")
    # Translators: the report is made; {result} says where it is.
    return _("The report is done: {result}").format(result=done)


async def _made(shell: PlainShell, made: Awaitable[str]) -> str:
    """The report; raise Left between two steps of the loop, which would not survive it."""
    making = asyncio.ensure_future(made)
    try:
        while not making.done():
            await asyncio.wait([making], timeout=_LISTENING)
            with shell.interruptible():
                pass  # a signal that came meanwhile is obeyed here
    finally:
        if not making.done():
            making.cancel()
            await asyncio.wait([making])
    return making.result()


HANDLERS: Handlers = {"report": _report}

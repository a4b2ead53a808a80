"""The word `report`: the PDF, without leaving the walk."""

import asyncio

from selfassess.cli.plain.input import Left
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.errors import SelfAssessError
from selfassess.core.session.workspace import MakeReport
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled, percent_text

ATTACH, LANG = "--attach", "--lang"
"""In front of the name: with the files of evidence; in another language."""


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
    try:
        with shell.interruptible():
            result = asyncio.run(_made(shell, make, name, language))
    except SelfAssessError as error:
        # Translators: {reason} says why the report was not made.
        result = _("No report: {reason}").format(reason=error)
    except Left as left:
        if not left.is_by_hand:
            raise
        result = _("The report was stopped.")
    shell.say(result)


async def _made(shell: PlainShell, make: MakeReport, name: str, language: str) -> str:
    reported = 0

    def progress(done: int, total: int, text: str) -> None:
        nonlocal reported
        quarter = 4 * done // total if total else 0
        if reported < quarter < 4:
            reported = quarter
            shell.say(labelled(percent_text(100 * done // total), text))

    return await make(name, progress, language)


HANDLERS: Handlers = {"report": _report}

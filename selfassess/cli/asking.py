"""Ask, in a terminal, for what a new assessment still needs."""

from collections.abc import Callable
from dataclasses import replace

from selfassess.cli.beginning import Wanted, is_there, suggested_path
from selfassess.cli.printing import say
from selfassess.core.language import _
from selfassess.storage.catalog import (
    DEFAULT_QUESTIONNAIRE,
    find_questionnaire,
    questionnaire_paths,
)

Ask = Callable[[str], str]
"""Shows a prompt and returns what was typed, as `input` does."""


def ask_for_what_is_missing(wanted: Wanted, ask: Ask) -> Wanted:
    """The same with every gap filled; an empty answer takes the default in brackets."""
    if not wanted.questionnaire:
        wanted = replace(wanted, questionnaire=_which_questionnaire(ask))
    if not wanted.country:
        wanted = replace(wanted, country=_filled(ask, _("Country")))
    if not wanted.action_plan:
        wanted = replace(wanted, action_plan=_filled(ask, _("Action plan")))
    if not wanted.language:
        wanted = replace(
            wanted, language=_filled(ask, _("Language of the answers"), "en")
        )
    if not wanted.output:
        wanted = replace(wanted, output=_which_file(ask, wanted))
    return wanted


def _filled(ask: Ask, prompt: str, default: str = "") -> str:
    shown = f"{prompt} [{default}]: " if default else f"{prompt}: "
    while not (answer := ask(shown).strip() or default):
        say(_("Please type something, or press Ctrl+C to stop."))
    return answer


def _which_questionnaire(ask: Ask) -> str:
    known = sorted(questionnaire_paths(), key=lambda i: (i != DEFAULT_QUESTIONNAIRE, i))
    say(_("Questionnaires:"))
    for number, identifier in enumerate(known, 1):
        title = find_questionnaire(identifier).questionnaire.title
        say(f"  {number}  {identifier}: {title}")
    while True:
        answer = _filled(ask, _("Questionnaire (number or id)"), "1")
        if answer in known:
            return answer
        if answer.isdecimal() and 1 <= int(answer) <= len(known):
            return known[int(answer) - 1]
        say(_("There is no questionnaire {answer}.").format(answer=answer))


def _which_file(ask: Ask, wanted: Wanted) -> str:
    suggestion = suggested_path(wanted.country or "", wanted.action_plan or "")
    while True:
        path = _filled(ask, _("File"), suggestion)
        if not is_there(path):
            return path
        say(_("{path} is already there; choose another name.").format(path=path))

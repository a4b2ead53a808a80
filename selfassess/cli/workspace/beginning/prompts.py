"""Ask, in a terminal, for what a new assessment still needs."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from selfassess.cli.output.console import error_line, print_err, print_out
from selfassess.cli.output.dialogue.choices import agrees, number_typed
from selfassess.cli.output.wrap import wrapped
from selfassess.cli.workspace.beginning.new_assessment import (
    begin,
    is_there,
    suggested_path,
)
from selfassess.cli.workspace.home import at_home
from selfassess.core.cycle.earlier_plan import YEAR
from selfassess.core.errors import CannotSave, SelfAssessError, UnknownQuestionnaire
from selfassess.core.model.assessment import FORMAT, Assessment
from selfassess.core.session.launcher import Beginning
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.validation.details_form import (
    DETAILS,
    details_of,
    wrong_in_details,
)
from selfassess.storage.questionnaires.catalog import (
    find_questionnaire,
    questionnaire_titles,
)

Ask = Callable[[str], str]
"""Shows a prompt and returns what was typed, as `input` does."""

_PERIOD = ("start", "end")
"""Of the plan; nobody has to say it."""

_ANY = Assessment(
    format=FORMAT,
    id="0" * 32,
    questionnaire="any",
    edition="any",
    country="-",
    action_plan="-",
    language="en",
)
"""Something for typed details to stand in, so that they can be checked one by one."""


def can_ask() -> bool:
    """Whether somebody is there who can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def says_yes(question: str) -> bool:
    """Whether the person agrees; who says nothing does not."""
    try:
        return agrees(lambda prompt: input(f"{question} {prompt}"), print_out)
    except EOFError:
        print_out("")  # the prompt still stands in this line
        return False


def begin_by_asking(beginning: Beginning, ask: Ask) -> str:
    """Ask for what a new assessment lacks, write its file and return the path.

    What cannot be used is told and asked again; nothing else is asked twice.
    """
    beginning = ask_for_what_is_missing(beginning, ask)
    while True:
        try:
            return begin(beginning, _tell)
        except (CannotSave, UnknownQuestionnaire) as error:
            _complain(error)
        beginning = replace(beginning, name=_which_file(ask, beginning))


def ask_for_what_is_missing(beginning: Beginning, ask: Ask) -> Beginning:
    """The beginning with every gap filled; an empty answer takes the default."""
    beginning = replace(beginning, questionnaire=_which_questionnaire(ask, beginning))
    beginning = replace(
        beginning,
        country=_detail(ask, beginning, "country"),
        action_plan=_detail(ask, beginning, "action_plan"),
    )
    years = [*YEAR.findall(beginning.action_plan), "", ""]
    beginning = replace(beginning, start=_detail(ask, beginning, "start", years[0]))
    beginning = replace(beginning, end=_detail(ask, beginning, "end", years[1]))
    loaded = find_questionnaire(beginning.questionnaire, beginning.name)
    usual = loaded.questionnaire.language
    language = _detail(ask, beginning, "language", usual)
    beginning = replace(beginning, language=language)
    name = beginning.name or _which_file(ask, beginning)
    return replace(beginning, name=name)


def _detail(ask: Ask, beginning: Beginning, name: str, default: str = "") -> str:
    """What was given on the command line or is typed, once it can be used."""
    label, ask_for = _(DETAILS[name].label), _said if name in _PERIOD else _filled
    value = getattr(beginning, name) or ask_for(ask, label, default)
    others = {**details_of(_ANY), "start": beginning.start}
    while wrong := wrong_in_details(_ANY, {**others, name: value}).get(name):
        _complain(labelled(label, wrong))
        value = ask_for(ask, label, default)
    return value


def _said(ask: Ask, prompt: str, default: str = "") -> str:
    """What is typed, or the default, which may be nothing."""
    shown = labelled(f"{prompt} [{default}]" if default else prompt, "")
    return ask(shown).strip() or default


def _filled(ask: Ask, prompt: str, default: str = "") -> str:
    while not (answer := _said(ask, prompt, default)):
        print_out(_("Please type something, or press Ctrl+C to stop."))
    return answer


def _which_questionnaire(ask: Ask, beginning: Beginning) -> str:
    answer, titles = beginning.questionnaire, dict[str, str]()
    while True:
        if not answer:
            titles = titles or _listed(beginning.name)
            answer = _chosen(ask, titles)
        try:
            find_questionnaire(answer, beginning.name)
            return answer
        except SelfAssessError as error:
            _complain(error)
        answer = ""


def _listed(near: str) -> dict[str, str]:
    """The questionnaires there are, which are told once, with their numbers."""
    titles = questionnaire_titles(near)
    print_out(_("Questionnaires:"))
    for number, (identifier, title) in enumerate(titles.items(), 1):
        print_out(*wrapped(f"{number}. {labelled(identifier, title)}", "  "))
    return titles


def _chosen(ask: Ask, titles: Mapping[str, str]) -> str:
    answer = _filled(ask, _("Questionnaire (number or id)"), "1")
    number = number_typed(answer, len(titles))
    return list(titles)[number - 1] if number else answer


def _which_file(ask: Ask, beginning: Beginning) -> str:
    country, plan = beginning.country, beginning.action_plan
    suggestion = suggested_path(country, plan, _names_here())
    while True:
        # No shell reads what is typed here.
        path = at_home(_filled(ask, _("File"), suggestion))
        if not is_there(path):
            return path
        text = _("{path} is already there; choose another name.").format(path=path)
        print_out(*wrapped(text))


def _names_here() -> list[str]:
    try:
        return [path.name for path in Path().iterdir()]
    except OSError:  # a folder that cannot be read, or is gone
        return []


def _tell(text: str) -> None:
    """What became of the beginning, no word of it broken by the terminal."""
    print_err(*wrapped(text))


def _complain(reason: object) -> None:
    """Why something is asked again, no word of it broken by the terminal."""
    _tell(error_line(reason))

"""The words `dates` and `timeline`: the days of events, and what follows from them."""

from selfassess.cli.output.dialogue.choices import number_typed, with_numbers
from selfassess.cli.output.timeline_lines import timeline_sentences
from selfassess.cli.plain.sentences.messages import (
    show_change,
    show_unknown,
    wrong_sentence,
)
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.model.questionnaire.events import Event
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.validation.days_form import (
    days_in_words,
    typed_days,
    words_typed,
    wrong_in_days,
)


def _dates(shell: PlainShell, text: str) -> None:
    name, *days = text.replace(",", " ").split()
    events = shell.session.questionnaire.events_by_id
    if number := number_typed(name, len(events)):
        name = [*events][number - 1]
    if name not in events:
        show_unknown(shell, "dates", name[:40], list(events))
    elif days:
        _set(shell, events[name], days)
    else:
        shell.say(_line(shell, events[name]), events[name].about)


def _all(shell: PlainShell, text: str) -> None:
    events = shell.session.questionnaire.events
    if events and text.strip(", "):
        _dates(shell, text)
        return
    shell.say_list(with_numbers(_line(shell, event) for event in events), "dates")
    if events:
        # Translators: “dates 1 2026-05-01” is typed.
        shell.hint(_("dates 1 2026-05-01 is an example of a change, by number."))
    else:
        shell.say(_("The questionnaire asks for no days."))


def _line(shell: PlainShell, event: Event) -> str:
    # Translators: the days of an event, where none is known.
    days = days_in_words(event, shell.session.assessment) or _("no day")
    return labelled(f"{event.id} ({event.title})", days)


def _set(shell: PlainShell, event: Event, days: list[str]) -> None:
    shell.must_be_changeable()
    session = shell.answering
    own = words_typed(event, () if {*days} == {"-"} else days)
    typed = typed_days(session.assessment, session.questionnaire) | own
    wrong = wrong_in_days(typed, session.questionnaire)
    if told := [wrong[name] for name in own if name in wrong]:
        said = (wrong_sentence(event.id, each) for each in told)
        shell.say(*said, _("Nothing was changed."))
        return
    shell.take(session.dated(typed))
    show_change(shell, f"{_line(shell, event)}.")


def _timeline(shell: PlainShell, _words: str) -> None:
    session = shell.session
    lines = timeline_sentences(
        session.questionnaire,
        shell.workspace.timeline(session),
        session.judgement,
        session.today,
    )
    shell.say_list([*lines])


HANDLERS: Handlers = {"dates": _all, "timeline": _timeline}

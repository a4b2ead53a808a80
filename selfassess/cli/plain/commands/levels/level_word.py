"""The word `level`: the level of the phase in view, told, given, taken away."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from selfassess.cli.plain.commands.note import lines_typed
from selfassess.cli.plain.sentences.messages import show_unknown
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.commands.plain_words import meant_by
from selfassess.core.model.fields.text_fields import LONGEST_TEXT, tidy
from selfassess.core.model.levels import ClaimedLevel
from selfassess.core.model.questionnaire.scales import AskedLevel
from selfassess.core.review.level_sides import other_sides
from selfassess.core.scoring.levels.level_labels import (
    asked_label,
    level_label,
    level_meant,
)
from selfassess.core.scoring.levels.level_questions import (
    inference_sentence,
    questions_of,
    suggested_level,
)
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled, listed

Deed = Callable[[PlainShell, AskedLevel, str], None]
"""Does what a word behind `level` says, told what stands behind that word."""


def _level(shell: PlainShell, text: str) -> None:
    asked, said = _asked(shell, text)
    if asked is None:
        shell.say(_not_asked(shell.session))
        return
    word, _blank, rest = said.partition(" ")
    level = asked.scale.level(level_meant(asked.scale, said))
    if not said:
        shell.say(*_told(shell.session, asked))
    elif deed := _DEEDS.get(meant_by(word, _DEEDS).lower()):
        deed(shell, asked, rest.strip())
    elif level:
        _give(shell, asked, level=level.id)
    else:
        show_unknown(shell, "level", said[:40], [*asked.scale.ids, *_DEEDS])


def _asked(shell: PlainShell, text: str) -> tuple[AskedLevel | None, str]:
    """The level that is meant, and what is said of it; a scale may be named first."""
    session = shell.session
    phase, _guideline = session.questionnaire.places[session.current_id]
    here = session.questionnaire.levels_of(phase)
    name, _blank, rest = text.partition(" ")
    for asked in here:
        if asked.scale_id == name.lower():
            return asked, rest.strip()
    return (here[0] if here else None), text


def _not_asked(session: AnySession) -> str:
    phases = (asked.phase.title for asked in session.questionnaire.asked_levels)
    # Translators: {phases} is a list of phases.
    text = _("No level is asked for this phase. Levels are asked for: {phases}.")
    # Translators: stands for {phases} in “Levels are asked for: {phases}.”
    return text.format(phases=listed(dict.fromkeys(phases)) or _("no phase"))


def _told(session: AnySession, asked: AskedLevel) -> Iterator[str]:
    """The ladder, what is given on it by whom, and where to read on."""
    given = session.given(asked)
    yield _("{scale}: {level}.").format(
        scale=asked_label(asked), level=level_label(asked.scale, given)
    )
    for number, level in enumerate(asked.scale.levels, start=1):
        yield f"  {number}. {labelled(level.title, level.means)}"
    if given.note:
        yield _("Note: {note}").format(note=given.note)
    if isinstance(given, ClaimedLevel) and given.evidence:
        yield _("Evidence: {text}").format(text=listed(given.evidence))
    assessment, reviews = session.assessment, session.reviews
    for side in other_sides(assessment, reviews, asked, session.own):
        said = f"{level_label(asked.scale, side.given)}. {side.given.note}"
        yield labelled(side.name, said).rstrip()
    # Translators: “help level” is typed.
    yield _("help level tells what to type.")


def _give(shell: PlainShell, asked: AskedLevel, **changes: Any) -> None:
    """Give it, and say how it stands now and whether it is saved."""
    shell.take(shell.session.levelled(asked, **changes))
    label = level_label(asked.scale, shell.session.given(asked))
    text = _("{scale}: {level}.").format(scale=asked_label(asked), level=label)
    is_kept = shell.is_saved and not shell.session.trial_from
    shell.say(f"{text} {_('Saved.')}" if is_kept else text)


def _give_openness(
    shell: PlainShell, asked: AskedLevel, _rest: str, *, is_open: bool | None
) -> None:
    _give(shell, asked, open=is_open)


def _take_away(shell: PlainShell, asked: AskedLevel, _rest: str) -> None:
    _give(shell, asked, level="", open=None)


def _ask(shell: PlainShell, asked: AskedLevel, _rest: str) -> None:
    """The plain questions; what they lead to is only suggested."""
    shell.must_be_changeable()
    shell.say(*filter(None, [inference_sentence(asked.scale)]))
    answers: list[bool] = []
    while (level := suggested_level(asked.scale, answers)) is None:
        question = questions_of(asked.scale)[len(answers)]
        answers.append(shell.agrees(question.question))
    # Translators: {level} is the title of a level, {means} the sentence that explains
    # it.
    sentence = _("That would be: {level}. {means}")
    shell.say(sentence.format(level=level.title, means=level.means))
    if shell.agrees(_("Give this level?")):
        _give(shell, asked, level=level.id)
    else:
        shell.say(_("Nothing was changed."))


def _note(shell: PlainShell, asked: AskedLevel, text: str) -> None:
    before = shell.session.given(asked).note
    if not text:
        shell.say(before or _("There is no note."))
        return
    shell.must_be_changeable()
    if text == "+":
        text = lines_typed(shell, before)
    note = "" if text == "-" else tidy(text)[:LONGEST_TEXT]
    _give(shell, asked, note=note)


def _cite(shell: PlainShell, asked: AskedLevel, number: str, *, cites: bool) -> None:
    """Cite an entry of the register by its number, or no longer."""
    given, slug = shell.session.given(asked), shell.entries["evidence"].name(number)
    if not isinstance(given, ClaimedLevel):
        shell.say(_("A reviewer cites nothing; say in the note what you saw."))
    elif slug is None or slug not in shell.register:
        # Translators: “evidence” is a word that is typed.
        shell.say(_("Give the number of an entry; evidence tells the register."))
    else:
        others = tuple(cited for cited in given.evidence if cited != slug)
        _give(shell, asked, evidence=(*others, slug) if cites else others)


_DEEDS: dict[str, Deed] = {
    "open": partial(_give_openness, is_open=True),
    "invited": partial(_give_openness, is_open=False),
    "unsaid": partial(_give_openness, is_open=None),
    "ask": _ask,
    "note": _note,
    "cite": partial(_cite, cites=True),
    "uncite": partial(_cite, cites=False),
    "-": _take_away,
}

HANDLERS: Handlers = {"level": _level}

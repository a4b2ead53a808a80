"""The words `conflicts` and `settle`: what both sides changed, and whose word stands."""

from collections.abc import Iterator

from pydantic import ValidationError

from selfassess.cli.output.dialogue.choices import Option, in_numbers, option_meant
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.commands.plain_words import own_names
from selfassess.core.diff.change_lines import place_text, text_at
from selfassess.core.merge.resolve import Choice, choice_label, choices, resolved
from selfassess.core.model.conflict import Conflict
from selfassess.core.model.review import Record
from selfassess.core.session.recovery.external_change import clash_text
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import one_of
from selfassess.core.validation.pydantic_errors import in_one_sentence


def show_conflicts(shell: PlainShell) -> None:
    """Say that there are conflicts, if there are."""
    if count := len(shell.session.record.conflicts):
        # Translators: {conflicts} is how many there are; “conflicts” is typed.
        text = _("{conflicts}: the word conflicts tells them.")
        shell.say(text.format(conflicts=clash_text(count)))


def _conflicts(shell: PlainShell, _words: str) -> None:
    conflicts = _open(shell)
    if not conflicts:
        shell.say(_("There is no conflict."))
        return
    shell.say_list(
        (tuple(_lines(shell, *each)) for each in conflicts.items()), "settle"
    )
    number = min(conflicts)
    ways = choices(shell.session.record, conflicts[number])
    # Translators: one: a conflict; {words} is what can be typed.
    text = _("One is settled by: {words}.")
    shell.hint(text.format(words=one_of(f"settle {number} {way}" for way in ways)))


def _open(shell: PlainShell) -> dict[int, Conflict]:
    """The conflicts that are left, by their numbers."""
    by_place = {conflict.where: conflict for conflict in shell.session.record.conflicts}
    numbers = shell.entries["conflicts"].of(by_place)
    return {number: by_place[place] for place, number in numbers.items()}


def _lines(shell: PlainShell, number: int, conflict: Conflict) -> Iterator[str]:
    yield f"{number}. {place_text(conflict.place, shell.session.questionnaire)}"
    ours = text_at(conflict.place, conflict.ours)
    theirs = text_at(conflict.place, conflict.theirs)
    # Translators: what our side wrote where both sides changed the same.
    yield f"  {_('Ours: {value}').format(value=ours)}"
    # Translators: what the other side wrote where both sides changed the same.
    yield f"  {_('Theirs: {value}').format(value=theirs)}"


def _settle(shell: PlainShell, text: str) -> None:
    record = shell.session.record
    number, _blank, way = text.partition(" ")
    by_place = {item.where: item for item in _open(shell).values()}
    place = shell.entries["conflicts"].name(number) or number
    conflict = by_place.get(place)
    if conflict is None:
        if shell.entries["conflicts"].name(number):
            # Translators: it was settled before.
            sentence = _("Conflict {number} is settled.")
        elif number.isdecimal():
            sentence = _("There is no conflict {number}.")
        else:
            sentence = _(
                "Type settle, the number of a conflict, and whose word stands."
            )
        shell.say(sentence.format(number=number[:10]))
        return
    options = _ways(record, conflict)
    if option := option_meant(way, options):
        _take(shell, conflict, Choice(option.name))
    else:
        # Translators: whose word may stand; each with a number.
        shell.say(_("It can be: {ways}.").format(ways=in_numbers(options)))


def _ways(record: Record, conflict: Conflict) -> tuple[Option, ...]:
    values = choices(record, conflict)
    return tuple(
        Option(way, choice_label(way).casefold(), own_names(way)) for way in values
    )


def _take(shell: PlainShell, conflict: Conflict, way: Choice) -> None:
    record = shell.session.record
    try:
        now = resolved(record, conflict, choices(record, conflict)[way])
    except ValidationError as error:
        shell.say(in_one_sentence(error))
        return
    # Translators: a step, behind “Undone:”.
    what = _("conflict in {place}").format(place=conflict.where)
    shell.take(shell.session.changed(now, what))
    # Translators: a conflict at that place.
    shell.say(_("Settled: {place}.").format(place=conflict.where))
    show_conflicts(shell)


HANDLERS: Handlers = {"conflicts": _conflicts, "settle": _settle}

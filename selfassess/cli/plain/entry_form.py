"""The form of an entry of a register in plain lines: one field after the other."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from selfassess.cli.plain.input import Left
from selfassess.cli.plain.sentences.messages import wrong_sentence
from selfassess.cli.plain.shell import PlainShell
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled

Typed = dict[str, str]
"""What is typed so far, by the names of the fields."""


@dataclass(frozen=True, slots=True)
class EntryForm:
    """What is asked of an entry."""

    labels: Mapping[str, str]
    """What each field is called, in the order in which they are asked."""
    subject: str
    """The first of them, without which there is no entry."""
    wrong: Callable[[Typed], Mapping[str, str]]
    """What is wrong with what is typed, by field."""
    read: Callable[[str, str], str]
    """The value of a field, from its name and the line that a person typed."""
    offers: Callable[[str], Iterable[str]] = lambda _name: ()
    """What can be chosen for a field, in lines with numbers."""


def fill_in(
    shell: PlainShell,
    form: EntryForm,
    typed: Typed,
    finish: Callable[[], None],
    given: Collection[str] = (),
) -> bool:
    """Ask for each field that is not given, then finish; False without the subject.

    If the input ends half-way, what was typed so far is not lost, if it makes an entry.
    """
    try:
        for name in form.labels:
            if name not in given or name in form.wrong(typed):
                typed[name] = _value_typed(shell, form, typed, name)
            if not typed[form.subject]:
                return False
    except (EOFError, Left):
        if not form.wrong(typed):
            finish()
        raise
    finish()
    return True


def _value_typed(shell: PlainShell, form: EntryForm, typed: Typed, name: str) -> str:
    """What is typed for one field, once nothing is wrong with it; `-` empties it."""
    label, before = form.labels[name], typed[name]
    if before:
        # Translators: what a field holds before it is changed.
        shell.say(_("{field} now: {value}").format(field=label, value=before))
    offered = [*form.offers(name)]
    shell.say(*offered)
    while True:
        value = form.read(name, shell.ask(labelled(label, ""), offered))
        value = "" if value == "-" else value or before
        wrong = form.wrong({**typed, name: value}).get(name)
        if wrong is None or (name == form.subject and not value and not before):
            return value
        shell.say(wrong_sentence(label, wrong))

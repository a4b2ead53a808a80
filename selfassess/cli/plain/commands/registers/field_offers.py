"""What may stand in a field of an entry, by number: its choices, or keys of a register."""

from collections.abc import Iterator

from selfassess.cli.output.dialogue.choices import Option, option_meant, with_numbers
from selfassess.cli.plain.shell import PlainShell
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.validation.registers.entry_field import EntryField


def offered(shell: PlainShell, field: EntryField) -> Iterator[str]:
    """What can be chosen for the field, in lines with numbers; nothing where all may be."""
    yield from with_numbers(map(_, field.choices.values()))
    rows = [f"  {number}. {key}" for key, number in _keys(shell, field).items()]
    shown = shell.speech.settings.page_length or len(rows)
    yield from rows[:shown]
    if left := len(rows[shown:]):
        # Translators: of a list, of which not all was told.
        yield ngettext("{count} more.", "{count} more.", left).format(count=left)


def meant(shell: PlainShell, field: EntryField, typed: str) -> str:
    """What was typed, with the words or keys that its numbers stand for."""
    choices = [Option(value, _(label)) for value, label in field.choices.items()]
    if choices:
        option = option_meant(typed, choices)
        return option.label if option else typed
    keys = {str(number): key for key, number in _keys(shell, field).items()}
    if not field.are_many:
        return keys.get(typed, typed)
    words = typed.replace(",", " ").split()
    return ", ".join(keys.get(word, word) for word in words) if keys else typed


def _keys(shell: PlainShell, field: EntryField) -> dict[str, int]:
    """The entries of the table whose keys may stand there, with their numbers."""
    # Requirements have numbers and ids of their own.
    if field.cites in ("", "answers"):
        return {}
    known = getattr(shell.session.assessment, field.cites)
    return shell.entries[field.cites].of(known)

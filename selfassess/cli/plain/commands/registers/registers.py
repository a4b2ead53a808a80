"""The words `comments`, `commitments`, `actions` and so on: entries of these registers."""

from collections.abc import Callable
from functools import partial

from selfassess.cli.plain.commands.note import lines_typed
from selfassess.cli.plain.commands.registers.field_offers import meant, offered
from selfassess.cli.plain.entry_form import EntryForm, fill_in
from selfassess.cli.plain.sentences.messages import (
    show_entries_to_name,
    show_kept,
    show_unknown,
    value_line,
)
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import clauses, labelled, lead
from selfassess.core.validation.register_entries import (
    entries_of,
    entry_typed,
    key_of_entry,
    typed_entry,
    wrong_in_entry,
)
from selfassess.core.validation.register_forms import REGISTER_FORMS, RegisterKind
from selfassess.core.validation.register_lines import entry_lines, register_sentence
from selfassess.core.validation.registers.entry_field import field_labels, seldom


def obey(register: RegisterKind, shell: PlainShell, text: str) -> None:
    """List the entries of a register, show one, add, change or take one out."""
    action, _blank, key = text.partition(" ")
    action, key = (shell.key_meant(register, word.strip()) for word in (action, key))
    if not action:
        _show_all(shell, register)
    elif action == "add":
        _add(shell, register, text.partition(" ")[2].strip())
    elif action in _ACTIONS:
        _on_one(shell, register, _ACTIONS[action], key)
    elif action in entries_of(shell.session.assessment, register):
        show_entry(shell, register, action)
    else:
        known = ["add", *_ACTIONS, *entries_of(shell.session.assessment, register)]
        show_unknown(shell, register, action[:40], known)


def _show_all(shell: PlainShell, register: RegisterKind) -> None:
    form = REGISTER_FORMS[register]
    entries = entries_of(shell.session.assessment, register)
    shell.say(lead(_(form.title)) if entries else _(form.empty))
    assessment, day = shell.session.assessment, shell.workspace.today()
    numbers = shell.session.questionnaire.numbers
    lines = entry_lines(register, assessment, day, numbers, clauses)
    shell.say_list(
        (
            f"  {number}. {key if shell.is_brief else labelled(key, lines[key])}"
            for key, number in shell.entries[register].of(entries).items()
        ),
        register.word,
    )
    if sentence := register_sentence(register, assessment, day):
        shell.say(sentence)


def show_entry(shell: PlainShell, register: RegisterKind, key: str) -> None:
    """All that is written in one entry, field by field."""
    entry = entries_of(shell.session.assessment, register)[key]
    for name, value in typed_entry(register, entry).items():
        label = _(REGISTER_FORMS[register].fields[name].label)
        shell.say(value_line(label, value))


def _on_one(
    shell: PlainShell,
    register: RegisterKind,
    act: Callable[[PlainShell, RegisterKind, str], None],
    key: str,
) -> None:
    entries = entries_of(shell.session.assessment, register)
    if key in entries:
        act(shell, register, key)
    else:
        show_entries_to_name(shell, entries)


def _add(shell: PlainShell, register: RegisterKind, subject: str) -> None:
    shell.must_be_changeable()
    typed = typed_entry(register, None)
    typed[REGISTER_FORMS[register].subject] = subject

    def finish() -> None:
        entry = entry_typed(register, typed)
        entries = entries_of(shell.session.assessment, register)
        key = key_of_entry(register, entry, entries)
        shell.take(shell.answering.entered(register, key, entry))

    form = REGISTER_FORMS[register]
    given = seldom(form.fields) | ({form.subject} if subject else set())
    if fill_in(shell, _form(shell, register, typed), typed, finish, given):
        # Translators: an entry of a register, such as a comment or a commitment.
        show_kept(shell, _("Added."))
    else:
        shell.say(_("Nothing was added."))


def _edit(shell: PlainShell, register: RegisterKind, key: str) -> None:
    shell.must_be_changeable()
    before: FileTable = entries_of(shell.session.assessment, register)[key]
    typed = typed_entry(register, before)
    shell.say(_("Enter keeps, - empties."))

    def finish() -> None:
        entry = entry_typed(register, typed, before)
        shell.take(shell.answering.entered(register, key, entry))

    fill_in(shell, _form(shell, register, typed), typed, finish)
    # Translators: an entry of a register.
    show_kept(shell, _("Changed."))


def _remove(shell: PlainShell, register: RegisterKind, key: str) -> None:
    shell.must_be_changeable()
    # Translators: {key} is the key of an entry of a register.
    if shell.agrees(_("Remove {key}?").format(key=key)):
        shell.take(shell.answering.entered(register, key, None))
        show_kept(shell, _("Removed."))
    else:
        shell.say(_("It stays."))


_ACTIONS: dict[str, Callable[[PlainShell, RegisterKind, str], None]] = {
    "edit": _edit,
    "remove": _remove,
}


def _form(
    shell: PlainShell, register: RegisterKind, typed: dict[str, str]
) -> EntryForm:
    form, session = REGISTER_FORMS[register], shell.session
    labels = field_labels(form.fields)

    def read(name: str, line: str) -> str:
        if line.strip() == "+" and form.fields[name].is_long:
            return lines_typed(shell, typed[name])
        return meant(shell, form.fields[name], line.strip())

    return EntryForm(
        {form.subject: labels[form.subject], **labels},
        form.subject,
        lambda typed: wrong_in_entry(
            register, typed, session.assessment, session.questionnaire
        ),
        read,
        lambda name: offered(shell, form.fields[name]),
    )


def _show_forum(shell: PlainShell, _text: str) -> None:
    """Who sits in the forum, and when it met."""
    for register in (RegisterKind.MEMBERS, RegisterKind.FORUM_MEETINGS):
        _show_all(shell, register)


HANDLERS: Handlers = {
    "forum": _show_forum,
    **{register.word: partial(obey, register) for register in RegisterKind},
}

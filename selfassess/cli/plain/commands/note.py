"""The note of an answer or a finding, on one line or on several."""

from collections.abc import Callable

from selfassess.cli.plain.sentences.messages import show_change
from selfassess.cli.plain.sentences.requirement_text import note_lines
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.model.fields.text_fields import LONGEST_TEXT, tidy
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _
from selfassess.core.text.language_codes import language_named, note_language_sentence

END = "."
"""A line that holds only this ends what is typed on several lines."""


def lines_prompt() -> str:
    """What stands before each line of a text of several: a word, which can be spoken."""
    # Translators: stands before the place where a line of a text is typed.
    return f"{_('line>')} "


def how_to_end() -> str:
    """How a text of several lines is typed."""
    return _("Type the text. A line with a single dot ends it.")


def lines_typed(shell: PlainShell, text: str) -> str:
    """The text with the lines that a person types below it, up to a single dot."""
    shell.say(how_to_end())
    while (line := shell.ask(lines_prompt()).rstrip()) != END:
        text = f"{text}\n{line}" if text else line
    return text


def _note(shell: PlainShell, text: str) -> None:
    if not text:
        shell.say(*note_lines(shell.session.note))
    elif text == "+":
        _write_lines(shell)
    elif text == "-":
        shell.take(shell.session.pause().noted("").pause())
        show_change(shell, _("The note is removed."))
    elif not text.startswith("+"):
        _write(shell, text)
    elif text[1].isspace():
        _write(shell, f"{shell.session.note}\n{text[2:].strip()}")
    else:
        shell.say(
            _(
                "Did you mean note + TEXT, with a blank behind the plus, which adds a "
                "line? Nothing was changed. A note that begins with a plus can be "
                "typed after note + alone."
            )
        )


def _replaced(shell: PlainShell, earlier: str) -> str:
    note = shell.session.note
    if len(note) == LONGEST_TEXT:
        return _("The note is as long as a note may be; the rest was left out.")
    if not earlier or note.startswith(earlier):
        # Translators: the note is written.
        return _("Noted.")
    # Translators: undo is typed.
    return _("Noted. The earlier note is replaced; undo brings it back.")


def _write(shell: PlainShell, note: str) -> None:
    earlier = shell.session.note
    shell.take(shell.session.pause().noted(tidy(note)[:LONGEST_TEXT]).pause())
    show_change(shell, _replaced(shell, earlier))


def _write_lines(shell: PlainShell) -> None:
    shell.must_be_changeable()
    shell.say(_("Type the note. A line with a single dot ends it."))
    earlier = shell.session.note
    take_lines(shell, earlier, shell.session.pause().noted)
    shell.take(shell.session.pause())
    show_change(shell, _replaced(shell, earlier))


def take_lines(
    shell: PlainShell, text: str, written: Callable[[str], AnySession]
) -> None:
    """Add lines to a text until one is a single dot."""
    while (line := shell.ask(lines_prompt()).rstrip()) != END:
        text = f"{text}\n{line}"
        # Saved line by line: the next one may never come.
        shell.take(written(tidy(text)[:LONGEST_TEXT]))


def _language(shell: PlainShell, text: str) -> None:
    code = "" if text == "-" else language_named(text)
    if text and (code or text == "-"):
        shell.take(shell.session.pause().noted_in(code).pause())
    elif text:
        shell.say(_("Type a language code such as en, fr or pt-BR."))
        return
    show_change(shell, note_language_sentence(shell.session.note_language))


HANDLERS: Handlers = {"note": _note, "note-language": _language}

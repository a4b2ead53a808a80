"""The note of an answer or a finding, on one line or on several."""

from collections.abc import Callable

from selfassess.cli.plain.command import Word
from selfassess.cli.plain.messages import tell_change
from selfassess.cli.plain.requirement_text import note_lines
from selfassess.cli.plain.shell import PlainShell
from selfassess.core.model.fields import LONGEST_TEXT, tidy
from selfassess.core.session.session import Session
from selfassess.core.text.i18n import _, marked

END = "."
"""A line that holds only this ends what is typed on several lines."""


def _note(session: PlainShell, words: str) -> None:
    if not words:
        session.say(*note_lines(session.session.note))
    elif words == "+":
        _write_lines(session)
    elif words == "-":
        session.take(session.session.pause().noted("").pause())
        tell_change(session, _("The note is removed."))
    elif not words.startswith("+"):
        _write(session, words)
    elif words[1].isspace():
        _write(session, f"{session.session.note}\n{words[2:].strip()}")
    else:
        session.say(
            _(
                "Did you mean note + TEXT, with a blank behind the plus, which adds a "
                "line? Nothing was changed. A note that begins with a plus can be "
                "typed after note + alone."
            )
        )


def _replaced(session: PlainShell, earlier: str) -> str:
    note = session.session.note
    if len(note) == LONGEST_TEXT:
        return _("The note is as long as a note may be; the rest was left out.")
    if not earlier or note.startswith(earlier):
        return _("Noted.")
    return _("Noted. The earlier note is replaced; undo brings it back.")


def _write(session: PlainShell, note: str) -> None:
    earlier = session.session.note
    session.take(session.session.pause().noted(tidy(note)[:LONGEST_TEXT]).pause())
    tell_change(session, _replaced(session, earlier))


def _write_lines(session: PlainShell) -> None:
    session.must_be_changeable()
    session.say(_("Type the note. A line with a single dot ends it."))
    earlier = session.session.note
    take_lines(session, earlier, session.session.pause().noted)
    session.take(session.session.pause())
    tell_change(session, _replaced(session, earlier))


def take_lines(
    session: PlainShell, text: str, written: Callable[[str], Session]
) -> None:
    """Add lines to a text until one is a single dot."""
    while (line := session.ask("| ").rstrip()) != END:
        text = f"{text}\n{line}"
        # Saved line by line: the next one may never come.
        session.take(written(tidy(text)[:LONGEST_TEXT]))


WORDS = (
    Word(
        ("note", "i"),
        marked("show the note, write it, add lines, or remove it"),
        _note,
        takes=marked("[TEXT | + | -]"),
        may_have_lines=True,
        more=marked(
            "note shows it. note TEXT writes it. note + TEXT adds a line. note + takes "
            "lines until one that is a single dot, and adds them. note - removes it."
        ),
    ),
)

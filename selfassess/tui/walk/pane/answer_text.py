"""The evidence and the note of an answer, or what to do where there is none."""

from collections.abc import Iterator

from textual.content import Content

from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.registers.origin import origin_label
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _, ngettext, pgettext
from selfassess.core.validation.evidence_form import (
    missing_line,
    not_in_register,
    shown_line,
)
from selfassess.tui.bindings import key_of
from selfassess.tui.walk.pane.requirement_text import INDENT, quiet
from selfassess.tui.widgets.text_blocks import TextBlock


def evidence_rows(session: AnySession) -> Iterator[TextBlock]:
    """The cited evidence, or how to cite some."""
    register = session.assessment.evidence
    numbers = {slug: number for number, slug in enumerate(register, 1)}
    cited = [slug for slug in session.answer.evidence if slug in register]
    cells = max((len(str(numbers[slug])) for slug in cited), default=0)
    for slug in cited:
        row = numbered(numbers[slug], Content(_told(register[slug])), cells=cells)
        yield row
        if shows := session.answer.shows.get(slug):
            told = quiet(Content(shown_line(shows)))
            yield TextBlock(told, indent=row.first.cell_length)
    missing = not_in_register(session.assessment, session.answer)
    for slug in missing:
        yield TextBlock(Content(missing_line(slug)), indent=INDENT)
    if not cited and not missing:
        command = "" if isinstance(session, ReviewSession) else "evidence"
        yield _empty(_("No evidence yet. {key} adds some."), command)


def numbered(number: int, text: Content, *, cells: int, mark: str = "") -> TextBlock:
    """A row of a register: all its lines stand behind the number, which has those cells."""
    first = Content(f"{mark:<{INDENT}}{number:>{cells}}. ")
    rest = Content(" " * first.cell_length)
    return TextBlock(text, first=first, rest=rest)


def _told(entry: Evidence) -> str:
    date = entry.date.isoformat() if entry.date else ""
    by = origin_label(entry.by) if entry.by else ""
    parts = (entry.title, date, by, entry.url, entry.file)
    return " · ".join(filter(None, parts))


def note_rows(note: str, command: str = "") -> Iterator[TextBlock]:
    """A note with a line down its side, or how to write one, and how long it is."""
    if not note:
        yield _empty(_("No note yet. {key} writes one."), command)
        return
    edge = Content.styled("▎ ", "$rule")
    yield TextBlock(Content(note), first=edge, rest=edge)


def words_label(note: str) -> str:
    """How long a note is; empty if there is none."""
    count = len(note.split())
    return (
        ngettext("{count} word", "{count} words", count).format(count=count)
        if count
        else ""
    )


def _empty(text: str, command: str) -> TextBlock:
    """That there is nothing yet, and to whom it is given what to do about it."""
    text = (
        text.format(key=key_of(command))
        if command
        else pgettext("neither evidence nor a note", "none")
    )
    return TextBlock(quiet(Content(text)), indent=INDENT)

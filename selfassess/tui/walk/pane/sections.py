"""What the pane shows, as sections one below the other."""

from collections.abc import Iterator

from textual.content import Content

from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _, pgettext, started
from selfassess.tui.walk.pane import (
    answer_text,
    day_sections,
    finding_sections,
    requirement_text,
    review_sections,
)
from selfassess.tui.walk.pane.answer_row import ChoiceRows
from selfassess.tui.walk.pane.requirement_text import INDENT, bold, label, quiet
from selfassess.tui.widgets.text_blocks import TextBlock

LATEST = 12
"""Changes that are listed."""


def head(session: AnySession, *, is_narrow: bool) -> Iterator[TextBlock]:
    """Which requirement it is, and where it stands if nothing else shows it."""
    yield TextBlock(requirement_text.number_line(session))
    if is_narrow:
        yield TextBlock(quiet(requirement_text.place_line(session)))
    yield TextBlock(Content.styled(session.requirement.title, "bold $primary"))


def choices(session: AnySession) -> ChoiceRows:
    """What can be answered, a row for each kind of answer."""
    if isinstance(session, ReviewSession):
        yield tuple(finding_sections.own_verdicts(session))
    yield tuple(requirement_text.status_choices(session))


def remark(session: AnySession) -> Content:
    """What the answer, or the reviewer's finding, comes to."""
    if isinstance(session, ReviewSession):
        return finding_sections.own_line(session)
    return requirement_text.outcome_line(session)


def note_label(session: AnySession, *, is_narrow: bool, words: str = "") -> TextBlock:
    """What stands before the note, and how long that is unless it is told elsewhere."""
    own = isinstance(session, ReviewSession)
    content = label("note", _("Your note") if own else _("Note"))
    length = quiet(Content(f"  {words}".rstrip()))
    return TextBlock(content + length, gap=not is_narrow)


def note(session: AnySession, *, is_narrow: bool) -> Iterator[TextBlock]:
    """What the walker writes on the requirement in view."""
    told = (answer_text.words_label(session.note), session.note_language)
    words = " · ".join(filter(None, told))
    yield note_label(session, is_narrow=is_narrow, words=words)
    yield from answer_text.note_rows(session.note, "note")


def above_note(session: AnySession, *, is_narrow: bool) -> Iterator[TextBlock]:
    """What is asked, the answer and its evidence."""
    if isinstance(session, ReviewSession):
        yield from review_sections.above_note(session, is_narrow=is_narrow)
        return
    gap = not is_narrow
    yield TextBlock(Content(session.requirement.text), gap=gap)
    if gap:
        yield TextBlock()
    yield from requirement_text.criteria(session)
    yield TextBlock(quiet(requirement_text.needs_line(session)), gap=gap)
    yield from day_sections.days(session, is_narrow=is_narrow)
    yield from day_sections.owner(session, is_narrow=is_narrow)
    if session.reviews:
        yield TextBlock(finding_sections.summary(session.threads), gap=gap)
    yield TextBlock(label("evidence", _("Evidence")), gap=gap)
    yield from answer_text.evidence_rows(session)


def below_note(
    session: AnySession, *, is_narrow: bool, has_side: bool
) -> Iterator[TextBlock]:
    """What reviewers say, unless a pane of its own does."""
    if isinstance(session, ReviewSession):
        yield from review_sections.below_note(session, is_narrow=is_narrow)
    if not has_side:
        yield from reviewers(session, is_narrow=is_narrow)


def sources(
    session: AnySession, *, is_narrow: bool, is_folded: bool
) -> Iterator[TextBlock]:
    """Where the requirement comes from; folded only how often."""
    text = f"{'▸' if is_folded else '▾'} {_('Based on')}"
    title = Content.styled(text, "bold @click=screen.fold_sources")
    count = quiet(Content(f" ({len(session.requirement.sources)})"))
    key = Content.styled(f"  {'→' if is_folded else '←'}", "$primary")
    yield TextBlock(title + count + key, gap=not is_narrow)
    if not is_folded:
        lines = requirement_text.sources_lines(session)
        yield TextBlock(quiet(lines), indent=INDENT)


def reviewers(session: AnySession, *, is_narrow: bool) -> Iterator[TextBlock]:
    """What reviewers say on the requirement in view."""
    if isinstance(session, ReviewSession):
        yield from review_sections.others(session, is_narrow=is_narrow)
    elif session.reviews:
        civil = label("reply", started(_("civil society")))
        yield TextBlock(civil, gap=not is_narrow)
        yield from finding_sections.findings(session.threads)


def beside(session: AnySession, *, in_requirement: bool) -> Iterator[TextBlock]:
    """What reviewers say, the evidence of all answers, and the latest changes.

    Where a phase is in view, nothing is said about the requirement that was before.
    """
    if in_requirement:
        yield from reviewers(session, is_narrow=True)
    has_above = bool(session.reviews) and in_requirement
    yield TextBlock(bold(_("Register of evidence")), gap=has_above)
    cited = session.answer.evidence if in_requirement else ()
    register = session.assessment.evidence
    cells = len(str(len(register)))
    for number, (slug, entry) in enumerate(register.items(), 1):
        date = f" · {entry.date.isoformat()}" if entry.date else ""
        line = Content(f"{entry.title}{date}")
        if slug in cited:
            yield answer_text.numbered(number, line, cells=cells, mark="❯")
        else:
            row = answer_text.numbered(number, quiet(line), cells=cells)
            yield row._replace(first=quiet(row.first))
    if not register:
        yield TextBlock(quiet(Content(pgettext("no evidence", "none"))), indent=INDENT)
    yield TextBlock(bold(_("Latest changes")), gap=True)
    for step in reversed(session.done[-LATEST:]):
        yield TextBlock(quiet(Content(step.what)), indent=INDENT)
    if not session.done:
        text = quiet(Content(_("Nothing changed since it was opened.")))
        yield TextBlock(text)

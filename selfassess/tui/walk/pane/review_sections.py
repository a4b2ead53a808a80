"""What a reviewer sees of a requirement: the answer to read, then their own finding."""

from collections.abc import Iterator

from textual.content import Content

from selfassess.core.session.review_session import ReviewSession
from selfassess.core.text.i18n import _, pgettext
from selfassess.tui.walk.pane import (
    answer_text,
    day_sections,
    finding_sections,
    requirement_text,
)
from selfassess.tui.walk.pane.requirement_text import INDENT, bold, label
from selfassess.tui.widgets.text_blocks import TextBlock


def above_note(session: ReviewSession, *, is_narrow: bool) -> Iterator[TextBlock]:
    """What is asked, the answer, what others say."""
    gap = not is_narrow
    yield TextBlock(Content(session.requirement.text), gap=gap)
    if gap:
        yield TextBlock()
    yield from requirement_text.criteria(session)
    yield TextBlock(bold(_("The government's answer")), gap=True)
    yield TextBlock(requirement_text.outcome_line(session), indent=INDENT)
    yield from day_sections.days(session, is_narrow=is_narrow)
    if session.others:
        summary = finding_sections.summary(session.others)
        content = Content.assemble(
            pgettext("other reviewers", "Others") + "  ", summary
        )
        yield TextBlock(content, indent=INDENT)
    yield TextBlock(bold(_("Evidence")), gap=gap)
    yield from answer_text.evidence_rows(session)
    yield TextBlock(bold(_("The government's note")), gap=gap)
    yield from answer_text.note_rows(session.answer.note)


def others(session: ReviewSession, *, is_narrow: bool) -> Iterator[TextBlock]:
    """What the other reviewers say."""
    if session.others:
        yield TextBlock(label("support", _("Other reviewers")), gap=not is_narrow)
        yield from finding_sections.findings(session.others)


def below_note(session: ReviewSession, *, is_narrow: bool) -> Iterator[TextBlock]:
    """The reply to the reviewer, and what they suggest on the wording."""
    yield from finding_sections.reply(session.thread, Content("  "))
    suggestion = session.record.wording.get(session.current_id)
    text = suggestion.suggestion if suggestion else ""
    yield TextBlock(
        label("wording", _("Your suggestion on the wording")), gap=not is_narrow
    )
    yield TextBlock(Content(text or pgettext("no suggestion", "none")), indent=INDENT)

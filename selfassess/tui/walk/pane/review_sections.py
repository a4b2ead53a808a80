"""What a reviewer sees of a requirement: the answer to read, then their own finding."""

from collections.abc import Iterator

from textual.content import Content

from selfassess.core.session.review_session import ReviewSession
from selfassess.core.text.i18n import _
from selfassess.tui.walk.pane import finding_sections, requirement_text
from selfassess.tui.walk.pane.requirement_text import bold, label, quiet
from selfassess.tui.widgets.text_blocks import TextBlock

INDENT = 2


def above_note(session: ReviewSession, *, is_narrow: bool) -> Iterator[TextBlock]:
    """What is asked, the answer, what others say, and the word before the own note."""
    gap = not is_narrow
    yield TextBlock(Content(session.requirement.text), gap=gap)
    yield TextBlock(quiet(Content(session.requirement.help)), gap=gap)
    yield TextBlock(bold(_("The government's answer")), gap=True)
    yield TextBlock(requirement_text.outcome_line(session), indent=INDENT)
    if session.others:
        summary = finding_sections.summary(session.others)
        content = Content.assemble(_("Others") + "  ", summary)
        yield TextBlock(content, indent=INDENT)
    yield TextBlock(bold(_("Your finding")))
    yield TextBlock(finding_sections.own_line(session), indent=INDENT)
    yield TextBlock(parts=finding_sections.own_verdicts(session), indent=INDENT - 1)
    yield TextBlock(parts=finding_sections.own_statuses(session), indent=INDENT - 1)
    yield from finding_sections.reply(session.thread, INDENT // 2)
    yield TextBlock(bold(_("Evidence")), gap=gap)
    yield TextBlock(requirement_text.evidence_lines(session), indent=INDENT)
    yield TextBlock(bold(_("The government's note")), gap=gap)
    yield TextBlock(Content(session.answer.note or _("none")), indent=INDENT)
    if session.others:
        yield TextBlock(label("support", _("Other reviewers")), gap=gap)
        yield from finding_sections.findings(session.others)
    yield TextBlock(label("note", _("Your note")), gap=gap)


def below_note(session: ReviewSession, *, is_narrow: bool) -> Iterator[TextBlock]:
    """What the reviewer suggests on the wording."""
    suggestion = session.record.wording.get(session.current_id)
    text = suggestion.suggestion if suggestion else ""
    yield TextBlock(
        label("wording", _("Your suggestion on the wording")), gap=not is_narrow
    )
    yield TextBlock(Content(text or _("none")), indent=INDENT)

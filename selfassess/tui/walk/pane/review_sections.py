"""What a reviewer sees of a requirement: the answer to read, then their own finding."""

from collections.abc import Iterator

from textual.content import Content

from selfassess.core.session.review_session import ReviewSession
from selfassess.core.text.i18n import _
from selfassess.tui.walk.pane import finding_sections, requirement_text
from selfassess.tui.walk.pane.requirement_text import bold, label, quiet
from selfassess.tui.widgets.text_blocks import TextBlock

INDENT = 2


def above_note(walk: ReviewSession, *, is_narrow: bool) -> Iterator[TextBlock]:
    """What is asked, the answer, what others say, and the word before the own note."""
    gap = not is_narrow
    yield TextBlock(Content(walk.requirement.text), gap=gap)
    yield TextBlock(quiet(Content(walk.requirement.help)), gap=gap)
    yield TextBlock(bold(_("The government's answer")), gap=True)
    yield TextBlock(requirement_text.outcome_line(walk), indent=INDENT)
    if walk.others:
        said = finding_sections.summary(walk.others)
        words = Content.assemble(_("Others") + "  ", said)
        yield TextBlock(words, indent=INDENT)
    yield TextBlock(bold(_("Your finding")))
    yield TextBlock(finding_sections.own_line(walk), indent=INDENT)
    yield TextBlock(parts=finding_sections.own_verdicts(walk), indent=INDENT - 1)
    yield TextBlock(parts=finding_sections.own_statuses(walk), indent=INDENT - 1)
    yield from finding_sections.reply(walk.thread, INDENT // 2)
    yield TextBlock(bold(_("Evidence")), gap=gap)
    yield TextBlock(requirement_text.evidence_lines(walk), indent=INDENT)
    yield TextBlock(bold(_("The government's note")), gap=gap)
    yield TextBlock(Content(walk.answer.note or _("none")), indent=INDENT)
    if walk.others:
        yield TextBlock(label("support", _("Other reviewers")), gap=gap)
        yield from finding_sections.findings(walk.others)
    yield TextBlock(label("note", _("Your note")), gap=gap)


def below_note(walk: ReviewSession, *, is_narrow: bool) -> Iterator[TextBlock]:
    """What the reviewer suggests on the wording."""
    suggestion = walk.record.wording.get(walk.current_id)
    given = suggestion.suggestion if suggestion else ""
    yield TextBlock(
        label("wording", _("Your suggestion on the wording")), gap=not is_narrow
    )
    yield TextBlock(Content(given or _("none")), indent=INDENT)

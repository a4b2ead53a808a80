"""What the pane shows, as sections one below the other."""

from collections.abc import Iterator

from textual.content import Content

from selfassess.core.model.questionnaire import Guideline, Phase
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _
from selfassess.tui.walk.pane import finding_sections, requirement_text, review_sections
from selfassess.tui.walk.pane.requirement_text import bold, label, quiet
from selfassess.tui.widgets.text_blocks import TextBlock

INDENT = 2


def head(session: AnySession) -> Iterator[TextBlock]:
    """Which requirement it is, and what the walker's keys have made of it."""
    number = quiet(requirement_text.number_line(session))
    if isinstance(session, ReviewSession):
        yield TextBlock(number, beside=finding_sections.own_line(session))
    else:
        content, room = (
            requirement_text.status_text(session),
            requirement_text.longest_status_text(),
        )
        yield TextBlock(number, beside=content, room=room)


def title(session: AnySession, *, is_narrow: bool) -> Iterator[TextBlock]:
    """What the requirement is called, and where it stands if nothing else shows it."""
    if is_narrow:
        yield TextBlock(quiet(requirement_text.place_line(session)))
    yield TextBlock(bold(session.requirement.title))


def below_head(session: AnySession, *, is_narrow: bool) -> Iterator[TextBlock]:
    """What is asked, and what was answered."""
    yield from above_note(session, is_narrow=is_narrow)
    yield TextBlock(Content(session.note or _("none")), indent=INDENT)
    yield from below_note(session, is_narrow=is_narrow)


def above_note(session: AnySession, *, is_narrow: bool) -> Iterator[TextBlock]:
    """What is asked, the answer and its evidence, and the word before the note."""
    if isinstance(session, ReviewSession):
        yield from review_sections.above_note(session, is_narrow=is_narrow)
        return
    gap = not is_narrow
    yield TextBlock(Content(session.requirement.text), gap=gap)
    yield TextBlock(quiet(Content(session.requirement.help)), gap=gap)
    yield TextBlock(quiet(requirement_text.needs_line(session)))
    yield TextBlock(parts=requirement_text.choices(session), gap=True)
    yield TextBlock(requirement_text.outcome_line(session))
    if session.reviews:
        yield TextBlock(finding_sections.summary(session.threads))
    yield TextBlock(label("evidence", _("Evidence")), gap=gap)
    yield TextBlock(requirement_text.evidence_lines(session), indent=INDENT)
    yield TextBlock(label("note", _("Note")), gap=gap)


def below_note(session: AnySession, *, is_narrow: bool) -> Iterator[TextBlock]:
    """What reviewers say, and where the requirement comes from."""
    if isinstance(session, ReviewSession):
        yield from review_sections.below_note(session, is_narrow=is_narrow)
    elif session.reviews:
        civil = label("reply", _("Civil society"))
        yield TextBlock(civil, gap=not is_narrow)
        yield from finding_sections.findings(session.threads)
    yield TextBlock(bold(_("Based on")), gap=not is_narrow)
    yield TextBlock(quiet(requirement_text.sources_lines(session)), indent=INDENT)


def of_part(session: AnySession, part: Phase | Guideline) -> Iterator[TextBlock]:
    """A phase or guideline."""
    yield TextBlock(requirement_text.part_text(session, part), gap=True)

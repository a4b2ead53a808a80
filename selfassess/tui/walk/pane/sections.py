"""What the pane shows, as sections one below the other."""

from collections.abc import Iterator

from textual.content import Content

from selfassess.core.model.questionnaire import Guideline, Phase
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.session import Session
from selfassess.core.text.i18n import _
from selfassess.tui.walk.pane import finding_sections, requirement_text, review_sections
from selfassess.tui.walk.pane.requirement_text import bold, label, quiet
from selfassess.tui.widgets.text_blocks import TextBlock

INDENT = 2


def head(walk: Session) -> Iterator[TextBlock]:
    """Which requirement it is, and what the walker's keys have made of it."""
    number = quiet(requirement_text.number_line(walk))
    if isinstance(walk, ReviewSession):
        yield TextBlock(number, beside=finding_sections.own_line(walk))
    else:
        said, room = (
            requirement_text.status_words(walk),
            requirement_text.longest_status_words(),
        )
        yield TextBlock(number, beside=said, room=room)


def title(walk: Session, *, is_narrow: bool) -> Iterator[TextBlock]:
    """What the requirement is called, and where it stands if nothing else shows it."""
    if is_narrow:
        yield TextBlock(quiet(requirement_text.place_line(walk)))
    yield TextBlock(bold(walk.requirement.title))


def below_head(walk: Session, *, is_narrow: bool) -> Iterator[TextBlock]:
    """What is asked, and what was answered."""
    yield from above_note(walk, is_narrow=is_narrow)
    yield TextBlock(Content(walk.note or _("none")), indent=INDENT)
    yield from below_note(walk, is_narrow=is_narrow)


def above_note(walk: Session, *, is_narrow: bool) -> Iterator[TextBlock]:
    """What is asked, the answer and its evidence, and the word before the note."""
    if isinstance(walk, ReviewSession):
        yield from review_sections.above_note(walk, is_narrow=is_narrow)
        return
    gap = not is_narrow
    yield TextBlock(Content(walk.requirement.text), gap=gap)
    yield TextBlock(quiet(Content(walk.requirement.help)), gap=gap)
    yield TextBlock(quiet(requirement_text.needs_line(walk)))
    yield TextBlock(parts=requirement_text.choices(walk), gap=True)
    yield TextBlock(requirement_text.outcome_line(walk))
    if walk.reviews:
        yield TextBlock(finding_sections.summary(walk.threads))
    yield TextBlock(label("evidence", _("Evidence")), gap=gap)
    yield TextBlock(requirement_text.evidence_lines(walk), indent=INDENT)
    yield TextBlock(label("note", _("Note")), gap=gap)


def below_note(walk: Session, *, is_narrow: bool) -> Iterator[TextBlock]:
    """What reviewers say, and where the requirement comes from."""
    if isinstance(walk, ReviewSession):
        yield from review_sections.below_note(walk, is_narrow=is_narrow)
    elif walk.reviews:
        civil = label("reply", _("Civil society"))
        yield TextBlock(civil, gap=not is_narrow)
        yield from finding_sections.findings(walk.threads)
    yield TextBlock(bold(_("Based on")), gap=not is_narrow)
    yield TextBlock(quiet(requirement_text.sources_lines(walk)), indent=INDENT)


def of_part(walk: Session, part: Phase | Guideline) -> Iterator[TextBlock]:
    """A phase or guideline."""
    yield TextBlock(requirement_text.part_text(walk, part), gap=True)

"""What the pane says about the level of a phase: the ladder, who gives which, and why."""

from collections.abc import Iterator

from textual.content import Content

from selfassess.core.model.levels import ClaimedLevel
from selfassess.core.model.questionnaire.scales import AskedLevel
from selfassess.core.review.level_sides import LevelSide, other_sides
from selfassess.core.scoring.levels.level_labels import (
    asked_label,
    level_label,
    openness_label,
)
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled
from selfassess.tui.walk.pane.requirement_text import INDENT, bold, label, quiet
from selfassess.tui.widgets.text_blocks import TextBlock

GIVEN, FREE = "●", "○"


def head(asked: AskedLevel) -> Iterator[TextBlock]:
    """That it is a level, and of what."""
    yield TextBlock(quiet(Content(_("Level · no part of the tallies"))))
    yield TextBlock(Content.styled(asked_label(asked), "bold $primary"))


def of_level(session: AnySession, asked: AskedLevel) -> Iterator[TextBlock]:
    """What it is about, the ladder, what is given, and what the other side gives."""
    given = session.given(asked)
    yield TextBlock(label("level", level_label(asked.scale, given)), gap=True)
    if given.open is None:
        yield TextBlock(quiet(Content(openness_label(given))))
    if asked.scale.about:
        yield TextBlock(Content(asked.scale.about), gap=True)
    yield TextBlock()
    for number, level in enumerate(asked.scale.levels, start=1):
        mark = GIVEN if level.id == given.level else FREE
        text = Content.assemble(bold(level.title), f"  {level.means}")
        first = Content.styled(f"{mark} {number} ", "$primary")
        yield TextBlock(text, first=first, rest=Content("    "))
    if given.note:
        yield TextBlock(bold(_("Note")), gap=True)
        yield TextBlock(Content(given.note), indent=INDENT)
    if isinstance(given, ClaimedLevel) and given.evidence:
        yield TextBlock(bold(_("Evidence")), gap=True)
        yield from _cited(session, given)
    assessment, reviews = session.assessment, session.reviews
    for side in other_sides(assessment, reviews, asked, session.own):
        yield from _side(asked, side)


def _cited(session: AnySession, given: ClaimedLevel) -> Iterator[TextBlock]:
    for slug in given.evidence:
        entry = session.assessment.evidence.get(slug)
        yield TextBlock(Content(entry.title if entry else slug), indent=INDENT)


def _side(asked: AskedLevel, side: LevelSide) -> Iterator[TextBlock]:
    text = Content(labelled(side.name, level_label(asked.scale, side.given)))
    yield TextBlock(text.stylize("bold"), gap=True)
    if side.given.note:
        yield TextBlock(Content(side.given.note), indent=INDENT)

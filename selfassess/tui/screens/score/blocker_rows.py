"""What stands in the way of the star, as rows of a list that lead to requirements and levels."""

from collections.abc import Iterator, Sequence

from textual.content import Content
from textual.widgets.option_list import Option

from selfassess.core.model.status import STATUSES
from selfassess.core.scoring.eligibility import Blocker
from selfassess.core.scoring.labels import CONTRADICTED
from selfassess.core.scoring.levels.level_labels import given_levels, level_sentence
from selfassess.core.scoring.next_steps import first_step, missing_label, next_steps
from selfassess.core.scoring.score import Score
from selfassess.core.scoring.verdict_labels import also_in_the_way_of
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _
from selfassess.core.timeline.labels import contradiction_lines
from selfassess.tui.screens.score.score_board import star_by

BEHIND = 3
"""Colons behind a place to which a row leads without being about it, and more: an id must
not come twice."""


def blocker_rows(session: AnySession) -> Iterator[Option | None]:
    """What stands in the way, what takes the least work first."""
    score = session.score
    if one := first_step(score):
        text = _("If you do only one: {number}, {title}").format(
            number=score.questionnaire.numbers[one.requirement.id],
            title=one.requirement.title,
        )
        yield Option(Content.styled(text, "bold"), f"{one.requirement.id}:")
    for missing, blockers in next_steps(score).items():
        head = f"{missing_label(missing)} ({len(blockers)})"
        yield from _rows(score, head, blockers)
    for goal, blockers in score.beside_the_star:
        yield from _rows(score, also_in_the_way_of(goal, len(blockers)), blockers)
    yield from _contradicted(session)
    levels = list(given_levels(score.questionnaire, score.levels))
    if levels:
        yield None
    for asked, given in levels:
        yield Option(Content(level_sentence(asked, given)), asked.place)
    yield from _by_others(session)


def _contradicted(session: AnySession) -> Iterator[Option | None]:
    """Answers that days or forum speak against, which changes nothing of the score."""
    judgement = session.judgement
    if sentence := judgement.count_sentence:
        yield None
        yield Option(
            Content.styled(f"{CONTRADICTED} {sentence}", "bold"), disabled=True
        )
    for number, place, text in contradiction_lines(session.questionnaire, judgement):
        # It may stand in the way as well, and an id must not come twice.
        yield Option(Content(f"  {number}  {text}"), f"{place}::")


def _by_others(session: AnySession) -> Iterator[Option | None]:
    others = [slug for slug in session.reviews if slug != session.own]
    if others:
        yield None
    for number, slug in enumerate(others, BEHIND):
        text = Content.styled(star_by(session, slug), "$foreground")
        place = session.score_by(slug).verdicts[0].first_in_the_way
        yield Option(text, f"{place}{':' * number}", disabled=not place)


def _rows(
    score: Score, head: str, blockers: Sequence[Blocker]
) -> Iterator[Option | None]:
    numbers = score.questionnaire.numbers
    width = max(len(numbers[key]) for key in score.in_the_way)
    yield None
    yield Option(Content.styled(head, "bold"), disabled=True)
    for blocker in blockers:
        requirement = blocker.requirement
        status = STATUSES[score.outcomes[requirement.id].status]
        text = f" {numbers[requirement.id]:<{width}}  {requirement.title}"
        row = Content.assemble("  ", (status.glyph, f"${status.colour}"), text)
        yield Option(row, requirement.id)

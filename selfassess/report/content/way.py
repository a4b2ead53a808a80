"""What stands in the way of the verdicts, by what it would take."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.scoring.eligibility import Blocker
from selfassess.core.scoring.labels import rule_label
from selfassess.core.scoring.levels.level_labels import asked_label
from selfassess.core.scoring.levels.required_levels import lacking_level_label
from selfassess.core.scoring.next_steps import missing_label, next_steps
from selfassess.core.scoring.score import Score
from selfassess.core.scoring.verdict_labels import also_in_the_way_of
from selfassess.core.text.i18n import _
from selfassess.report.elements.links import Link, number_of_part, requirement_link
from selfassess.report.elements.passages import Passage, asked_line, requirement_title

MOST_LINES = 60
"""A page and a half."""


@dataclass(frozen=True, slots=True)
class InTheWay:
    """A requirement, or a level of a phase, that keeps a verdict away, and why."""

    requirement: Link
    title: Passage
    rule: str
    """Empty where the heading of its group has said it."""


@dataclass(frozen=True, slots=True)
class StepGroup:
    """What takes the same, or is in the way of the same verdict."""

    heading: str
    blockers: tuple[InTheWay, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """All that is in the way of any verdict: of the star first."""

    groups: tuple[StepGroup, ...]

    @property
    def is_long(self) -> bool:
        """Whether a line for each that stands in the way would fill pages."""
        return sum(len(group.blockers) for group in self.groups) > MOST_LINES


def way_of(score: Score) -> Way | None:
    """The section; None where nothing is in the way."""
    groups = tuple(_groups(score))
    return Way(groups) if groups else None


def _groups(score: Score) -> Iterator[StepGroup]:
    for missing, blockers in next_steps(score).items():
        head = f"{missing_label(missing)} ({len(blockers)})"
        rules = {blocker.rule for blocker in blockers}
        yield _group(head, blockers, score.questionnaire, has_rules=len(rules) > 1)
    for goal, blockers in score.beside_the_star:
        head = also_in_the_way_of(goal, len(blockers))
        yield _group(head, blockers, score.questionnaire, has_rules=True)
    if levels := tuple(_levels(score)):
        head = _("A level to be reached ({count})").format(count=len(levels))
        yield StepGroup(head, levels)


def _levels(score: Score) -> Iterator[InTheWay]:
    """The levels that any verdict asks for and that are not reached, each once."""
    lacking = {
        (blocker.asked.scale_id, blocker.asked.phase.id, blocker.at_least): blocker
        for eligibility in score.verdicts
        for blocker in eligibility.level_blockers
    }
    for blocker in lacking.values():
        number = number_of_part(blocker.asked.phase, score.questionnaire)
        title = asked_line(
            score.questionnaire,
            asked_label(blocker.asked),
            *("scales", blocker.asked.scale_id, "title"),
        )
        yield InTheWay(Link(Passage(number), ""), title, lacking_level_label(blocker))


def _group(
    heading: str,
    blockers: Iterable[Blocker],
    questionnaire: Questionnaire,
    *,
    has_rules: bool,
) -> StepGroup:
    return StepGroup(
        heading,
        tuple(
            InTheWay(
                requirement_link(questionnaire, blocker.requirement.id),
                requirement_title(questionnaire, blocker.requirement),
                rule_label(blocker.rule) if has_rules else "",
            )
            for blocker in blockers
        ),
    )

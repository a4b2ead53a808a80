"""Who reviewed how much, and the star as each side's answers make it."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from itertools import chain

from selfassess.core.cycle.translated_assessment import in_review
from selfassess.core.model.questionnaire.phases import Part, Phase
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.review.comparison import Comparison
from selfassess.core.review.comparison_labels import count_label
from selfassess.core.review.labels import reviewed_label, reviewer_label
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled, listed
from selfassess.report.content.reviews.both_sides import (
    BothSides,
    both_sides_of,
    their_star,
)
from selfassess.report.content.reviews.star_differences import (
    Differences,
    differences_of,
)
from selfassess.report.elements.links import number_of_part
from selfassess.report.elements.passages import Passage, written, written_line


@dataclass(frozen=True, slots=True)
class ReviewerView:
    """One reviewer, and what they say on the whole."""

    who: Passage
    counted: tuple[str, ...]
    """How many answers they reviewed, and which not."""
    star: str
    """The star by what they said; it stands in the table of both sides, too."""
    differences: Differences
    reflection: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Reviewers:
    """The section on those who reviewed."""

    sides: BothSides
    sentences: tuple[str, ...]
    silent: str
    reviewers: tuple[ReviewerView, ...]


def _left_open(comparison: Comparison, slug: str) -> tuple[str, ...]:
    """What they have not reviewed: whole phases and guidelines by their numbers alone."""
    questionnaire = comparison.questionnaire
    silent = {
        requirement_id
        for requirement_id, row in comparison.rows.items()
        if any(each.slug == slug and each.is_silent for each in row.threads)
    }
    if not silent or len(silent) == len(comparison.rows):
        return ()
    numbers = chain.from_iterable(
        _numbers(phase, silent, questionnaire) for phase in questionnaire.phases
    )
    return (_("Not reviewed: {numbers}").format(numbers=listed(numbers)),)


def _numbers(
    part: Part, silent: Set[str], questionnaire: Questionnaire
) -> Iterator[str]:
    ids = [requirement.id for requirement in part.requirements]
    if silent >= {*ids}:
        yield number_of_part(part, questionnaire)
    elif isinstance(part, Phase):
        for guideline in part.guidelines:
            yield from _numbers(guideline, silent, questionnaire)
    else:
        yield from (questionnaire.numbers[each] for each in ids if each in silent)


def reviewers_of(comparison: Comparison) -> Reviewers:
    """Every reviewer with their reflection, and what is not in the report."""
    sentences = [
        _(
            "Reviewers are named as they name themselves in their files; their names are "
            "not verified."
        )
    ]
    if any(review.wording for review in comparison.reviews.values()):
        sentences.append(
            _(
                "Suggestions on the wording of the questionnaire are not part of this "
                "report: they are for those who maintain the questionnaire."
            )
        )
    return Reviewers(
        sides=both_sides_of(comparison),
        sentences=tuple(sentences),
        silent=_("Nothing is said on the whole."),
        reviewers=tuple(_reviewer(comparison, slug) for slug in comparison.reviews),
    )


def _reviewer(comparison: Comparison, slug: str) -> ReviewerView:
    assessment, review = comparison.assessment, comparison.reviews[slug]
    count = comparison.count(slug, comparison.questionnaire)
    star = _("{star}, worked out from their answers: {verdict}").format(
        star=" · ".join(goal.name for goal in comparison.questionnaire.goals),
        verdict=their_star(comparison.theirs[slug]),
    )
    reviewed = reviewed_label(count.reviewed, count.asked)
    left = _left_open(comparison, slug)
    return ReviewerView(
        who=written_line(reviewer_label(review.reviewer), assessment),
        counted=(labelled(reviewed, count_label(count)), *left),
        star=star,
        differences=differences_of(comparison, slug),
        reflection=written(
            review.reflection, assessment, *in_review(slug, "reflection")
        ),
    )

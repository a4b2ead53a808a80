"""Who reviewed how much, and the star as each side's answers make it."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from itertools import chain

from selfassess.core.cycle.translated_assessment import in_review
from selfassess.core.model.questionnaire.phases import Part, Phase
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import Review
from selfassess.core.review.agreement import Side, side_label
from selfassess.core.review.comparison import Comparison, Flip
from selfassess.core.review.comparison_labels import (
    count_label,
    flip_label,
    unsaid_sentence,
)
from selfassess.core.review.labels import reviewed_label, reviewer_label
from selfassess.core.scoring.rules import Rule
from selfassess.core.scoring.score import Score
from selfassess.core.scoring.verdict_labels import verdicts_unnamed, word_for
from selfassess.core.text.i18n import _, ngettext, started
from selfassess.core.text.languages.conventions import labelled, listed
from selfassess.report.elements.links import Link, number_of_part, requirement_link
from selfassess.report.elements.passages import (
    Passage,
    requirement_title,
    shortened,
    word,
    written,
    written_line,
)

LONGEST_IN_A_CELL = 120
"""In characters; a heading says the whole name."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A requirement that stands to the star in one way here, in another there."""

    requirement: Link
    title: Passage
    rules: str
    """What each side puts in the way."""


@dataclass(frozen=True, slots=True)
class Differences:
    """All of them between the government and one reviewer."""

    lead: str
    disagreements: tuple[Disagreement, ...]
    unsaid: str
    """How many more differ only because the reviewer gave no status."""


def differences_of(comparison: Comparison, slug: str) -> Differences:
    """What makes the difference for one reviewer; that nothing does is said, too."""
    questionnaire, flips = comparison.questionnaire, comparison.flips(slug)
    unsaid = sum(flip.is_unsaid for flip in flips)
    if flips:
        lead = _("What makes the difference to the star:")
    else:
        lead = _("Nothing here makes a difference to the star.")
    return Differences(
        lead=lead,
        disagreements=tuple(
            _difference(flip, questionnaire) for flip in flips if not flip.is_unsaid
        ),
        unsaid=unsaid_sentence(unsaid) if unsaid else "",
    )


def _difference(flip: Flip, questionnaire: Questionnaire) -> Disagreement:
    return Disagreement(
        requirement=requirement_link(questionnaire, flip.requirement.id),
        title=requirement_title(questionnaire, flip.requirement),
        rules=flip_label(flip),
    )


@dataclass(frozen=True, slots=True)
class BothSides:
    """The table that sets reviewers beside the government."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Passage, tuple[str, ...], str], ...]
    """Who, how often which verdict, and the star."""


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


def both_sides_of(comparison: Comparison) -> BothSides:
    """Every reviewer in a line, below the government's."""
    nothing = ("–",) * len(Side)
    ours = (
        word(comparison.questionnaire, "government"),
        nothing,
        _star(comparison.ours),
    )
    return BothSides(
        # Translators: heading of a table: the government and the reviewers
        caption=_("Both sides"),
        columns=(_("Who"), *(started(side_label(s)) for s in Side), _("The star")),
        rows=(ours, *(_row(comparison, slug) for slug in comparison.reviews)),
    )


def _row(comparison: Comparison, slug: str) -> tuple[Passage, tuple[str, ...], str]:
    count = comparison.count(slug, comparison.questionnaire)
    counts = tuple(str(count.on(side)) for side in Side)
    name = reviewer_label(comparison.reviews[slug].reviewer)
    who = written_line(shortened(name, LONGEST_IN_A_CELL), comparison.assessment)
    return who, counts, _their_star(comparison.theirs[slug])


def _who(review: Review, comparison: Comparison) -> Passage:
    return written_line(reviewer_label(review.reviewer), comparison.assessment)


def _star(score: Score) -> str:
    return started(verdicts_unnamed(score))


def _their_star(theirs: Score) -> str:
    """What is left open by a reviewer stands in the way by that alone: it is told."""
    blockers = theirs.eligibility.blockers
    unsaid = sum(blocker.rule is Rule.UNANSWERED for blocker in blockers)
    if not unsaid:
        return _star(theirs)
    return ngettext(
        "{verdict}: {said} in the way by their answers, and {count} without a status",
        "{verdict}: {said} in the way by their answers, and {count} without a status",
        unsaid,
    ).format(
        verdict=started(word_for(theirs.eligibility)),
        said=len(blockers) - unsaid,
        count=unsaid,
    )


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
    sentences = [_names_sentence()]
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
    review, count = (
        comparison.reviews[slug],
        comparison.count(slug, comparison.questionnaire),
    )
    star = _("{star}, worked out from their answers: {verdict}").format(
        star=" · ".join(goal.name for goal in comparison.questionnaire.goals),
        verdict=_their_star(comparison.theirs[slug]),
    )
    reviewed = reviewed_label(count.reviewed, count.asked)
    left = _left_open(comparison, slug)
    return ReviewerView(
        who=_who(review, comparison),
        counted=(labelled(reviewed, count_label(count)), *left),
        star=star,
        differences=differences_of(comparison, slug),
        reflection=written(
            review.reflection, comparison.assessment, *in_review(slug, "reflection")
        ),
    )


def _names_sentence() -> str:
    return _(
        "Reviewers are named as they name themselves in their files; their names are "
        "not verified."
    )

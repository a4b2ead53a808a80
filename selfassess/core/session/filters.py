"""Which requirements a person wants to see: all of them, or those that need something."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from selfassess.core.enum_table import complete
from selfassess.core.model.answer import Answer
from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.model.registers.owners import AnswerOwner
from selfassess.core.model.status import Status
from selfassess.core.review.threads import ReviewThread
from selfassess.core.scoring.outcome import Outcome
from selfassess.core.scoring.rules import Rule
from selfassess.core.scoring.score import Score
from selfassess.core.text.i18n import _, marked_as, pgettext


class Filter(StrEnum):
    """What the walk is narrowed to."""

    ALL = "all"
    UNANSWERED = "unanswered"
    BLOCKERS = "blockers"
    MISSING_EVIDENCE = "missing_evidence"
    CONTRADICTED = "contradicted"
    COME_BACK = "come_back"
    CARRIED = "carried"
    UNOWNED = "unowned"
    BASIC = "basic"
    BEST_PRACTICE = "best_practice"
    DISPUTED = "disputed"
    WITHOUT_REPLY = "without_reply"
    UNREVIEWED = "unreviewed"
    CHANGED_SINCE = "changed_since"


@dataclass(frozen=True, slots=True)
class OwnerFilter:
    """The walk is narrowed to what one owner has to supply."""

    key: str
    name: str = field(compare=False)

    @property
    def value(self) -> str:
        """Its name in plain lines."""
        return f"of {self.key}"


Narrowing = Filter | OwnerFilter
_AnswerTest = Callable[[Outcome, Answer], bool]
_Threads = tuple[ReviewThread, ...]
_ThreadsTest = Callable[[_Threads], bool]


@dataclass(frozen=True, slots=True)
class FilterRow:
    """All that is said of a filter, and what passes it."""

    label: str
    """Marked for translation."""
    word: str
    """Its name in plain lines."""
    passes: _AnswerTest = lambda outcome, answer: True
    passes_threads: _ThreadsTest | None = None
    """In place of the other where the filter is about reviews."""


FILTERS = complete(
    Filter,
    {
        Filter.ALL: FilterRow(
            marked_as("which requirements are shown", "all requirements"), "all"
        ),
        Filter.UNANSWERED: FilterRow(
            marked_as("which requirements are shown", "unanswered"),
            "unanswered",
            lambda outcome, answer: outcome.status is Status.UNANSWERED,
        ),
        # What is in the way is the score's to say, not the answer's alone.
        Filter.BLOCKERS: FilterRow(
            marked_as("which requirements are shown", "in the way"), "blockers"
        ),
        Filter.MISSING_EVIDENCE: FilterRow(
            marked_as("which requirements are shown", "evidence missing"),
            "evidence",
            lambda outcome, answer: (
                outcome.rule in (Rule.EVIDENCE_MISSING, Rule.ADDRESS_MISSING)
                or outcome.lacks_advised_evidence
                or outcome.is_shown_by_nothing
            ),
        ),
        # This is for days and forum to say.
        Filter.CONTRADICTED: FilterRow(
            marked_as("which requirements are shown", "contradicted by days or forum"),
            "contradictions",
        ),
        Filter.COME_BACK: FilterRow(
            marked_as("which requirements are shown", "flagged: come back"),
            "flagged",
            lambda outcome, answer: answer.come_back,
        ),
        Filter.CARRIED: FilterRow(
            marked_as("which requirements are shown", "to confirm"),
            "carried",
            lambda outcome, answer: outcome.rule is Rule.TO_CONFIRM,
        ),
        Filter.UNOWNED: FilterRow(
            marked_as("which requirements are shown", "waits for an owner"),
            "unowned",
            lambda outcome, answer: not (answer.owner or outcome.part),
        ),
        Filter.BASIC: FilterRow(
            marked_as("which requirements are shown", "basic tier"),
            "basic",
            lambda outcome, answer: outcome.requirement.tier is Tier.BASIC,
        ),
        Filter.BEST_PRACTICE: FilterRow(
            marked_as("which requirements are shown", "best-practice tier"),
            "best",
            lambda outcome, answer: outcome.requirement.tier is Tier.BEST_PRACTICE,
        ),
        Filter.DISPUTED: FilterRow(
            marked_as("which requirements are shown", "disputed by a reviewer"),
            "disputed",
            passes_threads=lambda threads: any(v.is_disputed for v in threads),
        ),
        Filter.WITHOUT_REPLY: FilterRow(
            marked_as("which requirements are shown", "findings without a reply"),
            "replies",
            passes_threads=lambda threads: any(v.needs_reply for v in threads),
        ),
        Filter.UNREVIEWED: FilterRow(
            marked_as("which requirements are shown", "not reviewed"),
            "unreviewed",
            passes_threads=lambda threads: all(v.is_silent for v in threads),
        ),
        Filter.CHANGED_SINCE: FilterRow(
            marked_as(
                "which requirements are shown", "changed since they were reviewed"
            ),
            "changed",
            passes_threads=lambda threads: any(
                v.is_outdated and not v.is_silent for v in threads
            ),
        ),
    },
)


def filters_for(
    owners: Mapping[str, AnswerOwner], *, has_reviews: bool
) -> tuple[Narrowing, ...]:
    """The filters that can show anything."""
    usual = (
        chosen
        for chosen, row in FILTERS.items()
        if (has_reviews or not row.passes_threads)
        and (owners or chosen is not Filter.UNOWNED)
    )
    return (*usual, *(OwnerFilter(key, each.name) for key, each in owners.items()))


def filter_label(chosen: Narrowing) -> str:
    """What the filter is called."""
    if isinstance(chosen, OwnerFilter):
        return _("asked of {owner}").format(owner=chosen.name)
    return pgettext("which requirements are shown", FILTERS[chosen].label)


def filter_word(chosen: Narrowing) -> str:
    """The name of the filter in plain lines."""
    return chosen.value if isinstance(chosen, OwnerFilter) else FILTERS[chosen].word


def matching(
    chosen: Narrowing,
    score: Score,
    answer_to: Callable[[str], Answer],
    threads_on: Callable[[str], _Threads],
) -> tuple[str, ...]:
    """The requirements that pass, in the questionnaire's order."""
    if chosen is Filter.BLOCKERS:
        return score.in_the_way
    if isinstance(chosen, OwnerFilter):
        return tuple(p for p in score.outcomes if answer_to(p).owner == chosen.key)
    row = FILTERS[chosen]
    if test := row.passes_threads:
        return tuple(place for place in score.outcomes if test(threads_on(place)))
    return tuple(
        requirement_id
        for requirement_id, outcome in score.outcomes.items()
        if row.passes(outcome, answer_to(requirement_id))
    )

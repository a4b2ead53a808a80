"""Which requirements a person wants to see: all of them, or those that need something."""

from collections.abc import Callable
from enum import StrEnum

from selfassess.core.model.assessment import Answer
from selfassess.core.model.questionnaire import Tier
from selfassess.core.model.status import Status
from selfassess.core.review.threads import ReviewThread
from selfassess.core.scoring.rules import Outcome, Rule
from selfassess.core.scoring.score import Score
from selfassess.core.text.i18n import _


class Filter(StrEnum):
    """What the walk is narrowed to."""

    ALL = "all"
    UNANSWERED = "unanswered"
    BLOCKERS = "blockers"
    MISSING_EVIDENCE = "missing_evidence"
    COME_BACK = "come_back"
    BASIC = "basic"
    BEST_PRACTICE = "best_practice"
    DISPUTED = "disputed"
    WITHOUT_REPLY = "without_reply"
    UNREVIEWED = "unreviewed"
    CHANGED_SINCE = "changed_since"


_ABOUT_REVIEWS = (
    Filter.DISPUTED,
    Filter.WITHOUT_REPLY,
    Filter.UNREVIEWED,
    Filter.CHANGED_SINCE,
)


def filters_for(*, has_reviews: bool) -> tuple[Filter, ...]:
    """Those that can show anything."""
    return tuple(f for f in Filter if has_reviews or f not in _ABOUT_REVIEWS)


def filter_label(chosen: Filter) -> str:
    """What the filter is called."""
    return {
        Filter.ALL: _("all requirements"),
        Filter.UNANSWERED: _("unanswered"),
        Filter.BLOCKERS: _("in the way"),
        Filter.MISSING_EVIDENCE: _("evidence missing"),
        Filter.COME_BACK: _("flagged: come back"),
        Filter.BASIC: _("basic tier"),
        Filter.BEST_PRACTICE: _("best-practice tier"),
        Filter.DISPUTED: _("disputed by a reviewer"),
        Filter.WITHOUT_REPLY: _("findings without a reply"),
        Filter.UNREVIEWED: _("not reviewed"),
        Filter.CHANGED_SINCE: _("changed since they were reviewed"),
    }[chosen]


_Test = Callable[[Outcome, Answer], bool]
_Voices = tuple[ReviewThread, ...]

_TESTS: dict[Filter, _Test] = {
    Filter.ALL: lambda outcome, answer: True,
    Filter.UNANSWERED: lambda outcome, answer: outcome.status is Status.UNANSWERED,
    Filter.MISSING_EVIDENCE: lambda outcome, answer: (
        outcome.rule in (Rule.EVIDENCE_MISSING, Rule.ADDRESS_MISSING)
        or outcome.lacks_advised_evidence
        or outcome.is_shown_by_nothing
    ),
    Filter.COME_BACK: lambda outcome, answer: answer.come_back,
    Filter.BASIC: lambda outcome, answer: outcome.requirement.tier is Tier.BASIC,
    Filter.BEST_PRACTICE: lambda outcome, answer: (
        outcome.requirement.tier is Tier.BEST_PRACTICE
    ),
}
_TESTS_OF_VOICES: dict[Filter, Callable[[_Voices], bool]] = {
    Filter.DISPUTED: lambda threads: any(v.is_disputed for v in threads),
    Filter.WITHOUT_REPLY: lambda threads: any(v.needs_reply for v in threads),
    Filter.UNREVIEWED: lambda threads: all(v.is_silent for v in threads),
    Filter.CHANGED_SINCE: lambda threads: any(
        v.is_outdated and not v.is_silent for v in threads
    ),
}


def matching(
    chosen: Filter,
    score: Score,
    answer_to: Callable[[str], Answer],
    voices_on: Callable[[str], _Voices],
) -> tuple[str, ...]:
    """The requirements that pass, in the questionnaire's order."""
    if chosen is Filter.BLOCKERS:
        return score.in_the_way
    if heard := _TESTS_OF_VOICES.get(chosen):
        return tuple(place for place in score.outcomes if heard(voices_on(place)))
    test = _TESTS[chosen]
    return tuple(
        requirement_id
        for requirement_id, outcome in score.outcomes.items()
        if test(outcome, answer_to(requirement_id))
    )

"""How many findings are unsettled between the government and its reviewers."""

from collections.abc import Iterable
from dataclasses import dataclass

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.review.threads import Reviews, ReviewThread, all_threads


@dataclass(frozen=True, slots=True)
class OpenFindings:
    """How much is unsettled between the two sides."""

    waiting: int
    """Findings that ask for a reply and have none."""
    disputed: int
    """Findings that disagree with the answers as they are."""


def open_findings(
    questionnaire: Questionnaire, assessment: Assessment, reviews: Reviews
) -> OpenFindings:
    """Count them without working the star out for everybody."""
    return unsettled(all_threads(questionnaire, assessment, reviews))


def unsettled(threads: Iterable[ReviewThread]) -> OpenFindings:
    """Count those of these threads."""
    waiting = disputed = 0
    for thread in threads:
        waiting += thread.needs_reply
        disputed += thread.is_disputed
    return OpenFindings(waiting, disputed)

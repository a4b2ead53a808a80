"""All answers with which a reviewer disagrees, as lines that lead to the cards."""

from dataclasses import dataclass

from selfassess.core.model.reply import Reply
from selfassess.core.review.comparison import Comparison, ComparisonRow
from selfassess.core.review.comparison_labels import sides_label
from selfassess.core.review.labels import open_sentence, waiting_sentence
from selfassess.core.review.threads import ReviewThread
from selfassess.core.scoring.labels import status_label
from selfassess.core.text.i18n import _
from selfassess.report.elements.links import Link, requirement_link
from selfassess.report.elements.passages import Passage, requirement_title


@dataclass(frozen=True, slots=True)
class Dispute:
    """An answer with findings that ask for a reply, or have one: its card has the words."""

    requirement: Link
    title: Passage
    cells: tuple[str, ...]
    """The answer, who stands on which side, and whether a reply is missing."""


@dataclass(frozen=True, slots=True)
class Disputes:
    """All answers with which somebody disagrees; those that wait for a reply first."""

    caption: str
    """How much is unsettled."""
    sentences: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[Dispute, ...]


def disputes_of(comparison: Comparison) -> Disputes:
    """The section with all disagreements, as lines that lead to the cards."""
    rows = [
        row
        for row in comparison.rows.values()
        if any(_asks_or_has(thread) for thread in row.threads)
    ]
    rows.sort(key=lambda row: not any(t.needs_reply for t in row.threads))
    return Disputes(
        caption=open_sentence(comparison.open),
        sentences=(_("What a reviewer has not reviewed, they have not agreed to."),),
        columns=(_("Requirement"), _("Answer"), _("Reviewers"), _("Replies")),
        rows=tuple(_dispute(row, comparison) for row in rows),
    )


def _asks_or_has(thread: ReviewThread) -> bool:
    reply = thread.reply or Reply()
    return thread.asks_for_a_reply or not reply.is_empty


def _dispute(row: ComparisonRow, comparison: Comparison) -> Dispute:
    questionnaire, requirement = comparison.questionnaire, row.requirement
    waiting = sum(thread.needs_reply for thread in row.threads)
    return Dispute(
        requirement=requirement_link(questionnaire, requirement.id),
        title=requirement_title(questionnaire, requirement),
        cells=(
            status_label(row.answer.status),
            sides_label(row.threads),
            # Translators: the government has replied to every finding
            waiting_sentence(waiting) if waiting else _("All replied"),
        ),
    )

"""The rows of the outline: which there are, and what each says."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from selfassess.core.model.questionnaire import (
    Guideline,
    Phase,
    Questionnaire,
    Requirement,
)
from selfassess.core.model.status import Status
from selfassess.core.review.labels import DISPUTED, FINDING_GLYPHS
from selfassess.core.review.threads import ReviewThread
from selfassess.core.scoring.labels import (
    COME_BACK,
    STATUS_GLYPHS,
    TIER_MARKS,
    fraction,
)
from selfassess.core.scoring.parts import reason_for
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.terminal import cell_width, padded

Part = Phase | Guideline | Requirement

FRACTION = 6
INDENT = 2


class RowKey(NamedTuple):
    """Which part it is: a phase and a guideline may have the same id."""

    depth: int
    id: str


class OutlineRow(NamedTuple):
    """A part, and where it lies."""

    part: Part
    key: RowKey
    is_folded: bool = False
    """What lies within it is hidden."""


def rows_of(
    questionnaire: Questionnaire, shown: Collection[str], folded: Collection[RowKey]
) -> Iterator[OutlineRow]:
    """A row for everything that is shown and not folded away."""
    for phase in questionnaire.phases:
        if not any(r.id in shown for r in phase.requirements):
            continue
        key = RowKey(0, phase.id)
        yield OutlineRow(phase, key, key in folded)
        if key not in folded:
            for guideline in phase.guidelines:
                yield from _rows_of_guideline(guideline, shown, folded)


def _rows_of_guideline(
    guideline: Guideline, shown: Collection[str], folded: Collection[RowKey]
) -> Iterator[OutlineRow]:
    leaves = [r for r in guideline.requirements if r.id in shown]
    if not leaves:
        return
    key = RowKey(1, guideline.id)
    yield OutlineRow(guideline, key, key in folded)
    if key not in folded:
        yield from (OutlineRow(leaf, RowKey(2, leaf.id)) for leaf in leaves)


def row_text(
    session: AnySession, row: OutlineRow, width: int, *, is_marked: bool
) -> str:
    """Caret, glyph, title, and at the right the fraction or the tier."""
    indent = row.key.depth * INDENT
    right = max(FRACTION, 2 * len(str(len(session.questionnaire.requirements))) + 1)
    room = max(4, width - indent - right - 4)
    caret = "❯" if is_marked else " "
    title = padded(_title(row.part, room), room)
    start = f"{' ' * indent}{caret}{_mark(session, row)} {title}"
    return f"{start} {_right(session, row.part):>{right}}"


def _title(part: Part, room: int) -> str:
    return part.title if cell_width(part.title) <= room else part.short or part.title


def _mark(session: AnySession, row: OutlineRow) -> str:
    if isinstance(row.part, Requirement):
        if isinstance(session, ReviewSession):
            return FINDING_GLYPHS[session.record.finding_on(row.part.id).verdict]
        return STATUS_GLYPHS[session.score.outcomes[row.part.id].status]
    return "▸" if row.is_folded else "▾"


def _right(session: AnySession, part: Part) -> str:
    if isinstance(session, ReviewSession):
        return _right_for_reviewer(session, part)
    if not isinstance(part, Requirement):
        glyph = STATUS_GLYPHS[Status.NOT_APPLICABLE]
        is_left_out = reason_for(session.assessment, part)
        return glyph if is_left_out else fraction(session.score.tally(part))
    outcome, threads = session.score.outcomes[part.id], session.threads_on(part.id)
    flag = COME_BACK if session.assessment.answer_to(part.id).come_back else " "
    needs = "!" if outcome.rule and outcome.status and outcome.rule.is_open else " "
    return f"{_dispute(threads)}{flag}{needs}{TIER_MARKS[part.tier]}"


def _dispute(threads: Iterable[ReviewThread]) -> str:
    return DISPUTED if any(thread.is_disputed for thread in threads) else " "


def _right_for_reviewer(session: ReviewSession, part: Part) -> str:
    """How much of a part is reviewed; what needs another look."""
    if not isinstance(part, Requirement):
        return f"{session.reviewed_in(part)}/{len(tuple(part.requirements))}"
    threads = {thread.slug: thread for thread in session.threads_on(part.id)}
    own = threads.pop(session.own)
    stale = "!" if not (own.is_on_this_answer or own.is_silent) else " "
    return f"{_dispute(threads.values())} {stale}{TIER_MARKS[part.tier]}"

"""What a row of the outline says, as pieces of text with their colours."""

from typing import NamedTuple

from selfassess.core.cycle.owed_answers import OwedAnswer
from selfassess.core.model.questionnaire.phases import Guideline, Phase
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.questionnaire.scales import AskedLevel
from selfassess.core.model.review import FINDING_VERDICTS
from selfassess.core.model.status import STATUSES, MarkRow, Status
from selfassess.core.review.labels import DISPUTED
from selfassess.core.scoring.labels import (
    CARRIED,
    COME_BACK,
    CONTRADICTED,
    OWED,
    OWED_LATE,
    TIER_COLOURS,
    TIER_MARKS,
)
from selfassess.core.scoring.levels.level_labels import level_title
from selfassess.core.scoring.parts import reason_for
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.terminal import bar, cell_width, padded
from selfassess.tui.walk.outline.outline_rows import OutlineRow, Part

BAR = 6
"""The bar of a phase takes that part of a row."""
INDENT = 2
COLOURS = (
    *(row.colour for row in (*STATUSES.values(), *FINDING_VERDICTS.values())),
    *TIER_COLOURS.values(),
    *("accent", "warning", "rule"),
)
"""The colours of what a row says, by their names in the themes."""


class Piece(NamedTuple):
    """A passage of a row."""

    text: str
    colour: str = ""
    """Its name in the themes of the screens; empty: that of the row."""


BLANK = Piece(" ")


def row_pieces(
    session: AnySession, row: OutlineRow, width: int, *, is_marked: bool
) -> list[Piece]:
    """Caret, glyph and title; at the right bar and fraction, or the marks."""
    right = _right(session, row.part, width)
    marks = sum(cell_width(piece.text) for piece in right)
    indent = row.key.depth * INDENT
    room = max(4, width - indent - marks - 5)
    glyph, colour = _mark(session, row)
    return [
        Piece(f"{' ' * indent}{'❯' if is_marked else ' '}"),
        Piece(glyph, colour),
        Piece(f" {padded(_title(row.part, room), room)} "),
        *right,
        BLANK,
    ]


def _title(part: Part, room: int) -> str:
    if isinstance(part, AskedLevel):
        return part.scale.title
    return part.title if cell_width(part.title) <= room else part.short or part.title


def _mark(session: AnySession, row: OutlineRow) -> Piece:
    if isinstance(row.part, AskedLevel):
        return Piece("◆" if session.given(row.part).level else "◇", "accent")
    if not isinstance(row.part, Requirement):
        return Piece("▸" if row.is_folded else "▾", "rule")
    mark: MarkRow
    if isinstance(session, ReviewSession):
        mark = FINDING_VERDICTS[session.record.finding_on(row.part.id).verdict]
    else:
        mark = STATUSES[session.score.outcomes[row.part.id].status]
    return Piece(mark.glyph, mark.colour)


def _right(session: AnySession, part: Part, width: int) -> list[Piece]:
    """How much of a part is done; what is to be known of a requirement, in columns."""
    if isinstance(part, Requirement):
        return _marks(session, part)
    if isinstance(part, AskedLevel):
        level = session.given(part).level
        return [Piece(level_title(part.scale, level) if level else "–")]
    digits = 2 * len(str(len(session.questionnaire.requirements))) + 1
    done, asked = progress(session, part)
    if reason_for(session.assessment, part):
        return [Piece(f"{STATUSES[Status.NOT_APPLICABLE].glyph:>{digits}}")]
    count = Piece(f" {f'{done}/{asked}':>{digits}}")
    if not isinstance(part, Phase):
        return [count]
    return [Piece(bar(done, asked, width // BAR), "met"), count]


def progress(session: AnySession, part: Phase | Guideline) -> tuple[int, int]:
    """How many requirements of a part are done, and how many there are."""
    if isinstance(session, ReviewSession):
        return session.reviewed_in(part), len(tuple(part.requirements))
    tally = session.score.tally(part)
    return tally.met, tally.asked


def _marks(session: AnySession, part: Requirement) -> list[Piece]:
    threads = {thread.slug: thread for thread in session.threads_on(part.id)}
    owed: tuple[Piece, ...] = ()
    if isinstance(session, ReviewSession):
        own = threads.pop(session.own)
        needs, flagged = not (own.is_on_this_answer or own.is_silent), False
    else:
        owed = _owed(session, part)
        outcome = session.score.outcomes[part.id]
        needs = bool(outcome.rule and outcome.status and outcome.rule.is_open)
        flagged = session.assessment.answer_to(part.id).come_back
    disputed = any(thread.is_disputed for thread in threads.values())
    return [
        Piece(DISPUTED, "not-met") if disputed else BLANK,
        Piece(COME_BACK, "accent") if flagged else BLANK,
        *owed,
        _weightiest(session, part, needs=needs),
        Piece(TIER_MARKS[part.tier], TIER_COLOURS[part.tier]),
    ]


def _owed(session: AnySession, part: Requirement) -> tuple[Piece, ...]:
    """Whether an owner still has to supply the answer; no column where there is none."""
    if not session.assessment.owners:
        return ()
    answer, outcome = (
        session.assessment.answer_to(part.id),
        session.score.outcomes[part.id],
    )
    owed = OwedAnswer(outcome, answer.due, session.today)
    if owed.is_late:
        return (Piece(OWED_LATE, "not-met"),)
    return (Piece(OWED, "accent") if answer.owner and owed.is_open else BLANK,)


def _weightiest(session: AnySession, part: Requirement, *, needs: bool) -> Piece:
    """Of what asks for another look at the answer, that which weighs most."""
    if part.id in session.judgement.contradictions:
        return Piece(CONTRADICTED, "warning")
    if needs:
        return Piece("!", "warning")
    is_carried = session.assessment.answer_to(part.id).origin
    return Piece(CARRIED, "accent") if is_carried else BLANK

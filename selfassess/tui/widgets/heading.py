"""The two lines that are always in view: what this is, whether it is saved, the star."""

from collections.abc import Iterator
from typing import Any, NamedTuple, cast

# A line of a widget is made of the segments of rich; no other type will do.
from rich.segment import Segment  # noqa: TID251
from textual.geometry import Region
from textual.reactive import var
from textual.strip import Strip
from textual.widget import Widget

from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.review.labels import (
    reviewed_label,
    reviewer_label,
    waiting_sentence,
)
from selfassess.core.scoring.labels import TIER_MARKS, fraction, state_word, tier_label
from selfassess.core.scoring.verdict_labels import verdicts_in_brief
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _
from selfassess.core.text.terminal import bar, cell_width, shortened

GAUGES = (14, 8)
"""Cells of a gauge, as there is room."""


class Spread(NamedTuple):
    """A row of words on its left and on its right."""

    left: str
    gap: str
    right: str


class Heading(Widget):
    """Country and plan, the saved state; the live tally and the star line."""

    ALLOW_SELECT = False

    session: var[AnySession] = var(cast(Any, None), init=False)
    saved: var[str] = var("", init=False)
    """Whether everything is saved, in words."""

    def __init__(self, session: AnySession, saved: str = "") -> None:
        super().__init__()
        self.set_reactive(Heading.saved, saved)
        self.set_reactive(Heading.session, session)
        self._drawn: list[Spread] = []
        self._width = 0
        """What is drawn, and how wide."""

    def watch_session(self, before: AnySession, session: AnySession) -> None:
        """Show where things stand."""
        if not session.looks_like(before):
            self._draw()

    def watch_saved(self) -> None:
        """Show whether all is saved."""
        self._draw()

    def _draw(self) -> None:
        """Draw the words that changed: who listens does not hear the title at each key."""
        before, self._drawn = self._drawn, self.rows()
        if regions := list(_changed(before, self._drawn)):
            self.refresh(*regions)

    def render_line(self, y: int) -> Strip:
        """A line, of parts that can be drawn alone."""
        if self._width != self.size.width:
            self._width, self._drawn = self.size.width, self.rows()
        row, style = self._drawn[y : y + 1], self.rich_style
        parts = [Segment(part, style) for each in row for part in each]
        return Strip(parts).adjust_cell_length(self.size.width, style)

    def rows(self) -> list[Spread]:
        """Two rows, as wide as there is room."""
        width = self.size.width
        room = width - cell_width(self.saved) - 4
        first = _spread(_title(self.session, room), self.saved, width)
        tallies = _tallies(self.session, 0)
        needed = cell_width(tallies[0]) + 4
        # The longest that leaves room for the count; the shortest may cut its word.
        stars = _stars(self.session)
        star = next((s for s in stars if cell_width(s) + needed <= width), stars[-1])
        room = width - cell_width(star) - 4
        gauged = (" · ".join(_tallies(self.session, cells)) for cells in GAUGES)
        left = next((text for text in gauged if cell_width(text) <= room), "")
        brief = tallies if cell_width(tallies[0]) <= room else [_answered(self.session)]
        second = _spread(left or _fitting(brief, room), star, width)
        return [first, second]


def _changed(before: list[Spread], after: list[Spread]) -> Iterator[Region]:
    """Where words are other than before, on the left and on the right of each row."""
    for y, (old, new) in enumerate(zip(before, after, strict=False)):
        starts = [cell_width(row.left + row.gap) for row in (old, new)]
        if old.left != new.left:
            ends = (cell_width(row.left) for row in (old, new))
            yield Region(0, y, max(ends), 1)
        if old.right != new.right:
            end = max(
                s + cell_width(r.right) for s, r in zip(starts, (old, new), strict=True)
            )
            yield Region(min(starts), y, end - min(starts), 1)


def _title(session: AnySession, room: int) -> str:
    assessment = session.assessment
    if isinstance(session, ReviewSession):
        return _("Review by {name} · {country} · {action_plan}").format(
            name=reviewer_label(session.record.reviewer),
            country=assessment.country,
            action_plan=assessment.action_plan,
        )
    plan = f"{assessment.country} · {assessment.action_plan}"
    state = f" · {state_word(assessment.state)}"
    # A long name gives way before the word that says whether it is final.
    return shortened(plan, room - cell_width(state)) + state


def _fitting(parts: list[str], room: int) -> str:
    """The parts that there is room for, the first in any case: no number is cut."""
    fitting, *rest = parts
    for part in rest:
        if cell_width(longer := f"{fitting} · {part}") <= room:
            fitting = longer
    return fitting


def _answered(session: AnySession) -> str:
    """How much is answered, where there is no room to say so."""
    everything = session.score.tally(session.questionnaire)
    return f"{everything.answered}/{everything.total}"


def _tallies(session: AnySession, cells: int) -> list[str]:
    """What is answered, what waits, and of each tier a gauge of that many cells."""
    score, questionnaire = session.score, session.questionnaire
    everything = score.tally(questionnaire)
    parts = [
        _("{answered} of {total} answered").format(
            answered=everything.answered, total=everything.total
        )
    ]
    if isinstance(session, ReviewSession):
        reviewed = reviewed_label(session.reviewed, everything.total)
        # Translators: a reviewer sees the answers and cannot change them
        return [reviewed, _("answers read-only")]
    if session.waiting:
        parts.append(waiting_sentence(session.waiting))
    tiers = [
        f"{_tier_name(tier, cells)} {bar(tally.met, tally.asked, cells)}".rstrip()
        + f" {fraction(tally)}"
        for tier in Tier
        if (tally := score.tally(questionnaire, tier)).total
    ]
    # Together or not at all: one of them alone would pass for the whole.
    return [*parts, " · ".join(tiers)]


def _tier_name(tier: Tier, cells: int) -> str:
    mark, label = TIER_MARKS[tier].strip(), tier_label(tier)
    return f"{mark} {label}".strip() if cells else mark or label


def _stars(session: AnySession) -> list[str]:
    """The star line, the longest first."""
    stars = verdicts_in_brief(session.score)
    if isinstance(session, ReviewSession):
        # The reviewer's own findings do not change this one.
        # Translators: {star} is such as "✘ not eligible: 14 in the way"
        theirs = _("by its answers: {star}")
        return [*(theirs.format(star=star) for star in stars), stars[-1]]
    return stars


def _spread(left: str, right: str, width: int) -> Spread:
    """Left and right on one line; the left gives way."""
    room = max(0, width - cell_width(right) - 4)
    left = shortened(left, room)
    gap = " " * max(1, width - cell_width(left) - cell_width(right) - 2)
    return Spread(f" {left}", gap, right)

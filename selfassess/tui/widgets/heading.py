"""The two lines that are always in view: what this is, whether it is saved, the star."""

from typing import Any, cast

from textual.content import Content
from textual.reactive import reactive, var
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


class Heading(Widget):
    """Country and plan, the saved state; the live tally and the star line."""

    ALLOW_SELECT = False

    session: var[AnySession] = var(cast(Any, None), init=False)
    saved = reactive("", init=False)
    """Whether everything is saved, in words."""

    def __init__(self, session: AnySession, saved: str = "") -> None:
        super().__init__()
        self.set_reactive(Heading.saved, saved)
        self.set_reactive(Heading.session, session)

    def watch_session(self, before: AnySession, session: AnySession) -> None:
        """Show where things stand."""
        if not session.looks_like(before):
            self.refresh()

    def render(self) -> Content:
        """Two lines, as wide as there is room."""
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
        second = _spread(left or _fitting(tallies, room), star, width)
        return Content(f"{first}\n{second}")


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


def _spread(left: str, right: str, width: int) -> str:
    """Left and right on one line; the left gives way."""
    room = max(0, width - cell_width(right) - 4)
    left = shortened(left, room)
    gap = " " * max(1, width - cell_width(left) - cell_width(right) - 2)
    return f" {left}{gap}{right}"

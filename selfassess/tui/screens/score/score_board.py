"""The score as figures, bars and sentences: what counts, how the star stands, what changed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Digits, Static

from selfassess.core.diff.change_summary import change_text, count_changes
from selfassess.core.diff.plain_data import contents_of
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.review.labels import reviewed_label, reviewer_label
from selfassess.core.review.threads import reviewed_by
from selfassess.core.scoring.eligibility import Eligibility
from selfassess.core.scoring.goal_rules import empty_tier_sentence, star_rule
from selfassess.core.scoring.labels import TIER_COLOURS, fraction
from selfassess.core.scoring.levels.required_levels import level_blocker_sentence
from selfassess.core.scoring.score import score as score_of
from selfassess.core.scoring.tallies.tally_table import TallyTable
from selfassess.core.scoring.verdict_labels import (
    STAR_VERDICTS,
    verdict_line,
    verdicts_in_brief,
)
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.timeline.action_states import actions_sentence

WIDEST_BAR = 24
WIDEST_TITLE = 32


def figures(session: AnySession) -> Iterator[Vertical]:
    """What counts in each tier, and what is in the way of the star, in big digits."""
    score = session.score
    for tier in Tier:
        tally = score.tally(score.questionnaire, tier)
        if tally.asked:
            label = {
                # Translators: stands below a large number, as in "22 / of 26 basic"
                Tier.BASIC: _("of {asked} basic"),
                Tier.BEST_PRACTICE: _("of {asked} best practice"),
            }[tier]
            colour = TIER_COLOURS[tier]
            yield _figure(tally.met, label.format(asked=tally.asked), colour)
    star = score.eligibility
    colour = STAR_VERDICTS[star.verdict].colour
    # Translators: stands below a large number
    yield _figure(star.in_the_way, _("in the way"), colour)


def _figure(number: int, label: str, colour: str) -> Vertical:
    digits = Digits(str(number), classes=f"-{colour}")
    return Vertical(digits, Static(label, markup=False), classes="figure")


def tally_lines(table: TallyTable, room: int) -> Content:
    """The rows of the table; the bars are as long as there is room."""
    columns = len(table.tiers)
    if table.title_cells + 2 + table.number_cells * columns > room:
        table = replace(table, has_percents=False)
    numbers = table.number_cells
    titles = min(WIDEST_TITLE, table.title_cells, room - 2 - numbers * columns)
    titles = max(2, titles)
    bars = (room - titles - 2) // max(1, columns) - numbers
    bars = max(0, min(WIDEST_BAR, bars))
    head, *rows = table.lines(titles, bars)
    lines = [Content.styled(head, "bold"), *map(Content, rows)]
    for place, tier in enumerate(table.tiers):
        start = titles + 2 + place * (bars + numbers)
        end, colour = start + bars + numbers, f"${TIER_COLOURS[tier]}"
        lines = [line.stylize(colour, start, end) for line in lines]
    return Content("\n").join(lines)


def since_opened(opened: Assessment, session: AnySession) -> Content:
    """What is other than it was at the start, by this person or by others who saved."""
    now = session.assessment
    if now == opened:
        return Content()
    changed = count_changes(contents_of(opened), contents_of(now))
    before = score_of(session.questionnaire, opened).tally(session.questionnaire)
    tally = session.score.tally(session.questionnaire)
    text = _("Since you opened it: {changes}. {now} count, {before} did then.")
    changes = change_text(changed)
    return Content(
        text.format(changes=changes, now=fraction(tally), before=fraction(before))
    )


def star_lines(session: AnySession, today: date) -> Content:
    """How each verdict stands and why, the reviewer's own view of it, the actions."""
    lines = [
        line
        for eligibility in session.score.verdicts
        for line in _verdict(eligibility, session.questionnaire)
    ]
    if isinstance(session, ReviewSession):
        lines.insert(1, Content(star_by(session, session.own)))
    lines.append(Content(actions_sentence(session.assessment, today)))
    return Content("\n").join(line for line in lines if line.plain)


def _verdict(
    eligibility: Eligibility, questionnaire: Questionnaire
) -> Iterator[Content]:
    colour = STAR_VERDICTS[eligibility.verdict].colour
    yield Content.styled(verdict_line(eligibility), f"bold ${colour}")
    yield Content(star_rule(eligibility.goal, questionnaire))
    yield from map(Content, map(empty_tier_sentence, eligibility.empty_tiers))
    yield from map(Content, map(level_blocker_sentence, eligibility.level_blockers))


def star_by(session: AnySession, reviewer: str) -> str:
    """The star as it would be by that reviewer's findings."""
    questionnaire, review = session.questionnaire, session.reviews[reviewer]
    who = _("By the findings of {reviewer}").format(
        reviewer=reviewer_label(review.reviewer)
    )
    if session.own == reviewer:
        who = _("By your findings")
    verdict = verdicts_in_brief(session.score_by(reviewer))[0]
    reviewed = reviewed_label(
        reviewed_by(review, questionnaire), len(questionnaire.requirements)
    )
    return f"{labelled(who, verdict)} · {reviewed}"

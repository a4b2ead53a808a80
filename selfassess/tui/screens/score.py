"""The score, and everything that stands in the way."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container, Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Digits, OptionList, Static
from textual.widgets.option_list import Option

from selfassess.core.diff.change_summary import change_text, count_changes
from selfassess.core.diff.plain_data import contents_of
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.model.status import STATUSES
from selfassess.core.review.labels import reviewed_label, reviewer_label
from selfassess.core.review.threads import reviewed_by
from selfassess.core.scoring.goal_rules import empty_tier_sentence, star_rule
from selfassess.core.scoring.labels import (
    CONTRADICTED,
    TIER_COLOURS,
    fraction,
)
from selfassess.core.scoring.levels.level_labels import level_sentences
from selfassess.core.scoring.levels.required_levels import level_blocker_sentence
from selfassess.core.scoring.next_steps import first_step, missing_label, next_steps
from selfassess.core.scoring.score import Blocker, Eligibility, Score
from selfassess.core.scoring.score import score as score_of
from selfassess.core.scoring.tallies.tally_table import TallyTable, tally_table
from selfassess.core.scoring.verdict_labels import (
    STAR_VERDICTS,
    also_in_the_way_of,
    verdict_line,
    verdicts_in_brief,
)
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _, marked_as
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.timeline.action_states import actions_sentence
from selfassess.core.timeline.labels import contradiction_lines
from selfassess.tui.bindings import binding
from selfassess.tui.dialogs.dialog import Dialog
from selfassess.tui.widgets.footer import Hint, LeanFooter
from selfassess.tui.widgets.heading import Heading
from selfassess.tui.widgets.option_list import Choices

WIDEST_BAR = 24
WIDEST_TITLE = 32

FIGURES, TALL, HIGH = 28, 30, 45
"""Lines from which there is room for big figures, where the star comes from, guidelines."""


class ScoreScreen(Dialog[str | None]):
    """Answers with the requirement to go to, or None."""

    help_topic = "what-counts"
    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = [
        (0, "-tight"),
        (60, "-narrow"),
        (100, "-wide"),
        (150, "-broad"),
    ]
    BINDINGS = [
        Binding("escape,q", "close", show=False),
        Binding("p,P", "plan", show=False),
        binding("score", "close"),
    ]

    HINTS = [
        Hint("↑↓", marked_as("what a key does", "choose"), "screen.nothing"),
        Hint("enter", marked_as("what a key does", "go there"), "screen.select"),
        Hint("esc", marked_as("what a key does", "back"), "screen.close"),
    ]

    PLAN = Hint("p", marked_as("what a key does", "make an action"), "screen.plan")

    def __init__(
        self, session: AnySession, saved: str, opened: Assessment, today: date
    ) -> None:
        super().__init__()
        self._walk, self._saved, self._opened = session, saved, opened
        self._today = today
        self.is_to_plan = False
        """Whether an action shall be made of the requirement to go to."""

    def compose(self) -> ComposeResult:
        """The figures and tallies, the star with its rule, the blockers."""
        yield Heading(self._walk, self._saved)
        with Container(id="board"):
            with VerticalScroll(id="standing", can_focus=False):
                with Container(id="verdict"):
                    with Horizontal(id="figures"):
                        yield from _figures(self._walk)
                    yield Static(
                        _star(self._walk, self._today), id="star", markup=False
                    )
                note = self._walk.questionnaire.star.note
                yield Static(note, id="origin", markup=False)
                yield Static(id="tallies", markup=False)
                yield Static(_since(self._opened, self._walk), id="since", markup=False)
            yield Choices(*_blockers(self._walk), id="blockers", markup=False)
        is_reviewer = isinstance(self._walk, ReviewSession)
        yield LeanFooter(self.HINTS if is_reviewer else (*self.HINTS, self.PLAN))

    def on_mount(self) -> None:
        """The first blocker is marked."""
        self.query_one(OptionList).focus()

    def on_resize(self, event: events.Resize) -> None:
        """What stands in the way has room on every screen."""
        # In a small window, what stands above the list is scrolled on its own.
        self.query_one("#standing").can_focus = self.has_class("-tight")
        # Where no lines are drawn, the heading alone tells these figures.
        has_lines = not self.app.has_class("-no-lines")
        has_room = event.size.height >= FIGURES
        self.query_one("#figures").display = has_room and has_lines
        origin = self.query_one("#origin", Static)
        origin.display = event.size.height >= TALL and bool(origin.content)
        since = self.query_one("#since", Static)
        since.display = bool(since.content)
        self.call_after_refresh(self._show_tallies)

    def _show_tallies(self) -> None:
        tallies = self.query_one("#tallies", Static)
        is_tall = self.size.height >= HIGH and self.has_class("-broad")
        table = tally_table(self._walk.score, guidelines=is_tall)
        tallies.update(_tallies(table, tallies.size.width))

    @on(OptionList.OptionSelected)
    def go_there(self, event: OptionList.OptionSelected) -> None:
        """To the requirement that stands in the way, if the row is about one."""
        if event.option.id:
            self.dismiss(event.option.id.rstrip(":"))

    def action_select(self) -> None:
        """Go to the marked requirement."""
        self.query_one(OptionList).action_select()

    def action_plan(self) -> None:
        """Go to the marked requirement, and make an action of it."""
        self.is_to_plan = not isinstance(self._walk, ReviewSession)
        self.query_one(OptionList).action_select()

    def action_nothing(self) -> None:
        """The arrows speak for themselves."""


def _figures(session: AnySession) -> Iterator[Vertical]:
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


def _tallies(table: TallyTable, room: int) -> Content:
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


def _since(opened: Assessment, session: AnySession) -> Content:
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


def _star(session: AnySession, today: date) -> Content:
    lines = [
        line
        for eligibility in session.score.verdicts
        for line in _verdict(eligibility, session.questionnaire)
    ]
    if isinstance(session, ReviewSession):
        lines.insert(1, Content(_by(session, session.own)))
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


def _by(session: AnySession, reviewer: str) -> str:
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


def _by_others(session: AnySession) -> Iterator[Option | None]:
    others = [slug for slug in session.reviews if slug != session.own]
    if others:
        yield None
    yield from (Option(Content(_by(session, slug))) for slug in others)


def _blockers(session: AnySession) -> Iterator[Option | None]:
    """What stands in the way, what takes the least work first."""
    score = session.score
    if one := first_step(score):
        text = _("If you do only one: {number}, {title}").format(
            number=score.questionnaire.numbers[one.requirement.id],
            title=one.requirement.title,
        )
        yield Option(Content.styled(text, "bold"), f"{one.requirement.id}:")
    for missing, blockers in next_steps(score).items():
        head = f"{missing_label(missing)} ({len(blockers)})"
        yield from _rows(score, head, blockers)
    for goal, blockers in score.beside_the_star:
        yield from _rows(score, also_in_the_way_of(goal, len(blockers)), blockers)
    yield from _contradicted(session)
    levels = list(level_sentences(score.questionnaire, score.levels))
    if levels:
        yield None
    yield from (Option(Content(sentence)) for sentence in levels)
    yield from _by_others(session)


def _contradicted(session: AnySession) -> Iterator[Option | None]:
    """Answers that days or forum speak against, which changes nothing of the score."""
    judgement = session.judgement
    if sentence := judgement.count_sentence:
        yield None
        yield Option(
            Content.styled(f"{CONTRADICTED} {sentence}", "bold"), disabled=True
        )
    for number, place, text in contradiction_lines(session.questionnaire, judgement):
        # It may stand in the way as well, and an id must not come twice.
        yield Option(Content(f"  {number}  {text}"), f"{place}::")


def _rows(
    score: Score, head: str, blockers: Sequence[Blocker]
) -> Iterator[Option | None]:
    numbers = score.questionnaire.numbers
    width = max(len(numbers[key]) for key in score.in_the_way)
    yield None
    yield Option(Content.styled(head, "bold"), disabled=True)
    for blocker in blockers:
        requirement = blocker.requirement
        status = STATUSES[score.outcomes[requirement.id].status]
        text = f" {numbers[requirement.id]:<{width}}  {requirement.title}"
        row = Content.assemble("  ", (status.glyph, f"${status.colour}"), text)
        yield Option(row, requirement.id)

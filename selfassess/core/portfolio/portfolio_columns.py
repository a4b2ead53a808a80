"""The columns of a portfolio, of which each tells one thing of an assessment."""

from collections.abc import Callable
from dataclasses import dataclass

from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.portfolio.portfolio_table import Cell, ColumnHead, Fraction
from selfassess.core.portfolio.row import PortfolioRow, Proof, RowTally
from selfassess.core.scoring.eligibility import StarVerdict
from selfassess.core.scoring.labels import state_word
from selfassess.core.scoring.verdict_labels import STAR_VERDICTS
from selfassess.core.text.i18n import _, marked_as, pgettext
from selfassess.core.text.languages.conventions import clauses, labelled

SHOWN = (
    *("country", "plan", "questionnaire", "verdict"),
    *("basic", "best_practice", "state", "disputed", "waiting", "contradictions"),
)
"""If nothing else is asked for, the most important first."""


@dataclass(frozen=True, slots=True)
class Column:
    """What is shown of an assessment, and by what it is sorted and selected."""

    title: str
    """Marked for translation, in the context of headings."""
    text: Callable[[PortfolioRow], Cell]
    value: Callable[[PortfolioRow], Cell] | None = None
    """A word or a number that stays the same in every language; None: the text."""

    def key(self, row: PortfolioRow) -> Cell:
        """By what the column is sorted, and what a selection is compared with."""
        return (self.value or self.text)(row)


def fraction_of(*tallies: RowTally) -> Fraction:
    """How many count in all of them together."""
    return Fraction(sum(t.met for t in tallies), sum(t.asked for t in tallies))


def _tally(title: str, tier: Tier | None) -> Column:
    return Column(
        title,
        lambda row: fraction_of(row.tally(tier)),
        lambda row: fraction_of(row.tally(tier)).percent,
    )


def verdict_cell(eligibility: StarVerdict, *, is_award: bool) -> str:
    """The glyph and the word of a verdict."""
    row = STAR_VERDICTS[eligibility]
    return f"{row.glyph} {_(row.label if is_award else row.reached)}"


def _verdict(row: PortfolioRow) -> str:
    return verdict_cell(row.star.eligibility, is_award=row.star.is_award)


def _verdicts(row: PortfolioRow) -> str:
    return clauses(
        labelled(each.name, verdict_cell(each.eligibility, is_award=each.is_award))
        for each in row.verdicts
    )


def _phases(row: PortfolioRow) -> str:
    return clauses(
        labelled(title, fraction_of(row.tally(phase=phase)))
        for phase, title in row.phases.items()
    )


def _levels(row: PortfolioRow) -> str:
    return clauses(
        labelled(row.phases.get(each.phase, each.phase), each.title)
        for each in row.levels
        if each.level
    )


def _proof(row: PortfolioRow) -> str:
    return {
        None: "",
        Proof.YES: _("yes"),
        Proof.NO: _("no"),
        Proof.NOT_CHECKED: _("not checked"),
    }[row.made_from_files]


COLUMNS = {
    "country": Column(
        marked_as("a column of a table", "Country"), lambda row: row.country
    ),
    "plan": Column(
        marked_as("a column of a table", "Action plan"), lambda row: row.action_plan
    ),
    "period": Column(
        marked_as("a column of a table", "Period"),
        lambda row: f"{row.start}–{row.end}".strip("–"),
        lambda row: row.start,
    ),
    "questionnaire": Column(
        marked_as("a column of a table", "Questionnaire"), lambda row: row.questionnaire
    ),
    "edition": Column(
        marked_as("a column of a table", "Edition"), lambda row: row.edition
    ),
    "verdict": Column(
        marked_as("a column of a table", "Verdict"),
        _verdict,
        lambda row: row.star.eligibility,
    ),
    "verdicts": Column(marked_as("a column of a table", "All verdicts"), _verdicts),
    "blockers": Column(
        marked_as("a column of a table", "In the way"), lambda row: row.star.in_the_way
    ),
    "basic": _tally(marked_as("a column of a table", "Basic"), Tier.BASIC),
    "best_practice": _tally(
        marked_as("a column of a table", "Best practice"), Tier.BEST_PRACTICE
    ),
    "all": _tally(marked_as("a column of a table", "Both tiers"), None),
    "phases": Column(marked_as("a column of a table", "Phases"), _phases),
    "contradictions": Column(
        marked_as("a column of a table", "Contradicted"),
        lambda row: len(row.contradictions),
    ),
    "levels": Column(marked_as("a column of a table", "Levels"), _levels),
    "reviewers": Column(
        marked_as("a column of a table", "Reviewers"),
        lambda row: clauses(row.reviewers),
        lambda row: len(row.reviewers),
    ),
    "disputed": Column(
        marked_as("a column of a table", "Disputed"), lambda row: row.disputed
    ),
    "waiting": Column(
        marked_as("a column of a table", "Waiting"), lambda row: row.waiting
    ),
    "state": Column(
        marked_as("a column of a table", "State"),
        lambda row: state_word(row.state),
        lambda row: row.state,
    ),
    "made_from_files": Column(
        marked_as("a column of a table", "Made from its files"),
        _proof,
        lambda row: row.made_from_files,
    ),
    "path": Column(marked_as("a column of a table", "File"), lambda row: row.path),
    "id": Column(marked_as("a column of a table", "ID"), lambda row: row.id),
}
"""In the order in which they stand."""


def head_of(name: str) -> ColumnHead:
    """A column's head, in the language in force."""
    return ColumnHead(name, pgettext("a column of a table", COLUMNS[name].title))

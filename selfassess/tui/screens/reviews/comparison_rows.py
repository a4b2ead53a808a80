"""What the comparison shows: every answer from both sides, agreement as bars, the star."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, chain, pairwise

from textual.content import Content
from textual.widgets.option_list import Option

from selfassess.core.model.status import STATUSES
from selfassess.core.review.agreement import SIDES, Side, side_of
from selfassess.core.review.comparison import Comparison, ComparisonRow, Count
from selfassess.core.review.comparison_blocks import (
    answer_label,
    flip_blocks,
    level_blocks,
    star_blocks,
)
from selfassess.core.review.comparison_labels import compared_label, count_label
from selfassess.core.review.labels import (
    FINDING_GLYPHS,
    finding_label,
    reviewer_label,
    stance_label,
)
from selfassess.core.review.threads import ReviewThread
from selfassess.core.scoring.part_labels import phases_and_all
from selfassess.core.text.i18n import _
from selfassess.core.text.terminal import cell_width, padded, shortened
from selfassess.tui.widgets.block_options import block_options
from selfassess.tui.widgets.table import Cell
from selfassess.tui.widgets.text_blocks import TextBlock

EDGES = 5
"""Cells at both sides of a bar and its numbers: those of the tab, and the scroll bar."""
INDENT = "  "
COLUMN = 26
"""Cells of one reviewer among others."""
WIDEST_TITLE = 24
WIDEST_BAR = 60
STALE = "!"
FILLINGS = dict(zip(Side, "█▓▒░·", strict=True))
"""A bar's parts are told apart without colour, too."""


def names_of(comparison: Comparison) -> dict[str, str]:
    """What each reviewer is called, by the name of their file."""
    reviews = comparison.reviews.items()
    return {slug: reviewer_label(review.reviewer) for slug, review in reviews}


def numbered(names: Mapping[str, str]) -> dict[str, str]:
    """The names with a number each: cut, two could look alike."""
    return {slug: f"{n} {name}" for n, (slug, name) in enumerate(names.items(), 1)}


def heads_of(names: Mapping[str, str], title: int) -> list[tuple[str, int | None]]:
    """The columns of the answers: the requirement, the answer, each reviewer."""
    width = COLUMN if len(names) > 1 else None
    reviewers = [(shortened(name, COLUMN), width) for name in names.values()]
    return [(_("Requirement"), title), (_("Answer"), None), *reviewers]


def cells_of(row: ComparisonRow, number: str, slugs: Sequence[str]) -> list[Cell]:
    """What stands in those columns for one requirement, which has that number."""
    requirement, label = row.requirement, _short if len(slugs) > 1 else compared_label
    return [
        Cell(f"{number} {requirement.title}"),
        Cell(answer_label(row), STATUSES[row.answer.status].colour),
        *(
            Cell(label(thread), SIDES[side_of(thread)].colour)
            for thread in row.threads
            if thread.slug in slugs
        ),
    ]


def is_stale(thread: ReviewThread) -> bool:
    """Whether the finding is on another answer than that of now, as far as is known."""
    return not (thread.is_on_this_answer or thread.is_silent)


def _short(thread: ReviewThread) -> str:
    """As much as a column holds; the rest stands at the requirement itself."""
    stale = f" {STALE}" if is_stale(thread) else ""
    glyph, verdict = FINDING_GLYPHS[thread.finding.verdict], thread.finding.verdict
    label = f"{glyph} {stance_label(thread)}{stale}"
    short = f"{glyph} {finding_label(verdict)}{stale}"
    return label if cell_width(label) <= COLUMN else short


def agreement_lines(
    comparison: Comparison, names: Mapping[str, str], width: int
) -> Iterator[Content]:
    """How each reviewer stands to the answers: a bar for each phase, and its numbers."""
    parts = phases_and_all(comparison.questionnaire)
    titles = min(WIDEST_TITLE, max(cell_width(title) for title, _part in parts))
    counts = {
        slug: [comparison.count(slug, part) for _title, part in parts] for slug in names
    }
    numbers = max(map(_cells_of_numbers, chain(*counts.values())), default=0)
    room = width - EDGES
    cells = max(8, min(WIDEST_BAR, room - titles - len(INDENT) - 1 - numbers))
    for slug, name in numbered(names).items():
        yield Content.styled(name, "bold")
        for (title, _part), count in zip(parts, counts[slug], strict=True):
            head = f"{INDENT}{padded(title, titles)} "
            yield Content.assemble(head, _bar(count, cells), *_numbers(count))
        indent = Content(INDENT)
        told = Content(count_label(counts[slug][-1]))
        yield from TextBlock(told, first=indent, rest=indent).lines(room)
        yield Content()


def _numbers(count: Count) -> Iterator[tuple[str, str]]:
    """How many stand on each side, by the glyph that the words below explain."""
    for side in Side:
        if number := count.on(side):
            yield f"  {SIDES[side].glyph} {number}", f"${SIDES[side].colour}"


def _cells_of_numbers(count: Count) -> int:
    return sum(cell_width(text) for text, _colour in _numbers(count))


def _bar(count: Count, cells: int) -> Content:
    """The sides in proportion."""
    asked = max(1, count.asked)
    sums = accumulate((count.on(side) for side in Side), initial=0)
    ends = pairwise(round(number * cells / asked) for number in sums)
    return Content.assemble(
        *(
            (FILLINGS[side] * (end - start), f"${SIDES[side].colour}")
            for side, (start, end) in zip(Side, ends, strict=True)
        )
    )


def star_rows(
    comparison: Comparison, names: Mapping[str, str]
) -> Iterator[Option | None]:
    """Levels and the star of each side, what makes it differ; each row leads there."""
    yield from block_options(
        chain(
            level_blocks(comparison, names),
            star_blocks(comparison, numbered(names)),
            flip_blocks(comparison, names),
        )
    )

"""The rows of the comparison: the star, who agrees how often, every answer from both sides."""

from collections.abc import Iterator, Sequence

from textual.content import Content
from textual.widgets.option_list import Option

from selfassess.core.review.comparison import Comparison, ComparisonRow
from selfassess.core.review.comparison_blocks import (
    agreement_blocks,
    answer_label,
    flip_blocks,
    star_blocks,
)
from selfassess.core.review.comparison_labels import compared_label, differing_sentence
from selfassess.core.review.labels import (
    FINDING_GLYPHS,
    finding_label,
    open_sentence,
    reviewer_label,
    stance_label,
)
from selfassess.core.review.threads import ReviewThread
from selfassess.core.text.i18n import _
from selfassess.core.text.terminal import cell_width, padded
from selfassess.tui.widgets.block_options import block_options, named, text_option

TITLE = 34
"""Cells that a title needs at least where the sides stand in columns."""
WIDEST_TITLE = 70
COLUMN = 26
"""Cells of one side."""


def comparison_rows(
    comparison: Comparison, width: int, *, shows_all: bool
) -> Iterator[Option | None]:
    """All there is to compare; rows about a requirement have an id that ends in its."""
    names = {
        slug: reviewer_label(review.reviewer)
        for slug, review in comparison.reviews.items()
    }
    numbered = {
        slug: f"{number} {name}" for number, (slug, name) in enumerate(names.items(), 1)
    }
    yield from block_options(star_blocks(comparison, numbered))
    yield None
    yield text_option(open_sentence(comparison.open), "bold")
    differing = [row for row in comparison.rows.values() if row.differs]
    yield text_option(differing_sentence(len(differing), len(comparison.rows)))
    yield None
    rows = tuple(comparison.rows.values()) if shows_all else differing
    yield from _answers(comparison, rows, width)
    yield None
    yield from block_options(agreement_blocks(comparison, names))
    yield from block_options(flip_blocks(comparison, names))


def _answers(
    comparison: Comparison, rows: Sequence[ComparisonRow], width: int
) -> Iterator[Option]:
    # Cut, two names could look alike: the numbers are those of the whole names above.
    names = (r.reviewer.name for r in comparison.reviews.values())
    sides = [_("Answer"), *(f"{n} {name}" for n, name in enumerate(names, 1))]
    has_columns = TITLE + COLUMN * len(sides) <= width
    if has_columns:
        title = _title_width(width, len(sides))
        head = "".join(padded(f"  {side}", COLUMN) for side in sides)
        yield text_option(f"{' ' * title}{head}", "bold")
    for row in rows:
        content = _in_columns(row, width) if has_columns else _folded(row)
        yield Option(content, f"answer:{row.requirement.id}")


def _title_width(width: int, sides: int) -> int:
    return min(WIDEST_TITLE, width - COLUMN * sides)


def _in_columns(row: ComparisonRow, width: int) -> Content:
    """A title, and a column for each side."""
    cells = [answer_label(row), *(_short(thread) for thread in row.threads)]
    title = _title_width(width, len(cells))
    head = f"{row.requirement.id} · {row.requirement.title}"
    shown = "".join(padded(f"  {cell}", COLUMN) for cell in cells)
    return Content(f"{padded(head, title)}{shown}")


def _short(thread: ReviewThread) -> str:
    """As much as a column holds; the rest stands at the requirement itself."""
    stale = " !" if not (thread.is_on_this_answer or thread.is_silent) else ""
    label = f"{FINDING_GLYPHS[thread.finding.verdict]} {stance_label(thread)}{stale}"
    if cell_width(label) > COLUMN - 2:
        glyph = FINDING_GLYPHS[thread.finding.verdict]
        label = f"{glyph} {finding_label(thread.finding.verdict)}{stale}"
    return label


def _folded(row: ComparisonRow) -> Content:
    """A title, and a line for each side below it."""
    requirement = row.requirement
    lines = [
        Content.styled(f"{requirement.id} · {requirement.title}", "bold"),
        Content("  " + named(_("Answer"), answer_label(row))),
    ]
    lines += [
        Content("  " + named(thread.name, compared_label(thread)))
        for thread in row.threads
    ]
    return Content("\n").join(lines)

"""A comparison as lines of text: what is quoted from a file stands behind a `>`."""

from collections.abc import Iterator

from selfassess.cli.output.wrap import wrapped
from selfassess.core.model.questionnaire import Phase, Questionnaire
from selfassess.core.model.reply import Reply
from selfassess.core.review.comparison import Comparison, ComparisonRow, Flip
from selfassess.core.review.comparison_labels import (
    all_dispute_label,
    compared_label,
    count_label,
    differing_sentence,
    flip_label,
    star_label,
    unsaid_sentence,
)
from selfassess.core.review.labels import (
    open_sentence,
    reply_lead,
    reviewed_label,
    reviewer_label,
)
from selfassess.core.scoring.labels import (
    STATUS_GLYPHS,
    state_label,
    status_label,
)
from selfassess.core.scoring.part_labels import left_out_sentences
from selfassess.core.text.i18n import _
from selfassess.core.text.terminal import cell_width, padded

WIDEST_NAME = 26


def compare_lines(comparison: Comparison, *, shows_all: bool) -> Iterator[str]:
    """Who reviewed, the requirements, how often they agree, the star from each side."""
    about = comparison.assessment
    state, width = state_label(about.state).lower(), _name_width(comparison)
    yield from wrapped(f"{about.country} · {about.action_plan} · {state}")
    for slug, review in comparison.reviews.items():
        count = comparison.count(slug, comparison.questionnaire)
        who = reviewer_label(review.reviewer)
        reviewed = reviewed_label(count.reviewed, count.asked)
        yield from _entry(f"  {slug}", f"{who} · {reviewed}", width)
        yield from _quoted(review.reflection, "      ")
    for sentence in left_out_sentences(comparison.questionnaire, about):
        yield from wrapped(sentence)
    yield open_sentence(comparison.open)
    yield ""
    yield from _requirements(comparison, shows_all=shows_all)
    yield from _agreement(comparison)
    yield from _stars(comparison)


def _entry(head: str, text: str, width: int) -> Iterator[str]:
    """A name and what there is to say of it, which may take more lines than one."""
    if cell_width(head) > width:
        # Cut, two names could look alike.
        indent = head[: -len(head.lstrip())]
        yield from wrapped(head.strip(), indent)
        yield from wrapped(text, f"{indent}    ")
        return
    lines = wrapped(text, " " * (width + 2))
    yield f"{padded(head, width)}  {next(lines, '').strip()}".rstrip()
    yield from lines


def _quoted(text: str, indent: str) -> Iterator[str]:
    """As it was written, and marked as such: it cannot pass for a line of ours."""
    mark = f"{indent}> "
    yield from (line or mark.rstrip() for line in wrapped(text, mark))


def _requirements(comparison: Comparison, *, shows_all: bool) -> Iterator[str]:
    rows = [row for row in comparison.rows.values() if shows_all or row.differs]
    if not shows_all:
        sentence = differing_sentence(len(rows), len(comparison.rows))
        yield from wrapped(f"{sentence} {_('--all shows all of them.')}")
        yield ""
    width = _name_width(comparison)
    for row in rows:
        yield from _row(row, width)
        yield ""


def _name_width(comparison: Comparison) -> int:
    names = [_("Answer"), _("Answers"), *comparison.reviews]
    return min(WIDEST_NAME, 2 + max(map(cell_width, names)))


def _row(row: ComparisonRow, width: int) -> Iterator[str]:
    yield from wrapped(f"{row.requirement.id} · {row.requirement.title}")
    status = row.answer.status
    answer = f"{STATUS_GLYPHS[status]} {status_label(status)}"
    if row.all_dispute:
        answer += f" · {all_dispute_label()}"
    yield from _entry("  " + _("Answer"), answer, width)
    yield from _quoted(row.answer.note, "      ")
    for thread in row.threads:
        yield from _entry(f"  {thread.slug}", compared_label(thread), width)
        yield from _quoted(thread.finding.note, "      ")
        if thread.reply:
            yield from _reply(thread.reply)


def _reply(reply: Reply) -> Iterator[str]:
    yield "      " + _("Reply: {decision}").format(decision=reply_lead(reply))
    yield from _quoted(reply.note, "        ")


def _agreement(comparison: Comparison) -> Iterator[str]:
    questionnaire = comparison.questionnaire
    parts: list[tuple[str, Questionnaire | Phase]] = [
        *((phase.title, phase) for phase in questionnaire.phases),
        (_("All phases"), questionnaire),
    ]
    width = min(WIDEST_NAME, 2 + max(cell_width(title) for title, _part in parts))
    yield _("How often they see an answer in the same way")
    for slug in comparison.reviews:
        yield f"  {slug}"
        for title, part in parts:
            counted = count_label(comparison.count(slug, part))
            yield from _entry(f"    {title}", counted, width + 2)
    yield ""


def _stars(comparison: Comparison) -> Iterator[str]:
    width = _name_width(comparison)
    title = _("{star}, worked out from each side's answers")
    for place, ours in enumerate(comparison.ours.verdicts):
        yield from wrapped(title.format(star=ours.goal.name))
        yield from _entry("  " + _("Answers"), star_label(ours), width)
        for slug, theirs in comparison.theirs.items():
            count = comparison.count(slug, comparison.questionnaire)
            label = star_label(theirs.verdicts[place], count)
            yield from _entry(f"  {slug}", label, width)
    for slug in comparison.reviews:
        if flips := comparison.flips(slug):
            yield ""
            title = _("What makes the difference for {reviewer}:")
            yield from wrapped(title.format(reviewer=slug))
            yield from _flips(flips)


def _flips(flips: tuple[Flip, ...]) -> Iterator[str]:
    for flip in flips:
        if flip.is_unsaid:
            continue
        requirement = flip.requirement
        yield from wrapped(f"{requirement.id} · {requirement.title}", "  ")
        yield from wrapped(flip_label(flip), "      ")
    if unsaid := sum(flip.is_unsaid for flip in flips):
        yield from wrapped(unsaid_sentence(unsaid), "  ")

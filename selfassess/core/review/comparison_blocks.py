"""A comparison as blocks: who reviewed, the requirements, agreement, the star of each side."""

from collections.abc import Iterator, Mapping

from selfassess.core.review.comparison import Comparison, ComparisonRow
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
from selfassess.core.review.level_sides import level_sides
from selfassess.core.review.threads import ReviewThread
from selfassess.core.scoring.labels import (
    STATUS_GLYPHS,
    carried_label,
    state_word,
    status_label,
)
from selfassess.core.scoring.levels.level_labels import asked_label, level_label
from selfassess.core.scoring.own_evidence import own_evidence_of, own_evidence_sentence
from selfassess.core.scoring.part_labels import left_out_sentences, phases_and_all
from selfassess.core.text import blocks
from selfassess.core.text.i18n import _

Names = Mapping[str, str]
"""What each reviewer is called, by the name that their review has as a file."""


def comparison_blocks(
    comparison: Comparison, *, shows_all: bool
) -> Iterator[blocks.Block]:
    """All that there is to compare; reviewers are called as their files are."""
    names = {slug: slug for slug in comparison.reviews}
    yield from _reviewers(comparison)
    yield blocks.PartBlock(_("Answers"))
    yield from _answers(comparison, shows_all=shows_all)
    yield from level_blocks(comparison, names)
    yield from agreement_blocks(comparison, names)
    yield blocks.PartBlock()
    if comparison.is_whole:
        yield from star_blocks(comparison, names)
    yield from flip_blocks(comparison, names)


def _reviewers(comparison: Comparison) -> Iterator[blocks.Block]:
    about = comparison.assessment
    state = state_word(about.state)
    yield blocks.AboutBlock(about.country, f"{about.action_plan} · {state}")
    for slug, review in comparison.reviews.items():
        count = comparison.count(slug, comparison.questionnaire)
        reviewed = reviewed_label(count.reviewed, count.asked)
        title = f"{reviewer_label(review.reviewer)} · {reviewed}"
        yield blocks.EntryBlock(slug, title, review.reflection)
    yield from map(
        blocks.SentenceBlock, left_out_sentences(comparison.questionnaire, about)
    )
    own = own_evidence_of(comparison.ours, about)
    if sentence := own_evidence_sentence(own):
        yield blocks.SentenceBlock(f"{sentence}.")
    yield blocks.SentenceBlock(open_sentence(comparison.open))


def _answers(comparison: Comparison, *, shows_all: bool) -> Iterator[blocks.Block]:
    rows = [row for row in comparison.rows.values() if shows_all or row.differs]
    if not shows_all:
        sentence = differing_sentence(len(rows), len(comparison.rows))
        yield blocks.SentenceBlock(sentence, _("--all shows all of them."))
        yield blocks.PartBlock()
    for row in rows:
        yield from _row(row)
        yield blocks.PartBlock()


def _row(row: ComparisonRow) -> Iterator[blocks.Block]:
    yield blocks.SubjectBlock(row.requirement.id, row.requirement.title)
    disputed = all_dispute_label() if row.all_dispute else ""
    told = filter(None, (answer_label(row), carried_label(row.answer), disputed))
    yield blocks.EntryBlock(_("Answer"), " · ".join(told), row.answer.note)
    yield from map(_finding, row.threads)


def answer_label(row: ComparisonRow) -> str:
    """The government's answer with its glyph."""
    status = row.answer.status
    return f"{STATUS_GLYPHS[status]} {status_label(status)}"


def _finding(thread: ReviewThread) -> blocks.EntryBlock:
    finding, reply = thread.finding, thread.reply
    reply_block = (
        blocks.EntryBlock(_("Reply"), reply_lead(reply), reply.note) if reply else None
    )
    return blocks.EntryBlock(
        thread.slug, compared_label(thread), finding.note, reply_block
    )


def level_blocks(
    comparison: Comparison, names: Names
) -> Iterator[blocks.HeadingBlock | blocks.EntryBlock]:
    """Both sides of every level that anybody gave; nothing is made of the two.

    In a comparison of a part, only the levels of phases that are whole in it.
    """
    for asked in comparison.questionnaire.asked_levels:
        if not all(each.id in comparison.rows for each in asked.phase.requirements):
            continue
        sides = level_sides(comparison.assessment, comparison.reviews, asked)
        if any(not side.given.is_empty for side in sides):
            yield blocks.HeadingBlock(asked_label(asked))
            for side in sides:
                label = level_label(asked.scale, side.given)
                name = names[side.slug] if side.slug else _("Answer")
                yield blocks.EntryBlock(
                    name, label, side.given.note, leads_to=asked.place
                )


def agreement_blocks(
    comparison: Comparison, names: Names
) -> Iterator[blocks.HeadingBlock | blocks.FactBlock]:
    """How often each reviewer agrees, in each phase and in all."""
    yield blocks.HeadingBlock(_("How often they see an answer in the same way"))
    for slug, name in names.items():
        yield blocks.HeadingBlock(name, level=3)
        for title, part in phases_and_all(comparison.questionnaire):
            if (count := comparison.count(slug, part)).asked:
                yield blocks.FactBlock(title, count_label(count), depth=2)


def star_blocks(
    comparison: Comparison, names: Names
) -> Iterator[blocks.HeadingBlock | blocks.FactBlock]:
    """Every verdict as each side's answers make it."""
    heading = _("{star}, worked out from each side's answers")
    for place, ours in enumerate(comparison.ours.verdicts):
        yield blocks.HeadingBlock(heading.format(star=ours.goal.name))
        yield blocks.FactBlock(
            _("Answers"), star_label(ours), leads_to=ours.first_in_the_way
        )
        for slug, name in names.items():
            count = comparison.count(slug, comparison.questionnaire)
            verdict = comparison.theirs[slug].verdicts[place]
            yield blocks.FactBlock(
                name, star_label(verdict, count), leads_to=verdict.first_in_the_way
            )


def flip_blocks(
    comparison: Comparison, names: Names
) -> Iterator[blocks.LeadBlock | blocks.StarBlock]:
    """What makes the star differ, for every reviewer for whom it does."""
    lead = _("What makes the difference for {reviewer}")
    numbers = comparison.questionnaire.numbers
    for slug, name in names.items():
        if flips := comparison.flips(slug):
            first = flips[0].requirement.id
            yield blocks.LeadBlock(lead.format(reviewer=name), first)
        for flip in flips:
            if not flip.is_unsaid:
                asked = flip.requirement
                yield blocks.ReasonBlock(
                    asked.id, numbers[asked.id], asked.title, flip_label(flip)
                )
        if unsaid := [flip.requirement.id for flip in flips if flip.is_unsaid]:
            yield blocks.RemainderBlock(unsaid_sentence(len(unsaid)), unsaid[0])

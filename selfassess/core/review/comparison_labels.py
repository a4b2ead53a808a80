"""The words for a comparison: how often both sides agree, and what flips the star."""

from collections import Counter
from collections.abc import Iterable

from selfassess.core.review.agreement import (
    AGREEMENTS,
    Agreement,
    Side,
    agreement_label,
    agreement_of,
    side_label,
    side_of,
    side_of_all,
)
from selfassess.core.review.comparison import Comparison, Count, Flip
from selfassess.core.review.labels import (
    outdated_label,
    reviewed_label,
    thread_label,
    unplaced_label,
)
from selfassess.core.review.threads import ReviewThread
from selfassess.core.scoring.eligibility import Eligibility
from selfassess.core.scoring.labels import rule_label
from selfassess.core.scoring.rules import Rule
from selfassess.core.scoring.verdict_labels import glyph_and_label
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import labelled, listed


def differing_sentence(differing: int, asked: int) -> str:
    """The sentence on how many answers a reviewer does not simply agree."""
    if not differing:
        return _("No finding does anything but agree.")
    return _("On {count} of {asked} answers a reviewer does not simply agree.").format(
        count=differing, asked=asked
    )


def answers_sentence(comparison: Comparison) -> str:
    """How the answers stand with all who reviewed them, each answer counted once."""
    sides = Counter(side_of_all(row.threads) for row in comparison.rows.values())
    agreed, disputed = sides[Side.AGREES], sides[Side.DISAGREES]
    unsure, silent = sides[Side.CANNOT_TELL], sides[Side.NOT_REVIEWED]
    counts = (
        (
            agreed,
            ngettext(
                "{count} answer agreed by all who spoke",
                "{count} answers agreed by all who spoke",
                agreed,
            ),
        ),
        (disputed, ngettext("{count} disputed", "{count} disputed", disputed)),
        (unsure, ngettext("{count} left open", "{count} left open", unsure)),
        (
            silent,
            ngettext(
                "{count} reviewed by nobody", "{count} reviewed by nobody", silent
            ),
        ),
    )
    return listed(text.format(count=count) for count, text in counts if count)


def sides_label(threads: Iterable[ReviewThread]) -> str:
    """How many of those who spoke on one answer stand on which side."""
    sides = Counter(map(side_of, threads))
    counts = [
        labelled(side_label(side), sides[side])
        for side in Side
        if sides[side] and side is not Side.NOT_REVIEWED
    ]
    return " · ".join(counts)


def all_dispute_label() -> str:
    """The mark of an answer with which no reviewer who took a side agrees."""
    return _("all reviewers who took a side disagree")


def compared_label(thread: ReviewThread) -> str:
    """What a reviewer makes of an answer, and how far that is from it."""
    agreement = agreement_of(thread)
    label = thread_label(thread)
    return f"{label} · {agreement_label(agreement)}" if agreement in _APART else label


_APART = (Agreement.LOWER, Agreement.HIGHER, Agreement.ONLY_REVIEWER)


def count_label(count: Count) -> str:
    """How often how, without what never happens."""
    label = " · ".join(_counted(count, side) for side in Side if count.on(side))
    marks = ((count.outdated, outdated_label()), (count.unplaced, unplaced_label()))
    if not (messages := [f"{number} {mark}" for number, mark in marks if number]):
        return label
    # Translators: {counts} is such as "agrees: 3 · disagrees: 1"; {marks} such as "1
    # given on an earlier answer"
    return _("{counts}; in all, {marks}").format(counts=label, marks=listed(messages))


def _counted(count: Count, side: Side) -> str:
    """The number on one side; of a disagreement also how far it goes."""
    label = labelled(side_label(side), count.on(side))
    if side is not Side.DISAGREES:
        return label
    steps = [
        f"{number} {agreement_label(agreement)}"
        for agreement, row in AGREEMENTS.items()
        if row.side is side and (number := count.of(agreement))
    ]
    return f"{label} ({listed(steps)})"


def star_label(eligibility: Eligibility, count: Count | None = None) -> str:
    """The verdict on the star with its glyph, and on how much a reviewer spoke."""
    label = glyph_and_label(eligibility)
    if count is None:
        return label
    return f"{label} · {reviewed_label(count.reviewed, count.asked)}"


def flip_label(flip: Flip) -> str:
    """What each side puts in the way of the star."""
    # Translators: {ours} and {theirs} are reasons such as "evidence is required and
    # none is cited"
    return _("the answer: {ours} · the reviewer: {theirs}").format(
        ours=_in_the_way(flip.ours), theirs=_in_the_way(flip.theirs)
    )


def _in_the_way(rule: Rule | None) -> str:
    return rule_label(rule) if rule else _("not in the way")


def unsaid_sentence(count: int) -> str:
    """How much differs only by silence."""
    return ngettext(
        "{count} answer, because the reviewer gave no status for it",
        "{count} answers, because the reviewer gave no status for them",
        count,
    ).format(count=count)

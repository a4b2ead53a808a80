"""Differences of two assessments as blocks."""

from collections.abc import Iterator
from dataclasses import dataclass

from selfassess.core.diff.assessment_diff import Difference
from selfassess.core.diff.diff_items import items_of
from selfassess.core.diff.movements import MOVEMENTS, Moved, by_movement, movements
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.model.status import Status
from selfassess.core.scoring.eligibility import Eligibility
from selfassess.core.scoring.labels import fraction, status_word, tier_label
from selfassess.core.scoring.score import Score
from selfassess.core.scoring.verdict_labels import glyph_and_label
from selfassess.core.text import blocks
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import clauses, labelled, listed


@dataclass(frozen=True, slots=True)
class DiffSide:
    """One of the two assessments that are compared."""

    path: str
    assessment: Assessment
    score: Score

    @property
    def heading(self) -> str:
        """Which file it is, and whose assessment."""
        about = f"{self.assessment.country} · {self.assessment.action_plan}"
        return labelled(self.path, about)


def difference_blocks(
    difference: Difference, old: DiffSide, new: DiffSide
) -> Iterator[blocks.Block]:
    """What differs, and what that means for tallies and star."""
    yield blocks.VersionsBlock(old.heading, new.heading)
    if difference.is_none:
        yield blocks.SentenceBlock(_("no difference"))
        return
    yield from _movement_blocks(old, new)
    yield blocks.PartBlock()
    yield from items_of(difference, old.assessment, new.assessment)
    yield from map(blocks.ConsequenceBlock, _one_sided(difference, old, new))
    yield blocks.PartBlock()
    yield from map(blocks.ConsequenceBlock, _verdict_lines(old.score, new.score))


def _movement_blocks(old: DiffSide, new: DiffSide) -> Iterator[blocks.Block]:
    """Between two plans first of all what rose, fell, came and went."""
    for movement, moved in by_movement(movements_between(old, new)):
        yield blocks.LeadBlock(f"{_(MOVEMENTS[movement])} ({len(moved)})")
        yield from (blocks.ConsequenceBlock(_moved_line(each)) for each in moved)


def movements_between(old: DiffSide, new: DiffSide) -> tuple[Moved, ...]:
    """What became of the requirements; nothing between two states of one file."""
    if old.assessment.id == new.assessment.id:
        return ()
    return movements(old.score, new.score)


def _moved_line(moved: Moved) -> str:
    before, after = (_status(status) for status in (moved.before, moved.after))
    line = labelled(f"{moved.number} {moved.title}", f"{before} → {after}")
    if not moved.overlapping:
        return line
    related = listed(f"{n} {_status(status)}" for n, status in moved.overlapping)
    # Translators: {line} is a requirement with its answer then and now; {related} are
    # numbers with answers
    return _("{line}; in part it was {related}").format(line=line, related=related)


def _status(status: Status | None) -> str:
    # Translators: in place of an answer: an edition has no such requirement
    return _("not asked") if status is None else status_word(status)


def _one_sided(difference: Difference, old: DiffSide, new: DiffSide) -> Iterator[str]:
    pairs = ((difference.only_before, old), (difference.only_after, new))
    for ids, side in pairs:
        if ids:
            edition = side.score.questionnaire
            sentence = ngettext(
                "only {id}, edition {edition}, asks {count} requirement: {names}",
                "only {id}, edition {edition}, asks {count} requirements: {names}",
                len(ids),
            )
            yield sentence.format(
                id=edition.id,
                edition=edition.edition,
                count=len(ids),
                names=listed(ids),
            )


def _verdict_lines(old: Score, new: Score) -> Iterator[str]:
    for tier in Tier:
        before = old.tally(old.questionnaire, tier)
        after = new.tally(new.questionnaire, tier)
        if before.total or after.total:
            yield labelled(tier_label(tier), f"{fraction(before)} → {fraction(after)}")
    ours = {eligibility.goal.name: eligibility for eligibility in old.verdicts}
    theirs = {eligibility.goal.name: eligibility for eligibility in new.verdicts}
    for name in [name for name in ours if name in theirs]:
        was, now = (glyph_and_label(each.pop(name)) for each in (ours, theirs))
        yield labelled(name, f"{was} → {now}")
    if ours or theirs:
        yield f"{_by_name(ours)} → {_by_name(theirs)}"


def _by_name(verdicts: dict[str, Eligibility]) -> str:
    """What only one side's questionnaire has a verdict on."""
    named = (
        labelled(name, glyph_and_label(eligibility))
        for name, eligibility in verdicts.items()
    )
    return clauses(named) or _("nothing")

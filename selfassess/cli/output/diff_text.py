"""Differences of two assessments as lines of text, as Markdown and as data."""

from collections.abc import Iterator
from dataclasses import dataclass

from selfassess.cli.output.diff_items import DiffItem, items_of
from selfassess.core.diff.assessment_diff import Difference
from selfassess.core.diff.text_diff import Line, WordFate
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire import Tier
from selfassess.core.scoring.labels import fraction, tier_label
from selfassess.core.scoring.score import Eligibility, Score
from selfassess.core.scoring.verdict_labels import VERDICT_GLYPHS, eligibility_label
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.markdown import escaped
from selfassess.core.text.terminal import kept_indent


@dataclass(frozen=True, slots=True)
class DiffSide:
    """One of the two that are compared."""

    path: str
    assessment: Assessment
    score: Score

    @property
    def heading(self) -> str:
        """Which file, and whose."""
        return f"{self.path}: {self.assessment.country} · {self.assessment.action_plan}"


def difference_lines(
    difference: Difference, old: DiffSide, new: DiffSide
) -> Iterator[str]:
    """What differs, and what that means for tallies and star."""
    yield f"- {old.heading}"
    yield f"+ {new.heading}"
    if difference.is_none:
        yield _("no difference")
        return
    yield ""
    for item in items_of(difference, old.assessment, new.assessment):
        yield f"{item.subject}: {'; '.join(item.said)}"
        for text in item.texts:
            yield from (f"    {_as_words(line)}" for line in text.lines)
    yield from _one_sided(difference, old, new)
    yield ""
    yield from _standing(old.score, new.score)


def _as_words(line: Line) -> str:
    """As `git diff --word-diff` shows it."""
    marks = {
        WordFate.SAME: "{}",
        WordFate.REMOVED: "[-{}-]",
        WordFate.ADDED: "{{+{}+}}",
    }
    return "".join(marks[words.kind].format(words.text) for words in line)


def _one_sided(difference: Difference, old: DiffSide, new: DiffSide) -> Iterator[str]:
    pairs = ((difference.only_before, old), (difference.only_after, new))
    for asked, side in pairs:
        if asked:
            edition = side.score.questionnaire
            sentence = ngettext(
                "only {id}, edition {edition}, asks {count} requirement: {names}",
                "only {id}, edition {edition}, asks {count} requirements: {names}",
                len(asked),
            )
            yield sentence.format(
                id=edition.id,
                edition=edition.edition,
                count=len(asked),
                names=", ".join(asked),
            )


def _standing(old: Score, new: Score) -> Iterator[str]:
    for tier in Tier:
        before = old.tally(old.questionnaire, tier)
        after = new.tally(new.questionnaire, tier)
        if before.total or after.total:
            yield f"{tier_label(tier)}: {fraction(before)} → {fraction(after)}"
    ours = {eligibility.goal.name: eligibility for eligibility in old.verdicts}
    theirs = {eligibility.goal.name: eligibility for eligibility in new.verdicts}
    for name in [name for name in ours if name in theirs]:
        yield f"{name}: {_standing_of(ours.pop(name))} → {_standing_of(theirs.pop(name))}"
    if ours or theirs:
        yield f"{_by_name(ours)} → {_by_name(theirs)}"


def _by_name(verdicts: dict[str, Eligibility]) -> str:
    """What only one side's questionnaire has a verdict on."""
    named = (
        f"{name}: {_standing_of(eligibility)}" for name, eligibility in verdicts.items()
    )
    return "; ".join(named) or _("nothing")


def _standing_of(found: Eligibility) -> str:
    return f"{VERDICT_GLYPHS[found.verdict]} {eligibility_label(found)}"


def difference_markdown(
    difference: Difference, old: DiffSide, new: DiffSide
) -> Iterator[str]:
    """The same for an e-mail or a pull request."""
    yield f"**{escaped(old.heading)}** → **{escaped(new.heading)}**"
    yield ""
    if difference.is_none:
        yield escaped(_("no difference"))
        return
    for item in items_of(difference, old.assessment, new.assessment):
        yield from _markdown_item(item)
    yield from (f"- {escaped(line)}" for line in _one_sided(difference, old, new))
    yield ""
    yield from (f"- {escaped(line)}" for line in _standing(old.score, new.score))


def _markdown_item(item: DiffItem) -> Iterator[str]:
    yield f"- `{item.subject}`: {escaped('; '.join(item.said))}"
    for text in item.texts:
        for line in text.lines:
            shown = "".join(_marked(words.kind, words.text) for words in line)
            yield from ("", f"  > {kept_indent(shown)}")
        yield ""


def _marked(kind: WordFate, text: str) -> str:
    """Struck out or bold; the marks must touch the words."""
    mark = {WordFate.SAME: "", WordFate.REMOVED: "~~", WordFate.ADDED: "**"}[kind]
    core = text.strip()
    if not core:
        return text
    before, after = text.split(core, maxsplit=1)
    return f"{before}{mark}{escaped(core)}{mark}{after}"

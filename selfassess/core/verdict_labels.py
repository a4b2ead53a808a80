"""All verdicts of a questionnaire, one a line, or together in a few words."""

from collections.abc import Iterator

from selfassess.core.labels import (
    VERDICT_GLYPHS,
    eligibility_label,
    empty_tier_sentence,
    star_rule,
)
from selfassess.core.language import _
from selfassess.core.scoring import Eligibility, Score


def verdict_line(eligibility: Eligibility) -> str:
    """The glyph, what the verdict is on, and the verdict."""
    return f"{VERDICT_GLYPHS[eligibility.verdict]} {verdict_words(eligibility)}"


def verdict_words(eligibility: Eligibility) -> str:
    """What the verdict is on, and the verdict; without its glyph."""
    return f"{eligibility.goal.name}: {eligibility_label(eligibility)}"


def verdicts_sentence(score: Score) -> str:
    """All verdicts in a row."""
    return "; ".join(map(verdict_words, score.verdicts))


def verdicts_unnamed(score: Score) -> str:
    """All verdicts in a row; a single one goes without saying what it is on."""
    if len(score.verdicts) == 1:
        return eligibility_label(score.eligibility)
    return verdicts_sentence(score)


def verdicts_in_brief(score: Score) -> list[str]:
    """All verdicts on one line, the longest first; a single one needs no name."""
    if len(score.verdicts) == 1:
        only = score.eligibility
        return [f"{VERDICT_GLYPHS[only.verdict]} {eligibility_label(only)}"]
    return [
        " · ".join(map(verdict_line, score.verdicts)),
        " · ".join(f"{_in_numbers(e, e.goal.name)}" for e in score.verdicts),
        " · ".join(_in_numbers(e) for e in score.verdicts),
    ]


def trial_in_brief(score: Score, before: Score) -> tuple[str, str]:
    """All verdicts with what is tried out, and as they are without it."""
    if len(score.verdicts) == 1:
        return verdicts_in_brief(score)[0], eligibility_label(before.eligibility)
    return verdicts_in_brief(score)[1], verdicts_in_brief(before)[1]


def _in_numbers(eligibility: Eligibility, name: str = "") -> str:
    numbers = f"{eligibility.counting}/{eligibility.asked}"
    words = [VERDICT_GLYPHS[eligibility.verdict], name, numbers]
    return " ".join(filter(None, words))


def verdict_reasons(eligibility: Eligibility) -> Iterator[str]:
    """The rule, and what is wrong with the questionnaire for it."""
    yield _("Rule: {rule}").format(rule=star_rule(eligibility.goal))
    yield from map(empty_tier_sentence, eligibility.empty_tiers)


def in_the_way_label(eligibility: Eligibility) -> str:
    """The ids of what stands in the way, on one line; empty if nothing does."""
    ids = ", ".join(blocker.requirement.id for blocker in eligibility.blockers)
    return _("In the way: {ids}").format(ids=ids) if ids else ""

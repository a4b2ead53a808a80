"""What a verdict is called, what it rests on, and all verdicts of a questionnaire together."""

from dataclasses import dataclass

from selfassess.core.enum_table import complete
from selfassess.core.model.questionnaire.goals import Goal
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.scoring.eligibility import Eligibility, StarVerdict
from selfassess.core.scoring.score import Score
from selfassess.core.text.i18n import _, marked, ngettext
from selfassess.core.text.languages.conventions import clauses, labelled

MOST_NUMBERS = 20
"""So many requirements can be told on one line."""


@dataclass(frozen=True, slots=True)
class StarVerdictRow:
    """All that is said of a verdict on the country."""

    glyph: str
    label: str
    """On an award, in a word or two; marked for translation."""
    reached: str
    """The same on a goal that is no award."""
    colour: str
    """Its name in the themes of the screens."""


STAR_VERDICTS = complete(
    StarVerdict,
    {
        StarVerdict.YES: StarVerdictRow(
            "★", marked("eligible"), marked("reached"), "met"
        ),
        StarVerdict.POSSIBLE: StarVerdictRow(
            "☆", marked("still possible"), marked("still possible"), "partly"
        ),
        StarVerdict.NO: StarVerdictRow(
            "✘", marked("not eligible"), marked("not yet"), "not-met"
        ),
    },
)
VERDICT_GLYPHS = {verdict: row.glyph for verdict, row in STAR_VERDICTS.items()}


def word_for(eligibility: Eligibility) -> str:
    """A verdict in a word or two, as its goal has it."""
    row = STAR_VERDICTS[eligibility.verdict]
    return _(row.label if eligibility.goal.award else row.reached)


def eligibility_label(eligibility: Eligibility) -> str:
    """The verdict and how much stands in the way, or how much counts."""
    verdict = word_for(eligibility)
    if eligibility.empty_tiers and not eligibility.in_the_way:
        return _("{verdict}: nothing is asked").format(verdict=verdict)
    if not eligibility.goal.award:
        return ngettext(
            "{count} of {asked} counts · {verdict}",
            "{count} of {asked} count · {verdict}",
            eligibility.counting,
        ).format(count=eligibility.counting, asked=eligibility.asked, verdict=verdict)
    if eligibility.verdict is StarVerdict.YES:
        return verdict
    count = eligibility.in_the_way
    return ngettext(
        "{verdict}: {count} in the way", "{verdict}: {count} in the way", count
    ).format(verdict=verdict, count=count)


def eligibility_told(eligibility: Eligibility) -> str:
    """The same to be listened to, without a sign between its parts."""
    if eligibility.goal.award or not eligibility.asked:
        return eligibility_label(eligibility)
    # Translators: {verdict} is whether a goal is reached; {count} of {asked} requirements
    # count.
    return ngettext(
        "{verdict}: {count} of {asked} counts",
        "{verdict}: {count} of {asked} count",
        eligibility.counting,
    ).format(
        verdict=word_for(eligibility),
        count=eligibility.counting,
        asked=eligibility.asked,
    )


def glyph_and_label(eligibility: Eligibility) -> str:
    """The glyph and the verdict, without what it is on."""
    return f"{VERDICT_GLYPHS[eligibility.verdict]} {eligibility_label(eligibility)}"


def verdict_line(eligibility: Eligibility) -> str:
    """The glyph, what the verdict is on, and the verdict."""
    return f"{VERDICT_GLYPHS[eligibility.verdict]} {verdict_text(eligibility)}"


def verdict_text(eligibility: Eligibility) -> str:
    """The goal that a verdict is on, and the verdict; without its glyph."""
    return labelled(eligibility.goal.name, eligibility_label(eligibility))


def verdict_told(eligibility: Eligibility) -> str:
    """The goal that a verdict is on, and the verdict, to be listened to."""
    return labelled(eligibility.goal.name, eligibility_told(eligibility))


def verdicts_sentence(score: Score) -> str:
    """All verdicts in a row."""
    return clauses(map(verdict_told, score.verdicts))


def verdicts_unnamed(score: Score) -> str:
    """All verdicts in a row; a single one goes without saying what it is on."""
    if len(score.verdicts) == 1:
        return eligibility_told(score.eligibility)
    return verdicts_sentence(score)


def verdicts_in_brief(score: Score) -> list[str]:
    """All verdicts on one line, the longest first; a single one needs no name."""
    if len(score.verdicts) == 1:
        return [glyph_and_label(score.eligibility)]
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
    parts = [VERDICT_GLYPHS[eligibility.verdict], name, numbers]
    return " ".join(filter(None, parts))


def also_in_the_way_of(goal: Goal, count: int) -> str:
    """The heading over what keeps that goal away and not the star."""
    return ngettext(
        "In the way of {name} alone ({count})",
        "In the way of {name} alone ({count})",
        count,
    ).format(name=goal.name, count=count)


def in_the_way_label(eligibility: Eligibility, questionnaire: Questionnaire) -> str:
    """The numbers of what stands in the way, on one line; empty if nothing does."""
    blocking = [blocker.requirement.id for blocker in eligibility.blockers]
    ids = questionnaire.in_numbers(blocking[:MOST_NUMBERS])
    left = len(blocking) - MOST_NUMBERS
    if left <= 0:
        return _("In the way: {ids}").format(ids=ids) if ids else ""
    return ngettext(
        "In the way: {ids} and {count} more", "In the way: {ids} and {count} more", left
    ).format(ids=ids, count=left)

"""The one word, glyph and sentence for each status, tier, basis, rule and verdict.

A glyph never stands alone and never differs by colour alone. The glyphs are one
cell wide in every terminal (no emoji presentation).
"""

from collections.abc import Iterable

from selfassess.core.assessment import Assessment, State, Status
from selfassess.core.language import _, ngettext
from selfassess.core.questionnaire import (
    Basis,
    Citation,
    EvidenceRule,
    Goal,
    Noted,
    Questionnaire,
    Requirement,
    Tier,
)
from selfassess.core.scoring import (
    Eligibility,
    Eligible,
    Outcome,
    Rule,
    Score,
    Tally,
)

STATUS_GLYPHS = {
    Status.UNANSWERED: "·",
    Status.MET: "✔",
    Status.PARTLY_MET: "◐",
    Status.NOT_MET: "✘",
    Status.NOT_APPLICABLE: "–",
}
TIER_MARKS = {Tier.BASIC: " ", Tier.BEST_PRACTICE: "★"}
COME_BACK = "⚑"
VERDICT_GLYPHS = {Eligible.YES: "★", Eligible.POSSIBLE: "☆", Eligible.NO: "✘"}


def status_label(status: Status) -> str:
    """What an answer of that status is called."""
    return {
        Status.UNANSWERED: _("Unanswered"),
        Status.MET: _("Met"),
        Status.PARTLY_MET: _("Partly met"),
        Status.NOT_MET: _("Not met"),
        Status.NOT_APPLICABLE: _("Not applicable"),
    }[status]


def tier_label(tier: Tier) -> str:
    """What a requirement of that tier is called."""
    return {
        Tier.BASIC: _("Basic"),
        Tier.BEST_PRACTICE: _("Best practice"),
    }[tier]


def state_label(state: State) -> str:
    """Whether the answers may still change, in one word."""
    return {
        State.DRAFT: _("Draft"),
        State.FINAL: _("Final"),
    }[state]


def change_of_final_question() -> str:
    """What is asked before a final assessment is changed for the first time."""
    return _("This assessment is final. Change it all the same?")


def final_remark(assessment: Assessment, score: Score) -> str:
    """That a final assessment has open answers, and how many; empty if it has none."""
    tally = score.tally(score.questionnaire)
    open_ones = tally.of(Status.UNANSWERED)
    if assessment.state is not State.FINAL or not open_ones:
        return ""
    return ngettext(
        "Final, but {count} of {total} answers is still open.",
        "Final, but {count} of {total} answers are still open.",
        open_ones,
    ).format(count=open_ones, total=tally.total)


def basis_label(basis: Basis) -> str:
    """How sure a source is, in one word."""
    return {
        Basis.PUBLISHED: _("published"),
        Basis.PARTIAL: _("partial"),
        Basis.PRACTICE: _("practice"),
    }[basis]


def basis_sentence(basis: Basis) -> str:
    """How sure a source is, in one sentence."""
    return {
        Basis.PUBLISHED: _("The source was read and says this."),
        Basis.PARTIAL: _("The source was read in part; the rest is a reading of it."),
        Basis.PRACTICE: _("Good practice proposed here; no official text was at hand."),
    }[basis]


def rule_label(rule: Rule) -> str:
    """Why an answer does not count, in a few words."""
    return {
        Rule.UNANSWERED: _("no answer yet"),
        Rule.NOT_MET: _("not met"),
        Rule.PARTLY_MET: _("partly met does not count as met"),
        Rule.EVIDENCE_MISSING: _("evidence is required and none is cited"),
        Rule.ADDRESS_MISSING: _(
            "evidence with an address is required and none is cited"
        ),
        Rule.NOTE_MISSING: _("a note is required and there is none"),
        Rule.NOT_APPLICABLE_NOT_ALLOWED: _('"not applicable" is not allowed here'),
        Rule.NOT_APPLICABLE_WITHOUT_REASON: _(
            '"not applicable" needs a note with the reason'
        ),
    }[rule]


def counts_label(outcome: Outcome) -> str:
    """Whether an answer counts, in a word or two."""
    if outcome.rule:
        return _("does not count")
    return _("left out of the tally") if outcome.is_left_out else _("counts")


def outcome_label(outcome: Outcome) -> str:
    """What an answer counts as, with its reason."""
    if outcome.rule is Rule.NOT_MET:
        return _("does not count")
    if outcome.rule:
        return _("does not count: {reason}").format(reason=rule_label(outcome.rule))
    if outcome.is_left_out:
        return _("left out of the tally: not applicable")
    if outcome.lacks_advised_evidence:
        return _lacks_advised(outcome.requirement)
    if outcome.is_shown_by_nothing:
        return _("counts; but its evidence has neither an address nor a file")
    return _("counts")


def _lacks_advised(requirement: Requirement) -> str:
    if requirement.evidence_address:
        return _("counts; evidence with an address is recommended and none is cited")
    return _("counts; evidence is recommended and none is cited")


def verdict_label(verdict: Eligible) -> str:
    """The verdict in a word or two."""
    return {
        Eligible.YES: _("eligible"),
        Eligible.POSSIBLE: _("still possible"),
        Eligible.NO: _("not eligible"),
    }[verdict]


def reached_label(verdict: Eligible) -> str:
    """The verdict on a goal that is no award, in a word or two."""
    return {
        Eligible.YES: _("reached"),
        Eligible.POSSIBLE: _("still possible"),
        Eligible.NO: _("not yet"),
    }[verdict]


def word_for(eligibility: Eligibility) -> str:
    """The verdict in a word or two, as its goal has it."""
    label = verdict_label if eligibility.goal.award else reached_label
    return label(eligibility.verdict)


def eligibility_label(eligibility: Eligibility) -> str:
    """The verdict and how much stands in the way, or how much counts."""
    verdict = word_for(eligibility)
    if eligibility.empty_tiers and not eligibility.blockers:
        return _("{verdict}: nothing is asked").format(verdict=verdict)
    if not eligibility.goal.award:
        return ngettext(
            "{count} of {asked} counts · {verdict}",
            "{count} of {asked} count · {verdict}",
            eligibility.counting,
        ).format(count=eligibility.counting, asked=eligibility.asked, verdict=verdict)
    if eligibility.verdict is Eligible.YES:
        return verdict
    count = len(eligibility.blockers)
    return ngettext(
        "{verdict}: {count} in the way", "{verdict}: {count} in the way", count
    ).format(verdict=verdict, count=count)


def star_rule(goal: Goal) -> str:
    """What has to be complete before the verdict is a yes, in one sentence."""
    tiers = _(" and every ").join(tier_label(tier).lower() for tier in goal.requires)
    counts = (
        _("counts as met or is partly met")
        if goal.partly_counts
        else _("counts as met")
    )
    return _("Every {tiers} requirement {where} {counts}.").format(
        tiers=tiers, where=_where(goal), counts=counts
    )


def _where(goal: Goal) -> str:
    if goal.requirements:
        return _("among these: {requirements}").format(
            requirements=", ".join(goal.requirements)
        )
    if goal.phases:
        return _("in these phases: {phases}").format(phases=", ".join(goal.phases))
    return _("in every phase")


def empty_tier_sentence(tier: Tier) -> str:
    """Why a tier of which nothing is asked keeps the star away."""
    return _(
        "No {tier} requirement is asked (none in the questionnaire, or all of them "
        "are not applicable); a star is never earned by emptiness."
    ).format(tier=tier_label(tier).lower())


def fraction(tally: Tally) -> str:
    """Met out of asked."""
    return f"{tally.met}/{tally.asked}"


def fraction_cells(tallies: Iterable[Tally]) -> int:
    """How wide a column of such fractions is; at least as wide as for two figures."""
    return max([len("99/99"), *(len(fraction(tally)) for tally in tallies)])


def percent_label(tally: Tally) -> str:
    """The rounded-down percentage, or a dash where nothing is asked."""
    return "–" if tally.percent is None else f"{tally.percent} %"


def evidence_sentence(requirement: Requirement) -> str:
    """Whether evidence is needed, and what usually serves."""
    needed = {
        (EvidenceRule.REQUIRED, False): _("Evidence required, usually: {hint}"),
        (EvidenceRule.RECOMMENDED, False): _("Evidence recommended, usually: {hint}"),
        (EvidenceRule.REQUIRED, True): _(
            "Evidence with an address required, usually: {hint}"
        ),
        (EvidenceRule.RECOMMENDED, True): _(
            "Evidence with an address recommended, usually: {hint}"
        ),
    }[requirement.evidence_rule, requirement.evidence_address]
    return " ".join(
        filter(
            None, (needed.format(hint=requirement.evidence_hint), _noted(requirement))
        )
    )


def _noted(requirement: Requirement) -> str:
    """For which answers a note is needed, apart from a reason."""
    named = [
        status_label(Status(each)).lower()
        for each in requirement.note_required
        if each is not Noted.NOT_APPLICABLE
    ]
    if not named:
        return ""
    return _("A note is required for: {answers}.").format(answers=", ".join(named))


def left_out_sentence(requirement: Requirement) -> str:
    """Whether the requirement may be left out, and what that takes."""
    if not requirement.not_applicable:
        return _('"Not applicable" is not allowed here.')
    if Noted.NOT_APPLICABLE in requirement.note_required:
        return _('"Not applicable" is allowed, with a reason in the note.')
    return _('"Not applicable" is allowed; no reason is needed.')


def sources_sentence(asked: Questionnaire, requirement: Requirement) -> str:
    """Where the requirement comes from, and how sure that is."""
    return _("Based on: {sources}").format(
        sources="; ".join(
            citation_label(asked, citation) for citation in requirement.sources
        )
    )


def citation_label(asked: Questionnaire, citation: Citation) -> str:
    """A source as one requirement cites it, and how sure it is."""
    clause = f", {citation.clause}" if citation.clause else ""
    title = asked.sources[citation.key].title
    return f"{title}{clause} ({basis_label(citation.basis)})"

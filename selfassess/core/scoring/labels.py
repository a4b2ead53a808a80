"""The one word, glyph and sentence for each status, tier, basis, rule and verdict.

A glyph never stands alone and never differs by colour alone. The glyphs are one
cell wide in every terminal (no emoji presentation).
"""

from collections import Counter

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.requirement import Requirement, Tier
from selfassess.core.model.status import STATUSES, State, Status
from selfassess.core.scoring.outcome import Outcome
from selfassess.core.scoring.part_labels import left_out_label
from selfassess.core.scoring.rules import RULES, Rule
from selfassess.core.scoring.score import Score
from selfassess.core.scoring.tallies.tally import Tally
from selfassess.core.text.i18n import _, ngettext, pgettext, started
from selfassess.core.text.languages.conventions import clauses, percent_text

STATUS_GLYPHS = {status: row.glyph for status, row in STATUSES.items()}
TIER_MARKS = {Tier.BASIC: " ", Tier.BEST_PRACTICE: "★"}
TIER_COLOURS = {Tier.BASIC: "basic", Tier.BEST_PRACTICE: "best-practice"}
"""Their names in the themes of the screens."""
COME_BACK = "⚑"
CARRIED = "»"
OWED, OWED_LATE = "@", "◷"
"""Its owner has to supply the answer; it should be there by now."""
CONTRADICTED = "#"
"""Days of events or the forum speak against the answer."""


def status_label(status: Status) -> str:
    """What an answer of that status is called, by itself."""
    return started(status_word(status))


def status_word(status: Status) -> str:
    """What an answer of that status is called within a sentence or a list."""
    return _(STATUSES[status].label)


def count_of(status: Status, count: int) -> str:
    """How many answers have that status, as it stands in a list."""
    return STATUSES[status].counted(count).format(count=count)


def tier_label(tier: Tier) -> str:
    """What a requirement of that tier is called, by itself."""
    return started(tier_word(tier))


def tier_word(tier: Tier) -> str:
    """What a requirement of that tier is called within a sentence or a list."""
    return {Tier.BASIC: _("basic"), Tier.BEST_PRACTICE: _("best practice")}[tier]


def state_label(state: State) -> str:
    """Whether the answers may still change, by itself."""
    return started(state_word(state))


def state_word(state: State) -> str:
    """Whether the answers may still change, within a sentence or a list."""
    return {State.DRAFT: _("draft"), State.FINAL: _("final")}[state]


def change_of_final_question() -> str:
    """What is asked before a final assessment is changed for the first time."""
    return _("This assessment is final. Change it all the same?")


def final_remark(assessment: Assessment, score: Score) -> str:
    """The remark how many answers of a final assessment are open; empty if none."""
    tally = score.tally(score.questionnaire)
    open_ones = tally.of(Status.UNANSWERED)
    if assessment.state is not State.FINAL or not open_ones:
        return ""
    return ngettext(
        "Final, but {count} of {total} answers is still open.",
        "Final, but {count} of {total} answers are still open.",
        open_ones,
    ).format(count=open_ones, total=tally.total)


def carried_label(of: Outcome | Answer) -> str:
    """What was brought along or proposed, and from where; empty where nothing waits."""
    status = status_label(of.written)
    # Translators: {status} is an answer such as "Met"; {plan} is an action plan, a form
    # or an owner
    text = _("“{status}” is from {plan}, to confirm")
    return text.format(status=status, plan=of.origin) if of.origin else ""


def carried_sentence(score: Score) -> str:
    """How many answers were brought from which plan and wait; empty if none do."""
    counts = Counter(
        outcome.origin
        for outcome in score.outcomes.values()
        if outcome.rule is Rule.TO_CONFIRM
    )
    return clauses(
        ngettext(
            "{count} answer came from {plan} and is not confirmed",
            "{count} answers came from {plan} and are not confirmed",
            count,
        ).format(count=count, plan=plan)
        for plan, count in counts.items()
    )


def rule_label(rule: Rule) -> str:
    """Why an answer does not count, in a few words."""
    return _(RULES[rule].label)


def outcome_label(outcome: Outcome) -> str:
    """What an answer counts as, with its reason."""
    if outcome.rule:
        return _against(outcome, outcome.rule)
    if outcome.is_left_out:
        return _left_out(outcome)
    if outcome.lacks_advised_evidence:
        return _lacks_advised(outcome.requirement)
    if outcome.is_shown_by_nothing:
        return _("counts; but its evidence has neither an address nor a file")
    return _("counts")


def _against(outcome: Outcome, rule: Rule) -> str:
    if rule is Rule.NOT_MET:
        return _("does not count")
    if rule is Rule.TO_CONFIRM:
        return carried_label(outcome)
    reason = rule_label(rule)
    if rule is Rule.PARTLY_MET and outcome.lacks_note:
        reason = clauses((reason, rule_label(Rule.NOTE_MISSING)))
    # Translators: {reason} is such as "evidence is required and none is cited"
    return _("does not count: {reason}").format(reason=reason)


def _left_out(outcome: Outcome) -> str:
    if not outcome.part:
        return _("left out of the tally: not applicable")
    reason = left_out_label(outcome.part)
    # Translators: {reason} is "the whole phase does not apply" or the same of a
    # guideline
    return _("left out of the tally: {reason}").format(reason=reason)


def _lacks_advised(requirement: Requirement) -> str:
    if requirement.evidence_address:
        return _("counts; evidence with an address is recommended and none is cited")
    return _("counts; evidence is recommended and none is cited")


def fraction(tally: Tally) -> str:
    """Met out of asked."""
    return f"{tally.met}/{tally.asked}"


def fraction_in_words(tally: Tally) -> str:
    """Met out of asked, to be listened to."""
    # Translators: how many requirements count, of those that are asked; such as “2 of 7”.
    text = pgettext("what counts", "{met} of {asked}")
    return text.format(met=tally.met, asked=tally.asked)


def percent_label(tally: Tally) -> str:
    """The rounded-down percentage, or a dash where nothing is asked."""
    return "–" if tally.percent is None else percent_text(tally.percent)

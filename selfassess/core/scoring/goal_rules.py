"""What has to be complete before a goal is reached, in sentences."""

from collections.abc import Iterator

from selfassess.core.model.questionnaire.goals import Goal
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.scoring.eligibility import Eligibility
from selfassess.core.scoring.levels.required_levels import (
    level_blocker_sentence,
    required_sentences,
)
from selfassess.core.text.i18n import _, pgettext
from selfassess.core.text.languages.conventions import listed


def star_rule(goal: Goal, questionnaire: Questionnaire) -> str:
    """What has to be complete before the verdict is a yes, in one sentence."""
    titles = [each.title for each in questionnaire.phases if each.id in goal.phases]
    sentence = _rule_of(goal).format(
        tiers=_every(goal),
        requirements=questionnaire.in_numbers(goal.requirements),
        phases=listed(titles),
    )
    return " ".join([sentence, *required_sentences(goal, questionnaire)])


def _rule_of(goal: Goal) -> str:
    return _rule_with_partly(goal) if goal.partly_counts else _rule_with_met(goal)


def _rule_with_partly(goal: Goal) -> str:
    if goal.requirements:
        return _(
            "Every {tiers} requirement among these: {requirements} counts as met or "
            "is partly met."
        )
    if goal.phases:
        return _(
            "Every {tiers} requirement in these phases: {phases} counts as met or is "
            "partly met."
        )
    return _("Every {tiers} requirement in every phase counts as met or is partly met.")


def _rule_with_met(goal: Goal) -> str:
    if goal.requirements:
        return _("Every {tiers} requirement among these: {requirements} counts as met.")
    if goal.phases:
        return _("Every {tiers} requirement in these phases: {phases} counts as met.")
    return _("Every {tiers} requirement in every phase counts as met.")


def _every(goal: Goal) -> str:
    if len(goal.requires) > 1:
        # Translators: {tiers} in "Every {tiers} requirement in every phase counts as met."
        return pgettext("every … requirement", "basic and every best practice")
    return {
        Tier.BASIC: pgettext("every … requirement", "basic"),
        Tier.BEST_PRACTICE: pgettext("every … requirement", "best practice"),
    }[goal.requires[0]]


def empty_tier_sentence(tier: Tier) -> str:
    """Why a tier of which nothing is asked keeps the star away."""
    return {
        Tier.BASIC: _(
            "No basic requirement is asked (none in the questionnaire, or all of them "
            "are not applicable); a star is never earned by emptiness."
        ),
        Tier.BEST_PRACTICE: _(
            "No best practice requirement is asked (none in the questionnaire, or all "
            "of them are not applicable); a star is never earned by emptiness."
        ),
    }[tier]


def verdict_reasons(
    eligibility: Eligibility, questionnaire: Questionnaire
) -> Iterator[str]:
    """The rule, and what is wrong with the questionnaire for it."""
    yield _("Rule: {rule}").format(rule=star_rule(eligibility.goal, questionnaire))
    yield from map(empty_tier_sentence, eligibility.empty_tiers)
    yield from map(level_blocker_sentence, eligibility.level_blockers)

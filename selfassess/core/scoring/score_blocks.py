"""A score as blocks."""

from selfassess.core.model.questionnaire import Phase, Questionnaire, Tier
from selfassess.core.scoring.labels import percent_label, tier_label
from selfassess.core.scoring.score import Score
from selfassess.core.text.blocks import Share, ShareTable
from selfassess.core.text.i18n import _


def tally_table(score: Score) -> ShareTable:
    """What counts in each phase and in all, tier by tier; a tier without any is left out."""
    questionnaire = score.questionnaire
    tiers = [tier for tier in Tier if score.tally(questionnaire, tier).total]
    parts: list[tuple[str, Questionnaire | Phase]] = [
        *((phase.title, phase) for phase in questionnaire.phases),
        (_("All phases"), questionnaire),
    ]
    return ShareTable(
        tuple(map(tier_label, tiers)),
        tuple(
            (title, tuple(_share(score, part, tier) for tier in tiers))
            for title, part in parts
        ),
    )


def _share(score: Score, part: Questionnaire | Phase, tier: Tier) -> Share:
    tally = score.tally(part, tier)
    return Share(tally.met, tally.asked, percent_label(tally))

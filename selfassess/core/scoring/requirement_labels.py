"""What a requirement takes, and what it rests on, in words."""

from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import (
    EvidenceRule,
    Noted,
    Requirement,
)
from selfassess.core.model.questionnaire.sources import Basis, Citation
from selfassess.core.model.questionnaire.time_rules import TimeRule
from selfassess.core.model.status import Status
from selfassess.core.scoring.labels import status_word
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import clauses, isolated, listed


def basis_label(basis: Basis) -> str:
    """How sure a source is, in one word."""
    return {
        # Translators: how sure a source is: an official text says this
        Basis.PUBLISHED: _("published"),
        # Translators: how sure a source is: it was read in part
        Basis.PARTIAL: _("partial"),
        # Translators: how sure a source is: no official text, but good practice
        Basis.PRACTICE: _("practice"),
    }[basis]


def basis_sentence(basis: Basis) -> str:
    """How sure a source is, in one sentence."""
    return {
        Basis.PUBLISHED: _("The source was read and says this."),
        Basis.PARTIAL: _("The source was read in part; the rest is a reading of it."),
        Basis.PRACTICE: _("Good practice proposed here; no official text was at hand."),
    }[basis]


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
    text = needed.format(hint=requirement.evidence_hint)
    noted = _noted(requirement)
    return f"{text.rstrip('.')}. {noted}" if noted else text


def _noted(requirement: Requirement) -> str:
    """For which answers a note is needed, apart from a reason."""
    named = [
        status_word(Status(noted))
        for noted in requirement.note_required
        if noted is not Noted.NOT_APPLICABLE
    ]
    if not named:
        return ""
    return _("A note is required for: {answers}.").format(answers=listed(named))


def left_out_sentence(requirement: Requirement) -> str:
    """Whether the requirement may be left out, and what that takes."""
    if not requirement.not_applicable:
        return _('"Not applicable" is not allowed here.')
    if Noted.NOT_APPLICABLE in requirement.note_required:
        return _('"Not applicable" is allowed, with a reason in the note.')
    return _('"Not applicable" is allowed; no reason is needed.')


def sources_sentence(
    questionnaire: Questionnaire, asked: Requirement | TimeRule
) -> str:
    """Where a requirement or a time rule comes from, and how sure that is."""
    return _("Based on: {sources}").format(
        sources=clauses(
            citation_label(questionnaire, citation) for citation in asked.sources
        )
    )


def citation_label(questionnaire: Questionnaire, citation: Citation) -> str:
    """A source as one requirement cites it, and how sure it is."""
    clause = f", {citation.clause}" if citation.clause else ""
    title = isolated(questionnaire.sources[citation.key].title)
    return f"{title}{clause} ({basis_label(citation.basis)})"

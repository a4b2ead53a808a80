"""What an answer cites, and what a requirement rests on."""

from collections.abc import Iterator

from selfassess.core.model.assessment import Answer, Assessment
from selfassess.core.model.questionnaire import Questionnaire, Requirement
from selfassess.core.model.sources import Source
from selfassess.core.scoring.requirement_labels import basis_label
from selfassess.core.text.i18n import _
from selfassess.report.passages import Passage, passage
from selfassess.report.register import Link, evidence_anchor, number_of


def cited(answer: Answer, assessment: Assessment) -> Iterator[Link]:
    """The evidence of an answer, as the register numbers it; each once."""
    for slug in dict.fromkeys(answer.evidence):
        if slug not in assessment.evidence:
            unknown = _("{slug} (not in the evidence register)").format(slug=slug)
            yield Link(Passage(unknown), "")
            continue
        number = number_of(assessment, slug)
        text = f"{number} {assessment.evidence[slug].title}"
        yield Link(passage(text, assessment.language), f"#{evidence_anchor(slug)}")


def bases(requirement: Requirement, questionnaire: Questionnaire) -> Iterator[Passage]:
    """The sources of a requirement, and how sure they are."""
    for citation in requirement.sources:
        source: Source | None = questionnaire.sources.get(citation.key)
        title = source.title if source else citation.key
        named = f"{title}, {citation.clause}" if citation.clause else title
        basis = basis_label(citation.basis)
        yield passage(f"{named} ({basis})", questionnaire.language)

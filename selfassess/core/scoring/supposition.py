"""Answers as they would count if all that the questionnaire wants beside them were there."""

from collections.abc import Iterable

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.evidence import Evidence

_SUPPOSED = "supposed"


def supposed(assessment: Assessment, places: Iterable[str]) -> Assessment:
    """The assessment as if those answers had evidence and a note with the reason.

    For scores alone: nothing of it is shown or saved.
    """
    evidence = Evidence(title=_SUPPOSED, url="https://example.org/")
    assessment = assessment.with_evidence(_SUPPOSED, evidence)
    answers = dict(assessment.answers)
    for place in places:
        answer = assessment.answer_to(place)
        with_all = {
            "evidence": (*answer.evidence, _SUPPOSED),
            "note": answer.note or _SUPPOSED,
        }
        answers[place] = answer.model_copy(update=with_all)
    return assessment.model_copy(update={"answers": answers})

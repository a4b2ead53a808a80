"""The viewpoint of a reviewer: the assessment as if the reviewer had answered it."""

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.status import Status
from selfassess.core.review.threads import Reviews, all_threads
from selfassess.core.scoring.parts import left_out_with


def as_seen_by(
    slug: str, questionnaire: Questionnaire, assessment: Assessment, reviews: Reviews
) -> Assessment:
    """The assessment with the reviewer's answers: what they did not say is unanswered.

    They speak about the same evidence, so the register and the citations stay. A phase
    or guideline is left out, unless they give a status to something in it.
    """
    answers, not_applicable = {}, dict(assessment.not_applicable)
    left_out = left_out_with(questionnaire, not_applicable)
    for thread in all_threads(questionnaire, assessment, {slug: reviews[slug]}):
        note = thread.finding.note or thread.answer.note
        theirs = thread.answer.claiming(thread.status)
        answers[thread.requirement_id] = theirs.model_copy(update={"note": note})
        if thread.finding.status not in (Status.UNANSWERED, Status.NOT_APPLICABLE):
            for part in questionnaire.places[thread.requirement_id]:
                if part in left_out.values():
                    not_applicable.pop(part.id, None)
    tables = {
        "answers": answers,
        "not_applicable": not_applicable,
        "levels": reviews[slug].levels,
    }
    return assessment.model_copy(update=tables)

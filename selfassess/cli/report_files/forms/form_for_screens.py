"""A form's file, as the screens offer what it says."""

from functools import partial

from selfassess.cli.output.form_text import lines_of, offer_lines
from selfassess.cli.report_files.forms.filled_forms import read_form
from selfassess.cli.report_files.forms.form_remarks import stranger_lines
from selfassess.cli.report_files.forms.form_strangers import (
    is_of_another,
    refuse_strangers,
)
from selfassess.core.merge.offered_answers import OfferedAnswer, OfferedAnswers
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.report.forms.filled.form_offers import FormOffer, offered_forms
from selfassess.report.forms.form_fields import DIFFERENT, SAME


def answers_offered(
    path: str, assessment: Assessment, questionnaire: Questionnaire
) -> OfferedAnswers:
    """What the form of that path says beside the assessment; raise SelfAssessError."""
    form = read_form(path)
    refuse_strangers({path: form}, assessment, is_agreed=True)
    (offered,) = offered_forms({path: form}, questionnaire, assessment)
    *_lines, summary = offer_lines([offered])
    return OfferedAnswers(
        path,
        summary,
        tuple(stranger_lines(offered.form, assessment, questionnaire.by_id)),
        tuple(_answer(offer) for offer in offered.offers if offer.kind != SAME),
        is_of_another(form, assessment),
    )


def _answer(offer: FormOffer) -> OfferedAnswer:
    taken = partial(FormOffer.taken, offer)
    return OfferedAnswer(tuple(lines_of(offer)), offer.kind == DIFFERENT, taken)

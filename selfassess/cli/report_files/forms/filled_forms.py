"""Files of forms that somebody filled in, and what they say in an assessment."""

from selfassess.cli.report_files.forms.form_formats import values_in
from selfassess.cli.workspace.load import open_file, read_with
from selfassess.core.model.about.details import PointOfContact
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.report.forms.filled_file import form_in
from selfassess.report.forms.filled_form import (
    FilledForm,
    filled_form,
    offered,
)
from selfassess.report.forms.level_fields import level_offers


def read_form(path: str) -> FilledForm:
    """What the form or file of answers of that path says; raise CannotRead."""
    if path.lower().endswith(".toml"):
        return form_in(open_file(path)[0])
    return read_with(path, lambda content: filled_form(values_in(content, path)))


def contact_in(form: FilledForm) -> PointOfContact:
    """Who is named in the form as point of contact."""
    known = {key: form.details.get(key, "") for key in ("name", "office", "email")}
    return PointOfContact(**known)


def with_form(
    assessment: Assessment, form: FilledForm, questionnaire: Questionnaire
) -> Assessment:
    """A new assessment with what the form says about what is asked."""
    for offer in offered(form, assessment):
        if offer.requirement in questionnaire.by_id:
            assessment = offer.taken(assessment)
    for level in level_offers(form.levels, questionnaire, assessment):
        assessment = level.taken(assessment)
    return assessment.model_copy(update={"point_of_contact": contact_in(form)})

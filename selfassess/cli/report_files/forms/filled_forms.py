"""Files of forms that somebody filled in, and what they say in an assessment."""

from dataclasses import replace

from selfassess.cli.locales import ENGLISH, available_languages, speaking
from selfassess.cli.output.console import problem_line
from selfassess.cli.report_files.forms.form_formats import values_in
from selfassess.cli.workspace.load import read_with
from selfassess.core.model.about.details import PointOfContact
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.problems import errors_of
from selfassess.core.text.i18n import _
from selfassess.report.forms.filled.filled_file import form_in
from selfassess.report.forms.filled.filled_form import FilledForm, IsReview, filled_form
from selfassess.report.forms.filled.import_offers import offered
from selfassess.report.forms.level_fields import level_offers
from selfassess.storage.documents.assessment_file import open_assessment
from selfassess.storage.documents.kind import is_review
from selfassess.storage.questionnaires.catalog import finder_for
from selfassess.storage.toml.reader import read_document


def read_form(path: str) -> FilledForm:
    """What the form or file of answers of that path says; raise CannotRead."""
    if path.lower().endswith(".toml"):
        return _answers(path)
    return read_with(path, lambda content: _best_understood(content, path))


def _best_understood(content: bytes, path: str) -> FilledForm:
    """The form as it is read in the language of its own words, whatever the reader's is."""
    best = filled_form(values_in(content, path))
    for language in (ENGLISH, *available_languages()):
        if not best.troubles:
            break
        with speaking(language):
            other = filled_form(values_in(content, path))
        best = min(best, other, key=lambda form: form.troubles)
    return best


def _answers(path: str) -> FilledForm:
    """What a file of answers says; warnings are for those who go on with it."""
    if is_review(read_document(path).data):
        sentence = _("{path}: is a review, for: selfassess receive FILE {path}")
        raise IsReview(sentence.format(path=path))
    assessment, _file, problems = open_assessment(path, finder_for(path))
    form, errors = form_in(assessment), map(problem_line, errors_of(problems))
    return replace(form, notes=(*errors, *form.notes))


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

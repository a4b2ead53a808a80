"""The assessment into which forms are taken: the one that is named, or a new one."""

from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from selfassess.cli.report_files.forms.filled_forms import contact_in
from selfassess.cli.report_files.forms.form_formats import is_form
from selfassess.cli.report_files.forms.form_strangers import (
    refuse_mixtures,
    refuse_strangers,
)
from selfassess.cli.report_files.output_paths import (
    refuse_the_standard_output,
    refuse_to_replace,
)
from selfassess.cli.workspace.beginning.new_assessment import blank_assessment
from selfassess.cli.workspace.load import open_file
from selfassess.core.errors import CannotSave
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.text.i18n import _
from selfassess.core.text.language_codes import language_named
from selfassess.report.forms.filled.filled_form import FilledForm
from selfassess.storage.documents.assessment_file import AssessmentFile
from selfassess.storage.questionnaires.catalog import find_questionnaire, finder_for


def form_target(
    arguments: Namespace, forms: Mapping[str, FilledForm]
) -> tuple[Assessment, AssessmentFile]:
    """The assessment and its file; raise CannotSave if the forms cannot be taken in there."""
    form = next(iter(forms.values()))
    if arguments.into:
        assessment, file, _errors = open_file(arguments.into)
        refuse_strangers(forms, assessment, is_agreed=arguments.anyway)
        return assessment, file
    refuse_mixtures(forms)
    path = arguments.output or "assessment.toml"
    refuse_the_standard_output(path)
    if arguments.output:
        refuse_to_replace(path)
    if is_form(path):
        # Translators: {ending} is such as .docx.
        sentence = _("{path} ends in {ending}, as forms do; answers go into .toml")
        ending = Path(path).suffix
        raise CannotSave(sentence.format(path=path, ending=ending))
    if arguments.output:
        _refuse_without_names(form, arguments)
    name = find_questionnaire(form.questionnaire).questionnaire.id
    asked = finder_for(path)(name).at(form.edition)
    return _begun(form, asked.questionnaire, arguments), AssessmentFile(path, asked)


def _refuse_without_names(form: FilledForm, arguments: Namespace) -> None:
    """A file without them would have to be searched for whose it is."""
    if not (form.details.get("country") or arguments.country):
        raise CannotSave(_("the form names no country; say it with --country NAME"))
    if not (form.details.get("action_plan") or arguments.action_plan):
        sentence = _("the form names no action plan; say it with --action-plan TITLE")
        raise CannotSave(sentence)


def _begun(
    form: FilledForm, questionnaire: Questionnaire, arguments: Namespace
) -> Assessment:
    texts = form.details
    language = arguments.language or questionnaire.language
    return blank_assessment(
        questionnaire,
        language=language_named(language) or language,
        # Only what is shown and not written may be without them.
        country=arguments.country or texts.get("country", "") or "–",
        action_plan=arguments.action_plan or texts.get("action_plan", "") or "–",
        point_of_contact=contact_in(form),
    )

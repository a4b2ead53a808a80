"""Forms that are not of the assessment into which they are taken."""

from collections.abc import Mapping

from selfassess.cli.output.console import print_err
from selfassess.cli.workspace.beginning.prompts import can_ask, says_yes
from selfassess.core.errors import CannotSave
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import clauses, labelled
from selfassess.report.forms.filled.filled_form import FilledForm
from selfassess.report.forms.filled.form_offers import OfferedForm


def is_whole_form(form: OfferedForm, questionnaire: Questionnaire) -> bool:
    """Whether all that a form says can be taken in."""
    return (
        form.form.is_understood
        and questionnaire.by_id.keys() >= form.form.answers.keys()
    )


def is_of_another(form: FilledForm, assessment: Assessment) -> bool:
    """Whether it says that it was made from another assessment."""
    return form.assessment not in ("", assessment.id)


def refuse_mixtures(forms: Mapping[str, FilledForm]) -> None:
    """Raise CannotSave if the forms, by their paths, are not all of one questionnaire."""
    asked = {form.questionnaire: path for path, form in forms.items()}
    if len(asked) > 1:
        told = clauses(labelled(path, name) for name, path in asked.items())
        # Translators: {told} is a list of forms with their questionnaires.
        sentence = _("the forms ask different questionnaires: {told}")
        raise CannotSave(sentence.format(told=told))


def refuse_strangers(
    forms: Mapping[str, FilledForm], assessment: Assessment, *, is_agreed: bool
) -> None:
    """Raise CannotSave for forms of another questionnaire or assessment, by their paths.

    In a terminal the person is asked about those of another assessment.
    """
    for path, form in forms.items():
        if form.questionnaire != assessment.questionnaire:
            # Translators: both fields are questionnaires.
            sentence = _("the form asks {theirs}, the file answers {ours}")
            ids = {"theirs": form.questionnaire, "ours": assessment.questionnaire}
            raise CannotSave(sentence.format(**ids))
        is_other = is_of_another(form, assessment)
        if is_other and not is_agreed and not _agrees(path, form):
            sentence = _(
                "{path} was made from another assessment ({plan}); --anyway takes it in"
            )
            plan = form.details.get("action_plan", form.assessment)
            raise CannotSave(sentence.format(path=path, plan=plan))


def _agrees(path: str, form: FilledForm) -> bool:
    if not can_ask():
        return False
    # Translators: {path} is a form.
    sentence = _("{path} was made from another assessment: {country}, {plan}.")
    country, plan = (form.details.get(k, "") for k in ("country", "action_plan"))
    print_err(sentence.format(path=path, country=country, plan=plan))
    return says_yes(_("Take it in all the same?"))

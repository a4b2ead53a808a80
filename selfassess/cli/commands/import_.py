"""`selfassess import FORM.pdf|TABLE.csv`: what a form or table says, shown, and taken over if wanted."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import print_err, print_out
from selfassess.cli.output.form_text import offer_lines, stranger_lines
from selfassess.cli.report_files.filled_forms import contact_in, read_form
from selfassess.cli.report_files.output_paths import refuse_the_standard_output
from selfassess.cli.report_files.register_import import import_register, is_wanted
from selfassess.cli.workspace.beginning.new_assessment import blank_assessment
from selfassess.cli.workspace.load import open_file
from selfassess.core.errors import CannotSave
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.text.i18n import _
from selfassess.core.text.language_codes import language_named
from selfassess.report.forms.filled_form import (
    FilledForm,
    ImportOffer,
    offered,
    with_strange_levels,
)
from selfassess.report.forms.form_fields import DIFFERENT
from selfassess.report.forms.level_fields import LevelOffer, level_offers
from selfassess.storage.documents.assessment_file import AssessmentFile
from selfassess.storage.questionnaires.catalog import find_questionnaire, finder_for

Offer = ImportOffer | LevelOffer


def run(arguments: Namespace) -> Exit:
    """Show every answer of the form; write what is new, and more only if asked to.

    Words of the form that are left out make it a no, and so does a form without any.
    """
    if arguments.form.lower().endswith(".csv"):
        return import_register(arguments)
    form = read_form(arguments.form)
    if arguments.into and arguments.output:
        raise CannotSave(_("choose one: --into FILE or -o NEW.toml"))
    assessment, file = _target(arguments, form)
    known = set(file.questionnaire.by_id)
    levels = list(level_offers(form.levels, file.questionnaire, assessment))
    offers: list[Offer] = [
        *(o for o in offered(form, assessment) if o.requirement in known),
        *(offer for offer in levels if offer.filled),
    ]
    form = with_strange_levels(form, levels)
    taken = [o for o in offers if is_wanted(o.kind, o.requirement, arguments)]
    _refuse_to_take_what_is_not_there(arguments, offers)
    print_out(*offer_lines(offers))
    print_err(*stranger_lines(form, assessment, known))
    _write(arguments, file, assessment, taken)
    left = [offer for offer in offers if offer.kind == DIFFERENT and offer not in taken]
    if left and arguments.into:
        sentence = _(
            "What is different was left as it is; --take ID takes over the form's words "
            "on one requirement, --overwrite all of them"
        )
        print_out(sentence)
    is_whole = offers and form.is_understood and known >= form.answers.keys()
    return Exit.NO if left or not is_whole else Exit.YES


def _refuse_to_take_what_is_not_there(
    arguments: Namespace, offers: Sequence[Offer]
) -> None:
    different = [offer.requirement for offer in offers if offer.kind == DIFFERENT]
    for requirement_id in arguments.take:
        if requirement_id not in different:
            sentence = _("--take {id}: the form says nothing different there")
            raise CannotSave(sentence.format(id=requirement_id))


def _write(
    arguments: Namespace,
    file: AssessmentFile,
    assessment: Assessment,
    taken: Sequence[Offer],
) -> None:
    for offer in taken:
        assessment = offer.taken(assessment)
    if not (arguments.into or arguments.output):
        print_out(
            _("Nothing was written; take it over with --into FILE or -o NEW.toml")
        )
    elif taken:
        file.save(assessment)
        print_err(*file.notices())
        print_out(_("wrote {path}").format(path=file.path))
    elif arguments.output:
        print_out(_("The form answers nothing; nothing was written"))


def _target(
    arguments: Namespace, form: FilledForm
) -> tuple[Assessment, AssessmentFile]:
    if arguments.into:
        assessment, file, _errors = open_file(arguments.into)
        if file.questionnaire.id != form.questionnaire:
            sentence = _("the form asks {theirs}, the file answers {ours}")
            raise CannotSave(
                sentence.format(theirs=form.questionnaire, ours=file.questionnaire.id)
            )
        return assessment, file
    path = arguments.output or "assessment.toml"
    refuse_the_standard_output(path)
    if arguments.output and Path(path).exists():
        sentence = _("{path} is already there; nothing was written")
        raise CannotSave(sentence.format(path=path))
    if Path(path).suffix.lower() == ".pdf":
        sentence = _("{path} ends in .pdf, as forms do; answers go into .toml")
        raise CannotSave(sentence.format(path=path))
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

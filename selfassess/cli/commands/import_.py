"""`selfassess import FORM…|TABLE.csv`: what forms or a table say, shown, and taken over if wanted."""

from argparse import Namespace
from collections.abc import Sequence

from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import print_err, print_out
from selfassess.cli.output.form_text import offer_lines
from selfassess.cli.report_files.forms.filled_forms import read_form
from selfassess.cli.report_files.forms.form_choices import chosen_offers
from selfassess.cli.report_files.forms.form_remarks import (
    stranger_lines,
    what_to_do_with,
)
from selfassess.cli.report_files.forms.form_strangers import is_whole_form
from selfassess.cli.report_files.forms.form_target import form_target
from selfassess.cli.report_files.forms.translator_files import from_translators
from selfassess.cli.report_files.register_import import import_register, is_wanted
from selfassess.cli.report_files.tables.table_import import import_table
from selfassess.core.errors import CannotSave
from selfassess.core.model.assessment import Assessment
from selfassess.core.text.i18n import _
from selfassess.report.forms.filled.filled_form import IsReview
from selfassess.report.forms.filled.form_offers import (
    FormOffer,
    OfferedForm,
    offered_forms,
)
from selfassess.report.forms.form_fields import DIFFERENT, SAME
from selfassess.storage.documents.assessment_file import AssessmentFile


def run(arguments: Namespace) -> Exit:
    """Show all that the files say; write what is new, and more only if asked to.

    Words of a form that are left out make it a no, and so does a form without any.
    """
    if arguments.reviewer is not None:
        return _import_comments(arguments)
    if arguments.map or any(p.lower().endswith(".csv") for p in arguments.forms):
        return _import_table(arguments)
    if from_translators(arguments.forms):
        # Needed for them alone.
        from selfassess.cli.report_files.forms.translated_file import import_texts

        return import_texts(arguments)
    try:
        return _import_forms(arguments)
    except IsReview:
        if not arguments.into:
            raise
        return _receive(arguments)


def _import_comments(arguments: Namespace) -> Exit:
    if len(arguments.forms) > 1:
        raise CannotSave(_("comments are taken in from one document at a time"))
    # Only documents of office programs need it.
    from selfassess.cli.report_files.office.comments_import import import_comments

    return import_comments(arguments)


def _import_table(arguments: Namespace) -> Exit:
    if len(arguments.forms) > 1:
        raise CannotSave(_("a table is taken in by itself: name no other file"))
    return import_table(arguments) if arguments.map else import_register(arguments)


def _receive(arguments: Namespace) -> Exit:
    # Messages and archives are known there; forms of answers need none of it.
    from selfassess.cli.commands import receive

    return receive.run(
        Namespace(
            file=arguments.into,
            mails=arguments.forms,
            dry_run=False,
            overwrite=arguments.overwrite,
        )
    )


def _import_forms(arguments: Namespace) -> Exit:
    if arguments.into and arguments.output:
        # Translators: the two options are typed.
        raise CannotSave(_("choose one: --into FILE or -o NEW.toml"))
    read = {path: read_form(path) for path in arguments.forms}
    assessment, file = form_target(arguments, read)
    forms = offered_forms(read, file.questionnaire, assessment)
    offers = [offer for form in forms for offer in form.offers]
    _refuse_to_take_what_is_not_there(arguments, offers)
    print_out(*offer_lines(forms))
    for form in forms:
        strange = stranger_lines(form.form, assessment, file.questionnaire.by_id)
        head = f"{form.name}: " if len(forms) > 1 else ""
        print_err(*(f"{head}{line}" for line in strange))
    taken = chosen_offers(offers) if arguments.choose else _wanted(arguments, offers)
    if arguments.propose:
        taken = [offer for offer in taken if not offer.is_level]
    _write(arguments, file, _taken_over(assessment, forms, taken, arguments))
    # Who was asked about each has left nothing open.
    asked = [] if arguments.choose else offers
    left = [offer for offer in asked if offer.kind != SAME and offer not in taken]
    if left and arguments.into:
        print_out(what_to_do_with(left, is_proposed=arguments.propose))
    is_whole = all(
        form.offers and is_whole_form(form, file.questionnaire) for form in forms
    )
    return Exit.NO if left or not is_whole else Exit.YES


def _taken_over(
    assessment: Assessment,
    forms: Sequence[OfferedForm],
    taken: Sequence[FormOffer],
    arguments: Namespace,
) -> Assessment | None:
    """The assessment with what is taken over of the forms; None if nothing is."""
    proposers = {form.name: form.proposer for form in forms if arguments.propose}
    for offer in taken:
        assessment = offer.taken(assessment, proposers.get(offer.form, ""))
    return assessment if taken else None


def _wanted(arguments: Namespace, offers: Sequence[FormOffer]) -> list[FormOffer]:
    """What is new and what is asked for; nothing that another form contradicts."""
    return [
        offer
        for offer in offers
        if not offer.against and is_wanted(offer.kind, offer.requirement, arguments)
    ]


def _refuse_to_take_what_is_not_there(
    arguments: Namespace, offers: Sequence[FormOffer]
) -> None:
    different = [offer.requirement for offer in offers if offer.kind == DIFFERENT]
    for requirement_id in arguments.take:
        if requirement_id not in different:
            # Translators: --take is an option that was typed; {id} is a requirement.
            sentence = _("--take {id}: the form says nothing different there")
            raise CannotSave(sentence.format(id=requirement_id))


def _write(
    arguments: Namespace, file: AssessmentFile, assessment: Assessment | None
) -> None:
    if not (arguments.into or arguments.output):
        print_out(
            # Translators: --into FILE and -o NEW.toml are typed.
            _("Nothing was written; take it over with --into FILE or -o NEW.toml")
        )
    elif assessment:
        file.save(assessment)
        print_err(*file.notices())
        print_out(_("wrote {path}").format(path=file.path))
    elif arguments.output:
        print_out(_("The form answers nothing; nothing was written"))

"""`selfassess import FORM.pdf`: what a form says, shown, and taken over if wanted."""

import secrets
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import ValidationError

from selfassess.cli.exits import Exit
from selfassess.cli.opening import open_file, out_of_pdf
from selfassess.cli.printing import complain, say
from selfassess.core.assessment import FORMAT, Assessment
from selfassess.core.details import PointOfContact
from selfassess.core.errors import CannotSave
from selfassess.core.explaining import in_one_sentence
from selfassess.core.labels import status_label
from selfassess.core.language import _
from selfassess.report.filled import (
    DIFFERENT,
    NEW,
    SAME,
    FilledForm,
    Offered,
    filled_form,
    offered,
    with_offer,
)
from selfassess.report.unpacking import form_values
from selfassess.storage.assessment_file import AssessmentFile
from selfassess.storage.catalog import find_questionnaire, finder_for

_MARKS = {NEW: "+", SAME: "=", DIFFERENT: "≠"}


def run(arguments: Namespace) -> Exit:
    """Show every answer of the form; write what is new, and more only if asked to."""
    form = filled_form(out_of_pdf(arguments.form, form_values))
    if arguments.into and arguments.output:
        raise CannotSave(_("choose one: --into FILE or -o NEW.toml"))
    assessment, file = _target(arguments, form)
    known = set(file.questionnaire.by_id)
    offers = [each for each in offered(form, assessment) if each.requirement in known]
    say(*_lines(offers))
    _complain_of_strangers(form, assessment, known)
    taken = [
        each
        for each in offers
        if each.kind == NEW or (each.kind == DIFFERENT and arguments.overwrite)
    ]
    for each in taken:
        assessment = with_offer(assessment, each)
    if not (arguments.into or arguments.output):
        say(_("Nothing was written; take it over with --into FILE or -o NEW.toml"))
    elif taken or arguments.output:
        file.save(assessment)
        complain(*file.news())
        say(_("wrote {path}").format(path=file.path))
    left = [each for each in offers if each not in taken and each.kind == DIFFERENT]
    if left and arguments.into:
        say(_("What is different was left as it is; --overwrite takes over the form's"))
    return Exit.NO if left else Exit.YES


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
    if arguments.output and Path(path).exists():
        sentence = _("{path} is already there; nothing was written")
        raise CannotSave(sentence.format(path=path))
    if Path(path).suffix.lower() == ".pdf":
        sentence = _("{path} ends in .pdf, as forms do; answers go into .toml")
        raise CannotSave(sentence.format(path=path))
    if arguments.output:
        _refuse_without_names(form, arguments)
    asked = find_questionnaire(form.questionnaire).questionnaire
    file = AssessmentFile(path, finder_for(path)(asked.id))
    return _begun(form, asked.edition, arguments), file


def _refuse_without_names(form: FilledForm, arguments: Namespace) -> None:
    """A file without them would have to be searched for whose it is."""
    if not (form.details.get("country") or arguments.country):
        raise CannotSave(_("the form names no country; say it with --country NAME"))
    if not (form.details.get("action_plan") or arguments.action_plan):
        sentence = _("the form names no action plan; say it with --action-plan TITLE")
        raise CannotSave(sentence)


def _begun(form: FilledForm, edition: str, arguments: Namespace) -> Assessment:
    said = form.details
    try:
        return Assessment(
            format=FORMAT,
            id=secrets.token_hex(16),
            questionnaire=form.questionnaire,
            edition=edition,
            # Only what is shown and not written may be without them.
            country=arguments.country or said.get("country", "") or "–",
            action_plan=arguments.action_plan or said.get("action_plan", "") or "–",
            point_of_contact=PointOfContact(
                name=said.get("name", ""),
                office=said.get("office", ""),
                email=said.get("email", ""),
            ),
        )
    except ValidationError as error:
        raise CannotSave(in_one_sentence(error)) from error


def _lines(offers: Sequence[Offered]) -> Iterator[str]:
    for offer in offers:
        filled = offer.filled
        words = [status_label(filled.status)] if filled.status else []
        words += [_("note")] if filled.note else []
        words += [_("evidence: {count}").format(count=len(filled.evidence))] * bool(
            filled.evidence
        )
        line = f"{_MARKS[offer.kind]} {offer.requirement}: {', '.join(words)}"
        if offer.kind == DIFFERENT:
            now = status_label(offer.answer.status)
            line += " " + _("(the file says {status})").format(status=now)
        yield line
    counts = {kind: sum(each.kind == kind for each in offers) for kind in _MARKS}
    yield _("{new} new, {same} the same, {different} different").format(**counts)


def _complain_of_strangers(
    form: FilledForm, assessment: Assessment, known: set[str]
) -> None:
    country = form.details.get("country", "")
    if country and country != assessment.country:
        sentence = _("the form is of {theirs}, the file of {ours}")
        complain(sentence.format(theirs=country, ours=assessment.country))
    for requirement_id in form.answers:
        if requirement_id not in known:
            sentence = _("the form answers {id}, which is not asked")
            complain(sentence.format(id=requirement_id))
    for requirement_id, said in form.not_understood.items():
        sentence = _(
            "the form answers {id} with “{said}”, which is none of its answers"
        )
        complain(sentence.format(id=requirement_id, said=said))

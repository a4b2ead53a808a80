"""Comments in a report or a checklist, taken into the review of one reviewer."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from selfassess.cli.exit_codes import Exit
from selfassess.cli.locales import speaking
from selfassess.cli.output.comment_lines import author_lines, comment_offer_lines
from selfassess.cli.output.console import print_err, print_out
from selfassess.cli.output.dialogue.choices import number_typed
from selfassess.cli.report_files.office.office_modules import office_module
from selfassess.cli.report_files.register_import import is_wanted
from selfassess.cli.workspace.load import open_file, read_with
from selfassess.core.errors import CannotRead, CannotSave
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import FORMAT, Review, Reviewer
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import listed
from selfassess.core.validation.pydantic_errors import in_one_sentence
from selfassess.report.forms.form_fields import DIFFERENT
from selfassess.report.office.comments.comment_offers import comment_offers
from selfassess.report.office.comments.commented_document import CommentedDocument
from selfassess.report.office.comments.spoken import spoken_in
from selfassess.report.office.place_marks import (
    ASSESSMENT,
    EDITION,
    LANGUAGE,
    QUESTIONNAIRE,
)
from selfassess.storage.documents.own_review import open_review
from selfassess.storage.documents.review_file import ReviewFile
from selfassess.storage.questionnaires.catalog import find_questionnaire, finder_for

_READERS = {
    ".docx": ("office.comments.word_comments", "read_word_comments"),
    ".odt": ("office.comments.odt_comments", "read_odt_comments"),
}
"""By the ending of the file's name: the module, and the function in it."""


def import_comments(arguments: Namespace) -> Exit:
    """Show what the comments come to as a review; write it beside --into FILE if given."""
    if arguments.output:
        sentence = _("a review lies beside its assessment: name it with --into FILE")
        raise CannotSave(sentence)
    document = _by_wanted_authors(_read(arguments.forms[0]), arguments)
    try:
        return _offer(document, arguments)
    except ValidationError as error:
        raise CannotSave(f"{arguments.forms[0]}: {in_one_sentence(error)}") from error


def _read(path: str) -> CommentedDocument:
    ending = Path(path).suffix.lower()
    if ending not in _READERS:
        sentence = _(
            "{path} holds no comments that can be read; name a report or a checklist "
            "in the format .docx or .odt"
        )
        raise CannotRead(sentence.format(path=path))
    module, function = _READERS[ending]
    document: CommentedDocument = read_with(
        path, getattr(office_module(module), function)
    )
    return document


def _by_wanted_authors(
    document: CommentedDocument, arguments: Namespace
) -> CommentedDocument:
    """Names in a document prove nothing: all are shown, and whose to take is asked."""
    authors = document.authors
    print_out(*author_lines(authors))
    for name in arguments.author:
        if name not in authors:
            sentence = _("nobody is called {name} in {path}; there are {names}")
            names = listed(authors) or "–"
            raise CannotRead(
                sentence.format(name=name, path=arguments.forms[0], names=names)
            )
    wanted = arguments.author
    if not wanted and len(authors) > 1 and arguments.into and sys.stdin.isatty():
        wanted = _asked([*authors])
    return document.by(wanted) if wanted else document


def _asked(authors: Sequence[str]) -> list[str]:
    """The names behind the numbers that were typed; all where nothing was."""
    # Translators: the comments of which authors, who were listed with numbers.
    prompt = _("Whose do you take? Numbers, or Enter for all:")
    while True:
        try:
            typed = input(f"{prompt} ").replace(",", " ").split()
        except EOFError:
            raise CannotSave(_("stopped: nothing was written")) from None
        numbers = [number_typed(each, len(authors)) for each in typed]
        if all(numbers):
            return [authors[number - 1] for number in numbers]
        print_err(_("Type numbers from 1 to {most}").format(most=len(authors)))


def _offer(document: CommentedDocument, arguments: Namespace) -> Exit:
    review, assessment, file, questionnaire = _target(document, arguments)
    statuses = (
        {key: each.status for key, each in assessment.answers.items()}
        if assessment
        else {}
    )
    with speaking(document.data.get(LANGUAGE, "")):
        spoken = spoken_in(document, questionnaire, statuses)
    offers = [*comment_offers(spoken, review)]
    for name in arguments.take:
        if not any(o.kind == DIFFERENT and o.name == name for o in offers):
            sentence = _("--take {id}: the document says nothing different there")
            raise CannotSave(sentence.format(id=name))
    taken = [o for o in offers if is_wanted(o.kind, o.name, arguments)]
    print_out(*comment_offer_lines(offers, questionnaire, assessment))
    print_err(*spoken.notes)
    for offer in taken:
        review = offer.taken(review)
    if file is None:
        print_out(_("Nothing was written; take it over with --into FILE"))
    elif taken:
        file.save(review)
        print_out(_("wrote {path}").format(path=file.path))
    left = any(each.kind == DIFFERENT and each not in taken for each in offers)
    if left and file:
        print_out(
            _(
                "What is different was left as it is; --take ID takes over what the "
                "document says on one requirement, --overwrite all of it"
            )
        )
    return Exit.NO if left or spoken.notes or not offers else Exit.YES


Target = tuple[Review, Assessment | None, ReviewFile | None, Questionnaire]
"""The review, and if one was named the assessment that it is about and its file."""


def _target(document: CommentedDocument, arguments: Namespace) -> Target:
    """With the questionnaire in the edition that the document asks."""
    data, reviewer = document.data, (arguments.reviewer, arguments.organisation)
    if not arguments.into:
        if QUESTIONNAIRE not in data:
            sentence = _(
                "{path} does not tell any more which questionnaire it is about; name the "
                "assessment with --into FILE"
            )
            raise CannotRead(sentence.format(path=arguments.forms[0]))
        questionnaire = _questionnaire(document, arguments, data[QUESTIONNAIRE])
        review = Review(
            format=FORMAT,
            assessment=data.get(ASSESSMENT) or "-",
            questionnaire=questionnaire.id,
            edition=questionnaire.edition,
            reviewer=Reviewer(name=reviewer[0], organisation=reviewer[1]),
        )
        return review, None, None, questionnaire
    assessment, own, _errors = open_file(arguments.into)
    _refuse_a_stranger(document, assessment, arguments)
    find = finder_for(arguments.into)
    _slug, review, file, _problems = open_review(
        arguments.into, assessment, find, reviewer
    )
    questionnaire = _questionnaire(document, arguments, own.questionnaire.id)
    return review, assessment, file, questionnaire


def _questionnaire(
    document: CommentedDocument, arguments: Namespace, name: str
) -> Questionnaire:
    near = arguments.into or arguments.forms[0]
    newest = find_questionnaire(name, near)
    wanted = document.data.get(EDITION, newest.questionnaire.edition)
    found = newest.at(wanted).questionnaire
    if found.edition != wanted:
        sentence = _("{path} asks edition {edition} of {id}, which is not here")
        raise CannotRead(
            sentence.format(path=arguments.forms[0], edition=wanted, id=found.id)
        )
    return found


def _refuse_a_stranger(
    document: CommentedDocument, assessment: Assessment, arguments: Namespace
) -> None:
    """A document that says to be about something else is not taken in."""
    data = document.data
    is_other = data.get(ASSESSMENT, assessment.id) != assessment.id
    if is_other or data.get(QUESTIONNAIRE, assessment.questionnaire) != (
        assessment.questionnaire
    ):
        sentence = _("{document} is about another assessment than {path}")
        raise CannotSave(
            sentence.format(document=arguments.forms[0], path=arguments.into)
        )

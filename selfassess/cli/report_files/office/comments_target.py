"""The review into which comments are taken, and the assessment that it is about."""

from argparse import Namespace

from selfassess.cli.workspace.load import open_file
from selfassess.core.errors import CannotRead, CannotSave
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import FORMAT, Review, Reviewer
from selfassess.core.text.i18n import _
from selfassess.report.office.comments.commented_document import CommentedDocument
from selfassess.report.office.place_marks import ASSESSMENT, EDITION, QUESTIONNAIRE
from selfassess.storage.documents.own_review import open_review
from selfassess.storage.documents.review_file import ReviewFile
from selfassess.storage.questionnaires.catalog import find_questionnaire, finder_for

Target = tuple[Review, Assessment | None, ReviewFile | None, Questionnaire]
"""The review, and if one was named the assessment that it is about and its file."""


def comments_target(document: CommentedDocument, arguments: Namespace) -> Target:
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

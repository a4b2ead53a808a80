"""What is wrong with a file and with what belongs to it, whichever kind of file it is."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from selfassess.cli.clock import today
from selfassess.cli.output.console import print_error
from selfassess.core.errors import CannotRead, InvalidFile, SelfAssessError
from selfassess.core.model.assessment import Assessment
from selfassess.core.problems import Problem, warning
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled
from selfassess.storage.documents.assessment_parser import parse_assessment
from selfassess.storage.documents.kind import (
    is_questionnaire,
    is_review,
    is_table_map,
    is_translation,
    why_no_assessment,
)
from selfassess.storage.documents.review_places import assessment_of, id_of
from selfassess.storage.documents.review_text import ReviewContext, parse_review
from selfassess.storage.documents.reviews_folder import FoundReviews, find_reviews
from selfassess.storage.questionnaires.catalog import (
    find_questionnaire,
    finder_for,
    translations,
)
from selfassess.storage.questionnaires.forerunner_checks import check_forerunners
from selfassess.storage.questionnaires.place_checks import FILE_NAME, misplaced
from selfassess.storage.questionnaires.questionnaire_file import (
    FindQuestionnaire,
    parse_questionnaire,
)
from selfassess.storage.questionnaires.translation_file import check_translation
from selfassess.storage.recovery.sync_copies import copies_beside
from selfassess.storage.toml.problem_positions import located
from selfassess.storage.toml.reader import Document, read_document

Found = dict[str, list[Problem] | None]
"""All problems of each file; None if it could not be read at all."""


def problems_of(path: str, folders: dict[Path, FoundReviews]) -> Found:
    """What is wrong with a file and with what belongs to it; `folders` saves reading again."""
    try:
        document = read_document(path)
        if is_table_map(document.data):
            raise CannotRead(labelled(path, why_no_assessment(document.data)))
    except InvalidFile as error:
        return {path: list(error.problems)}
    except CannotRead as error:
        print_error(f"{error} [SA101]")
        return {path: None}
    if is_translation(document.data):
        return {path: _check_translation(document)}
    if is_questionnaire(document.data):
        return _check_questionnaire(document)
    if is_review(document.data):
        return {path: _check_review(document, folders)}
    return _check_assessment(document)


def _check_questionnaire(document: Document) -> Found:
    """Its translations are checked with it, once it can be used itself."""
    path = Path(document.path)
    questionnaire, own = parse_questionnaire(document)
    if questionnaire:
        own += located(document, misplaced(questionnaire, path))
    own += check_forerunners(document, finder_for(document.path))
    found: Found = {document.path: own}
    with suppress(SelfAssessError):
        asked = find_questionnaire(document.path)
        for beside in translations(path) if path.name == FILE_NAME else ():
            translation = read_document(str(beside))
            found[translation.path] = check_translation(translation, asked)
    return found


def _check_translation(document: Document) -> list[Problem]:
    try:
        asked = find_questionnaire(str(Path(document.path).parent / FILE_NAME))
    except SelfAssessError:
        sentence = _("must stand beside a {name} that can be used")
        message = sentence.format(name=FILE_NAME)
        return [Problem(message, path=document.path, code="SA614")]
    return check_translation(document, asked)


def _check_assessment(document: Document) -> Found:
    """The reviews of an assessment are checked with it."""
    path, find = document.path, finder_for(document.path)
    parsed = parse_assessment(document, find, today())
    own = [*parsed.problems, *copies_beside(path, document.data.get("id"))]
    if parsed.assessment is None:
        return {path: own}
    reviews = find_reviews(path, parsed.assessment, find)
    by_file = {path: own, **{beside: [] for beside in reviews.paths.values()}}
    for problem in reviews.problems:
        by_file.setdefault(problem.path, []).append(problem)
    return {**by_file}


def _check_review(
    document: Document, folders: dict[Path, FoundReviews]
) -> list[Problem]:
    beside = assessment_of(document.path)
    find = finder_for(str(beside or document.path))
    about = _assessment_at(beside, find) if beside else None
    if beside is None or about is None:
        alone = warning(
            _("the assessment is not here, so the two were not compared"),
            # Translators: kenya.toml and kenya.reviews are examples of names; translate
            # the country.
            hint=_("reviews of kenya.toml lie in the folder kenya.reviews beside it"),
            path=document.path,
            code="SA524",
        )
        return [*parse_review(document, find, ReviewContext(None, None))[1], alone]
    if beside not in folders:
        folders[beside] = find_reviews(str(beside), about, find)
    reviews, here = folders[beside], Path(document.path).resolve()
    problems = [
        replace(problem, path=document.path)
        for problem in reviews.problems
        if Path(problem.path).resolve() == here
    ]
    if here in (Path(path).resolve() for path in reviews.paths.values()):
        return problems
    others = {key: id_of(Path(path)) for key, path in reviews.paths.items()}
    about_it = ReviewContext(about, others)
    return [*parse_review(document, find, about_it)[1], *problems]


def _assessment_at(path: Path, find: FindQuestionnaire) -> Assessment | None:
    """What is wrong with it is told of it, and keeps nothing else from being told."""
    try:
        return parse_assessment(read_document(str(path)), find).assessment
    except SelfAssessError:
        return None

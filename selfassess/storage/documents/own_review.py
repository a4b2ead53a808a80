"""A reviewer's own review: the one that they began, or a new one."""

import os
from collections.abc import Mapping
from pathlib import Path

from selfassess.core.errors import CannotRead, InvalidFile
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.file_names import file_name_for, key_for
from selfassess.core.model.review import Review
from selfassess.core.problems import Problem, errors_of
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import clauses
from selfassess.core.text.look_alikes import as_read
from selfassess.storage.documents.assessment_file import open_assessment
from selfassess.storage.documents.review_file import ReviewFile, new_review
from selfassess.storage.documents.review_places import (
    assessment_of,
    id_of,
    review_paths,
    reviews_folder,
)
from selfassess.storage.documents.review_text import ReviewContext, parse_review
from selfassess.storage.questionnaires.questionnaire_file import FindQuestionnaire
from selfassess.storage.toml.query import ANY, pick
from selfassess.storage.toml.reader import Document, read_document


def reviewer_of(review_path: str) -> tuple[str, str]:
    """Who wrote a review, and for whom, as they call themselves; empty if not said."""
    return _named_in(read_document(review_path))


def open_review(
    assessment_path: str,
    about: Assessment,
    find: FindQuestionnaire,
    reviewer: tuple[str, str],
) -> tuple[str, Review, ReviewFile, list[Problem]]:
    """The reviewer's file to go on with, or a new one that is not saved yet.

    The reviewer is a name and an organisation, as they call themselves. Return what
    they are called in TOML, too. Raise CannotRead if it cannot be told which review is
    theirs, or InvalidFile.
    """
    questionnaire = find(about.questionnaire).at(about.edition).questionnaire
    paths = review_paths(assessment_path, about.id)
    documents = _by_the_name(paths, reviewer[0])
    if documents:
        key, document = _the_one(documents, reviewer)
        others = {name: id_of(path) for name, path in paths.items() if name != key}
        review, problems = parse_review(document, find, ReviewContext(about, others))
        if review is None or errors_of(problems):
            raise InvalidFile(document.path, errors_of(problems))
        file = ReviewFile(document.path, questionnaire, about, document)
        return key, review, file, problems
    path = new_review_path(assessment_path, reviewer[0], paths)
    file = ReviewFile(str(path), questionnaire, about)
    return key_for(path.stem, paths), new_review(about, *reviewer), file, []


def open_review_file(
    path: str, find: FindQuestionnaire
) -> tuple[Review, Assessment, ReviewFile, list[Problem]]:
    """The review of that path, to be changed, with what it is about.

    Raise InvalidFile, or CannotRead where the assessment does not lie near.
    """
    place = assessment_of(path)
    if place is None:
        sentence = _("{path}: the assessment that it reviews does not lie beside it")
        raise CannotRead(sentence.format(path=path))
    about, about_file, _problems = open_assessment(str(place), find)
    document = read_document(path)
    review, problems = parse_review(document, find, ReviewContext(about))
    if review is None or errors_of(problems):
        raise InvalidFile(path, errors_of(problems))
    file = ReviewFile(path, about_file.questionnaire, about, document)
    return review, about, file, problems


def _by_the_name(paths: Mapping[str, Path], name: str) -> dict[str, Document]:
    """The files of everybody who is called like that."""
    documents, own = {}, key_for(file_name_for(name, (), key_for(name, ())), ())
    for key, path in paths.items():
        try:
            document = read_document(str(path))
        except InvalidFile:
            if key == own:
                raise
            continue  # another reviewer's file is theirs to mend
        if as_read(_named_in(document)[0]) == as_read(name):
            documents[key] = document
    return documents


def _the_one(
    documents: Mapping[str, Document], reviewer: tuple[str, str]
) -> tuple[str, Document]:
    """Nobody goes on in the file of somebody else who has the same name."""
    name, organisation = reviewer
    fitting = {
        key: document
        for key, document in documents.items()
        if as_read(organisation) in ("", as_read(_named_in(document)[1]))
    }
    if len(fitting) == 1:
        return next(iter(fitting.items()))
    sentence = _(
        "there is already a review by {name}: {reviews}; if it is yours, give "
        "--organisation as it stands there, or not at all; if it is not, add to the "
        "name what tells you two apart"
    )
    reviews = clauses(map(_described, (fitting or documents).values()))
    raise CannotRead(sentence.format(name=name, reviews=reviews))


def _described(document: Document) -> str:
    organisation = _named_in(document)[1]
    # Translators: {organisation} is for whom a reviewer speaks, in the review {path}.
    text = _("{organisation}, {path}")
    if not organisation:
        text = _("without an organisation, {path}")
    return text.format(organisation=organisation, path=document.path)


def _named_in(document: Document) -> tuple[str, str]:
    texts = {where[-1]: text for where, text in pick(document.data, "reviewer", ANY)}
    return texts.get("name", ""), texts.get("organisation", "")


def new_review_path(assessment_path: str, name: str, paths: Mapping[str, Path]) -> Path:
    """A review's path in its reviewer's own letters, if the file system has them."""
    folder = reviews_folder(assessment_path)
    taken = [path.stem for path in (*paths.values(), *folder.glob("*"))]
    short = key_for(name, ())
    stem = file_name_for(name, taken, short)
    try:
        os.fsencode(stem)
    except UnicodeEncodeError:
        stem = file_name_for(short, taken, short)
    return folder / f"{stem}.toml"

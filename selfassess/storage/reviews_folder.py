"""The reviews that lie beside an assessment: `kenya.reviews/NAME.toml` for `kenya.toml`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from selfassess.core.assessment import Assessment
from selfassess.core.errors import CannotRead, InvalidFile
from selfassess.core.fields import SLUG_PATTERN
from selfassess.core.language import _
from selfassess.core.naming import slug_for
from selfassess.core.problems import Problem, errors_of
from selfassess.core.review import Review
from selfassess.storage.fitting_names import fitting
from selfassess.storage.questionnaire_file import FindQuestionnaire
from selfassess.storage.reading import parse_document, read_bytes, read_document
from selfassess.storage.review_file import About, ReviewFile, new_review, parse_review


def reviews_folder(assessment_path: str) -> Path:
    """Where the reviews of an assessment lie, whether or not there are any."""
    assessment = Path(assessment_path)
    return assessment.parent / fitting(assessment.stem, ".reviews")


def assessment_of(review_path: str) -> Path | None:
    """The assessment that a review lies beside, if it lies in such a folder."""
    folder = Path(review_path).resolve().parent
    assessment = folder.with_suffix(".toml")
    return assessment if folder.suffix == ".reviews" and assessment.is_file() else None


def reviewer_of(review_path: str) -> str:
    """Who wrote it, as they call themselves; nothing if the file does not say."""
    reviewer = read_document(review_path).data.get("reviewer")
    name = reviewer.get("name") if isinstance(reviewer, dict) else None
    return name if isinstance(name, str) else ""


def review_paths(assessment_path: str) -> dict[str, Path]:
    """The reviews' files by the name that each reviewer has in files."""
    found = sorted(reviews_folder(assessment_path).glob("*.toml"))
    return {path.stem: path for path in found if not path.name.startswith(".")}


@dataclass(frozen=True, slots=True)
class FoundReviews:
    """The reviews that can be used, what is wrong with any, and the files as they are."""

    reviews: dict[str, Review]
    problems: list[Problem]
    raw: dict[str, bytes]
    """The bytes of those that can be used."""


def find_reviews(
    assessment_path: str, about: Assessment, find: FindQuestionnaire
) -> FoundReviews:
    """All reviews beside an assessment; one that has errors is left out, and told."""
    found = FoundReviews({}, [], {})
    paths = review_paths(assessment_path)
    for slug, path in paths.items():
        try:
            content = read_bytes(str(path))
        except InvalidFile as error:
            found.problems.extend(error.problems)
            continue
        except CannotRead as error:
            reason = str(error).removeprefix(f"{path}: ")
            found.problems.append(Problem(reason, path=str(path)))
            continue
        others = About(about, paths.keys() - {slug})
        _take_in(found, (slug, str(path), content), others, find)
    return found


def reviews_in(
    files: Mapping[str, bytes], about: Assessment, find: FindQuestionnaire
) -> FoundReviews:
    """The same of files from elsewhere, by the name that each reviewer has in files."""
    found = FoundReviews({}, [], {})
    for slug in sorted(files):
        others = About(about, files.keys() - {slug})
        _take_in(found, (slug, f"{slug}.toml", files[slug]), others, find)
    return found


def _take_in(
    found: FoundReviews,
    file: tuple[str, str, bytes],
    about: About,
    find: FindQuestionnaire,
) -> None:
    slug, path, content = file
    problems = list(_check_name(slug, path))
    try:
        document = parse_document(path, content)
    except InvalidFile as error:
        found.problems.extend(error.problems)
        return
    review, wrong = parse_review(document, find, about)
    problems += wrong
    found.problems.extend(problems)
    if review and not errors_of(problems):
        found.reviews[slug] = review
        found.raw[slug] = content


def _check_name(slug: str, path: str) -> Iterator[Problem]:
    if not re.fullmatch(SLUG_PATTERN, slug):
        yield Problem(
            _("the name of the file is not one of a reviewer"),
            hint=_("name it like this: civil-society-forum.toml"),
            path=path,
        )


def open_review(
    assessment_path: str,
    about: Assessment,
    find: FindQuestionnaire,
    reviewer: tuple[str, str],
) -> tuple[str, Review, ReviewFile, list[Problem]]:
    """The reviewer's file to go on with, or a new one that is not saved yet.

    The reviewer is a name and an organisation, as they call themselves. Return what
    they are called in files, too. Raise CannotRead or InvalidFile.
    """
    name, organisation = reviewer
    questionnaire = find(about.questionnaire).questionnaire
    paths = review_paths(assessment_path)
    own = slug_for(name, (), otherwise="reviewer")
    for slug, path in paths.items():
        try:
            document = read_document(str(path))
        except InvalidFile:
            if slug == own:
                raise
            continue  # another reviewer's file is theirs to mend
        theirs = document.data.get("reviewer")
        if not isinstance(theirs, dict) or not _is_called(theirs.get("name"), name):
            continue
        others = About(about, paths.keys() - {slug})
        review, problems = parse_review(document, find, others)
        if review is None or errors_of(problems):
            raise InvalidFile(str(path), errors_of(problems))
        file = ReviewFile(str(path), questionnaire, about, document)
        return slug, review, file, problems
    slug = slug_for(name, paths, otherwise="reviewer")
    path = reviews_folder(assessment_path) / f"{slug}.toml"
    file = ReviewFile(str(path), questionnaire, about)
    return slug, new_review(about, name, organisation), file, []


def _is_called(theirs: object, name: str) -> bool:
    return isinstance(theirs, str) and theirs.casefold() == name.strip().casefold()

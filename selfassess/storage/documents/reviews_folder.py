"""The reviews of an assessment: which can be used, and what is wrong with the others."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from selfassess.core.errors import CannotRead, InvalidFile
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.fields.name_fields import SLUG_PATTERN
from selfassess.core.model.reply import Replies, is_replied_to, unclaimed
from selfassess.core.model.review import Review
from selfassess.core.problems import Problem, errors_of, warning
from selfassess.core.review.supporters import with_names_of_now
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import without_label
from selfassess.core.validation.pydantic_errors import validated
from selfassess.storage.checks.reviews.packed_reviews import check_packed_reviews
from selfassess.storage.checks.reviews.reply_checks import check_replies
from selfassess.storage.checks.reviews.review_twins import (
    Read,
    namesake,
    why_not_listed,
)
from selfassess.storage.checks.reviews.verdict_checks import check_supports
from selfassess.storage.documents.review_places import (
    review_paths,
    reviews_folder,
    stray_reviews,
)
from selfassess.storage.documents.review_text import ReviewContext, parse_review
from selfassess.storage.questionnaires.questionnaire_file import FindQuestionnaire
from selfassess.storage.toml.problem_positions import located
from selfassess.storage.toml.reader import (
    Document,
    parse_document,
    read_bytes,
    read_document,
)


@dataclass(frozen=True, slots=True)
class FoundReviews:
    """The reviews that can be used, what is wrong with any, and the files as they are."""

    reviews: Mapping[str, Review]
    """By what each reviewer is called in TOML and PDF."""
    problems: Sequence[Problem]
    raw: Mapping[str, bytes]
    """The bytes of those that can be used."""
    paths: Mapping[str, str] = field(default_factory=dict)
    """The files of all that were looked at, whether they can be used or not."""


def find_reviews(
    assessment_path: str, about: Assessment, find: FindQuestionnaire
) -> FoundReviews:
    """All reviews of an assessment; one that is left out, or lies astray, is told."""
    paths = review_paths(assessment_path, about.id)
    files: dict[str, tuple[str, bytes]] = {}
    unread: list[Problem] = []
    for key, path in paths.items():
        try:
            files[key] = str(path), read_bytes(str(path))
        except InvalidFile as error:
            unread.extend(error.problems)
        except CannotRead as error:
            reason = without_label(str(path), str(error))
            unread.append(Problem(reason, path=str(path), code="SA101"))
    read = _read(files, about, find)
    home = reviews_folder(assessment_path)
    strays = stray_reviews(assessment_path, about.id, paths.values())
    problems = [
        *read.problems,
        *unread,
        *(_astray(stray, home) for stray in strays if not _is_blank(stray)),
        *check_packed_reviews(assessment_path, home),
        *check_replies(assessment_path, about, read.reviews),
        *reviews_left_behind(assessment_path, about.replies, read.reviews, paths),
    ]
    named = {key: str(path) for key, path in paths.items()}
    return replace(read, problems=problems, paths=named)


def reviews_in(
    files: Mapping[str, bytes], about: Assessment, find: FindQuestionnaire
) -> FoundReviews:
    """The reviews in files from elsewhere, by what each reviewer is called there."""
    named = {key: (f"{key}.toml", content) for key, content in files.items()}
    keys = [key for key in sorted(files) if re.fullmatch(SLUG_PATTERN, key)]
    read = _read({key: named[key] for key in keys}, about, find)
    # Translators: a file is named after the reviewer whose review it holds.
    message = _("the name of the file is not one of a reviewer")
    strange = (path for key, (path, _content) in named.items() if key not in keys)
    problems = [
        *read.problems,
        *(Problem(message, path=path, code="SA520") for path in strange),
    ]
    return replace(read, problems=problems)


def _is_blank(path: Path) -> bool:
    """Whether it is a review to be filled in by hand, which nobody misses."""
    with suppress(CannotRead, InvalidFile):
        review, _problems = validated(Review, read_document(str(path)).data)
        return review is not None and review.is_empty
    return False


def _astray(path: Path, folder: Path) -> Problem:
    hint = _("put it into the folder {folder}")
    if path.name.startswith("."):
        hint = _("put it into the folder {folder} under a name that begins with no dot")
    return Problem(
        # Translators: said of a file, named before the colon.
        _("is a review of this assessment, but is not read where it lies"),
        hint=hint.format(folder=f"{folder}/"),
        path=str(path),
        code="SA518",
    )


def _read(
    files: Mapping[str, tuple[str, bytes]], about: Assessment, find: FindQuestionnaire
) -> FoundReviews:
    documents, problems = _parsed(files)
    ids = {key: str(document.data.get("id", "")) for key, document in documents.items()}
    ids = dict.fromkeys(files, "") | ids
    listed: dict[str, Read] = {}
    for key, document in documents.items():
        others = ReviewContext(
            about, {name: identifier for name, identifier in ids.items() if name != key}
        )
        review, wrong = parse_review(document, find, others)
        problems += wrong
        if review is None or errors_of(wrong):
            continue
        read = review, document
        is_said = not review.is_empty or is_replied_to(about.replies, key, review.id)
        if problem := why_not_listed(read, listed.values(), is_said=is_said):
            problems += located(document, [problem])
            continue
        if problem := namesake(read, listed.values()):
            problems.append(problem)
        listed[key] = read
    return _with_names(listed, problems)


def _parsed(
    files: Mapping[str, tuple[str, bytes]],
) -> tuple[dict[str, Document], list[Problem]]:
    """The readable files; of two of one review the one of the shorter name is first."""
    documents: dict[str, Document] = {}
    problems: list[Problem] = []
    for key in sorted(files, key=lambda key: (len(files[key][0]), files[key][0])):
        try:
            documents[key] = parse_document(*files[key])
        except InvalidFile as error:
            problems += error.problems
    return documents, problems


def _with_names(
    listed: Mapping[str, Read], problems: Sequence[Problem]
) -> FoundReviews:
    """The listed reviews, whose supports go by the names that all have now."""
    before = {key: listed[key][0] for key in sorted(listed)}
    reviews = {key: with_names_of_now(review, before) for key, review in before.items()}
    unsupported = (
        problem
        for key, (_review, document) in listed.items()
        for problem in located(document, check_supports(reviews[key], reviews))
    )
    raw = {key: listed[key][1].raw for key in reviews}
    return FoundReviews(reviews, [*problems, *unsupported], raw)


def reviews_left_behind(
    path: str, replies: Replies, reviews: Mapping[str, Review], files: Collection[str]
) -> Iterator[Problem]:
    """A warning where the file replies to reviewers whose reviews are not near it.

    `files`: what the reviewers are called whose files are there, usable or not.
    """
    ids = {**dict.fromkeys(files, ""), **{key: r.id for key, r in reviews.items()}}
    unusable = set(files) - reviews.keys()
    missing = [name for name in unclaimed(replies, ids) if name not in unusable]
    if count := len(missing):
        sentence = ngettext(
            "the review by {count} reviewer to whom it replies is not in `{folder}`; "
            "a file that is moved takes that folder along",
            "the reviews by {count} reviewers to whom it replies are not in `{folder}`; "
            "a file that is moved takes that folder along",
            count,
        )
        message = sentence.format(count=count, folder=reviews_folder(path).name)
        yield warning(message, path=path, code="SA519")

"""Open an assessment and its reviews, and say what is odd about them."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from selfassess.cli.clock import today
from selfassess.cli.output.console import print_err, problem_lines
from selfassess.core.errors import CannotRead
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.review import FindingVerdict
from selfassess.core.problems import Problem, Severity, errors_of
from selfassess.core.review.threads import Reviews
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled, listed
from selfassess.storage.documents.assessment_file import AssessmentFile, open_assessment
from selfassess.storage.documents.review_places import reviews_folder
from selfassess.storage.documents.reviews_folder import FoundReviews, find_reviews
from selfassess.storage.questionnaires.catalog import finder_for
from selfassess.storage.toml.reader import read_bytes

Read = TypeVar("Read")


def open_file(path: str) -> tuple[Assessment, AssessmentFile, list[Problem]]:
    """Open it; problems that leave the answers readable go to stderr.

    Return those of them, too, that make the file unsound.
    """
    assessment, file, problems = open_assessment(path, finder_for(path), today=today())
    print_err(*problem_lines(p for p in problems if not is_shown_in_place(p)))
    return assessment, file, errors_of(problems)


def read_with(path: str, read: Callable[[bytes], Read]) -> Read:
    """What a function reads out of a file; raise CannotRead with its path if it cannot."""
    content = read_bytes(path)
    try:
        return read(content)
    except CannotRead as error:
        raise type(error)(labelled(path, error)) from error


def is_shown_in_place(problem: Problem) -> bool:
    """What does not count, and evidence that nobody cites or can look at, is.

    It stands where the answer or the evidence is shown. What makes the file unsound
    does not.
    """
    where = problem.where
    is_answer = where[:1] == ("answers",) and where[-1:] == ("status",)
    is_evidence = where[:1] == ("evidence",) and len(where) <= 2
    return problem.severity is Severity.WARNING and (is_answer or is_evidence)


def reviews_beside(path: str, assessment: Assessment) -> tuple[Reviews, list[Problem]]:
    """The reviews that can be used; what is wrong with any goes to stderr, too.

    Return what keeps any of them from being used.
    """
    found_reviews = found_beside(path, assessment)
    return found_reviews.reviews, errors_of(found_reviews.problems)


def found_beside(path: str, assessment: Assessment) -> FoundReviews:
    """An assessment with the reviews beside it, and their files."""
    found_reviews = find_reviews(path, assessment, finder_for(path))
    print_err(
        *problem_lines(
            p
            for p in found_reviews.problems
            if not _tells_of_a_finding(p, found_reviews)
        )
    )
    return found_reviews


def needed_reviews(path: str, assessment: Assessment) -> tuple[Reviews, list[Problem]]:
    """The usable reviews; raise CannotRead if nobody has reviewed the assessment."""
    reviews, unusable = reviews_beside(path, assessment)
    if reviews or unusable:
        return reviews, unusable
    sentence = (
        _("there is no review beside {path}; reviews belong into {folder}")
        if assessment.replies
        else _("nobody has reviewed {path} yet; reviews belong into {folder}")
    )
    raise CannotRead(sentence.format(path=path, folder=f"{reviews_folder(path)}/"))


def named_reviews(path: str, reviews: Reviews, names: Iterable[str]) -> Reviews:
    """The reviews of these names, all if there are none; raise CannotRead."""
    names = [*names]
    for name in names:
        if name not in reviews:
            sentence = _(
                "no reviewer of {path} is called {name} here; there are {names}"
            )
            text = listed(reviews)
            raise CannotRead(sentence.format(path=path, name=name, names=text))
    return {slug: reviews[slug] for slug in reviews if not names or slug in names}


def _tells_of_a_finding(problem: Problem, found_reviews: FoundReviews) -> bool:
    """Whether the problem is one that is told where its finding is shown."""
    match problem.where:
        case ("findings", str(requirement)) | ("findings", str(requirement), "verdict"):
            keys = {path: key for key, path in found_reviews.paths.items()}
            review = found_reviews.reviews.get(keys.get(problem.path, ""))
            finding = review and review.finding_on(requirement)
            return bool(finding and finding.verdict is not FindingVerdict.UNREVIEWED)
        case _:
            return False

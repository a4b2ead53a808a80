"""`selfassess check FILE…`: everything that is wrong with files."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from selfassess.cli.clock import today
from selfassess.cli.exits import Exit
from selfassess.cli.printing import (
    complain,
    counted,
    problem_data,
    problem_lines,
    say,
    say_json,
)
from selfassess.core.errors import CannotRead, InvalidFile
from selfassess.core.language import _
from selfassess.core.problems import Problem, Severity, errors_of
from selfassess.storage.assessment_file import parse_assessment
from selfassess.storage.catalog import finder_for
from selfassess.storage.copies import copies_beside
from selfassess.storage.kinds import is_questionnaire, is_review
from selfassess.storage.left_behind import reviews_left_behind
from selfassess.storage.questionnaire_file import parse_questionnaire
from selfassess.storage.reading import Document, read_document
from selfassess.storage.review_file import About, parse_review
from selfassess.storage.reviews_folder import assessment_of, review_paths


def run(arguments: Namespace) -> Exit:
    """Check every file, whatever is wrong with the others."""
    found = {
        path: _problems_of(path)
        for given in arguments.files
        for path in (given, *_reviews_of(given))
    }
    told = [p for problems in found.values() for p in problems or ()]
    if arguments.json:
        say_json([problem_data(problem) for problem in told])
    else:
        complain(*problem_lines(told))
        say(
            *(
                _verdict(path, problems)
                for path, problems in found.items()
                if problems is not None
            )
        )
    if None in found.values():
        return Exit.CANNOT
    return Exit.NO if errors_of(told) else Exit.YES


def _reviews_of(path: str) -> list[str]:
    """The reviews that lie beside an assessment are checked with it."""
    return [str(review) for review in review_paths(path).values()]


def _problems_of(path: str) -> list[Problem] | None:
    """All problems; None if the file could not be read at all."""
    try:
        return _check(read_document(path))
    except InvalidFile as error:
        return list(error.problems)
    except CannotRead as error:
        complain(_("selfassess: error: {reason}").format(reason=error))
        return None


def _check(document: Document) -> list[Problem]:
    if is_questionnaire(document.data):
        return parse_questionnaire(document)[1]
    if is_review(document.data):
        return _check_review(document)
    found = parse_assessment(document, finder_for(document.path), today())
    replied = found.assessment.replies if found.assessment else ()
    return [
        *found.problems,
        *copies_beside(document.path, document.data.get("id")),
        *reviews_left_behind(document.path, replied),
    ]


def _check_review(document: Document) -> list[Problem]:
    beside = assessment_of(document.path)
    if beside is None:
        find, about = finder_for(document.path), About(None, None)
        alone = Problem(
            _("the assessment is not here, so the two were not compared"),
            hint=_("reviews of kenya.toml lie in the folder kenya.reviews beside it"),
            severity=Severity.WARNING,
            path=document.path,
        )
        return [*parse_review(document, find, about)[1], alone]
    find = finder_for(str(beside))
    others = review_paths(str(beside)).keys() - {Path(document.path).stem}
    assessment = parse_assessment(read_document(str(beside)), find).assessment
    return parse_review(document, find, About(assessment, others))[1]


def _verdict(path: str, problems: Sequence[Problem]) -> str:
    if errors_of(problems):
        return f"{path}: {counted(problems)}"
    sound = _("sound")
    return f"{path}: {sound}, {counted(problems)}" if problems else f"{path}: {sound}"

"""Words out of the file that a command line names, and out of the catalogue."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from selfassess.cli.help_pages import code_sections, page_titles
from selfassess.cli.locales import ENGLISH, available_languages
from selfassess.cli.workspace.home import files_like
from selfassess.core.errors import SelfAssessError
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.storage.documents.assessment_file import open_assessment
from selfassess.storage.documents.reviews_folder import find_reviews
from selfassess.storage.questionnaires.catalog import finder_for, questionnaire_paths

Words = Callable[[str, Assessment, Questionnaire], Iterable[str]]
"""Of a file, by its path and what it holds."""


def _phases(
    _path: str, _assessment: Assessment, questionnaire: Questionnaire
) -> Iterable[str]:
    return (phase.id for phase in questionnaire.phases)


def _requirements(
    _path: str, _assessment: Assessment, questionnaire: Questionnaire
) -> Iterable[str]:
    return questionnaire.by_id


def _parts(
    path: str, assessment: Assessment, questionnaire: Questionnaire
) -> Iterator[str]:
    yield from _phases(path, assessment, questionnaire)
    yield from (each.id for phase in questionnaire.phases for each in phase.guidelines)
    yield from _requirements(path, assessment, questionnaire)
    yield "unanswered"


def _owners(
    _path: str, assessment: Assessment, _questionnaire: Questionnaire
) -> Iterable[str]:
    return assessment.owners


def _reviewers(
    path: str, assessment: Assessment, _questionnaire: Questionnaire
) -> Iterable[str]:
    return find_reviews(path, assessment, finder_for(path)).reviews


_OF_THE_FILE: Mapping[tuple[str, str], Words] = {
    ("--only", "PART"): _parts,
    ("--only", "ID"): _requirements,
    ("--take", "ID"): _requirements,
    ("--phase", "ID"): _phases,
    ("--owner", "KEY"): _owners,
    ("--reviewer", "NAME"): _reviewers,
    ("requirement", "REQUIREMENT"): _requirements,
}
"""By the option or the place, and what the help calls its value."""

_OF_THE_PROGRAM: Mapping[tuple[str, str], Callable[[], Iterable[str]]] = {
    ("topic", "TOPIC"): page_titles,
    ("code", "CODE"): code_sections,
    ("--lang", "CODE"): lambda: (ENGLISH, *available_languages()),
}
"""The same, of what is there whatever the file holds."""


def words_out_of_files(
    name: str, metavar: str, before: Sequence[str], begun: str
) -> Iterable[str]:
    """What the value of an option, or a place, may be; nothing where it is a file."""
    if (name, metavar) in _OF_THE_FILE:
        return _words_of_the_file(_OF_THE_FILE[name, metavar], before)
    if (name, metavar) in _OF_THE_PROGRAM:
        return _OF_THE_PROGRAM[name, metavar]()
    if metavar == "ID":
        return questionnaire_paths()
    if metavar == "FILE|QUESTIONNAIRE":
        return [*questionnaire_paths(), *files_like(begun)]
    return ()


def _words_of_the_file(words: Words, before: Sequence[str]) -> Iterable[str]:
    """Nothing where no file was named yet, or it cannot be read."""
    named = [word for word in before if word.endswith(".toml") and Path(word).is_file()]
    with suppress(SelfAssessError, OSError):
        for path in named[:1]:
            assessment, file, _problems = open_assessment(path, finder_for(path))
            return [*words(path, assessment, file.questionnaire)]
    return ()

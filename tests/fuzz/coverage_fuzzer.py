"""A coverage-guided fuzzer for reading, locating, explaining, scoring and writing.

    pip install atheris
    python -m tests.fuzz.coverage_fuzzer -max_total_time=600 tests/fuzz/corpus

It stops at the first input that breaks a promise, and writes it to a file.
"""

import sys
from collections.abc import Iterable

import atheris

with atheris.instrument_imports(include=["selfassess", "tomllib"]):
    from selfassess.cli.output.console import problem_lines
    from selfassess.core.errors import InvalidFile
    from selfassess.core.problems import Problem, errors_of
    from selfassess.core.scoring.score import score
    from selfassess.core.text.terminal import printable
    from selfassess.storage.documents.assessment_parser import parse_assessment
    from selfassess.storage.documents.assessment_text import format_assessment
    from selfassess.storage.documents.kind import is_review
    from selfassess.storage.documents.review_text import ReviewContext, parse_review
    from selfassess.storage.questionnaires.questionnaire_file import (
        LoadedQuestionnaire,
        load_questionnaire,
        parse_questionnaire,
    )
    from selfassess.storage.toml.positions import locate
    from selfassess.storage.toml.reader import parse_document

from tests.fuzz.hostile_files import ROOT
from tests.fuzz.trial import wrong_in

ASKED = load_questionnaire(str(ROOT / "broken/questionnaires/small/questionnaire.toml"))


def _find(_identifier: str) -> LoadedQuestionnaire:
    return ASKED


def _must(true: object) -> None:
    assert true


def _printed(problems: Iterable[Problem]) -> str:
    return "\n".join(printable(line) for line in problem_lines(problems))


def one(content: bytes) -> None:
    """One input: a message for every mistake, or a value that is written as it was read."""
    try:
        document = parse_document("a.toml", content)
    except InvalidFile as error:
        _must(error.problems)
        _must(not wrong_in(_printed(error.problems)))
        return
    spans = locate(document.text)
    assert all((key,) in spans for key in document.data)
    if "phase" in document.data:
        problems = parse_questionnaire(document)[1]
    elif is_review(document.data):
        problems = parse_review(document, _find, ReviewContext())[1]
    else:
        parsed = parse_assessment(document, _find)
        problems = parsed.problems
        if parsed.assessment and not errors_of(problems):
            score(ASKED.questionnaire, parsed.assessment)
            text = format_assessment(parsed.assessment, ASKED.questionnaire)
            again = parse_assessment(parse_document("a.toml", text.encode()), _find)
            assert again.assessment
            assert format_assessment(again.assessment, ASKED.questionnaire) == text
    assert not wrong_in(_printed(problems))


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()

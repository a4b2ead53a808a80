"""Problems with their positions in the TOML file."""

from collections.abc import Iterable
from dataclasses import replace

from selfassess.core.problems import Problem, subject_of
from selfassess.storage.toml.positions import Lines, Spans, find, locate
from selfassess.storage.toml.reader import Document


def located(document: Document, problems: Iterable[Problem]) -> list[Problem]:
    """The problems with their places, in the order of the file."""
    problems = list(problems)
    if not problems:
        return []
    spans, lines = locate(document.text), Lines(document.text)
    return sorted(
        (
            replace(
                problem,
                subject=subject_of(problem.where, document.data),
                path=document.path,
                place=lines.place(*_span(spans, problem)),
            )
            for problem in problems
        ),
        key=_line_and_column,
    )


def _span(spans: Spans, problem: Problem) -> tuple[int, int]:
    span = find(spans, problem.where)
    if span is None:
        return 0, 1
    if problem.at_key or span.value == span.end:
        return span.key, span.key_end
    return span.value, span.end


def _line_and_column(problem: Problem) -> tuple[int, int]:
    assert problem.place
    return problem.place.line, problem.place.column

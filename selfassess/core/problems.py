"""What is wrong with a file, and where."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

Where = tuple[str | int, ...]


class Severity(StrEnum):
    """Whether the file is unsound, or only odd."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one line: line and columns count from 1, the end is exclusive."""

    line: int
    column: int
    end_column: int
    source: str
    """The whole line, as it stands in the file."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a file: what, where, and what would be right."""

    message: str
    where: Where = ()
    """The keys and indexes that lead to the value, as in pydantic's `loc`."""
    hint: str = ""
    severity: Severity = Severity.ERROR
    at_key: bool = False
    """It is the key that is wrong, not its value."""
    subject: str = ""
    """What a person calls the place; empty where its keys are all there is."""
    path: str = ""
    place: Place | None = None


def errors_of(problems: Iterable[Problem]) -> list[Problem]:
    """Those that make the file unsound."""
    return [problem for problem in problems if problem.severity is Severity.ERROR]


# What differs between two sentences of one kind: names, values, numbers.
_PARTICULARS = re.compile(r"`[^`]*`|\"[^\"]*\"|\d+")


def alike(problems: Iterable[Problem]) -> list[list[Problem]]:
    """Problems of one file and one kind together, errors before warnings."""
    groups: dict[tuple[str, str, str], list[Problem]] = {}
    for problem in problems:
        kind = _PARTICULARS.sub("…", problem.message)
        groups.setdefault((problem.severity, problem.path, kind), []).append(problem)
    return sorted(groups.values(), key=lambda group: not errors_of(group))

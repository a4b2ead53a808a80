"""Problems: what is wrong with a file, and where."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from typing import Any

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
    code: str = field(kw_only=True, compare=False)
    """Its kind, for good: what `selfassess explain` tells of, such as SA102."""
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

    @property
    def sentence(self) -> str:
        """What is wrong, and what would be right."""
        return f"{self.message} ({self.hint})" if self.hint else self.message


warning = partial(Problem, severity=Severity.WARNING)
"""A problem that leaves the file sound."""


def errors_of(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that make the file unsound."""
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def warnings_of(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that leave the file sound."""
    return [problem for problem in problems if problem.severity is not Severity.ERROR]


# What differs between two sentences of one kind: names, values, numbers.
_PARTICULARS = re.compile(r"`[^`]*`|\"[^\"]*\"|\d+")


def alike(problems: Iterable[Problem]) -> list[list[Problem]]:
    """Problems of one file and one kind together, errors before warnings."""
    groups: dict[tuple[str, str, str], list[Problem]] = {}
    for problem in problems:
        kind = _PARTICULARS.sub("…", problem.message)
        groups.setdefault((problem.severity, problem.path, kind), []).append(problem)
    return sorted(groups.values(), key=lambda group: not errors_of(group))


def subject_of(where: Where, data: Any) -> str:
    """What a person calls the place: an entry of a list by its id, or counted from 1.

    The id is unique in the file, so that it needs none of the lists around it.
    """
    names: list[str] = []
    for step in where:
        data = _inside(data, step)
        identifier = data.get("id") if isinstance(data, dict) else None
        if isinstance(step, str):
            names.append(step)
        elif isinstance(identifier, str) and identifier:
            names = [names[-1], identifier]
        else:
            names.append(str(step + 1))
    return ".".join(names)


def _inside(data: Any, step: str | int) -> Any:
    try:
        return data[step]
    except (KeyError, IndexError, TypeError):  # what is missing has a place, too
        return None

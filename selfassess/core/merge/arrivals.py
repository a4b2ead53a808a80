"""What somebody sent, looked through for the walk, and how each review is taken in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Arrival:
    """A review that can be put into its place."""

    question: str
    """To be agreed to first; empty: nothing that is there is lost."""
    put: Callable[[], object]
    """Raises SelfAssessError."""


@dataclass(frozen=True, slots=True)
class Arrivals:
    """Files that came, of which nothing is written yet."""

    told: Sequence[str]
    """What each of them is, and what is wrong with any, line by line."""
    reviews: Sequence[Arrival]


@dataclass(frozen=True, slots=True)
class Mailbox:
    """The way in for what others send."""

    files: Callable[[str], Sequence[str]]
    """The files and folders that what is typed could become, as they would be typed."""
    look: Callable[[Sequence[str]], Arrivals]
    """Look through files by their names; raises SelfAssessError."""

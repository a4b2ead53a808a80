"""What a form offers to an open assessment, as the screens show it."""

from collections.abc import Callable
from dataclasses import dataclass

from selfassess.core.model.assessment import Assessment


@dataclass(frozen=True, slots=True)
class OfferedAnswer:
    """What a form says of one requirement or level."""

    lines: tuple[str, ...]
    """What it says; both sides where the assessment says something else."""
    is_different: bool
    """The assessment says something else: the person chooses."""
    taken: Callable[[Assessment], Assessment]
    """The assessment with what the form says."""


@dataclass(frozen=True, slots=True)
class OfferedAnswers:
    """What a form says that the assessment does not."""

    name: str
    summary: str
    """How much is new, the same, and different."""
    warnings: tuple[str, ...]
    """What cannot be taken in, in a sentence each."""
    answers: tuple[OfferedAnswer, ...]
    is_of_another: bool = False
    """It was made from another assessment: the person is asked first."""

"""Measure two things in turn, so that a busy machine is busy for both."""

import statistics
from collections.abc import Callable

Measure = Callable[[], float]
"""Does the thing once and returns seconds."""


def ratio_of(ours: Measure, floor: Measure, rounds: int) -> float:
    """The median ratio of neighbouring rounds; one more before them warms up."""
    pairs = [(ours(), floor()) for _round in range(rounds + 1)][1:]
    return statistics.median(mine / base for mine, base in pairs)

"""Measure two things in turn, so that a busy machine is busy for both."""

import statistics
from collections.abc import Callable

ROUNDS = 9

Measure = Callable[[], float]
"""Does the thing once and returns seconds."""


def compare(name: str, ours: Measure, floor: Measure, rounds: int = ROUNDS) -> float:
    """Print medians and the median ratio of neighbouring rounds; return the ratio."""
    ours()
    floor()
    pairs = [(ours(), floor()) for _round in range(rounds)]
    ratio = statistics.median(mine / base for mine, base in pairs)
    mine, base = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(
        f"{name}: {mine * 1000:.0f} ms, floor {base * 1000:.0f} ms, ratio {ratio:.2f} "
        f"(median of {rounds})"
    )
    return ratio

"""`pytest -m quick`, the tests for between two edits."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import COLLECTED, TESTS, is_quick


def test_more_than_half_of_all_tests_are_quick(request: pytest.FixtureRequest) -> None:
    places = [each for each in request.config.stash[COLLECTED] if not in_gate(each)]
    files = {each.relative_to(TESTS) for each in TESTS.rglob("test_*.py")}
    if set(places) >= {each for each in files if not in_gate(each)}:
        quick, every = sum(map(is_quick, places)), len(places)
    else:
        quick, every = counted_apart()
    assert quick > every / 2


def in_gate(place: Path) -> bool:
    """Whether a test needs what is not on every machine; it may not even be found."""
    return place.parts[0] == "gate"


def counted_apart() -> tuple[int, int]:
    """For a run of some tests only: how many are quick, and how many there are."""
    ran = subprocess.run(
        # Not the very words `-m quick`, with which the others are not even read.
        [
            *(sys.executable, "-m", "pytest", "--collect-only", "-q", "-m", "(quick)"),
            f"--ignore={TESTS / 'gate'}",
        ],
        cwd=TESTS.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    found = re.search(r"(\d+)/(\d+) tests collected", ran.stdout)
    assert found
    quick, every = map(int, found.groups())
    return quick, every

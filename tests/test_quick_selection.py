"""`pytest -m quick`, the tests for between two edits."""

import re
import subprocess
import sys

from tests.conftest import TESTS


def test_more_than_half_of_all_tests_are_quick() -> None:
    ran = subprocess.run(
        # Not the very words `-m quick`, with which the others are not even read.
        [sys.executable, "-m", "pytest", "--collect-only", "-q", "-m", "(quick)"],
        cwd=TESTS.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    found = re.search(r"(\d+)/(\d+) tests collected", ran.stdout)
    assert found
    quick, every = map(int, found.groups())
    assert quick > every / 2

"""The portfolio as PDF is PDF/UA-1 and PDF/A-3a, for the shipped examples and for 84 plans."""

from pathlib import Path

import pytest

from tests.cli.command_run import runner
from tests.conftest import EXAMPLES
from tests.gate.outloud import errors_of
from tests.gate.verapdf import validate

pytestmark = pytest.mark.gate
# The head of a table that is painted again on the next page is heard once.
REPEATED_HEADS = "TAG-002"


@pytest.mark.parametrize(
    "paths", [[*EXAMPLES.glob("*.toml")], [EXAMPLES / "ogp-process-2016"]]
)
@pytest.mark.parametrize("by", [(), ("--by", "cycle")])
def test_the_portfolio_conforms(
    paths: list[Path],
    by: tuple[str, ...],
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    path = tmp_path / "portfolio.pdf"
    assert runner(capsys)("portfolio", *paths, *by, "--pdf", path).code == 0
    for flavour in ("ua1", "3a"):
        verdict = validate(path, flavour)
        assert verdict.failed == {}
        assert verdict.assertions > 10_000
    assert errors_of(path, REPEATED_HEADS) == []

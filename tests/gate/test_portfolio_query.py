"""DuckDB reads what the portfolio prints for machines, by the query of the help page."""

import re
from pathlib import Path

import pytest

from selfassess.cli.help_pages import page_text
from tests.cli.command_run import runner
from tests.conftest import EXAMPLES


@pytest.mark.gate
def test_duckdb_answers_the_query_of_the_help_page(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import duckdb  # where the gate is run

    monkeypatch.chdir(tmp_path)
    lines = runner(capsys)("portfolio", EXAMPLES, "--json").out
    Path("portfolio.jsonl").write_text(lines, encoding="utf-8")
    query = re.search(
        r"^    (SELECT.*?;)$", page_text("portfolio"), re.MULTILINE | re.DOTALL
    )
    assert query
    found = duckdb.sql(query[1].replace("\n    ", "\n")).fetchall()
    assert len(found) == len({country for country, _plans, _disputed in found})
    assert found[0] == ("Exampleland", 2, 7)

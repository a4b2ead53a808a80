"""The portfolio as a page: axe finds nothing, and a heading sorts in a real browser."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command_run import runner
from tests.conftest import EXAMPLES
from tests.gate.chromium import browser, browsing
from tests.gate.test_browser import checked, violations
from tests.gate.test_dark_report import FAINT

pytestmark = pytest.mark.gate


@pytest.fixture
def page(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Path:
    path = tmp_path / "portfolio.html"
    assert (
        runner(capsys)("portfolio", *EXAMPLES.glob("*.toml"), "--html", path).code == 0
    )
    return path


def test_axe_finds_nothing(page: Path, tmp_path: Path) -> None:
    found = checked(page.read_text("utf-8"), tmp_path)
    assert found["violations"] == []
    assert found["passes"] > 15


async def _seen_in_the_dark(port: int, page: Path) -> tuple[object, Any]:
    async with browsing(port) as tab:
        # The page forbids every other script, so that of axe, too.
        await tab.do("Page.enable")
        await tab.do("Page.setBypassCSP", enabled=True)
        await tab.do("Page.navigate", url=page.as_uri())
        await tab.until("document.readyState == 'complete'")
        found = await violations(tab, "dark")
        return found, json.loads(await tab.value(FAINT))


def test_in_the_dark_it_is_read_as_well(page: Path, tmp_path: Path) -> None:
    with browser(tmp_path) as port:
        found, (worded, faint) = asyncio.run(_seen_in_the_dark(port, page))
    assert found == []
    assert worded > 100
    assert faint == []


async def _sorted(port: int, page: Path) -> list[list[str]]:
    async with browsing(port) as tab:
        await tab.do("Page.enable")
        await tab.do("Page.navigate", url=page.as_uri())
        await tab.until("document.readyState == 'complete'")
        column = "document.querySelectorAll('.sorted button')[4]"
        cells = "[...document.querySelectorAll('.sorted tbody tr')].map(r => r.cells[4].textContent)"
        found = []
        for _turn in range(2):
            await tab.value(f"{column}.click(); 0")
            found.append(await tab.value(cells))
        return found


def test_a_heading_sorts_the_table_by_its_numbers(page: Path, tmp_path: Path) -> None:
    with browser(tmp_path) as port:
        rising, falling = asyncio.run(_sorted(port, page))
    assert rising[-1] == "7/8"
    assert falling == sorted(rising, key=_percent, reverse=True)
    assert len(set(rising)) > 4


def _percent(text: str) -> int:
    met, asked = map(int, text.split("/"))
    return met * 100 // asked

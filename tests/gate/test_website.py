"""The pages of a website: axe finds nothing, however wide, light or dark; nothing overflows."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command_run import runner
from tests.conftest import EXAMPLES
from tests.gate.chromium import Tab, browser, browsing
from tests.gate.test_browser import axe_script

pytestmark = pytest.mark.gate

AXE = """
window.told = null;
axe.run(document).then(found => {
  window.told = JSON.stringify([
    found.violations.map(each => [each.id, each.nodes[0].html]), found.passes.length
  ]);
}); 0
"""


@pytest.fixture
def site(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Path:
    """Two countries, in two languages of which one runs from right to left."""
    names = ("exampleland", "exampleland-2022", "kenya-2016")
    files = [EXAMPLES / f"{name}.toml" for name in names]
    shown = ("--drafts", "--with-evidence", "--lang", "en", "--lang", "ar")
    place = tmp_path / "site"
    assert runner(capsys)("publish", *files, "-o", place, *shown).code == 0
    return place


async def _looked_at(port: int, pages: list[Path]) -> dict[str, Any]:
    async with browsing(port) as tab:
        await tab.do("Page.enable")
        # The pages forbid every script, so that of axe, too.
        await tab.do("Page.setBypassCSP", enabled=True)
        return {
            f"{page.parent.name}/{page.name} {width} {scheme}": await _at(
                tab, page, width, scheme
            )
            for page in pages
            for width in (320, 1280)
            for scheme in ("light", "dark")
        }


async def _at(tab: Tab, page: Path, width: int, scheme: str) -> tuple[Any, int, bool]:
    await tab.do(
        "Emulation.setDeviceMetricsOverride",
        width=width,
        height=800,
        deviceScaleFactor=1,
        mobile=False,
    )
    feature = {"name": "prefers-color-scheme", "value": scheme}
    await tab.do("Emulation.setEmulatedMedia", features=[feature])
    await tab.do("Page.navigate", url=page.as_uri())
    await tab.until("document.readyState == 'complete'")
    wide = await tab.value("document.documentElement.scrollWidth > window.innerWidth")
    await tab.value(f"{axe_script()}; 0")
    await tab.value(AXE)
    await tab.until("window.told !== null")
    violations, passes = json.loads(await tab.value("window.told"))
    return violations, passes, wide


def test_axe_finds_nothing_and_no_page_is_wider_than_its_window(
    site: Path, tmp_path: Path
) -> None:
    pages = [*site.rglob("index.html")]
    assert len(pages) == 12
    with browser(tmp_path) as port:
        found = asyncio.run(_looked_at(port, pages))
    assert {name: each for name, each in found.items() if each[0] or each[2]} == {}
    assert min(passes for _violations, passes, _wide in found.values()) > 15


async def _asked(port: int, page: Path) -> tuple[list[str], list[str]]:
    async with browsing(port) as tab:
        for part in ("Network", "Log", "Page"):
            await tab.do(f"{part}.enable")
        await tab.do("Page.navigate", url=page.as_uri())
        await tab.until("document.readyState == 'complete'")
        return tab.asked, tab.complaints


def test_a_page_asks_for_nothing_and_its_own_policy_lets_it_be_drawn(
    site: Path, tmp_path: Path
) -> None:
    page = site / "exampleland/3rd-national-action-plan-2024-2026/index.html"
    with browser(tmp_path) as port:
        asked, complaints = asyncio.run(_asked(port, page))
    assert [each for each in asked if not each.startswith("data:")] == [page.as_uri()]
    assert complaints == []

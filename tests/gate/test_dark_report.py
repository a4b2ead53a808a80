"""The report on a dark screen: read as well as on white, and laid out the same."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from tests.gate.chromium import Tab, browser, browsing
from tests.gate.conftest import blank_html, printed
from tests.gate.test_browser import violations

pytestmark = pytest.mark.gate

# axe does not judge words over a picture, which every answer has.
FAINT = """
(() => {
  const parts = text => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b]
    .map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, n) => sum + c * [0.2126, 0.7152, 0.0722][n], 0);
  const solid = each => parts(getComputedStyle(each).backgroundColor)[3] !== 0;
  const ground = each => {
    while (each && !solid(each)) each = each.parentElement;
    return parts(getComputedStyle(each).backgroundColor);
  };
  const worded = [...document.body.querySelectorAll("*")].filter(each =>
    !each.closest("svg") && [...each.childNodes].some(n => n.nodeType == 3 && n.data.trim()));
  const least = worded.map(each => {
    const [low, high] = [light(parts(getComputedStyle(each).color)), light(ground(each))]
      .sort((a, b) => a - b);
    return [(high + 0.05) / (low + 0.05), each.className || each.tagName];
  });
  return JSON.stringify([least.length, least.filter(([ratio]) => ratio < 4.5).slice(0, 5)]);
})()
"""
PLACES = """
JSON.stringify([...document.body.querySelectorAll("*")].map(each => {
  const { x, y, width, height } = each.getBoundingClientRect();
  return [x, y, width, height];
}))
"""
WIDER = "document.documentElement.scrollWidth > window.innerWidth"
NARROW = """
[...document.querySelectorAll(".about p")]
  .map(each => parseFloat(getComputedStyle(each).width)).filter(width => width < 200).length
"""
GROUND = "getComputedStyle(document.documentElement).backgroundColor"


async def _looked_at(port: int, page: Path) -> dict[str, Any]:
    async with browsing(port) as tab:
        # The page forbids every script, so that of axe, too.
        await tab.do("Page.enable")
        await tab.do("Page.setBypassCSP", enabled=True)
        return {
            f"{width} {scheme}": await _at(tab, page, width, scheme)
            for width in (320, 1280)
            for scheme in ("light", "dark")
        }


async def _at(tab: Tab, page: Path, width: int, scheme: str) -> dict[str, Any]:
    size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    await tab.do("Emulation.setDeviceMetricsOverride", **size)
    await tab.do("Page.navigate", url=page.as_uri())
    await tab.until("document.readyState == 'complete'")
    found = await violations(tab, scheme)
    worded, faint = json.loads(await tab.value(FAINT))
    assert worded > 100
    return {
        "violations": found,
        "faint": faint,
        "wider": await tab.value(WIDER),
        "narrow": await tab.value(NARROW),
        "places": await tab.value(PLACES),
        "ground": await tab.value(GROUND),
    }


def _page_of(name: str) -> str:
    if name == "checklist":
        return blank_html("ogp-cocreation-2016", is_form=False)
    return printed(name).html


@pytest.mark.parametrize("name", ["exampleland", "kenya-2016", "arabic", "checklist"])
def test_the_dark_report_is_read_as_well_and_stands_in_the_same_places(
    name: str, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    page.write_text(_page_of(name), encoding="utf-8")
    with browser(tmp_path) as port:
        found = asyncio.run(_looked_at(port, page))
    assert [each["violations"] for each in found.values()] == [[]] * 4
    assert [each["faint"] for each in found.values()] == [[]] * 4
    assert not any(each["wider"] for each in found.values())
    assert not any(each["narrow"] for each in found.values())
    for width in (320, 1280):
        light, dark = found[f"{width} light"], found[f"{width} dark"]
        assert light["ground"] == "rgb(255, 255, 255)"
        assert dark["ground"] == "rgb(17, 24, 31)"
        assert light["places"] == dark["places"]

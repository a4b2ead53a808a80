"""What is measured of the served pages: sizes, spacing, clicks, and that nothing moves."""

import asyncio
import tomllib
from pathlib import Path

import pytest

from tests.cli.serving.server import Served
from tests.gate.chromium import Tab, served_tab

pytestmark = pytest.mark.gate

CROWDED = """(() => {
  const seen = [...document.querySelectorAll('a, button, input, textarea, summary')]
    .map(one => [one, one.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0 && box.right > 0 && box.bottom > 0);
  const apart = (x, y, box) => Math.hypot(
    Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  const small = ([, box]) => box.width < 24 || box.height < 24;
  return {count: seen.length, crowded: seen.filter(small).filter(([one, box]) => {
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    return seen.some(([other, its]) => other !== one && apart(x, y, its) < 12);
  }).map(([one]) => one.textContent)};
})()"""
"""What is smaller than 24 pixels and has another thing within 12 of its middle (2.5.8)."""

SPACED = """document.querySelectorAll('body *').forEach(one => {
  one.style.lineHeight = '1.5';
  one.style.letterSpacing = '0.12em';
  one.style.wordSpacing = '0.16em';
  if (one.tagName === 'P') one.style.marginBottom = '2em';
}); 0"""

CUT = """[...document.querySelectorAll('body *')].filter(one =>
  ['hidden', 'clip'].includes(getComputedStyle(one).overflowX)
  && one.scrollWidth > one.clientWidth + 1).map(one => one.outerHTML.slice(0, 200))"""

MIDDLE = """(() => {
  const found = [...document.querySelectorAll('button')].find(
    one => one.textContent.trim() === 'Met');
  found.scrollIntoView({block: 'center', behavior: 'instant'});
  const box = found.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
})()"""


async def mouse(tab: Tab, kind: str, x: float, y: float) -> None:
    """The mouse does that there, with its left button."""
    await tab.do(
        "Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1
    )


def status(served: Served) -> str:
    found = tomllib.loads(served.file.read_text())["answers"]["dev-inform-1"]
    return str(found["status"])


@pytest.mark.parametrize("width", [1280, 320])
async def test_what_can_be_pressed_is_large_or_stands_apart(
    tmp_path: Path, port: int, width: int
) -> None:
    plain = served_tab(tmp_path, port, "--plain", size=(width, 900))
    async with plain as (_served, tab):
        await tab.value("document.getElementById('all').open = true; 0")
        found = await tab.value(CROWDED)
        assert found["count"] > 10
        assert found["crowded"] == []
        await tab.value(
            "document.querySelectorAll('#choices button').forEach(b => "
            "{ b.style.minHeight = '0'; b.style.height = '12px'; "
            "b.parentElement.style.gap = '0'; b.style.padding = '0'; "
            "b.style.margin = '0'; b.style.width = '16px'; }); 0"
        )
        assert (await tab.value(CROWDED))["crowded"]


@pytest.mark.parametrize("width", [1280, 320])
async def test_text_may_be_spaced_wider_and_nothing_is_cut(
    tmp_path: Path, port: int, width: int
) -> None:
    plain = served_tab(tmp_path, port, "--plain", size=(width, 900))
    async with plain as (_served, tab):
        await tab.value("document.getElementById('all').open = true; 0")
        height = "document.documentElement.scrollHeight"
        before = await tab.value(height)
        await tab.value(SPACED)
        assert await tab.value(height) > before
        assert await tab.value("document.documentElement.scrollWidth") <= width
        assert await tab.value(CUT) == []
        await tab.value("document.body.style.minWidth = '200vw'; 0")
        assert await tab.value("document.documentElement.scrollWidth") > width


async def test_a_click_acts_where_it_is_let_go_and_may_be_called_off(
    tmp_path: Path, port: int
) -> None:
    async with served_tab(tmp_path, port, "--plain") as (served, tab):
        x, y = await tab.value(MIDDLE)
        await tab.value("window.before = question; 0")
        await mouse(tab, "mousePressed", x, y)
        await mouse(tab, "mouseMoved", 2, 2)
        await mouse(tab, "mouseReleased", 2, 2)
        await asyncio.sleep(1)
        assert status(served) == ""
        assert await tab.value("question === before")
        await mouse(tab, "mousePressed", x, y)
        await asyncio.sleep(0.5)
        assert status(served) == ""
        await mouse(tab, "mouseReleased", x, y)
        await tab.until("question !== before")
        assert status(served) == "met"


@pytest.mark.parametrize("options", [["--plain"], []])
async def test_nothing_moves_by_itself_or_under_the_pointer(
    tmp_path: Path, port: int, options: list[str]
) -> None:
    async with served_tab(tmp_path, port, *options) as (_served, tab):
        moving = "document.getAnimations().length"
        assert await tab.value(moving) == 0
        for x, y in ((40, 40), (200, 200), (600, 400)):
            await mouse(tab, "mouseMoved", x, y)
        assert await tab.value(moving) == 0
        await tab.value("document.body.animate([{opacity: 0}, {opacity: 1}], 9e4); 0")
        assert await tab.value(moving) == 1

"""The screens in a real browser."""

import asyncio
import tomllib
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.gate.chromium import DRAWN, Tab, happens, served_tab
from tests.gate.test_browser import violations
from tests.terminals import skip_the_tour

pytestmark = pytest.mark.gate


@pytest.fixture(autouse=True)
def toured(home: Path) -> None:
    """The tour would stand before the walk."""
    skip_the_tour()


async def answers(
    tab: Tab, key: str, answer: Callable[[], dict[str, object]], status: str
) -> None:
    """Press the key until it is obeyed: the first frame comes before the walk."""
    async with asyncio.timeout(60):
        while answer()["status"] != status:
            await tab.press(key)
            await asyncio.sleep(0.5)


def first_answer(file: Path) -> dict[str, object]:
    answers = tomllib.loads(file.read_text())["answers"]
    found: dict[str, object] = answers["dev-inform-1"]
    return found


async def test_a_key_pressed_in_the_browser_answers_a_requirement(
    tmp_path: Path, port: int
) -> None:
    async with served_tab(tmp_path, port) as (served, tab):
        await answers(tab, "m", lambda: first_answer(served.file), "met")

        assert await tab.value("document.title") == "ke.toml: selfassess"
        assert await tab.value("document.documentElement.lang") == "en"
        assert "token" not in await tab.value("location.href")
        assert {urlsplit(asked).hostname for asked in tab.asked} == {"127.0.0.1"}
        assert tab.complaints == []

        await tab.press("q")
        await tab.until("document.body.classList.contains('-closed')")
        await happens(lambda: not served.programs())


LONG_LINE = """
terminal.write(
  "\\x1b[6;1Hkept\\x1b[5;1H" + "x".repeat(terminal.cols + 9),
  () => {
    const line = (y) => terminal.buffer.active.getLine(y).translateToString(true);
    window.lines = [line(4), line(5)];
  },
)
"""


async def test_what_is_too_long_for_a_line_spoils_no_other(
    tmp_path: Path, port: int
) -> None:
    """In browsers, vowel signs of Sinhala or Tamil have more room than Textual gives them."""
    async with served_tab(tmp_path, port) as (_served, tab):
        await tab.value(LONG_LINE)
        await tab.until("window.lines !== undefined")
        long, below = await tab.value("window.lines")
        assert set(long) == {"x"}
        assert below.startswith("kept")


async def test_closing_the_tab_keeps_what_was_being_typed_and_leaves_no_process(
    tmp_path: Path, port: int
) -> None:
    async with served_tab(tmp_path, port) as (served, tab):
        await answers(tab, "p", lambda: first_answer(served.file), "partly_met")
        await tab.press("Enter")
        await asyncio.sleep(1)
        await tab.press(*"half a note")
        await tab.close()
        await happens(lambda: not served.programs())
        answer = first_answer(served.file)
        assert answer["status"] == "partly_met"
        assert str(answer["note"]).strip() == "half a note"


TITLE = "Timetable published before the start"


async def test_the_screens_are_text_for_a_screen_reader_at_the_press_of_a_button(
    tmp_path: Path, port: int
) -> None:
    async with served_tab(tmp_path, port) as (served, tab):
        await tab.do("Accessibility.enable")
        await answers(tab, "m", lambda: first_answer(served.file), "met")
        assert TITLE not in await tab.spoken()

        await tab.press("F6")
        await tab.press("Tab")
        pressed = "document.getElementById('reader').getAttribute('aria-pressed')"
        assert await tab.value("document.activeElement.id") == "reader"
        assert await tab.value(pressed) == "false"
        await tab.press(" ")
        assert await tab.value(pressed) == "true"
        await reads(tab, TITLE, "1 of 52 answered", "Evidence")

        await tab.press("F6")
        await tab.press("]")
        await reads(tab, "Background in advance", "2 of 52")

        await tab.do("Page.reload")
        await tab.until(f"{DRAWN} && {pressed} === 'true'")
        await reads(tab, "Background in advance")


async def reads(tab: Tab, *texts: str) -> None:
    """Wait until all of that is there to be read out."""
    async with asyncio.timeout(60):
        spoken = await tab.spoken()
        while any(text not in spoken for text in texts):
            await asyncio.sleep(0.3)
            spoken = await tab.spoken()


async def test_enlarged_four_times_a_whole_screen_has_room_in_larger_letters(
    tmp_path: Path, port: int
) -> None:
    async with served_tab(tmp_path, port, size=(1280, 1024)) as (served, tab):
        await answers(tab, "m", lambda: first_answer(served.file), "met")
        real = "terminal.options.fontSize * devicePixelRatio"
        sizes = [await tab.value(real)]
        for scale in (2, 4):
            await tab.resize(1280 // scale, 1024 // scale, scale)
            await tab.until(f"terminal.cols < {150 // scale} + 25")
            assert await tab.value("terminal.cols") >= 40
            assert await tab.value("terminal.rows") >= 20
            for name in ("clientWidth", "clientHeight"):
                page = name.replace("client", "scroll")
                size = await tab.value(f"document.documentElement.{name}")
                assert await tab.value(f"document.documentElement.{page}") == size
            sizes.append(await tab.value(real))
        assert sizes[0] < sizes[1] < sizes[2]
        await answers(tab, "p", lambda: first_answer(served.file), "partly_met")
        await tab.resize(1280, 1024)
        await tab.until(f"{real} === {sizes[0]}")
        await answers(tab, "m", lambda: first_answer(served.file), "met")


async def test_axe_finds_nothing_on_the_page_of_the_screens(
    tmp_path: Path, port: int
) -> None:
    async with served_tab(tmp_path, port) as (_served, tab):
        await tab.value("of('reader').click(); 0")
        await reads(tab, TITLE)
        for width, height in ((1280, 1024), (320, 256)):
            await tab.resize(width, height)
            assert await violations(tab, "dark") == []
        await tab.value("terminal.focus(); 0")
        await tab.press("q")
        await tab.until("document.body.classList.contains('-closed')")
        assert await violations(tab, "dark") == []

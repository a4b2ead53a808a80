"""The screens in a real browser."""

import asyncio
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.cli.serving.server import serving
from tests.gate.chromium import Tab, browser, browsing
from tests.terminals import skip_the_tour

pytestmark = pytest.mark.gate


async def happens(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(40):
        while not true():
            await asyncio.sleep(0.1)


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Where the browser of these tests listens to them."""
    with browser(tmp_path_factory.mktemp("browser")) as port:
        yield port


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
    with serving(tmp_path) as served:
        async with browsing(port) as tab:
            await tab.open(served.address)
            await answers(tab, "m", lambda: first_answer(served.file), "met")

            assert await tab.value("document.title") == "ke.toml: selfassess"
            assert await tab.value("document.documentElement.lang") == "en"
            assert "token" not in await tab.value("location.href")
            assert {urlsplit(asked).hostname for asked in tab.asked} == {"127.0.0.1"}
            assert [c for c in tab.complaints if "WebGL" not in c] == []

            await tab.press("q")
            await tab.until("document.body.classList.contains('-closed')")
        await happens(lambda: not served.programs())


async def test_closing_the_tab_keeps_what_was_being_typed_and_leaves_no_process(
    tmp_path: Path, port: int
) -> None:
    with serving(tmp_path) as served:
        async with browsing(port) as tab:
            await tab.open(served.address)
            await answers(tab, "p", lambda: first_answer(served.file), "partly_met")
            await tab.press("Enter")
            await asyncio.sleep(1)
            await tab.press(*"half a note")
            await tab.close()
            await happens(lambda: not served.programs())
        answer = first_answer(served.file)
        assert answer["status"] == "partly_met"
        assert str(answer["note"]).strip() == "half a note"

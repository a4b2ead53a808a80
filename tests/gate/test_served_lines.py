"""The plain page in a real browser: what it says, by keys alone, for everybody."""

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.cli.serving.server import Served, serving
from tests.gate.chromium import ASKED, Tab, browsing, happens, served_tab
from tests.gate.test_browser import violations

pytestmark = pytest.mark.gate

HOSTILE = (
    "</p><script>document.title = 'taken'</script><img src=x onerror=alert(1)> "
    "\u202eevil \x1b[2J"
)
NOTE = "Été, réunion : ٣ مايو نُشر الجدول 🌍"
WALK = (
    *("go dev-inform-1", "met", f"note {HOSTILE}", "find forum", "nonsense"),
    *("score", "where", "help", "help note", "filter blockers", "undo", "redo"),
    *("evidence add", "Minutes of the forum", "https://example.org/m", "2026-01-05"),
    *("", "", "", "", "next", "note +", "two", "lines", ".", "what-if", "met"),
    *("discard", "list", "go dev-inform-1", "quit"),
)


def answer(served: Served) -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads(served.file.read_text())["answers"]
    return dict(found["dev-inform-1"])


async def typed(tab: Tab, text: str) -> None:
    """Type a line where the focus is, and wait until the walk has obeyed."""
    await tab.value("window.before = question; 0")
    if text:
        await tab.do("Input.insertText", text=text)
    await tab.press("Enter")
    await tab.until("isOver || question !== before")
    assert await tab.value("document.activeElement !== document.body")


async def tab_to(tab: Tab, name: str) -> None:
    """Press the tab key until the thing of that name has the focus."""
    for _press in range(120):
        if await tab.value(f"document.activeElement.textContent.trim() === {name!r}"):
            return
        await tab.press("Tab")
    raise AssertionError(f"the tab key does not lead to {name}")


def told_in_terminal(file: Path, lines: tuple[str, ...]) -> str:
    ran = subprocess.run(
        [sys.executable, "-m", "selfassess", "open", "--plain", str(file)],
        input="".join(f"{line}\n" for line in lines),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return ran.stdout


async def test_every_word_of_the_session_is_there_to_be_read_out(
    tmp_path: Path, port: int
) -> None:
    async with served_tab(tmp_path, port, "--plain") as (served, tab):
        content = served.file.read_bytes()
        await tab.do("Accessibility.enable")
        lines = iter(WALK)
        for line in lines:
            if await tab.value("question?.kind") == "lines":
                # The page sends a text as a whole, and the walk ends it.
                text = "\n".join([line, *iter(lines.__next__, ".")])
                await tab.value("window.before = question; 0")
                await tab.value(f"type({text!r})")
                await tab.until("question !== before")
            else:
                await typed(tab, line)
        await tab.until("isOver")
        spoken = await tab.spoken(under="log")
        status = await tab.spoken(under="status")
        assert tab.complaints == []
        assert await tab.value("log.querySelectorAll('script, img').length") == 0
        assert status == "The session has ended."
    served.file.write_bytes(content)
    _why, _line, told = told_in_terminal(served.file, WALK).partition("\n")
    assert spoken == " ".join(told.split())


async def test_a_day_by_keys_alone(tmp_path: Path, port: int) -> None:
    async with served_tab(tmp_path, port, "--plain") as (served, tab):
        assert await tab.value("document.activeElement.id") == "line"
        await typed(tab, "met")
        assert answer(served)["status"] == "met"

        await tab_to(tab, "Write the note")
        await tab.value("document.getElementById('note').focus()")
        await tab.do("Input.insertText", text=f"{NOTE}\nsecond line")
        await tab_to(tab, "Write the note")
        await tab.press("Enter")
        await happens(lambda: "second line" in answer(served).get("note", ""))
        assert answer(served)["note"].strip() == f"{NOTE}\nsecond line"

        await tab.value("document.getElementById('line').focus()")
        for line in ("evidence add", "Minutes", "https://example.org/m"):
            await typed(tab, line)
        while await tab.value("question.kind") != "word":
            await typed(tab, "")
        assert answer(served)["evidence"] == ["minutes"]

        await tab_to(tab, "score")
        await tab.press("Enter")
        await tab.until(
            "[...log.children].some(p => p.textContent.endsWith('> score'))"
        )
        # The button that was pressed still has the focus.
        assert await tab.value("document.activeElement.textContent") == "score"

        await tab_to(tab, "report")
        await tab.press("Enter")
        await tab.until("!!log.querySelector('a[download]')", 240)
        assert (tmp_path / "ke.pdf").is_file()
        link = "log.querySelector('a[download]')"
        assert await tab.value(f"{link}.textContent") == "Download ke.pdf"
        fetched = f"fetch({link}.href).then(r => r.text()).then(t => {{ window.got = t.slice(0, 5) }}); 0"
        await tab.value(fetched)
        await tab.until("window.got === '%PDF-'")

        await tab_to(tab, "quit")
        await tab.press("Enter")
        await tab.until("isOver")
        assert await tab.value("document.activeElement.textContent") == "Open again"
        assert await tab.value("document.title") == (
            "The session has ended. ke.toml: selfassess"
        )
        await happens(lambda: not served.programs("--plain"))


async def test_yes_and_no_are_buttons_and_the_focus_comes_back(
    tmp_path: Path, port: int
) -> None:
    async with served_tab(tmp_path, port, "--plain") as (served, tab):
        for line in ("what-if", "met", "quit"):
            await typed(tab, line)
        await tab_to(tab, "no")
        await tab.press("Enter")
        await tab.until("isOver")
        assert answer(served)["status"] == ""


async def test_axe_finds_nothing_and_nothing_is_cut_however_large(
    tmp_path: Path, port: int
) -> None:
    async with served_tab(tmp_path, port, "--plain") as (_served, tab):
        for line in (f"note {'long' * 60} {HOSTILE}", "find forum", "report"):
            await typed(tab, line)
        await tab.until("!!log.querySelector('a[download]')", 240)
        await tab.value("document.getElementById('all').open = true; 0")
        for width, height, scale in ((1280, 900, 1), (320, 800, 1), (320, 256, 4)):
            await tab.resize(width, height, scale)
            for scheme in ("light", "dark"):
                assert await violations(tab, scheme) == []
            assert await tab.value("document.documentElement.scrollWidth") <= width
        await typed_over(tab, "note +")
        assert await violations(tab, "light") == []


async def typed_over(tab: Tab, line: str) -> None:
    await tab.value("document.getElementById('line').focus()")
    await typed(tab, line)


async def test_what_has_the_focus_is_seen_to_have_it(tmp_path: Path, port: int) -> None:
    async with served_tab(tmp_path, port, "--plain") as (_served, tab):
        seen = set()
        for _press in range(60):
            await tab.press("Tab")
            width = await tab.value(
                "document.activeElement === document.body ? '3px'"
                " : getComputedStyle(document.activeElement).outlineWidth"
            )
            assert width == "3px"
            seen.add(await tab.value("document.activeElement.textContent"))
        assert {"met", "The screens instead", "quit"} <= {*seen, "met"}


async def test_a_connection_that_is_lost_says_so_and_goes_on(
    tmp_path: Path, port: int
) -> None:
    async with served_tab(tmp_path, port, "--plain") as (served, tab):
        await tab.value(
            "window.states = []; new MutationObserver(() => states.push(of('status').textContent)).observe(of('status'), {childList: true}); socket.close(3000); 0"
        )
        await tab.until("socket.readyState === WebSocket.CLOSED")
        await tab.value("type('met'); 0")
        await tab.until("waiting.length === 0")
        await happens(lambda: answer(served)["status"] == "met")
        await tab.until(
            "of('status').textContent.startsWith('The connection is back.')"
        )
        assert await tab.value("states[0]") == (
            "The connection is lost. Trying again; nothing is lost."
        )
        typed_lines = "document.querySelectorAll('#log .typed').length"
        assert await tab.value(typed_lines) == 1


async def test_what_an_earlier_session_did_not_hear_is_kept_for_a_new_one(
    tmp_path: Path, port: int
) -> None:
    async with served_tab(tmp_path, port, "--plain") as (served, tab):
        await tab.value(
            "session = 'another'; socket.close(3000); of('note').value = 'half'; "
            "type('next'); 0"
        )
        await tab.until("session !== 'another'")
        await tab.until("of('line').value === 'next'")
        assert await tab.value("log.firstChild.textContent") == (
            "The earlier session has ended, and a new one has begun."
        )
        await tab.until("isNoteOpen() && of('note').value === 'half'")
        await typed(tab, "")
        await happens(lambda: answer(served)["note"].strip() == "half")


async def test_closing_the_tab_keeps_the_note_that_was_being_written(
    tmp_path: Path, port: int
) -> None:
    async with served_tab(tmp_path, port, "--plain") as (served, tab):
        await tab.value("document.getElementById('note').focus()")
        await tab.do("Input.insertText", text="half a note")
        await tab.close()
        await happens(lambda: not served.programs("--plain"))
        assert answer(served)["note"].strip() == "half a note"


async def test_a_second_tab_takes_over_and_gives_back(
    tmp_path: Path, port: int
) -> None:
    with serving(tmp_path, "--plain") as served:
        async with browsing(port) as first, browsing(port) as second:
            await first.open(served.address, ASKED)
            await typed(first, "next")
            await second.open(served.address, ASKED)
            await first.until("isOver")
            assert await first.value("document.activeElement.id") == "here"
            assert await first.value("of('status').textContent") == (
                "This session goes on in another tab."
            )
            assert await second.value("question.place") == "dev-inform-2"
            await first.value("of('here').click(); 0")
            await first.until(ASKED)
            await second.until("isOver")
            await typed(first, "met")


async def test_a_megabyte_is_pasted_and_the_page_goes_on(
    tmp_path: Path, port: int
) -> None:
    async with served_tab(tmp_path, port, "--plain") as (served, tab):
        await tab.value("of('note').value = 'é '.repeat(1 << 19); 0")
        await tab.value("window.before = question; sendNote(); 0")
        await tab.until("question !== before")
        assert len(answer(served)["note"]) > 1000
        await tab.value("of('line').focus(); of('line').value = 'x'.repeat(5 << 20); 0")
        await tab.press("Enter")
        await tab.until("of('status').textContent.startsWith('That is too long')")
        await tab.value("of('line').value = ''; 0")
        await typed(tab, "next")
        assert await tab.value("question.place") == "dev-inform-2"


async def test_a_link_leads_from_the_screens_to_the_plain_page_and_back(
    tmp_path: Path, port: int
) -> None:
    async with served_tab(tmp_path, port) as (served, tab):
        await tab.press("F6")
        assert await tab.value("document.activeElement.id") == "plain"
        await tab.press("Enter")
        await tab.until(f"location.pathname === '/plain' && {ASKED}")
        await tab.value("document.querySelector('nav a').focus()")
        await tab.press("Enter")
        await tab.until(
            "location.pathname === '/' && document.body.classList.contains('-first-byte')"
        )
        await happens(lambda: not served.programs("--plain"))


async def test_the_page_asks_nothing_but_this_machine(
    tmp_path: Path, port: int
) -> None:
    async with served_tab(tmp_path, port, "--plain") as (served, tab):
        assert "token" not in await tab.value("location.href")
        assert await tab.value("document.documentElement.lang") == "en"
        assert tab.complaints == []
        assert {asked.split("/")[2] for asked in tab.asked if "//" in asked} == {
            f"127.0.0.1:{served.port}"
        }

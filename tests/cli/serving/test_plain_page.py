"""The plain page of a served file: one walk, whichever tab shows it."""

import asyncio
import os
import signal
import sys
import tomllib
from pathlib import Path

import pytest

from selfassess.cli.serve import plain_session
from tests.cli.serving.plain_tab import plain_tab
from tests.cli.serving.server import SOCKET, Served, serving, serving_here
from tests.terminals import wait_until

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="looks at processes as Unix has them"
)


def answer(served: Served, name: str = "dev-inform-1") -> dict[str, object]:
    found: dict[str, object] = tomllib.loads(served.file.read_text())["answers"][name]
    return found


async def none_left(served: Served) -> None:
    async with asyncio.timeout(40):
        while served.programs("--plain"):
            await asyncio.sleep(0.1)


async def test_an_answer_is_saved_and_told(tmp_path: Path) -> None:
    with serving_here(tmp_path, plain=True) as served:
        async with plain_tab(served) as tab:
            assert (await tab.asked())["place"] == "dev-inform-1"
            await tab.send(line="met")
            await tab.asked()
            assert answer(served)["status"] == "met"
            await tab.send(line="quit")
            await tab.until(lambda told: "end" in told)
        assert f"Your answers are in {served.file}" in tab.lines
        await none_left(served)


async def test_a_connection_that_was_lost_goes_on_where_it_was(tmp_path: Path) -> None:
    with serving_here(tmp_path) as served:
        async with plain_tab(served) as first:
            await first.asked()
            session, seen = first.told[0]["session"], len(first.told) - 1
            await first.send(line="met")
            await first.until(lambda told: "typed" in told)
        async with plain_tab(served, session, seen) as second:
            await second.asked()
            assert second.told[0]["session"] == session
            assert second.told[0]["heard"] == 1
            assert [told["typed"] for told in second.told if "typed" in told] == ["met"]
            assert "Kenya, 5th plan" not in second.lines


async def test_a_page_that_is_loaded_anew_has_all_that_was_said(tmp_path: Path) -> None:
    with serving_here(tmp_path) as served:
        async with plain_tab(served) as first:
            await first.asked()
            await first.send(line="next")
            await first.asked()
        async with plain_tab(served) as second:
            assert (await second.asked())["place"] == "dev-inform-2"
            assert second.lines == first.lines
            assert second.told[0]["count"] == len(second.told) - 1
            # Questions that are answered by now are not asked again.
            assert sum("ask" in told for told in second.told) == 1


async def test_what_is_sent_twice_is_done_once(tmp_path: Path) -> None:
    with serving_here(tmp_path) as served:
        async with plain_tab(served) as tab:
            await tab.asked()
            await tab.send(1, line="next")
            await tab.asked()
            await tab.send(1, line="next")
            await tab.until(lambda told: told.get("heard") == 1)
            await tab.send(2, line="where")
            assert (await tab.asked())["place"] == "dev-inform-2"


async def test_a_second_tab_takes_the_walk_over(tmp_path: Path) -> None:
    with serving_here(tmp_path) as served:
        async with plain_tab(served) as first:
            await first.asked()
            async with plain_tab(served) as second:
                await second.asked()
                assert await first.closed() == plain_session.ELSEWHERE
                assert len(served.programs("--plain")) == 1
                await second.send(line="met")
                await second.asked()
        assert answer(served)["status"] == "met"


async def test_the_screens_and_the_plain_page_are_open_at_once(tmp_path: Path) -> None:
    with serving_here(tmp_path) as served:
        async with plain_tab(served) as tab:
            await tab.asked()
            with served.knocking() as status:
                assert status == 101
                await asyncio.to_thread(wait_until, lambda: len(served.programs()) == 1)
                await tab.send(line="met")
                await tab.asked()
                assert len(served.programs("--plain")) == 1


async def test_who_goes_over_to_the_screens_has_the_file_open_once(
    tmp_path: Path,
) -> None:
    with serving_here(tmp_path) as served:
        async with plain_tab(served) as tab:
            await tab.asked()
        with served.knocking() as status:
            assert status == 101
            await asyncio.to_thread(wait_until, lambda: len(served.programs()) == 1)
            assert served.programs("--plain") == []


async def test_what_makes_no_sense_changes_nothing(tmp_path: Path) -> None:
    with serving_here(tmp_path) as served:
        async with plain_tab(served) as tab:
            await tab.asked()
            for nonsense in (
                "",
                "[]",
                "{}",
                '{"number": "x"}',
                '{"number": null}',
                "5",
            ):
                await tab.socket.send_str(nonsense)
            await tab.socket.send_bytes(b"\xff")
            await tab.send(line=["met"])
            await tab.asked()
            assert answer(served)["status"] == ""


async def test_a_text_of_a_megabyte_is_taken_as_far_as_a_note_goes(
    tmp_path: Path,
) -> None:
    with serving_here(tmp_path) as served:
        async with plain_tab(served) as tab:
            await tab.asked()
            await tab.send(note="é" * (1 << 20))
            question = await tab.asked()
            assert len(question["note"]) == len(str(answer(served)["note"]).strip())
            assert "as long as a note may be" in " ".join(tab.lines)


async def test_a_report_that_was_made_can_be_fetched_and_nothing_else(
    tmp_path: Path,
) -> None:
    with serving_here(tmp_path) as served:
        assert served.status(f"/plain/report/1?token={served.token}") == 404
        async with plain_tab(served) as tab:
            await tab.asked()
            await tab.send(line=f"report {tmp_path / 'ré 0.html'}")
            await tab.asked()
            await tab.send(line=f"report {tmp_path / 'ré 1.html'}")
            made = await tab.until(lambda told: "name" in told)
            assert (made["name"], made.get("file")) == ("ré 1.html", None)
            report = f"/plain/report/{made['number']}"
            assert served.status(report) == 403
            headers = await asyncio.to_thread(head_of, served, report)
            assert headers["Content-Disposition"].endswith("r%C3%A9%201.html")
            assert served.status(f"/plain/report/99?token={served.token}") == 404


def head_of(served: Served, path: str) -> dict[str, str]:
    import http.client

    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=20)
    connection.request("GET", f"{path}?token={served.token}")
    response = connection.getresponse()
    assert response.status == 200
    assert response.read().startswith(b"<!doctype html>")
    connection.close()
    return dict(response.headers)


async def test_a_report_in_the_making_is_stopped_and_the_walk_goes_on(
    tmp_path: Path,
) -> None:
    with serving_here(tmp_path) as served:
        async with plain_tab(served) as tab:
            await tab.asked()
            await tab.send(line="report")
            await tab.until(lambda told: "Making" in told.get("say", ""))
            await tab.send(stop="yes")
            await tab.asked()
            assert "The report was stopped." in tab.lines
            await tab.send(stop="yes")
            await tab.send(line="where")
            await tab.asked()


async def test_closing_the_page_ends_the_walk_soon(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert plain_session.CLOSED < 5
    monkeypatch.setattr(plain_session, "CLOSED", 0.2)
    with serving_here(tmp_path) as served:
        async with plain_tab(served) as tab:
            await tab.asked()
            await tab.send(line="note +")
            assert (await tab.asked())["kind"] == "lines"
        await none_left(served)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
async def test_the_end_of_the_server_is_told_and_leaves_no_process(
    tmp_path: Path, number: signal.Signals
) -> None:
    with serving(tmp_path) as served:
        async with plain_tab(served) as tab:
            await tab.asked()
            os.kill(served.process.pid, number)
            if number is not signal.SIGKILL:
                await tab.until(lambda told: "end" in told)
        await none_left(served)
        await asyncio.to_thread(wait_until, lambda: served.process.poll() is not None)


async def test_a_walk_that_cannot_begin_says_why(tmp_path: Path) -> None:
    with serving_here(tmp_path) as served:
        served.file.write_text("nonsense")
        async with plain_tab(served) as tab:
            ended = await tab.until(lambda told: "end" in told)
        assert ended["end"] == 2
        assert "ke.toml" in " ".join(tab.lines)


def test_only_a_page_with_the_token_gets_a_socket(tmp_path: Path) -> None:
    with serving_here(tmp_path) as served:
        origin = f"http://127.0.0.1:{served.port}"
        path = f"/plain/ws?token={served.token}"
        assert served.status(path, **SOCKET) == 403
        assert served.status("/plain/ws", Origin=origin, **SOCKET) == 403
        assert served.status(path, Origin="https://evil.example", **SOCKET) == 403
        assert served.programs("--plain") == []


def test_the_plain_page_allows_no_styles_of_its_own(tmp_path: Path) -> None:
    with serving_here(tmp_path, plain=True) as served:
        assert "/plain?token=" in served.address
        policy = served.ask(f"/plain?token={served.token}").headers
        assert "unsafe" not in policy["Content-Security-Policy"]


def test_who_has_set_plain_lines_is_given_the_plain_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SELFASSESS_PLAIN", "1")
    with serving_here(tmp_path) as served:
        assert "/plain?token=" in served.address

"""`selfassess serve`: nobody but a page of ours comes in, and nothing stays behind."""

import os
import re
import signal
import sys
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from selfassess.cli.commands.open import for_one_file
from selfassess.cli.commands.serve import NEEDS
from selfassess.core.errors import SelfAssessError
from tests.cli.command_run import Run
from tests.cli.serving.server import SOCKET, Served, serving, serving_here
from tests.terminals import wait_until
from tests.tui.workspaces import SavedRecords, launcher_of

OWN = [
    f"/page/{name}" for name in ("screens.css", "screens.js", "plain.css", "plain.js")
]
pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="looks at processes as Unix has them"
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("served")) as served:
        yield served


def test_the_address_is_on_this_machine_and_has_a_long_token(server: Served) -> None:
    assert server.address.startswith("http://127.0.0.1:")
    assert len(server.token) >= 32


def test_a_file_that_only_the_browser_has_open_is_open_once(server: Served) -> None:
    assert list(server.file.parent.glob(".~lock.*")) == []


def test_without_the_token_there_is_nothing(server: Served) -> None:
    for path in (
        "/",
        "/?token=",
        "/?token=é%ff",
        "/page/screens.js",
        "/plain",
        "/plain/report/1",
        "/nothing",
    ):
        assert server.status(path.replace("é", "%C3%A9")) == 403


def test_a_foreign_name_for_this_machine_is_refused(server: Served) -> None:
    for host in ("evil.example", f"evil.example:{server.port}", "127.0.0.1", ""):
        assert server.status(f"/?token={server.token}", Host=host) == 403


def test_a_page_of_another_site_is_refused(server: Served) -> None:
    for origin in (
        "https://evil.example",
        "null",
        f"https://127.0.0.1:{server.port}",
        f"127.0.0.1:{server.port}",
    ):
        assert server.status(f"/?token={server.token}", Origin=origin) == 403
        with server.knocking(Origin=origin) as status:
            assert status == 403


def test_a_socket_without_an_origin_is_refused(server: Served) -> None:
    assert server.status(f"/ws?token={server.token}", **SOCKET) == 403


def test_the_token_becomes_a_strict_cookie_that_lets_in(server: Served) -> None:
    cookie = server.ask(f"/?token={server.token}").headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert server.status("/", Cookie=cookie.split(";")[0]) == 200
    assert server.status("/", Cookie=f"selfassess-{server.port}=wrong") == 403


def test_folders_are_not_listed_and_nothing_outside_them_is_given(
    server: Served,
) -> None:
    for path in ("/fonts", "/fonts/", "/page/xterm/", "/page/", "/download/x"):
        assert server.status(f"{path}?token={server.token}") in (403, 404)
    for path in (
        "/page/../server.py",
        "/page/%2e%2e/server.py",
        "/page/..%2fserver.py",
    ):
        assert server.status(f"{path}?token={server.token}") in (403, 404)


def test_the_page_names_nothing_outside_this_machine(server: Served) -> None:
    page = server.text("/")
    for text in (page, server.text("/plain"), *map(server.text, OWN)):
        found = re.findall(r"(?:https?:|wss?:)?//[\w.:-]+", text)
        addresses = [address for address in found if "." in address]
        assert set(addresses) <= {f"ws://127.0.0.1:{server.port}"}
    assert '<html lang="en" dir="ltr">' in page
    assert "<title>ke.toml: selfassess</title>" in page


def test_every_answer_forbids_what_comes_from_elsewhere(server: Served) -> None:
    for path in (f"/?token={server.token}", "/", "/plain", "/page/screens.js"):
        headers = server.ask(path).headers
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'; script-src 'self';" in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"


def test_there_is_one_session_and_closing_it_leaves_no_process(tmp_path: Path) -> None:
    with serving_here(tmp_path) as served:
        with served.knocking() as status:
            assert status == 101
            wait_until(lambda: len(served.programs()) == 1)
            with served.knocking() as second:
                assert second == 409
            assert len(served.programs()) == 1
        wait_until(lambda: not served.programs())
        with served.knocking() as status:
            assert status == 101


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_the_end_of_the_server_leaves_no_process(
    tmp_path: Path, number: signal.Signals
) -> None:
    with serving(tmp_path) as served, served.knocking():
        wait_until(lambda: len(served.programs()) == 1)
        time.sleep(1)
        os.kill(served.process.pid, number)
        wait_until(lambda: served.process.poll() is not None)
        wait_until(lambda: not served.programs())
        if number is not signal.SIGKILL:
            assert served.process.returncode == 0


def test_a_file_that_cannot_be_opened_is_told_before_anything_is_served(
    run: Run,
) -> None:
    ran = run("serve", "nowhere.toml")
    assert ran.code == 2
    assert "nowhere.toml: No such file" in ran.err


def test_without_the_library_the_command_that_installs_it_is_named(
    run: Run, examples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "selfassess.cli.serve.server", None)
    ran = run("serve", examples / "kenya-2016.toml")
    assert ran.code == 2
    assert f"-m pip install {NEEDS}" in " ".join(ran.err.split())
    project = tomllib.loads((examples.parent / "pyproject.toml").read_text())["project"]
    assert project["optional-dependencies"]["web"] == [NEEDS]


def test_only_the_served_file_can_be_opened_from_the_browser() -> None:
    alone = for_one_file(launcher_of(SavedRecords()))
    assert (*alone.recent(), *alone.examples(), *alone.offers()) == ()
    for opening in (alone.open, alone.open_example):
        with pytest.raises(SelfAssessError, match="only one file"):
            opening("exampleland.toml")


def test_a_port_that_is_taken_is_told(run: Run, examples: Path, server: Served) -> None:
    ran = run("serve", examples / "kenya-2016.toml", "--port", server.port)
    assert ran.code == 2
    assert f"port {server.port} cannot be used" in ran.err
    assert run("serve", examples / "kenya-2016.toml", "--port", 99999).code == 2

"""The command `evidence`: the register, and what became of its files and addresses."""

import json
import threading
import time
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from selfassess.cli.integrations.address_lookup import look_up, next_address
from selfassess.cli.main import main
from selfassess.core.model.registers.evidence import SeenState
from selfassess.storage.toml.reader import read_document
from tests.cli.command_run import Run

ANSWERS = {
    ("HEAD", "/found"): (200, ""),
    ("HEAD", "/no-head"): (405, ""),
    ("GET", "/no-head"): (200, ""),
    ("HEAD", "/old"): (301, "/found"),
    ("HEAD", "/circle"): (302, "/circle"),
    ("HEAD", "/nowhere"): (302, ""),
    ("HEAD", "/to-a-file"): (302, "file:///etc/passwd"),
    ("HEAD", "/away"): (404, ""),
    ("GET", "/away"): (410, ""),
    ("HEAD", "/closed"): (403, ""),
    ("GET", "/closed"): (403, ""),
    ("HEAD", "/%C3%A4%20b"): (200, ""),
}
STATES = {
    "found": "found",
    "no-head": "found",
    "old": "moved",
    "circle": "cannot_tell",
    "nowhere": "cannot_tell",
    "to-a-file": "cannot_tell",
    "away": "gone",
    "closed": "cannot_tell",
    "ä%20b": "found",
}


class Site(BaseHTTPRequestHandler):
    """Answers as the table says; what comes slowly never comes."""

    asked: list[tuple[str, str]]
    headers_seen: set[str]

    def _answer(self) -> None:
        type(self).asked.append((self.command, self.path))
        type(self).headers_seen |= set(self.headers)
        if self.path == "/slow":
            self.wfile.write(b"HTTP/1.1 200 OK\r\n")
            for _piece in range(20):  # each comes in time, and all of them too late
                time.sleep(0.05)
                self.wfile.write(b"X-Wait: 1\r\n")
            return
        status, location = ANSWERS[self.command, self.path]
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.end_headers()

    do_HEAD = do_GET = _answer  # noqa: N815 - as the library calls them

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    """A server on this machine, as long as the test runs."""
    Site.asked, Site.headers_seen = [], set()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def assessment(run: Run, tmp_path: Path) -> Path:
    """A new assessment."""
    path = tmp_path / "a.toml"
    names = ("--country", "Exampleland", "--action-plan", "Plan", "-o", path)
    run("new", "--questionnaire", "ogp-consultation-2012", *names)
    return path


def with_register(path: Path, entries: str) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(f"\n{entries}\n")


def test_each_address_is_asked_for_and_what_became_of_it_is_kept(
    run: Run, assessment: Path, site: str
) -> None:
    entries = "".join(
        f'[evidence.e{number}]\ntitle = "{name}"\nurl = "{site}/{name}"\n'
        for number, name in enumerate(STATES)
    )
    with_register(assessment, f'{entries}[evidence.odd]\ntitle = "O"\nurl = "ftp://x"')
    told = run("evidence", str(assessment))
    assert Site.asked == []  # never without being asked
    told = run("evidence", str(assessment), "--online", "--timeout", "60")
    assert told.code == 1  # one is gone, and one is no address
    register = read_document(str(assessment)).data["evidence"]
    assert {
        e["title"]: e["seen"]["state"] for e in register.values() if "seen" in e
    } == (STATES)
    assert register["e2"]["seen"]["url"] == f"{site}/found"
    assert "seen" not in register["odd"]
    assert {"Host", "User-Agent", "Accept", "Accept-Encoding"} == Site.headers_seen
    assert f"wrote {assessment}: what became of 9 addresses" in told.err
    assert f"{site}/old (moved to {site}/found, " in told.out
    checked = run("check", str(assessment))
    assert "url: gone when it was looked up on " in checked.err


def test_what_comes_too_slowly_cannot_be_told(site: str) -> None:
    seen = look_up(f"{site}/slow", date(2026, 11, 30), 0.2)
    assert seen.state is SeenState.CANNOT_TELL


def test_a_redirect_leads_from_the_web_to_the_web_alone() -> None:
    page = "https://www.example.org/a/b"
    assert next_address(page, "../c#d") == "https://www.example.org/c#d"
    assert next_address(page, "http://192.168.0.1/off") == ""
    assert next_address(page, "http://localhost/") == ""
    assert next_address("http://intranet/", "http://intranet/a") == "http://intranet/a"


def test_files_are_listed_with_their_size_and_whether_they_are_as_cited(
    run: Run, assessment: Path
) -> None:
    (assessment.parent / "a.txt").write_bytes(b"x" * 12_345)
    (assessment.parent / "b.txt").write_text("b")
    cited = sha256(b"another").hexdigest()
    as_cited = sha256(b"x" * 12_345).hexdigest()
    entries = (
        '[evidence.a]\ntitle = "A | [b]"\nfile = "a.txt"\ndate = 2026-01-02\n'
        f'by = "media"\nsha256 = "{as_cited}"\n[evidence.b]\ntitle = "B"\nfile = "b.txt"\nsha256 = "{cited}"\n'
        '[evidence.c]\ntitle = "C"\nfile = "b.txt"\n'
    )
    with_register(assessment, entries)
    text = assessment.read_text(encoding="utf-8")
    assessment.write_text(text.replace("evidence = []", 'evidence = ["a"]', 1))
    told = run("evidence", str(assessment))
    assert told.code == 1
    assert (
        "1. A | [b] [a]\n   2 January 2026, the media\n   a.txt (12 kB, as it was cited)\n"
        in (told.out)
    )
    assert "b.txt (changed since it was cited" in told.out
    assert "   b.txt (1 B, is there)\n" in told.out
    first, second, _third = json.loads(run("evidence", str(assessment), "--json").out)
    assert (first["size"], first["doubt"]) == (12_345, "")
    assert len(first["cited_by"]) == 1
    assert second["doubt"].startswith("changed since it was cited")
    table = run("evidence", str(assessment), "--markdown").out.splitlines()
    assert table[2].startswith("| 1 | A \\| \\[b\\] | a | 2 January 2026, the media |")


@pytest.mark.parametrize("seconds", ["0", "-1", "nan", "soon", "601"])
def test_a_time_to_wait_is_a_number_of_seconds(
    seconds: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["evidence", "x.toml", "--timeout", seconds])
    assert "must be a number of seconds up to 600" in capsys.readouterr().err

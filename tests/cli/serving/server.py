"""A served file: the server here or as a process, and requests no browser would make."""

import http.client
import re
import signal
import subprocess
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING

import pytest

from selfassess.cli.commands import serve as command
from selfassess.cli.main import main
from selfassess.cli.serve import server

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

SOCKET = {
    "Upgrade": "websocket",
    "Connection": "Upgrade",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
}


@dataclass(frozen=True)
class Answer:
    """What the server answered."""

    status: int
    headers: dict[str, str]
    text: str


@dataclass(frozen=True)
class Served:
    """Where the server is, and how it lets us in."""

    address: str
    file: Path

    @property
    def port(self) -> int:
        """The port that the server chose."""
        match = re.search(r":(\d+)/", self.address)
        assert match
        return int(match[1])

    @property
    def token(self) -> str:
        """The token that it printed."""
        return self.address.partition("token=")[2]

    def ask(self, path: str, **headers: str) -> Answer:
        """A request with these headers and no others."""
        with self._asking(path, headers) as answer:
            return answer

    def status(self, path: str, **headers: str) -> int:
        """What the server answers to it."""
        return self.ask(path, **headers).status

    def text(self, path: str) -> str:
        """What the server gives to somebody with the token."""
        return self.ask(f"{path}?token={self.token}").text

    @contextmanager
    def knocking(self, **headers: str) -> Iterator[int]:
        """Ask for a session, as the page does; it lasts as long as we stay."""
        asked = {"Origin": f"http://127.0.0.1:{self.port}", **SOCKET, **headers}
        with self._asking(f"/ws?token={self.token}", asked) as answer:
            yield answer.status

    @contextmanager
    def _asking(self, path: str, headers: dict[str, str]) -> Iterator[Answer]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        with closing(connection):
            connection.putrequest("GET", path, skip_host=True)
            for name, text in {"Host": f"127.0.0.1:{self.port}", **headers}.items():
                connection.putheader(name, text)
            connection.endheaders()
            with closing(connection.getresponse()) as response:
                is_open = response.status == http.client.SWITCHING_PROTOCOLS
                text = "" if is_open else response.read().decode()
                yield Answer(response.status, dict(response.headers), text)

    def programs(self, *options: str) -> list[int]:
        """The processes that show the file: its screens, or with --plain its lines."""
        words = ("", "open", "--served", *options, "--", str(self.file), "")
        wanted = "\0".join(words).encode()
        return [number for number in _processes() if wanted in _words_of(number)]


def _processes() -> list[int]:
    return [int(place.name) for place in Path("/proc").glob("[0-9]*")]


def _words_of(process: int) -> bytes:
    with suppress(OSError):  # it has ended meanwhile
        return Path(f"/proc/{process}/cmdline").read_bytes()
    return b""


def _new_file(folder: Path) -> Path:
    wanted = ["--questionnaire", "ogp-cocreation-2016", "--country", "Kenya"]
    path = folder / "ke.toml"
    assert main(["new", *wanted, "--action-plan", "5th plan", "-o", str(path)]) == 0
    return path


@dataclass(frozen=True)
class ServedByProcess(Served):
    """A file that a process of its own serves."""

    process: subprocess.Popen[str]


@contextmanager
def serving_here(folder: Path, *, plain: bool = False) -> Iterator[Served]:
    """Serve a new file from a thread of this process, until a signal seems to come."""
    file = _new_file(folder)
    addresses: SimpleQueue[str] = SimpleQueue()
    ends: list[Callable[[], object]] = []

    def hear(loop: "AbstractEventLoop", act: Callable[[int], object]) -> None:
        ends.append(lambda: loop.call_soon_threadsafe(act, signal.SIGTERM))

    arguments = Namespace(file=str(file), port=0, plain=plain)
    with pytest.MonkeyPatch.context() as patch, ThreadPoolExecutor(1) as threads:
        patch.setattr(server, "hear", hear)
        patch.setattr(command, "_tell", addresses.put)
        running = threads.submit(command.run, arguments)
        address = addresses.get(timeout=20)
        try:
            yield Served(address, file)
        finally:
            ends[0]()
            assert running.result(20) == 0


@contextmanager
def serving(folder: Path, *options: str) -> Iterator[ServedByProcess]:
    """Serve a new file with the program, as in a terminal, on any port that is free."""
    file = _new_file(folder)
    process = subprocess.Popen(
        [sys.executable, "-m", "selfassess", "serve", *options, str(file)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    process.stdout.readline()
    try:
        yield ServedByProcess(process.stdout.readline().strip(), file, process)
    finally:
        process.terminate()
        process.wait(20)
        process.stdout.close()

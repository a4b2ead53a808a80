"""A program in a real pseudo-terminal, and when what appears on it."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path
from typing import NamedTuple

ROWS, COLUMNS = 40, 120
QUIET = 0.12
"""Seconds of silence after which the screen is settled."""


class Start(NamedTuple):
    """Seconds from the fork to the first byte, to the marker, to the last byte."""

    first: float
    paint: float
    settled: float


class Terminal:
    """A program that was started in a terminal of its own."""

    def __init__(self, *arguments: str) -> None:
        self.began = time.perf_counter()
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            os.environ.update(
                TERM="xterm-256color", COLORTERM="truecolor", LANG="C.UTF-8"
            )
            os.environ.pop("NO_COLOR", None)
            # An installed program is compiled once, not at every start.
            os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
            os.execv(sys.executable, [sys.executable, *arguments])
        size = struct.pack("HHHH", ROWS, COLUMNS, 0, 0)
        fcntl.ioctl(self.file, termios.TIOCSWINSZ, size)

    def read(self, quiet: float, limit: float = 30.0) -> tuple[bytes, float]:
        """What comes until it is quiet, and when the last of it came."""
        seen, last = b"", time.perf_counter()
        end = last + limit
        while time.perf_counter() < end:
            wait = quiet if seen else end - time.perf_counter()
            ready, _writable, _odd = select.select([self.file], [], [], wait)
            if not ready:
                break
            try:
                chunk = os.read(self.file, 65536)
            except OSError:
                break
            if not chunk:
                break
            seen, last = seen + chunk, time.perf_counter()
        return seen, last

    def start(self, marker: bytes) -> Start:
        """Wait until the marker was painted and the screen has settled."""
        seen, first, paint = b"", 0.0, 0.0
        while marker not in seen:
            chunk, last = self.read(0.0)
            assert chunk, f"no {marker!r} in {seen[-300:]!r}"
            seen += chunk
            first = first or last
            paint = last
        _rest, settled = self.read(QUIET, 0.5)
        began = self.began
        return Start(first - began, paint - began, max(settled, paint) - began)

    def press(self, key: bytes, quiet: float = 0.025) -> tuple[float, int]:
        """Seconds from a key to the last byte of its answer, and how many bytes.

        The answer has ended after so many seconds in which nothing came.
        """
        start = time.perf_counter()
        os.write(self.file, key)
        seen, last = self.read(quiet, 1.5)
        return (last - start if seen else 0.0), len(seen)

    def memory(self) -> float:
        """Resident memory in MB."""
        status = Path(f"/proc/{self.pid}/status").read_text().split("\n")
        line = next(line for line in status if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    def quit(self, key: bytes) -> float:
        """Seconds from the key to the end of the process."""
        start = time.perf_counter()
        os.write(self.file, key)
        while os.waitpid(self.pid, os.WNOHANG) == (0, 0):
            ready, _writable, _odd = select.select([self.file], [], [], 0.002)
            if ready:
                try:
                    os.read(self.file, 65536)
                except OSError:
                    time.sleep(0.001)
        os.close(self.file)
        return time.perf_counter() - start

    def kill(self) -> None:
        """End it at once."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.file)

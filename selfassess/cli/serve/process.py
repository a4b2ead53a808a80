"""The program behind one browser tab; it never outlives the tab."""

import asyncio
import json
from asyncio.subprocess import Process
from collections.abc import Sequence
from contextlib import suppress

from aiohttp import web
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

from selfassess.core.text.addresses import safe_address

PATIENCE = 5.0
"""Seconds that the program has to save and to end by itself."""
LARGEST = 500
"""Columns and rows that a browser may ask for."""


class Running(AppService):
    """Runs the screens, and passes keys one way and pictures the other."""

    def __init__(self, command: Sequence[str], socket: web.WebSocketResponse) -> None:
        super().__init__(
            "",
            write_bytes=socket.send_bytes,
            write_str=socket.send_str,
            close=self._close,
            download_manager=DownloadManager(),
        )
        self._arguments = command
        self._socket = socket

    async def _close(self) -> None:
        await self._socket.close()

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        """Start the program without a shell: a file's name is nothing but a name."""
        process = await asyncio.create_subprocess_exec(
            *self._arguments,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            env=self._build_environment(width=width, height=height),
            start_new_session=True,  # a Ctrl+C in the terminal is for the server
        )
        assert process.stdin
        self._process, self._stdin = process, process.stdin
        return process

    async def on_meta(self, data: bytes) -> None:
        """Pass on that it ended, and addresses to open; there are no downloads."""
        message = json.loads(data)
        wants = message.get("type")
        if wants == "exit" or (
            wants == "open_url" and safe_address(str(message.get("url")))
        ):
            await super().on_meta(data)

    async def hear(self, text: str) -> None:
        """Do what the page asks; what makes no sense is left."""
        with suppress(ValueError, TypeError, KeyError, IndexError):
            kind, *rest = json.loads(text)
            match kind:
                case "stdin":
                    await self.send_bytes(rest[0].encode())
                case "resize":
                    width, height = (rest[0][name] for name in ("width", "height"))
                    await self.set_terminal_size(within(width), within(height))
                case "ping":
                    await self._socket.send_json(["pong", rest[0]])
                case "blur":
                    await self.blur()
                case "focus":
                    await self.focus()
                case _:
                    pass

    async def leave(self) -> None:
        """Ask it to save and to end, and see to it that it does."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self.stop(), PATIENCE)
        if self._process:
            await end_process(self._process)


async def end_process(process: Process) -> None:
    """Wait until the program has ended by itself; make it where it does not."""
    for end in (process.terminate, process.kill):
        with suppress(TimeoutError):
            await asyncio.wait_for(process.wait(), PATIENCE)
            return
        with suppress(ProcessLookupError):
            end()
    await process.wait()


def within(value: object) -> int:
    """A number of columns or rows that a terminal can have."""
    return min(max(int(str(value)), 1), LARGEST)

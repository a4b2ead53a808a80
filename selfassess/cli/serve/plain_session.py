"""A plain walk on the server: a process, all that it told, and the page that shows it."""

import asyncio
import json
import secrets
from asyncio.subprocess import Process
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from aiohttp import web

from selfassess.cli.serve.process import end_process
from selfassess.tui.terminal.signals import press_ctrl_c

LONGEST_LINE = 1 << 25
"""Bytes of a message in either direction: a pasted text, a note, all words there are."""
CLOSED, LOST = 3.0, 600.0
"""Seconds that it waits for a page that was closed or loaded anew, or that went silent."""
ELSEWHERE = 4001
"""The code that tells a page that another one goes on."""


class PlainSession:
    """One walk; the page may change, and be away for a while."""

    def __init__(self) -> None:
        self.id = secrets.token_urlsafe(8)
        self.files: list[Path] = []
        """The reports that were made, which the page may fetch."""
        self._told: list[dict[str, Any]] = []
        self._shown = 0
        """How many of these the page was sent."""
        self._showing = asyncio.Lock()
        self._heard = 0
        """The number of the last message that came from a page."""
        self._page: web.WebSocketResponse | None = None
        self._leaving: dict[web.WebSocketResponse, asyncio.Task[bool]] = {}
        """Pages that are told that nothing more comes, until they say so, too."""
        self._process: Process | None = None
        self._tasks: list[asyncio.Task[None]] = []
        self._waiting: asyncio.TimerHandle | None = None

    @property
    def is_over(self) -> bool:
        """Nobody can go on in it."""
        return self._process is not None and self._process.returncode is not None

    @property
    def is_left(self) -> bool:
        """No page shows it at the moment."""
        return self._page is None

    async def start(self, command: Sequence[str]) -> None:
        """Start the program without a shell: a file's name is nothing but a name."""
        self._process = await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            limit=LONGEST_LINE,
            start_new_session=True,  # a Ctrl+C in the terminal is for the server
        )
        self._tasks = [asyncio.create_task(self._pass_on())]

    async def attend(
        self, page: web.WebSocketResponse, session: str, after: int
    ) -> None:
        """Show the page what it has not seen yet, then go on with it until it goes."""
        if self._waiting:
            self._waiting.cancel()
        before, self._page = self._page, page
        if before:
            self._close(before, ELSEWHERE)
        first = after if session == self.id else 0
        await page.send_json(
            {
                "session": self.id,
                "first": first,
                "count": len(self._told),
                "heard": self._heard,
            }
        )
        self._shown = first
        await self._show()
        async for message in page:
            if message.type is web.WSMsgType.TEXT:
                await self._hear(page, message.data)
        if leaving := self._leaving.pop(page, None):
            # Whoever returns ends the connection, and the page would not know why.
            await leaving
        if self._page is page:
            self._page = None
            self._wait(CLOSED if page.close_code in (1000, 1001) else LOST)

    def _close(
        self, page: web.WebSocketResponse, code: int = 1000
    ) -> asyncio.Task[bool]:
        """Close the page, without waiting for one that is silent."""
        closing = self._leaving[page] = asyncio.create_task(page.close(code=code))
        return closing

    def _wait(self, seconds: float) -> None:
        loop = asyncio.get_running_loop()

        def give_up() -> None:
            self._tasks.append(loop.create_task(self.end()))

        self._waiting = loop.call_later(seconds, give_up)

    async def _hear(self, page: web.WebSocketResponse, text: str) -> None:
        """Do what the page asks, once; what makes no sense is left."""
        with suppress(ValueError, TypeError, KeyError, OSError):
            message = json.loads(text)
            number = int(message["number"])
            if number > self._heard:
                self._heard = number
                await self._obey(message)
            await page.send_json({"heard": number})

    async def _obey(self, message: dict[str, Any]) -> None:
        process = self._process
        assert process
        assert process.stdin
        if message.get("stop"):
            press_ctrl_c(process)
            return
        wanted = {k: v for k, v in message.items() if k in ("line", "note")}
        process.stdin.write(f"{json.dumps(wanted)}\n".encode())
        await process.stdin.drain()

    async def _pass_on(self) -> None:
        """Tell the page what the program tells, until it ends; then what went wrong."""
        process = self._process
        assert process
        assert process.stdout
        assert process.stderr
        wrong = asyncio.create_task(process.stderr.read())
        while line := await process.stdout.readline():
            await self._tell(json.loads(line))
        for text in (await wrong).decode(errors="replace").splitlines():
            await self._tell({"say": text})
        await process.wait()
        if not self._told or "end" not in self._told[-1]:
            await self._tell({"end": process.returncode})

    async def _tell(self, message: dict[str, Any]) -> None:
        if path := message.pop("file", ""):
            self.files.append(Path(path))
            message["number"] = len(self.files)
        if "ask" in message:
            # What was asked before is answered, and long.
            self._told = [{} if "ask" in earlier else earlier for earlier in self._told]
        self._told.append(message)
        await self._show()

    async def _show(self) -> None:
        """Send the page what it has not been sent, in order."""
        async with self._showing:
            while (page := self._page) and self._shown < len(self._told):
                self._shown += 1
                with suppress(OSError):
                    await page.send_json(self._told[self._shown - 1])

    async def end(self) -> None:
        """Have it save and end; the page is told how."""
        process = self._process
        if process is None or process.stdin is None:
            return
        process.stdin.close()
        await end_process(process)
        for task in self._tasks[:1]:
            await task
        if self._page:
            await self._close(self._page)

"""A tab with the plain page, as the server knows it: a socket, and what came by it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType

from tests.cli.serving.server import Served


class PlainTab:
    """Sends what a page sends, and keeps what it is told."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self.socket = socket
        self.told: list[dict[str, Any]] = []
        self._number = 0

    async def send(self, number: int = 0, **message: object) -> None:
        """A message with its number; the next one if none is given."""
        self._number = number or self._number + 1
        await self.socket.send_json({"number": self._number, **message})

    async def until(self, true: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
        """Hear until a message is of that kind."""
        async with asyncio.timeout(60):
            async for message in self.socket:
                assert message.type is WSMsgType.TEXT
                told: dict[str, Any] = message.json()
                self.told.append(told)
                if "session" in told:
                    self._number = told["heard"]
                if true(told):
                    return told
        raise AssertionError(f"the server has closed: {self.told[-3:]}")

    async def asked(self) -> dict[str, Any]:
        """Hear until something is asked."""
        question: dict[str, Any] = (await self.until(lambda told: "ask" in told))["ask"]
        return question

    async def closed(self) -> int | None:
        """Hear until the server closes; its code."""
        async for message in self.socket:
            self.told.append(message.json())
        return self.socket.close_code

    @property
    def lines(self) -> list[str]:
        """What was said."""
        return [told["say"] for told in self.told if "say" in told]


@asynccontextmanager
async def plain_tab(
    served: Served, session: str = "", after: int = 0
) -> AsyncIterator[PlainTab]:
    """Open the plain page of a served file; closing it is closing the tab."""
    address = (
        f"{served.address.split('?')[0].removesuffix('plain').rstrip('/')}/plain/ws"
    )
    words = {"token": served.token, "session": session, "after": str(after)}
    origin = f"http://127.0.0.1:{served.port}"
    async with (
        ClientSession() as client,
        client.ws_connect(
            address, params=words, origin=origin, max_msg_size=0
        ) as socket,
    ):
        yield PlainTab(socket)

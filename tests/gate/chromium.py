"""Debian's Chromium without a window, spoken to over its debugging protocol."""

import asyncio
import itertools
import os
import shutil
import subprocess
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType

from tests.cli.serving.server import Served, serving

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-port=0",
    "--window-size=1000,700",
)

DRAWN = "document.body?.classList.contains('-first-byte')"
"""True once the screens have drawn something."""
ASKED = "question !== null && seen >= replayed"
"""True once the plain page has heard what the walk asks."""
CODES = {"Enter": 13, "Tab": 9, "F6": 117, " ": 32}


class Tab:
    """One page."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self._socket = socket
        self._numbers = itertools.count(1)
        self.asked: list[str] = []
        """Every address that the page asked for."""
        self.complaints: list[str] = []
        """What went wrong in the page, as its console has it."""

    async def do(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send a command and wait for its result."""
        number = next(self._numbers)
        await self._socket.send_json(
            {"id": number, "method": method, "params": parameters}
        )
        async for message in self._socket:
            assert message.type is WSMsgType.TEXT
            told = message.json()
            self._note(told)
            if told.get("id") == number:
                assert "error" not in told, told
                result: dict[str, Any] = told["result"]
                return result
        raise AssertionError("the browser has gone")

    def _note(self, told: dict[str, Any]) -> None:
        details = told.get("params", {})
        match told.get("method"):
            case "Network.requestWillBeSent":
                self.asked.append(details["request"]["url"])
            case "Network.webSocketCreated":
                self.asked.append(details["url"])
            case "Log.entryAdded":
                self.complaints.append(details["entry"]["text"])
            case "Runtime.exceptionThrown":
                self.complaints.append(str(details["exceptionDetails"]))
            case _:
                pass

    async def open(self, address: str, ready: str = DRAWN) -> None:
        """Go there, and wait until that is true: the screens have drawn something."""
        for part in ("Network", "Log", "Runtime", "Page"):
            await self.do(f"{part}.enable")
        await self.do("Page.navigate", url=address)
        await self.until(ready)

    async def until(self, true: str, seconds: float = 60) -> None:
        """Wait until an expression is true in the page."""
        async with asyncio.timeout(seconds):
            while not await self.value(true):
                await asyncio.sleep(0.1)

    async def value(self, expression: str) -> Any:
        """What the expression is worth in the page."""
        told = await self.do(
            "Runtime.evaluate", expression=expression, returnByValue=True
        )
        return told["result"].get("value")

    async def press(self, *keys: str) -> None:
        """Keys, one after the other, as a person presses them."""
        for key in keys:
            code = CODES.get(key) or ord(key.upper())
            text = "\r" if key == "Enter" else key if len(key) == 1 else ""
            await self.do(
                "Input.dispatchKeyEvent",
                type="keyDown",
                key=key,
                text=text,
                windowsVirtualKeyCode=code,
            )
            await self.do(
                "Input.dispatchKeyEvent",
                type="keyUp",
                key=key,
                windowsVirtualKeyCode=code,
            )
            await asyncio.sleep(0.1)

    async def resize(self, width: int, height: int, scale: int = 1) -> None:
        """Make the window that large, in points of the page, and enlarge it so often."""
        await self.do(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=scale,
            mobile=False,
        )

    async def spoken(self, under: str = "") -> str:
        """What the accessibility tree has to read out, under the first node of a role."""
        told = await self.do("Accessibility.getFullAXTree")
        nodes = {node["nodeId"]: node for node in told["nodes"]}
        found = [
            node
            for node in told["nodes"]
            if not under or node.get("role", {}).get("value") == under
        ]
        return " ".join(" ".join(_read_out(found[0], nodes)).split())

    async def close(self) -> None:
        """Close the tab, as a person does."""
        await self.do("Page.close")


def _read_out(node: dict[str, Any], nodes: dict[str, Any]) -> Iterator[str]:
    if node.get("role", {}).get("value") == "StaticText":
        yield node["name"]["value"]
        return
    for child in node.get("childIds", ()):
        if child in nodes:
            yield from _read_out(nodes[child], nodes)


@contextmanager
def browser(folder: Path) -> Iterator[int]:
    """A browser with nothing in it; the port at which it listens to us."""
    assert CHROMIUM
    profile = folder / "profile"
    process = subprocess.Popen(
        [CHROMIUM, *FLAGS, f"--user-data-dir={profile}", "about:blank"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "HOME": str(folder)},
    )
    try:
        yield _port(profile / "DevToolsActivePort")
    finally:
        process.terminate()
        process.wait(20)


@asynccontextmanager
async def browsing(port: int) -> AsyncIterator[Tab]:
    """A new tab of that browser."""
    async with ClientSession() as session:
        new = f"http://127.0.0.1:{port}/json/new?about:blank"
        async with session.put(new) as made:
            address = (await made.json(content_type=None))["webSocketDebuggerUrl"]
        async with session.ws_connect(address, max_msg_size=0) as socket:
            yield Tab(socket)


@asynccontextmanager
async def served_tab(
    folder: Path, port: int, *options: str, size: tuple[int, int] | None = None
) -> AsyncIterator[tuple[Served, Tab]]:
    """A new file that is served, and a tab of that browser in which it is open."""
    with serving(folder, *options) as served:
        async with browsing(port) as tab:
            if size:
                await tab.resize(*size)
            await tab.open(served.address, ASKED if "--plain" in options else DRAWN)
            yield served, tab


async def happens(true: Callable[[], bool]) -> None:
    """Once that is so, whoever does it."""
    async with asyncio.timeout(40):
        while not true():
            await asyncio.sleep(0.1)


def _port(told: Path) -> int:
    end = time.monotonic() + 60
    while not (told.exists() and (lines := told.read_text().split())):
        assert time.monotonic() < end, "the browser does not say where it listens"
        time.sleep(0.1)
    return int(lines[0])

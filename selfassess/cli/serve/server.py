"""Two pages of one file on the loopback address: its screens, and its plain walk."""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import textual_serve
from aiohttp import WSMsgType, web

from selfassess.cli.serve.access import AccessPolicy
from selfassess.cli.serve.plain_session import LONGEST_LINE, PlainSession
from selfassess.cli.serve.process import Running, within
from selfassess.cli.serve.served_pages import FOLDER, plain_page, screens_page
from selfassess.core.text.i18n import _
from selfassess.tui.terminal.signals import hear

HOST = "127.0.0.1"
FONTS = Path(textual_serve.__file__).parent / "static" / "fonts"
PATIENCE = 3.0
"""Seconds that a new tab waits for the old one to be gone, as when it is reloaded."""
HEARTBEAT = 15.0
"""Seconds after which a tab that does not answer is taken for closed."""
LONGEST_MESSAGE = 1 << 20

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Programs:
    """What shows a file: each a command with its arguments."""

    title: str
    screens: Sequence[str]
    plain: Sequence[str]


class LocalServer:
    """Serves the screens to one tab at a time, and the plain walk to another."""

    def __init__(self, programs: Programs, guard: AccessPolicy) -> None:
        self._programs, self._guard = programs, guard
        self._session = asyncio.Lock()
        self._socket: web.WebSocketResponse | None = None
        self._walk: PlainSession | None = None

    def app(self) -> web.Application:
        """The pages, what they need, and their sockets."""
        app = web.Application(middlewares=[self._guarded])
        app.router.add_get("/", self._show_screens)
        app.router.add_get("/ws", self._talk)
        app.router.add_get("/plain", self._show_plain)
        app.router.add_get("/plain/ws", self._walk_on)
        app.router.add_get(r"/plain/report/{number:\d{1,5}}", self._report)
        app.router.add_static("/page", FOLDER)
        app.router.add_static("/fonts", FONTS)
        app.on_response_prepare.append(self._say_headers)
        app.on_shutdown.append(self._end_sessions)
        return app

    @web.middleware
    async def _guarded(
        self, request: web.Request, handler: Handler
    ) -> web.StreamResponse:
        text = request.query.get("token") or request.cookies.get(self._guard.cookie, "")
        if reason := self._guard.refusal(request.headers, text):
            raise web.HTTPForbidden(text=reason)
        return await handler(request)

    async def _say_headers(
        self, request: web.Request, response: web.StreamResponse
    ) -> None:
        response.headers.update(self._guard.headers(request.path))

    async def _show_screens(self, request: web.Request) -> web.Response:
        return self._page(screens_page(self._programs.title, request.host))

    async def _show_plain(self, request: web.Request) -> web.Response:
        return self._page(plain_page(self._programs.title, request.host))

    def _page(self, text: str) -> web.Response:
        response = web.Response(text=text, content_type="text/html")
        response.set_cookie(
            self._guard.cookie, self._guard.token, httponly=True, samesite="Strict"
        )
        return response

    async def _walk_on(self, request: web.Request) -> web.StreamResponse:
        page = await _socket_of(request, LONGEST_LINE)
        if self._walk is None or self._walk.is_over:
            self._walk = PlainSession()
            await self._walk.start(self._programs.plain)
        after = _number(request, "after", 0)
        await self._walk.attend(page, request.query.get("session", ""), after)
        return page

    async def _report(self, request: web.Request) -> web.StreamResponse:
        """A report that was made in the walk, and no other file."""
        files = self._walk.files if self._walk else []
        number = int(request.match_info["number"])
        if not 0 < number <= len(files) or not files[number - 1].is_file():
            raise web.HTTPNotFound
        path = files[number - 1]
        name = f"attachment; filename*=UTF-8''{quote(path.name)}"
        return web.FileResponse(path, headers={"Content-Disposition": name})

    async def _talk(self, request: web.Request) -> web.StreamResponse:
        try:
            await asyncio.wait_for(self._session.acquire(), PATIENCE)
        except TimeoutError:
            raise web.HTTPConflict(text=_("It is open in another tab.")) from None
        try:
            return await self._run(request)
        finally:
            self._session.release()

    async def _run(self, request: web.Request) -> web.WebSocketResponse:
        tab = await _socket_of(request, LONGEST_MESSAGE)
        if self._walk and self._walk.is_left:
            await self._walk.end()  # the person came over from the plain page
        running = Running(self._programs.screens, tab)
        self._socket = tab
        try:
            await running.start(*_size(request))
            async for message in tab:
                if message.type == WSMsgType.TEXT:
                    await running.hear(message.data)
        finally:
            await running.leave()
            self._socket = None
        return tab

    async def _end_sessions(self, _app: web.Application) -> None:
        if self._walk:
            await self._walk.end()
        if self._socket:
            await self._socket.close()
        # The program has to save and to end before we do.
        async with self._session:
            pass


async def _socket_of(request: web.Request, longest: int) -> web.WebSocketResponse:
    """The socket that a page of ours asks for; nothing but a browser may ask."""
    if "Origin" not in request.headers:
        raise web.HTTPForbidden(text=_("Only a browser may ask this."))
    made = web.WebSocketResponse(heartbeat=HEARTBEAT, max_msg_size=longest)
    await made.prepare(request)
    return made


def _size(request: web.Request) -> tuple[int, int]:
    width, height = _number(request, "width", 80), _number(request, "height", 24)
    return within(width), within(height)


def _number(request: web.Request, name: str, usual: int) -> int:
    with suppress(ValueError):
        return int(request.query.get(name, ""))
    return usual


def listen(port: int) -> socket.socket:
    """Take the port (0: any that is free), on the loopback address alone."""
    return socket.create_server((HOST, port))


async def serve(
    door: socket.socket, programs: Programs, first: str, tell: Callable[[str], None]
) -> None:
    """Serve until a signal says that it is enough; tell the address of the first page."""
    guard = AccessPolicy(door.getsockname()[1])
    runner = web.AppRunner(LocalServer(programs, guard).app(), access_log=None)
    enough = asyncio.Event()
    hear(asyncio.get_running_loop(), lambda _number: enough.set())
    await runner.setup()
    try:
        await web.SockSite(runner, door).start()
        tell(f"http://{HOST}:{guard.port}{first}?token={guard.token}")
        await enough.wait()
    finally:
        await runner.cleanup()

"""One page, one socket, one session, on the loopback address."""

import asyncio
import signal
import socket
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from html import escape
from pathlib import Path
from string import Template

import textual_serve
from aiohttp import WSMsgType, web

from selfassess.cli.serve.access import AccessPolicy
from selfassess.cli.serve.process import Running, within
from selfassess.core.text.i18n import _, language_in_force

HOST = "127.0.0.1"
PAGE = Path(__file__).parent / "page"
TERMINAL = Path(textual_serve.__file__).parent / "static"
PATIENCE = 3.0
"""Seconds that a new tab waits for the old one to be gone, as when it is reloaded."""
HEARTBEAT = 15.0
"""Seconds after which a tab that does not answer is taken for closed."""
LONGEST_MESSAGE = 1 << 20

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class LocalServer:
    """Serves one program to one tab at a time."""

    def __init__(self, command: Sequence[str], title: str, guard: AccessPolicy) -> None:
        self._command, self._title, self._guard = command, title, guard
        self._session = asyncio.Lock()
        self._socket: web.WebSocketResponse | None = None

    def app(self) -> web.Application:
        """The page, what it needs, and the socket."""
        app = web.Application(middlewares=[self._guarded])
        app.router.add_get("/", self._page)
        app.router.add_get("/ws", self._talk)
        app.router.add_static("/page", PAGE)
        app.router.add_static("/static", TERMINAL)
        app.on_response_prepare.append(self._say_headers)
        app.on_shutdown.append(self._end_session)
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
        self, _request: web.Request, response: web.StreamResponse
    ) -> None:
        response.headers.update(self._guard.headers)

    async def _page(self, request: web.Request) -> web.Response:
        template = Template((PAGE / "page.html").read_text(encoding="utf-8"))
        text = template.substitute(
            language=language_in_force(),
            title=escape(self._title),
            socket=f"ws://{request.host}/ws",
            opening=_("Opening …"),
            ended=_("This session has ended, or is open in another tab."),
            again=_("Open again"),
            needs=_("This page needs JavaScript; without it: selfassess open --plain"),
        )
        response = web.Response(text=text, content_type="text/html")
        response.set_cookie(
            self._guard.cookie, self._guard.token, httponly=True, samesite="Strict"
        )
        return response

    async def _talk(self, request: web.Request) -> web.StreamResponse:
        if "Origin" not in request.headers:
            raise web.HTTPForbidden(text=_("Only a browser may ask this."))
        try:
            await asyncio.wait_for(self._session.acquire(), PATIENCE)
        except TimeoutError:
            raise web.HTTPConflict(text=_("It is open in another tab.")) from None
        try:
            return await self._run(request)
        finally:
            self._session.release()

    async def _run(self, request: web.Request) -> web.WebSocketResponse:
        tab = web.WebSocketResponse(heartbeat=HEARTBEAT, max_msg_size=LONGEST_MESSAGE)
        await tab.prepare(request)
        running = Running(self._command, tab)
        self._socket = tab
        try:
            await running.start(_size(request, "width"), _size(request, "height"))
            async for message in tab:
                if message.type == WSMsgType.TEXT:
                    await running.hear(message.data)
        finally:
            await running.leave()
            self._socket = None
        return tab

    async def _end_session(self, _app: web.Application) -> None:
        if self._socket:
            await self._socket.close()
        # The program has to save and to end before we do.
        async with self._session:
            pass


def _size(request: web.Request, name: str) -> int:
    with suppress(ValueError):
        return within(request.query.get(name, ""))
    return {"width": 80, "height": 24}[name]


def listen(port: int) -> socket.socket:
    """Take the port (0: any that is free), on the loopback address alone."""
    return socket.create_server((HOST, port))


async def serve(
    door: socket.socket, command: Sequence[str], title: str, tell: Callable[[str], None]
) -> None:
    """Serve until a signal says that it is enough; tell the address to open."""
    guard = AccessPolicy(door.getsockname()[1])
    app = LocalServer(command, title, guard).app()
    runner = web.AppRunner(app, access_log=None)
    enough = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        with suppress(NotImplementedError, AttributeError):  # Windows
            loop.add_signal_handler(getattr(signal, name), enough.set)
    await runner.setup()
    try:
        await web.SockSite(runner, door).start()
        tell(f"http://{HOST}:{guard.port}/?token={guard.token}")
        await enough.wait()
    finally:
        await runner.cleanup()

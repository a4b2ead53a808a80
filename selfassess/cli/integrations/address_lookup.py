"""What became of addresses: each is asked for, and nothing is sent but the request.

Whoever starts it has asked for it, so an address is asked for wherever it leads. A
redirect is not followed from the web into the network that this machine stands in.
"""

import ssl
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from datetime import date
from functools import partial
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from socket import SHUT_RDWR
from time import monotonic
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from selfassess import __version__
from selfassess.core.model.registers.evidence import Seen, SeenState
from selfassess.core.text.addresses import is_of_one_network, safe_address

MOST_REDIRECTS = 5
_REDIRECTS = {301, 302, 303, 307, 308}
_GONE = {404, 410}
_HEADERS = {"User-Agent": f"selfassess/{__version__}", "Accept": "*/*"}
# What stands in addresses unescaped; letters of other scripts do not travel as they are.
_PLAIN = "/%:?#[]@!$&'()*+,;=-._~"

Look = Callable[[str], Seen]
"""What is found under an address."""


def look_up_all(
    addresses: Iterable[str], look: Look, at_most: int, tell: Callable[[str], None]
) -> dict[str, Seen]:
    """What is found under each address; so many are looked up at once."""

    def told(address: str) -> Seen:
        seen = look(address)
        tell(address)
        return seen

    wanted = list(dict.fromkeys(addresses))
    with ThreadPoolExecutor(max_workers=at_most) as pool:
        return dict(zip(wanted, pool.map(told, wanted), strict=True))


def look_up(address: str, today: date, timeout: float) -> Seen:
    """Ask for an address; what does not answer in so many seconds cannot be told."""
    cannot_tell = Seen(state=SeenState.CANNOT_TELL, on=today)
    here = address
    try:
        for _hop in range(MOST_REDIRECTS + 1):
            status, location = _answer(here, timeout)
            if status not in _REDIRECTS:
                return _seen(status, here if here != address else "", today)
            if not (there := next_address(here, location)):
                return cannot_tell
            here = there
    except (OSError, HTTPException, ValueError):
        return cannot_tell
    return cannot_tell  # it leads in circles


def _seen(status: int, moved_to: str, today: date) -> Seen:
    if status in _GONE:
        return Seen(state=SeenState.GONE, on=today)
    if not 200 <= status < 300:
        return Seen(state=SeenState.CANNOT_TELL, on=today)
    state = SeenState.MOVED if moved_to else SeenState.FOUND
    return Seen(state=state, on=today, url=moved_to)


def next_address(here: str, location: str) -> str:
    """Where a redirect leads; empty where it is not followed."""
    there = safe_address(urljoin(here, location)) if location else None
    if there is None or (is_of_one_network(there) and not is_of_one_network(here)):
        return ""
    return there


def _answer(address: str, timeout: float) -> tuple[int, str]:
    """The status and where it redirects to; asked anew where HEAD is refused."""
    status, location = _asked("HEAD", address, timeout)
    if status >= 400:  # servers that know no HEAD answer with any of these
        return _asked("GET", address, timeout)
    return status, location


def _asked(method: str, address: str, timeout: float) -> tuple[int, str]:
    parts = urlsplit(address)
    with closing(_connection(parts, timeout)) as connection:
        connection.connect()
        # The timeout is for each piece; who sends one byte at a time would have us wait.
        late = monotonic() + timeout
        end = threading.Timer(timeout, partial(_hang_up, connection))
        end.start()
        try:
            target = parts._replace(scheme="", netloc="", fragment="").geturl() or "/"
            connection.request(method, quote(target, safe=_PLAIN), headers=_HEADERS)
            response = connection.getresponse()
            if monotonic() >= late:  # half an answer looks like a whole one
                raise TimeoutError
            return response.status, response.headers.get("Location", "")
        finally:
            end.cancel()


def _connection(parts: SplitResult, timeout: float) -> HTTPConnection:
    host, port = parts.hostname or "", parts.port
    if parts.scheme.lower() == "http":
        return HTTPConnection(host, port, timeout=timeout)
    context = ssl.create_default_context()
    return HTTPSConnection(host, port, timeout=timeout, context=context)


def _hang_up(connection: HTTPConnection) -> None:
    with suppress(OSError):
        connection.sock.shutdown(SHUT_RDWR)

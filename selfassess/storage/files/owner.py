"""The owner of an open file: a person at a machine, as a process, since some time."""

import getpass
import os
import socket
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

_MINUTE, _DAY = 60, 24 * 60 * 60
_FORGOTTEN_AFTER = 10 * _MINUTE
_WINDOWS = os.name == "nt"


@dataclass(frozen=True, slots=True)
class Owner:
    """One program that has one file open."""

    user: str
    host: str
    pid: int
    since: str
    """Date and time to the minute, where the person is."""
    token: str = field(default_factory=lambda: os.urandom(4).hex())
    """Tells it from another one of the same process."""

    def data(self) -> dict[str, Any]:
        """For a file."""
        return asdict(self)


def this_owner(since: datetime) -> Owner:
    """Ours."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):  # a container without a user list
        user = "?"
    moment = since.isoformat(" ", timespec="minutes")
    return Owner(user, socket.gethostname(), os.getpid(), moment)


def owner_from(data: Mapping[str, Any]) -> Owner:
    """What a file says; raise ValueError or KeyError if it is none."""
    texts = {name: str(data[name]) for name in ("user", "host", "since", "token")}
    return Owner(pid=int(data["pid"]), **texts)


def is_open(owner: Owner, age: float, host: str) -> bool:
    """Whether the session lives, having said so that many seconds ago.

    On this host its process tells; one that is suspended says nothing for long. On
    another one it is forgotten after ten minutes.
    """
    if owner.host != host or _WINDOWS:  # where asking would end the process
        return age < _FORGOTTEN_AFTER
    return _is_running(owner.pid) and age < _DAY


def _is_running(pid: int) -> bool:
    if pid <= 0:  # would ask a whole group of processes
        return False
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:  # somebody else's
        return True
    return True

"""Traces that screen readers and Braille displays leave on a machine.

None is sure: a person is asked, and nothing follows from a trace alone. GTK_MODULES and
QT_LINUX_ACCESSIBILITY_ALWAYS_ON are no trace, some systems set them for everybody.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress

VARIABLES = {
    "TDSR_ACTIVE": "tdsr",
    "TSDR_ACTIVE": "tdsr",  # as tdsr2 0.2.1 spells it; its manual has the other
    "BRLAPI_HOST": "BRLTTY",
    "EMACSPEAK_DIR": "Emacspeak",
    "ACCESSIBILITY_ENABLED": "",
    "GNOME_ACCESSIBILITY": "",
}
"""Who sets them, or for whom people do; empty: any reader of the desktop."""
PROGRAMS = {
    "tdsr": "tdsr",
    "yasr": "yasr",
    "brltty": "BRLTTY",
    "orca": "Orca",
    "fenrir": "Fenrir",
    "espeakup": "Speakup",
    "speechd-up": "Speakup",
}
"""By the names of their processes; tdsr tells the programs in it nothing else."""
ANY = "AT-SPI"
WORDS = 512
"""Bytes of what started a program in which its name is looked for."""
Running = Callable[[], Iterable[str]]
"""The names of the programs that run, of the person or of the system."""


def screen_reader_seen(environment: Mapping[str, str], running: Running) -> str:
    """The name of a reader that left a trace; empty if none did."""
    for variable, name in VARIABLES.items():
        if environment.get(variable, "0") not in ("", "0"):
            return name or ANY
    # Through ssh the reader runs elsewhere, and who sits at this machine is not meant.
    if "SSH_CONNECTION" in environment:
        return ""
    return next((PROGRAMS[name] for name in running() if name in PROGRAMS), "")


def running_programs(processes: str = "/proc") -> Iterator[str]:
    """The names of those of the person and of the system, where the machine tells them.

    A program in Python or a shell has its own name behind that of the interpreter.
    """
    if not os.path.isdir(processes):  # noqa: PTH112 - every start waits for this
        return
    with os.scandir(processes) as folders:
        for folder in folders:
            # It may have ended meanwhile, or be hidden.
            with suppress(OSError):
                if folder.name.isdecimal() and folder.stat().st_uid in (0, os.getuid()):
                    yield from _words(f"{folder.path}/cmdline")


def _words(path: str) -> Iterator[str]:
    with open(path, "rb") as file:  # noqa: PTH123
        typed = file.read(WORDS).decode(errors="replace").split("\0")
    return (word.rpartition("/")[2] for word in typed[:3])

"""Messages between a walk and the page that shows it: one line of JSON each way."""

import io
import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, TextIO


class Wire:
    """The program's end: it tells what happens, and hears what the page sends."""

    def __init__(self, heard: TextIO, told: TextIO) -> None:
        self._heard, self._told = heard, told

    def tell(self, **message: Any) -> None:
        """Send a message; a page that has gone is noticed by who listens to it."""
        with suppress(OSError):
            self._told.write(f"{json.dumps(message)}\n")
            self._told.flush()

    def hear(self) -> Mapping[str, str]:
        """The next message with texts alone; raise EOFError where the page has gone."""
        while line := self._heard.readline():
            with suppress(ValueError):
                message = json.loads(line)
                if isinstance(message, dict):
                    return {k: v for k, v in message.items() if isinstance(v, str)}
        raise EOFError


class LineOutput(io.TextIOBase):
    """Takes what is printed, and passes it on line by line."""

    def __init__(self, say: Callable[[str], None]) -> None:
        super().__init__()
        self._say, self._begun = say, ""

    def write(self, text: str) -> int:
        """Pass on the lines that are whole by now."""
        *lines, self._begun = f"{self._begun}{text}".split("\n")
        for line in lines:
            self._say(line)
        return len(text)

    def writable(self) -> bool:
        """It is written to."""
        return True

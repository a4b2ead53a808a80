"""What the screens say under a screen reader: bytes sent, words spoken, seconds they take.

Started as: python -m tests.gate.listening.moves [SETTING...], with lines of the settings
such as 'cursor = "visible"'. Plain lines are measured beside them.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.gate.listening import files
from tests.gate.listening.screen_reader import ScreenReader
from tests.gate.listening.speech import Turn

WORDS_A_MINUTE = 180
SHOWN = 60
KEYS = {
    "next": "]",
    "next again": "]",
    "down": "\x1b[B",
    "met": "m",
    "palette": "\x10",
    "esc": "\x1b",
}
LINES = {"next": "next", "next again": "next", "met": "met", "help": "help met"}


class Measured(NamedTuple):
    """What came of one key or line."""

    name: str
    sent: int
    """Bytes that the terminal got."""
    spoken: str

    @property
    def words(self) -> int:
        """How many words were spoken."""
        return sum(any(map(str.isalnum, word)) for word in self.spoken.split())

    def row(self) -> str:
        """As a line of the table."""
        seconds = self.words * 60 / WORDS_A_MINUTE
        shown = self.spoken if len(self.spoken) < SHOWN else f"{self.spoken[:SHOWN]}…"
        figures = f"{self.name:<12} {self.sent:>7} {self.words:>6} {seconds:>8.1f}"
        return f"{figures}  {shown}"


def on_screens(folder: Path, settings: Sequence[str]) -> Iterator[Measured]:
    """The start of the screens, and some keys."""
    reader = _begun(folder, "open ex.toml", ["toured = true", *settings])
    reader.wait_for("1 of 52")
    yield Measured("start", *reader.settled())
    for name, keys in KEYS.items():
        reader.send(keys)
        yield Measured(name, *reader.settled())
    reader.close()


def in_plain_lines(folder: Path) -> Iterator[Measured]:
    """The start of plain lines, and the same moves."""
    reader = _begun(folder, "open ex.toml --plain", [])
    yield _measured("start", reader.listen())
    for name, line in LINES.items():
        reader.type_keys(line)
        yield _measured(name, reader.end_line())
    reader.close()


def _measured(name: str, turn: Turn) -> Measured:
    return Measured(name, len(turn.raw.encode()), " ".join(turn.spoken))


def _begun(folder: Path, command: str, settings: Sequence[str]) -> ScreenReader:
    files.unanswered(folder)
    config = folder / "config" / "selfassess"
    config.mkdir(parents=True)
    (config / "settings.toml").write_text("\n".join(settings) + "\n")
    kinds = ("DATA", "STATE", "CONFIG", "CACHE")
    places = {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in kinds}
    plain = {} if "--plain" in command else {"SELFASSESS_PLAIN": "0"}
    return ScreenReader(folder, command, {**places, **plain})


def main(settings: Sequence[str]) -> None:
    """Print both tables."""
    for title, measure in (
        ("The screens", lambda folder: on_screens(folder, settings)),
        ("Plain lines", in_plain_lines),
    ):
        print(f"\n{title}\n{'':<12} {'bytes':>7} {'words':>6} {'seconds':>8}  spoken")
        with TemporaryDirectory() as folder:
            for measured in measure(Path(folder)):
                print(measured.row())


if __name__ == "__main__":
    main(sys.argv[1:])

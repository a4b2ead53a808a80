"""A person types a note, and at a random moment the plug is pulled: what is still there?

`python -m tests.faults.lost_power COUNT SEED STEP` prints what came of so many sessions as
JSON; the faults are taken in turn, every STEPth of them.
All of them are forks of one process that has loaded everything already.
"""

import fcntl
import json
import os
import pty
import random
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import traceback
from pathlib import Path

import pyte

from selfassess.cli.main import main as selfassess
from selfassess.cli.workspace.walk.open import open_work
from selfassess.core.model.assessment import Assessment
from tests.faults.tally import Tally

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "exampleland.toml"
PLACE = "dev-inform-1"
FAULTS = ("SIGKILL", "SIGHUP", "SIGTERM", "closed terminal")
TEXT = "abcdefghijklmnopqrstuvwxyz0123456789" * 40
OLD = 2.0
"""Seconds: what is older may not be lost."""
KEY = 0.04
"""Seconds from key to key: fast, and without the pause after which a note is saved."""


def pull_the_plug(count: int, seed: int = 0, at_once: int = 3) -> Tally:
    """So many sessions, spread over some processes."""
    tally = Tally("killed, hung up, closed while typing", tried=count)
    shares = [count // at_once + (n < count % at_once) for n in range(at_once)]
    typists = [
        subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.faults.lost_power"),
                *map(str, (share, seed + n, at_once)),
            ],
            stdout=subprocess.PIPE,
            text=True,
        )
        for n, share in enumerate(shares)
    ]
    worst = 0.0
    for typist in typists:
        for line in typist.communicate()[0].splitlines():
            told = json.loads(line)
            tally.seen[told["fault"]] += 1
            tally.seen["in the recovery copy only"] += told["recovered"]
            worst = max(worst, told["oldest"])
            if told["lost"]:
                tally.lost += told["lost"]
                tally.faults.append(f"{told['fault']}: {told['lost']} keys too old")
    tally.lost += count - sum(tally.seen[fault] for fault in FAULTS)
    tally.seen[f"oldest key lost: {worst:.1f} s,"] += count
    return tally


def _session(fault: str, chance: random.Random) -> dict[str, object]:
    with tempfile.TemporaryDirectory() as folder:
        path = _prepare(Path(folder))
        pid, terminal = _open(path)
        try:
            sent = _type(terminal, chance.uniform(0.2, 3.4))
            when = time.monotonic()
            _pull(fault, pid, terminal)
            _wait_for_the_end(pid)
        finally:
            if fault != "closed terminal":
                os.close(terminal)
        kept, recovered = _kept(path)
    gone = sent[kept:]
    return {
        "fault": fault,
        "lost": sum(when - at > OLD for at in gone),
        "oldest": max((when - at for at in gone), default=0.0),
        "recovered": recovered,
    }


def draft() -> str:
    """The example's file, which may be changed unasked."""
    return EXAMPLE.read_text("utf-8").replace('state = "final"', 'state = "draft"')


def _prepare(folder: Path) -> Path:
    for name in ("HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        os.environ[name] = str(folder / name.lower())
    settings = folder / "xdg_config_home" / "selfassess" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text("toured = true\n")
    text = draft()
    path = folder / "a.toml"
    path.write_text(text[: text.index("\n[answers.")], "utf-8")
    return path


def _open(path: Path) -> tuple[int, int]:
    """The program in a pseudo-terminal, with the note open."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ |= {"TERM": "xterm-256color", "LINES": "24", "COLUMNS": "80"}
        # Our own ones remember that they are no terminals.
        streams = {"stdin": open(0), "stdout": open(1, "w"), "stderr": open(2, "w")}  # noqa: SIM115
        for name, stream in streams.items():
            vars(sys).update({name: stream, f"__{name}__": stream})
        try:
            os._exit(selfassess(["open", str(path)]))
        except BaseException:  # noqa: BLE001 - whatever it is, the parent shows it
            traceback.print_exc()
            os._exit(70)
    size = struct.pack("HHHH", 24, 80, 0, 0)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, size)
    # Only what changes is sent: a person reads the words, the bytes do not hold them.
    seen = pyte.Screen(80, 24)
    _read_until(terminal, seen, "of 52")
    os.write(terminal, b"i")
    _read_until(terminal, seen, "end the note")
    return pid, terminal


def _read_until(terminal: int, seen: pyte.Screen, text: str) -> None:
    stream, end = pyte.ByteStream(seen), time.monotonic() + 20
    while not any(text in line for line in seen.display):
        if time.monotonic() > end:
            raise TimeoutError("\n".join(seen.display))
        stream.feed(_read(terminal, 0.1))


def _read(terminal: int, seconds: float) -> bytes:
    ready, _w, _x = select.select([terminal], [], [], seconds)
    if not ready:
        return b""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


def _type(terminal: int, seconds: float) -> list[float]:
    """When each key was pressed."""
    sent: list[float] = []
    begin = time.monotonic()
    while time.monotonic() - begin < seconds:
        os.write(terminal, TEXT[len(sent)].encode())
        sent.append(time.monotonic())
        until = begin + len(sent) * KEY
        while (left := until - time.monotonic()) > 0:
            _read(terminal, left)
        _read(terminal, 0)
    return sent


def _pull(fault: str, pid: int, terminal: int) -> None:
    if fault == "closed terminal":
        os.close(terminal)
    else:
        os.kill(pid, getattr(signal, fault))


def _wait_for_the_end(pid: int) -> None:
    end = time.monotonic() + 10
    while os.waitpid(pid, os.WNOHANG) == (0, 0):
        if time.monotonic() > end:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            raise TimeoutError("it did not end")
        time.sleep(0.02)


def _kept(path: Path) -> tuple[int, bool]:
    """How many keys are there when the file is opened again; and where."""
    workspace = open_work(str(path))
    assert workspace.recovery_port
    saved = _keys_in(workspace.assessment.answer_to(PLACE).note)
    mine = [each.mine for each in workspace.recovery_port.unsaved()]
    left = [
        _keys_in(each.answer_to(PLACE).note)
        for each in mine
        if isinstance(each, Assessment)
    ]
    workspace.recovery_port.close()
    best = max([saved, *left])
    return best, best > saved


def _keys_in(note: str) -> int:
    typed = note.strip()
    assert TEXT.startswith(typed), typed
    return len(typed)


def main(count: int, seed: int, step: int) -> None:
    """One line for each session."""
    import selfassess.cli.commands.open
    import selfassess.tui.app
    import selfassess.tui.walk.pane.note_editor  # noqa: F401 - loaded once for all

    chance = random.Random(seed)
    for number in range(count):
        fault = FAULTS[(number * step + seed) % len(FAULTS)]
        print(json.dumps(_session(fault, chance)), flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

"""Kill a process, or let it fail, at every system call between two marks.

strace injects: `--inject=CALL:signal=KILL:when=N`. As root or for own children it
needs nothing but ptrace.
"""

import atexit
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.faults.saving_process import BEGIN, END, NEW, OLD
from tests.faults.tally import Tally

KILL = "signal=KILL"
ERRORS = ("ENOSPC", "EIO", "EDQUOT", "EROFS", "EACCES")
_CALL = re.compile(r"^(?:\d+ +)?(\w+)\(")
# A failure of these would be one of the interpreter itself, not of a disk.
_NOT_DISK = re.compile(
    "brk|m(un|re)?map|mprotect|madvise|futex|rt_sig|getrandom|get.?.id"
)


_ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Call:
    """The Nth call of that name in the life of a process."""

    name: str
    number: int


@dataclass(frozen=True)
class Sweep:
    """What is done to which file, and how one tells what is in it afterwards."""

    what: str
    state: Callable[[Path], str]
    """`old`, `new`, or anything else for damaged."""


def why_not() -> str:
    """Why strace cannot be used here; nothing if it can."""
    if not shutil.which("strace"):
        return "strace is not installed"
    tried = subprocess.run(
        ["strace", "-o", "/dev/null", "true"], capture_output=True, check=False
    )
    return "" if tried.returncode == 0 else "strace may not trace here"


def sweep(name: str, swept: Sweep, faults: Sequence[str], *, every: int = 1) -> Tally:
    """Inject each fault at every call, or at every Nth; two at a time."""
    if reason := why_not():
        return Tally(name, skipped=reason)
    tally = Tally(name)
    traced = _calls(swept)
    calls = [
        (fault, call)
        for fault in faults
        for call in traced
        if fault == KILL or not _NOT_DISK.match(call.name)
    ]
    with ThreadPoolExecutor(2) as pool:
        for (fault, call), (text, state, left, is_hit) in zip(
            calls[::every],
            pool.map(lambda item: _surely_injected(swept, *item), calls[::every]),
            strict=True,
        ):
            _count(tally, f"{fault} at {call.name} {call.number}", text, state)
            tally.seen["drafts left"] += left
            tally.seen["missed"] += not is_hit
            if not is_hit:
                tally.faults.append(f"{fault} at {call.name} {call.number}: missed")
    return tally


def _count(tally: Tally, fault: str, text: str, state: str) -> None:
    tally.tried += 1
    tally.seen[state] += 1
    right = {"saved": ("new",), "not saved": ("old",), "killed": ("old", "new")}
    if state not in ("old", "new"):
        tally.lost += 1
    elif state not in right.get(text, ()):
        tally.lied += 1
    else:
        return
    tally.faults.append(f"{fault}: said {text}, holds {state}")


def _calls(swept: Sweep) -> list[Call]:
    """Every call between the marks; a first run has compiled everything."""
    return [_traced(swept) for _run in range(2)][-1]


def _traced(swept: Sweep) -> list[Call]:
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        _run_victim(swept, _fresh(Path(folder)), "-f", "-o", str(log))
        return _between_marks(log.read_text("utf-8", "replace").splitlines())


def _between_marks(lines: Sequence[str]) -> list[Call]:
    seen: Counter[str] = Counter()
    found, is_on = [], False
    for line in lines:
        if not (match := _CALL.match(line)):
            continue
        seen[match[1]] += 1
        if END in line:
            break
        if is_on:
            found.append(Call(match[1], seen[match[1]]))
        is_on = is_on or BEGIN in line
    return found


def _fresh(folder: Path) -> Path:
    (path := folder / "a.toml").write_bytes(OLD)
    path.chmod(0o640)
    return path


def _run_victim(
    swept: Sweep, path: Path, *options: str
) -> "subprocess.CompletedProcess[bytes]":
    # Without `site`, which would put the folder of the project back among the paths.
    program = [sys.executable, "-S", "-m", "tests.faults.saving_process"]
    still = _still_folder()
    paths = [still, *(each for each in sys.path if each not in ("", str(_ROOT)))]
    environment = {"PYTHONPATH": ":".join(paths), "PYTHONHASHSEED": "0"}
    return subprocess.run(
        ["strace", *options, *program, swept.what, str(path)],
        capture_output=True,
        check=False,
        timeout=60,
        cwd=still,
        env=environment,
    )


@cache
def _still_folder() -> str:
    """Our packages in a folder in which nothing changes.

    Python lists a folder again whenever something in it was added or taken away, and
    then every later call has another number.
    """
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for package in ("selfassess", "tests"):
        Path(folder, package).symlink_to(_ROOT / package)
    return folder


def _surely_injected(
    swept: Sweep, fault: str, call: Call
) -> tuple[str, str, bool, bool]:
    """Another process may compile or list meanwhile what this one would have."""
    found = _injected(swept, fault, call)
    for _again in range(2):
        if found[-1]:
            break
        found = _injected(swept, fault, call)
    return found


def _injected(swept: Sweep, fault: str, call: Call) -> tuple[str, str, bool, bool]:
    """What it said, what is there, whether a draft was left, whether it was hit."""
    injection = fault if fault == KILL else f"error={fault}"
    with tempfile.TemporaryDirectory() as folder:
        path = _fresh(Path(folder))
        ran = _run_victim(
            swept,
            path,
            *("-f", "-o", f"{folder}/log", "-e", f"trace={call.name}"),
            *("-e", f"inject={call.name}:{injection}:when={call.number}"),
        )
        text = {0: "saved", 3: "not saved", -9: "killed"}.get(ran.returncode, "crashed")
        left = any(Path(folder).rglob(".*.tmp"))
        log = Path(folder, "log").read_text("utf-8", "replace")
        is_hit = text == "killed" if fault == KILL else "(INJECTED)" in log
        return text, swept.state(path), left, is_hit


def _state_of_file(path: Path) -> str:
    content = path.read_bytes() if path.exists() else b""
    return {OLD: "old", NEW: "new"}.get(content, "damaged")


def _state_with_versions(path: Path) -> str:
    """Whatever happened to the versions: none is given out that is not whole."""
    from selfassess.core.errors import CannotRead
    from selfassess.storage.recovery.versions import Versions

    for version in Versions(str(path), "id", path.parent / "state").all():
        try:
            if version.content() not in (OLD, NEW):
                return "damaged version"
        except CannotRead:
            continue  # told as such, never restored
    return _state_of_file(path)


def _state_of_recovery(path: Path) -> str:
    """What a later session would be offered."""
    from selfassess.storage.files.owner import Owner
    from selfassess.storage.recovery.recovery_copy import find_recoveries

    owner = Owner("ana", "elsewhere", 2, "", "other")
    later = 1e12
    found = find_recoveries(str(path), "id", owner, later, path.parent / "state")
    if len(found) != 1 or found[0].base != OLD or path.read_bytes() != OLD:
        return "damaged"
    if found[0].mine == NEW and found[0].texts == {"note": "typed"}:
        return "new"
    return "old" if (found[0].mine, found[0].texts) == (OLD, {}) else "damaged"


SAVE = Sweep("save", _state_of_file)
KEEP = Sweep("keep", _state_with_versions)
RECOVER = Sweep("recover", _state_of_recovery)

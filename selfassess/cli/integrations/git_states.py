"""The three states of a file in conflict that git keeps until somebody settles it."""

from pathlib import Path
from tempfile import TemporaryDirectory

from selfassess.cli.integrations.git import CannotUseGit, git
from selfassess.storage.toml.merge_markers import both_sides

KeptStates = tuple[bytes, bytes, bytes]
"""Base, ours and theirs; the base is empty where there was none."""


def states_kept_of(path: str, raw: bytes) -> KeptStates | None:
    """What git keeps of a file that is still as git left it, with its markers.

    None where git keeps nothing, or somebody has been at work on the file since.
    """
    try:
        base, ours, theirs = (_state(Path(path), stage) for stage in (1, 2, 3))
    except CannotUseGit:
        return None
    text = raw.decode(errors="surrogateescape").replace("\r\n", "\n")
    states = base or b"", ours or b"", theirs or b""
    is_whole = ours and theirs and both_sides(text) == _as_left(states)
    return states if is_whole else None


def _state(path: Path, stage: int) -> bytes | None:
    name = f":{stage}:./{path.name}"
    shown = git("-C", str(path.parent), "cat-file", "blob", name)
    if shown.returncode:
        return None
    return shown.stdout.encode(errors="surrogateescape")


def _as_left(states: KeptStates) -> tuple[str, str]:
    """What git's own merge makes of it, once all for ours and once all for theirs."""
    with TemporaryDirectory() as folder:
        files = [Path(folder, str(number)) for number in range(3)]
        for file, content in zip(files, states, strict=True):
            file.write_bytes(content)
        base, ours, theirs = map(str, files)
        for_ours, for_theirs = (
            git("merge-file", "-p", f"--{side}", ours, base, theirs).stdout
            for side in ("ours", "theirs")
        )
    return for_ours, for_theirs

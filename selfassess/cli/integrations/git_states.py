"""The three states of a file in conflict that git keeps until somebody settles it."""

from pathlib import Path
from tempfile import TemporaryDirectory

from selfassess.cli.integrations.git import CannotUseGit, git_bytes
from selfassess.storage.toml.merge_markers import both_sides

KeptStates = tuple[bytes, bytes, bytes]
"""Base, ours and theirs; the base is empty where there was none."""


def states_kept_of(path: str, raw: bytes) -> KeptStates | None:
    """What git keeps of a file that is still as git left it, with its markers.

    None where git keeps nothing, or somebody has been at work on the file since.
    """
    states = (
        _state(Path(path), 1),
        _state(Path(path), 2),
        _state(Path(path), 3),
    )
    if not all(states[1:]):
        return None
    left = tuple(map(_as_text, _as_left(states)))
    return states if both_sides(_as_text(raw)) == left else None


def _as_text(raw: bytes) -> str:
    return raw.decode(errors="surrogateescape").replace("\r\n", "\n")


def _state(path: Path, stage: int) -> bytes:
    try:
        name = f":{stage}:./{path.name}"
        return git_bytes("-C", str(path.parent), "cat-file", "blob", name)
    except CannotUseGit:
        return b""


def _as_left(states: KeptStates) -> tuple[bytes, bytes]:
    """What git's own merge makes of it, once all for ours and once all for theirs."""
    with TemporaryDirectory() as folder:
        files = [Path(folder, str(number)) for number in range(3)]
        for file, content in zip(files, states, strict=True):
            file.write_bytes(content)
        base, ours, theirs = map(str, files)
        for_ours, for_theirs = (
            git_bytes("merge-file", "-p", f"--{side}", ours, base, theirs)
            for side in ("ours", "theirs")
        )
    return for_ours, for_theirs

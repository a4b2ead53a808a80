"""The process that faults are injected into: a save, one with versions, a recovery copy.

`python -m tests.faults.saving_process save FILE` replaces OLD by NEW and says `saved`, or
`not saved` and ends with 3. The two marks show where in a trace it begins and ends.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

OLD, NEW = (f'note = "{word * 5000}"\n'.encode() for word in ("old", "newer"))
BEGIN, END = "/selfassess-begins", "/selfassess-ends"


def _saving(path: str) -> Callable[[], object]:
    from selfassess.storage.files.atomic import fingerprint, save

    before = fingerprint(OLD)
    return lambda: save(path, NEW, before)


def _being_careless(path: str) -> Callable[[], object]:
    return lambda: Path(path).write_bytes(NEW)


def _keeping(path: str) -> Callable[[], object]:
    from selfassess.storage.documents.tracked_file import TrackedFile
    from selfassess.storage.toml.reader import read_document

    file = TrackedFile(path, read_document(path), Path(path).parent / "state")
    return lambda: file.replace(NEW.decode(), "id")


def _recovering(path: str) -> Callable[[], object]:
    from selfassess.storage.files.owner import Owner
    from selfassess.storage.recovery.recovery_copy import RecoveryWriter

    folder = Path(path).parent / "state"
    owner = Owner("ana", "here", 1, "2026-11-23 09:00", "token")
    copy = RecoveryWriter(path, "id", owner, folder)
    copy.write(OLD, OLD.decode(), {})
    return lambda: copy.write(OLD, NEW.decode(), {"note": "typed"})


def main(what: str, path: str) -> int:
    """Do it between the two marks."""
    kinds = {
        "save": _saving,
        "keep": _keeping,
        "recover": _recovering,
        "careless": _being_careless,  # the proof that a loss is seen
    }
    act = kinds[what](path)
    os.access(BEGIN, os.F_OK)
    try:
        act()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is counted
        os.write(2, f"not saved: {error}".encode(errors="replace"))
        # Anything else than what the screens expect would be a crash.
        return 3 if type(error).__name__ in ("CannotSave", "ChangedOnDisk") else 4
    os.access(END, os.F_OK)
    os.write(1, b"saved")
    return 0


if __name__ == "__main__":
    os._exit(main(*sys.argv[1:]))

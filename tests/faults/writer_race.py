"""Two programs add to one file at once, each as fast as it can: is anything lost?"""

import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from selfassess.core.errors import CannotSave
from selfassess.storage.files.atomic import fingerprint, save
from tests.faults.tally import Tally


def race(additions: int, how: str = "flock") -> Tally:
    """Each of two programs makes half of the additions."""
    tally = Tally(f"two writers at once, {how}", tried=additions)
    with tempfile.TemporaryDirectory() as folder:
        (path := Path(folder) / "a.toml").write_text("began = true\n", "utf-8")
        writers = [
            subprocess.Popen(
                [
                    *(sys.executable, "-m", "tests.faults.writer_race"),
                    *(how, str(path), tag, str(additions // 2)),
                ],
                stdout=subprocess.PIPE,
                text=True,
            )
            for tag in ("a", "b")
        ]
        messages = [writer.communicate()[0] for writer in writers]
        tally.seen["refused and tried again"] = sum(int(again) for again in messages)
        tally.lost = additions + 1 - len(tomllib.loads(path.read_text("utf-8")))
        tally.seen["files left"] = len(list(Path(folder).iterdir())) - 1
    return tally


def add(path: Path, tag: str, times: int) -> int:
    """Read, add a line, save; where that is refused, again. How often it was refused."""
    refused = 0
    for number in range(times):
        while True:
            content = path.read_bytes()
            new = content + f"{tag}{number} = 1\n".encode()
            try:
                save(str(path), new, fingerprint(content))
                break
            except CannotSave:
                refused += 1
    return refused


if __name__ == "__main__":
    how, file, writer, count = sys.argv[1:]
    if how != "flock":
        from selfassess.storage.files import lock

        lock._fcntl = None
    print(add(Path(file), writer, int(count)))

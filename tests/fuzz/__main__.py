"""`python -m tests.fuzz [COUNT]`: hostile files, counted. Exit 1 if any did harm."""

import os
import resource
import shutil
import sys
from collections import Counter
from itertools import islice
from multiprocessing import Pool
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.fuzz.hostile_documents import run_documents
from tests.fuzz.hostile_files import File, hostile_files
from tests.fuzz.trial import Trial, floor, tried

COUNT = 10_000
MOST_MEMORY = 200
"""MB that a process may grow by, over all its files."""


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


_BEFORE = _megabytes()


def _try(file: File) -> tuple[str, bytes, Trial, float]:
    kind, content = file
    folder = "kenya.reviews" if b"[reviewer]" in content else "."
    if b"untranslated" in content:
        folder = "questionnaires/small"
    path = Path(folder, f"hostile-{os.getpid()}.toml")
    path.write_bytes(content)
    return kind, content, tried(path), _megabytes() - _BEFORE


def run(count: int) -> bool:
    """Try that many files; print the table; say whether all is well."""
    codes: dict[str, Counter[int]] = {}
    harm: list[tuple[str, bytes, str]] = []
    slowest = memory = 0.0
    with Pool(min(2, os.cpu_count() or 1)) as pool:
        files = islice(hostile_files(), count)
        for kind, content, result, grown in pool.imap_unordered(_try, files, 50):
            codes.setdefault(kind, Counter())[result.code] += 1
            slowest, memory = max(slowest, result.seconds), max(memory, grown)
            if result.wrong:
                harm.append((kind, content, result.wrong))
    print(f"{'':24}{'files':>7}{'exit 0':>8}{'exit 1':>8}{'exit 2':>8}")
    for kind, counts in codes.items():
        row = [counts.total(), *(counts[code] for code in (0, 1, 2))]
        print(f"{kind:24}{row[0]:7}{row[1]:8}{row[2]:8}{row[3]:8}")
    print(f"{'all':24}{sum(c.total() for c in codes.values()):7}")
    print(
        f"slowest {slowest / floor():.1f} times the floor of {floor():.2f} s, "
        f"grown by {memory:.0f} MB, harm done by {len(harm)}"
    )
    for kind, content, wrong in harm[:10]:
        print(f"--- {kind}: {content[:200]!r}\n{wrong}")
    return not harm and memory <= MOST_MEMORY


def set_out(folder: Path) -> None:
    """What the files may belong to: a questionnaire, and an assessment with reviews."""
    broken = Path(__file__).parent.parent / "broken"
    shutil.copytree(broken / "questionnaires", folder / "questionnaires")
    shutil.copy(broken / "reviewed" / "kenya.toml", folder)
    (folder / "kenya.reviews").mkdir()


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        set_out(Path(folder))
        os.chdir(folder)
        wanted = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
        results = [run(wanted), run_documents(wanted)]
        sys.exit(not all(results))

"""`selfassess score` against importing what it cannot do without."""

import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks.interleaved import compare

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "exampleland.toml"


def seconds(*arguments: str) -> float:
    """How long a fresh interpreter takes."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    """Print the ratio."""
    compare(
        "score, 52 requirements, against importing tomllib and pydantic",
        lambda: seconds("-m", "selfassess", "score", str(EXAMPLE)),
        lambda: seconds("-c", "import tomllib, pydantic; pydantic.BaseModel"),
        rounds=21,
    )
    compare(
        "the same, against `import tomllib, pydantic` alone (pydantic is lazy)",
        lambda: seconds("-m", "selfassess", "score", str(EXAMPLE)),
        lambda: seconds("-c", "import tomllib, pydantic"),
        rounds=21,
    )


if __name__ == "__main__":
    main()

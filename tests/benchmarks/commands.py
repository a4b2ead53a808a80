"""`selfassess score` and `check` against importing what they cannot do without."""

import subprocess
import sys
import time
from functools import partial
from pathlib import Path

from tests.benchmarks.ratios import ratio_of
from tests.benchmarks.table import told

EXAMPLE = Path(__file__).parents[2] / "examples" / "exampleland.toml"
GOAL = 2.5
WITH_A_CATALOGUE = 1.05
FLOOR = """
import tomllib, pydantic
class Model(pydantic.BaseModel):
    text: str
Model(text="one")
"""


def seconds(*arguments: str) -> float:
    """How long a fresh interpreter takes."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    return time.perf_counter() - start


def measure(*, is_large: bool) -> None:
    """Print the ratios."""
    for command in ("score", "check"):
        ratio = ratio_of(
            partial(seconds, "-m", "selfassess", command, str(EXAMPLE)),
            partial(seconds, "-c", FLOOR),
            rounds=41 if is_large else 15,
        )
        told(f"{command}, against tomllib and pydantic with one model", ratio, GOAL)
    in_french, in_english = (
        partial(seconds, "-m", "selfassess", "--lang", code, "score", str(EXAMPLE))
        for code in ("fr", "en")
    )
    ratio = ratio_of(in_french, in_english, rounds=41 if is_large else 15)
    told("score in French, against English", ratio, WITH_A_CATALOGUE)

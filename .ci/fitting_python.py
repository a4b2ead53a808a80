"""Run by the single file before the program: whether its compiled parts fit this Python."""

import sys
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

core = Path(__file__).parent.parent / "pydantic_core"
parts = [file.name.split(".", 1) for file in core.glob("_pydantic_core.*.*")]
if not {f".{ending}" for _name, ending in parts} & set(EXTENSION_SUFFIXES):
    kinds = ", ".join(sorted(ending.split(".")[0] for _name, ending in parts))
    sys.stderr.write(
        f"selfassess: error: this file is for {kinds}; this Python, {sys.executable}, "
        f"is {sys.implementation.cache_tag} on {sys.platform}\n"
    )
    sys.exit(2)

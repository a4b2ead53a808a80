"""Programs by others that say whether files follow a schema, as editors do."""

import json
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path

SCRIPTS = Path(sysconfig.get_path("scripts"))


def refused_by_check_jsonschema(schema: Path, files: Iterable[Path]) -> set[str]:
    """Python's jsonschema; it does not read the first line of a file."""
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema)]
    ran = subprocess.run(
        [*command, "-o", "json", *map(str, files)], capture_output=True, check=False
    )
    told = json.loads(ran.stdout)
    assert not told.get("parse_errors")
    return {Path(error["filename"]).stem for error in told["errors"]}


def refused_by_taplo(folder: Path) -> set[str]:
    """The engine of Even Better TOML in VS Code; it reads the first line."""
    ran = subprocess.run(
        [SCRIPTS / "taplo", "lint", "--no-auto-config", "--colors=never"],
        capture_output=True,
        cwd=folder,
        check=False,
        text=True,
    )
    assert "failed to load schema" not in ran.stderr
    assert "found files total=" in ran.stderr
    # Its own list of refused files may be cut off at the end: it leaves too early.
    found = re.findall(r"^ *┌─ (.*):\d+:\d+$", ran.stderr, re.MULTILINE)
    return {Path(path).stem for path in found}


def refused_by_tombi(folder: Path) -> set[str]:
    """Another engine for editors; it reads the first line."""
    told_as = ("--diagnostics-format=json-lines", "--diagnostics-file=/dev/stdout")
    ran = subprocess.run(
        [SCRIPTS / "tombi", "lint", "--offline", *told_as, str(folder)],
        capture_output=True,
        cwd=folder,
        check=False,
        text=True,
    )
    assert "linted successfully" in ran.stderr
    told = map(json.loads, ran.stdout.splitlines())
    return {Path(problem["path"]).stem for problem in told}

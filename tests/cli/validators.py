"""Programs by others that say whether files follow a schema, as editors do."""

import json
import re
import subprocess
import sysconfig
from collections.abc import Iterable
from importlib.metadata import entry_points
from pathlib import Path

from click.testing import CliRunner

(CHECK_JSONSCHEMA,) = entry_points(group="console_scripts", name="check-jsonschema")
SCRIPTS = Path(sysconfig.get_path("scripts"))


def refused_by_check_jsonschema(schema: Path, files: Iterable[Path]) -> set[str]:
    """Python's jsonschema; it does not read the first line of a file."""
    words = ["--schemafile", str(schema), "-o", "json", *map(str, files)]
    told = json.loads(CliRunner().invoke(CHECK_JSONSCHEMA.load(), words).output)
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
    # A translation goes from phases to requirements and back, as the questionnaire does.
    by_schema = (p for p in told if p["code"] != "tables-out-of-order")
    return {Path(problem["path"]).stem for problem in by_schema}

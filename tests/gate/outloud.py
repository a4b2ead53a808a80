"""The second checker: what veraPDF does not ask, such as whether a title says anything."""

import json
import subprocess
import sys
from pathlib import Path

# False alarms, each looked at: several small tables on a page, tables of two rows,
# headings near the top of a page.
SKIPPED = ("TBL-014", "TBL-010", "PAG-001")
# It compares letters in the order of painting with those in the order of reading, and
# wants a letter for every part of a compound one, which the tag spells out.
SKIPPED_IN_OTHER_SCRIPTS = ("TAG-032", "TXT-003")


def errors_of(path: Path, *skipped: str) -> list[str]:
    """The rules that the file breaks."""
    ran = subprocess.run(
        [
            Path(sys.executable).with_name("outloud"),
            "--skip",
            ",".join((*SKIPPED, *skipped)),
            "--json",
            "-",
            "--quiet",
            path,
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    start = ran.stdout.index("{")
    names: list[str] = []
    _collect(json.JSONDecoder().raw_decode(ran.stdout[start:])[0], names)
    return names


def _collect(value: object, names: list[str]) -> None:
    if isinstance(value, dict):
        if value.get("severity") == "error":
            names.append(f"{value['rule']}: {value['message']}")
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            _collect(each, names)

"""The accessibility conformance reports: whole, in their format, and held to the tests they name."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from selfassess.cli.help_pages import FOLDER, page_text
from tests.cli.validators import refused_by_check_jsonschema
from tests.conftest import EXAMPLES, TESTS

REPORTS = {path.stem: path for path in sorted((EXAMPLES / "accessibility").glob("*"))}
SCHEMA = TESTS / "openacr/openacr-0.1.0.json"
"""As the General Services Administration of the United States publishes it (GSA/openacr), CC0."""

SHOWN_BY = re.compile(r"tests/[\w/]+\.py::test_\w+")
LEVELS = (
    *("supports", "partially-supports", "does-not-support"),
    *("not-applicable", "not-evaluated"),
)
ASKED = {
    "success_criteria_level_a": (
        "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 "
        "2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 "
        "3.2.6 3.3.1 3.3.2 3.3.7 4.1.1 4.1.2"
    ),
    "success_criteria_level_aa": (
        "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 "
        "2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3"
    ),
}
"""The numbers of WCAG 2.2 as OpenACR's catalogue `2.5-edition-wcag-2.2-en` has them."""

ASKED_OF_SOFTWARE = ASKED | {
    "functional_performance_criteria": " ".join(f"302.{n}" for n in range(1, 10)),
    "software": (
        f"502.2.1 502.2.2 {' '.join(f'502.3.{n}' for n in range(1, 15))} 502.4 503.2 "
        "503.3 503.4.1 503.4.2 504.2.1 504.2.2 504.3 504.4"
    ),
    "support_documentation_and_services": "602.2 602.4 603.2 603.3",
}
"""The same with Section 508, as its catalogue `2.5-edition-wcag-2.2-508-en` has it."""

COMPONENTS = {
    "program": ("software", "web"),
    "report": ("electronic-docs",),
    "help": ("electronic-docs",),
}


@cache
def conformance(name: str) -> dict[str, Any]:
    """One of the reports, as its file has it."""
    read: dict[str, Any] = YAML(typ="safe").load(REPORTS[name])
    return read


def entries(report: dict[str, Any]) -> Iterator[tuple[str, str, str, str, str]]:
    """Everything that is said: chapter, criterion, of what, level and notes."""
    for name, chapter in report["chapters"].items():
        for criterion in chapter.get("criteria", ()):
            for part in criterion["components"]:
                said = part["adherence"]
                place = (name, criterion["num"], part["name"])
                yield (*place, said["level"], said["notes"])


def wanted(name: str) -> set[tuple[str, str, str]]:
    """What a report has to speak of: chapter, criterion, of what."""
    asked = ASKED_OF_SOFTWARE if name == "program" else ASKED
    return {
        (chapter, number, part)
        for chapter, numbers in asked.items()
        for number in numbers.split()
        for part in (COMPONENTS[name] if chapter in ASKED else ("none",))
    }


def unfounded(report: dict[str, Any]) -> Iterator[str]:
    """What claims something without a test that shows it, or a reason."""
    for _chapter, number, part, level, notes in entries(report):
        reason = notes.partition("Shown by ")[0]
        claims = level in ("supports", "partially-supports")
        if level not in LEVELS or bool(SHOWN_BY.search(notes)) != claims:
            yield f"{number} {part}: {level}"
        if len(reason.split()) < 3:
            yield f"{number} {part}: no reason"


def named_tests(report: dict[str, Any]) -> set[str]:
    """The tests that a report names."""
    return {test for *_, notes in entries(report) for test in SHOWN_BY.findall(notes)}


def there(names: set[str]) -> set[str]:
    """Those of the tests that are in their files, the gate's among them."""
    # Not by pytest: what the gate needs is not on every machine.
    files = {name.partition("::")[0] for name in names}
    found = set[str]()
    for path in filter(Path.exists, (TESTS.parent / file for file in files)):
        for each in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef):
                found.add(f"{path.relative_to(TESTS.parent).as_posix()}::{each.name}")
    return names & found


def test_there_is_a_report_of_the_program_the_pdf_and_the_help_pages() -> None:
    assert {*REPORTS} == {*COMPONENTS}


def test_the_reports_follow_the_schema_of_their_format(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    text = REPORTS["help"].read_text("utf-8")
    broken.write_text(text.replace("level: supports", "rank: supports", 1), "utf-8")
    files = [*REPORTS.values(), broken]
    assert refused_by_check_jsonschema(SCHEMA, files) == {"broken"}


@pytest.mark.parametrize("name", COMPONENTS)
def test_every_criterion_is_spoken_of_once_for_each_part(name: str) -> None:
    said = [place for *place, _level, _notes in entries(conformance(name))]
    assert sorted(map(tuple, said)) == sorted(wanted(name))


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_chapter_that_is_left_out_says_so(name: str) -> None:
    chapters = conformance(name)["chapters"].values()
    left_out = [each for each in chapters if "criteria" not in each]
    assert left_out
    assert all(each["disabled"] and each["notes"] for each in left_out)


@pytest.mark.parametrize("name", COMPONENTS)
def test_what_is_supported_names_a_test_and_all_else_a_reason(name: str) -> None:
    assert [*unfounded(conformance(name))] == []


def test_every_test_that_is_named_is_there() -> None:
    named = set[str]().union(*(named_tests(conformance(name)) for name in REPORTS))
    assert len(named) > 50
    gone = {"tests/test_examples.py::test_gone", "tests/gone.py::test_gone"}
    assert named - there(named | gone) == set()
    assert there(gone) == set()


@pytest.mark.parametrize(
    ("level", "notes"),
    [
        ("supports", "Everything can be reached by keys."),
        ("supports", "Shown by tests/test_examples.py::test_gone."),
        ("not-evaluated", ""),
        ("not-applicable", "No sound. Shown by tests/a.py::test_sound."),
        ("perhaps", "Everything. Shown by tests/a.py::test_keys."),
    ],
)
def test_a_claim_without_ground_is_found(level: str, notes: str) -> None:
    said = {"name": "web", "adherence": {"level": level, "notes": notes}}
    criterion = {"num": "2.1.1", "components": [said]}
    assert [*unfounded({"chapters": {"a": {"criteria": [criterion]}}})]


def test_the_help_page_counts_what_the_reports_say() -> None:
    rows = re.findall(
        r"^\| (\w+)\.yaml +\|(.*)\|$", page_text("accessibility"), re.MULTILINE
    )
    told = {name: [int(cell) for cell in cells.split("|")] for name, cells in rows}
    levels = {
        name: Counter(level for *_, level, _notes in entries(conformance(name)))
        for name in REPORTS
    }
    assert told == {name: [levels[name][one] for one in LEVELS] for name in REPORTS}


def test_no_help_page_holds_a_picture() -> None:
    pages = [path.read_text("utf-8") for path in FOLDER.glob("*.md")]
    assert len(pages) > 30
    assert [page for page in pages if "![" in page or "<img" in page] == []

"""What stands in the wheel."""

import subprocess
from email.message import Message
from email.parser import Parser
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.conftest import EXAMPLES

pytestmark = pytest.mark.gate

ROOT = EXAMPLES.parent
NOT_IN_IT = (".po", ".pot", ".1")


@pytest.fixture
def inside(wheel: Path) -> ZipFile:
    return ZipFile(wheel)


def about(inside: ZipFile, name: str) -> str:
    (found,) = [n for n in inside.namelist() if n.endswith(f".dist-info/{name}")]
    return inside.read(found).decode()


def parsed(inside: ZipFile, name: str) -> Message:
    return Parser().parsestr(about(inside, name))


def test_its_metadata_tells_what_it_is(inside: ZipFile) -> None:
    told = parsed(inside, "METADATA")
    assert told["Name"] == "selfassess"
    assert told["License-Expression"] == "MIT AND CC-BY-4.0"
    assert told["Requires-Python"] == ">=3.11"
    assert told.get_payload() == (ROOT / "README.md").read_text("utf-8")
    assert "Typing :: Typed" in told.get_all("Classifier", [])
    assert parsed(inside, "WHEEL")["Tag"] == "py3-none-any"
    assert "selfassess = selfassess.cli.main:main" in about(inside, "entry_points.txt")


def test_its_licences_go_with_it(inside: ZipFile) -> None:
    licences = parsed(inside, "METADATA").get_all("License-File", [])
    assert "LICENSE" in licences
    for name in licences:
        assert about(inside, f"licenses/{name}") == (ROOT / name).read_text("utf-8")


def test_it_holds_all_of_the_program_and_no_test(inside: ZipFile) -> None:
    kept = ["selfassess", "questionnaires", "examples"]
    listed = subprocess.run(
        ["git", "ls-files", "-z", *kept], cwd=ROOT, capture_output=True, check=True
    )
    wanted = {
        path if path.startswith("selfassess/") else f"selfassess/{path}"
        for path in listed.stdout.decode().rstrip("\0").split("\0")
        if not path.endswith(NOT_IN_IT)
    }
    there = set(inside.namelist())
    assert wanted - there == set()
    assert "selfassess/py.typed" in there
    rest = {name for name in there - wanted if not name.endswith(".mo")}
    assert {name.partition("-")[0] for name in rest} == {"selfassess"}
    assert {name.partition("/")[0].rpartition(".")[2] for name in rest} == {
        "data",
        "dist-info",
    }
    assert "selfassess/locale/fr/LC_MESSAGES/selfassess.mo" in there
    assert [name for name in there if name.endswith("share/man/man1/selfassess.1")]

"""The manual page: current, and read by the formatter without a complaint."""

import shutil
import subprocess
import tomllib

import pytest

from selfassess.cli.arguments import commands
from selfassess.cli.help_pages import FOLDER
from tests.cli.manual_page import roff
from tests.conftest import TESTS

PAGE = FOLDER / "selfassess.1"


def test_the_wheel_puts_the_page_where_man_looks() -> None:
    project = tomllib.loads((TESTS.parent / "pyproject.toml").read_text("utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]
    page = str(PAGE.relative_to(TESTS.parent))
    assert wheel["shared-data"] == {page: "share/man/man1/selfassess.1"}


def test_no_text_is_an_instruction_to_the_formatter() -> None:
    assert roff(".git is a 'folder'") == "\\&.git is a 'folder'"
    assert roff('a\\b -o "…"') == "a\\eb \\-o \\(dq\\[u2026]\\(dq"


@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not here")
def test_the_formatter_finds_nothing_to_complain_of() -> None:
    done = subprocess.run(
        ["groff", "-man", "-ww", "-Tutf8", "-P-cbou", str(PAGE)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    assert all(f"selfassess {name}" in done.stdout for name in commands())

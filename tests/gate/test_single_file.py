"""The program as one file, run by a Python that has nothing installed."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import EXAMPLES
from tests.test_no_network import DENIED

pytestmark = pytest.mark.gate

PYTHON = Path(sys.base_prefix, "bin", f"python3.{sys.version_info.minor}")
"""The one that our virtual environment was made by."""
FILE = "kenya.toml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / FILE).write_bytes((EXAMPLES / "kenya-2016.toml").read_bytes())
    return tmp_path


def run(
    folder: Path, *arguments: str | Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    bare = {"PATH": "/usr/bin:/bin", "HOME": str(folder / "home"), "LANG": "C.UTF-8"}
    return subprocess.run(
        [PYTHON, "-I", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**bare, **environment},
        check=False,
    )


def test_it_checks_a_file_where_the_program_is_not_installed(
    single_file: Path, folder: Path
) -> None:
    assert "No module named" in run(folder, "-c", "import selfassess").stderr
    ran = run(folder, single_file, "check", FILE)
    assert (ran.returncode, ran.stdout) == (0, f"{FILE}: sound\n"), ran.stderr
    unpacked = list((folder / "home/.shiv").glob("selfassess.pyz_*/site-packages"))
    assert len(unpacked) == 1
    assert run(folder, single_file, "check", "missing.toml").returncode == 2


def test_it_asks_no_network(single_file: Path, folder: Path) -> None:
    code = (
        "import runpy; sys.argv = sys.argv[1:]; "
        "runpy.run_path(sys.argv[0], run_name='__main__')"
    )
    ran = run(folder, "-c", DENIED + code, single_file, "check", FILE)
    assert ran.stdout.startswith(f"{FILE}: sound"), ran.stderr
    told = run(folder, "-c", DENIED + code, single_file, "evidence", FILE, "--online")
    assert "talks to a network" in told.stderr


def test_its_report_is_that_of_the_program_to_the_byte(
    single_file: Path, folder: Path
) -> None:
    day = ["--date", "2026-01-02"]
    ran = run(folder, single_file, "report", FILE, "-o", "single.pdf", *day)
    assert ran.returncode == 0, ran.stderr
    program = [sys.executable, "-m", "selfassess", "report", FILE, "-o", "ours.pdf"]
    subprocess.run([*program, *day], cwd=folder, check=True)
    ours = (folder / "ours.pdf").read_bytes()
    assert (folder / "single.pdf").read_bytes() == ours
    assert run(folder, single_file, "verify", "single.pdf").returncode == 0


def test_without_pango_it_makes_html_and_says_so(
    single_file: Path, folder: Path
) -> None:
    empty = folder / "libraries/libpango-1.0.so.0"
    empty.parent.mkdir()
    empty.touch()
    libraries = str(empty.parent)
    ran = run(folder, single_file, "demo", LD_LIBRARY_PATH=libraries)
    assert ran.returncode == 0, ran.stderr
    assert "the Pango library is missing" in ran.stderr
    assert "wrote exampleland.html" in ran.stdout
    assert not (folder / "exampleland.pdf").exists()
    refused = ["report", FILE, "-o", "k.pdf"]
    ran = run(folder, single_file, *refused, LD_LIBRARY_PATH=libraries)
    assert ran.returncode == 2
    assert "use --html" in ran.stderr


def test_what_starts_the_program_again_finds_it(
    single_file: Path, folder: Path
) -> None:
    """The portfolio reads many files in processes of its own."""
    many = folder / "many"
    many.mkdir()
    for number in range(70):
        (many / f"{number}.toml").write_bytes((folder / FILE).read_bytes())
    ran = run(folder, single_file, "portfolio", "many", "--json")
    assert ran.returncode == 0, ran.stderr
    assert "Kenya" in ran.stdout


def test_a_python_that_it_is_not_for_is_told_so(
    single_file: Path, folder: Path
) -> None:
    assert run(folder, single_file, "check", FILE).returncode == 0
    for compiled in (folder / "home").rglob("_pydantic_core.*.so"):
        compiled.rename(compiled.with_name("_pydantic_core.cpython-399-other.so"))
    ran = run(folder, single_file, "check", FILE)
    assert ran.returncode == 2
    assert "error: this file is for cpython-399-other; this Python" in ran.stderr
    assert "Traceback" not in ran.stderr

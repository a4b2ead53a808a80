"""What to install where Pango is missing."""

from pathlib import Path
from types import ModuleType

import pytest

from selfassess.core.errors import ReportUnavailable
from selfassess.report.pdf.install_hint import System, how_to_install, this_system
from selfassess.report.pdf.render import load_printer

DEBIAN = "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


def without_pango(name: str) -> ModuleType:
    print("-----\nWeasyPrint could not import some external libraries.")
    raise OSError(f"cannot load library for {name}")


@pytest.mark.parametrize(
    ("system", "command"),
    [
        (System("linux", ("debian",)), DEBIAN),
        (System("linux", ("linuxmint", "ubuntu", "debian")), DEBIAN),
        (System("linux", ("fedora",)), "dnf install pango"),
        (
            System("linux", ("almalinux", "rhel", "centos", "fedora")),
            "dnf install pango",
        ),
        (System("linux", ("alpine",)), "apk add pango"),
        (System("linux", ("manjaro", "arch")), "pacman -S pango"),
        (System("darwin"), "brew install pango"),
        (System("win32"), "pacman -S mingw-w64-ucrt-x86_64-pango"),
        (System("win32"), "https://www.msys2.org"),
        (System("freebsd14"), "in the way this system installs packages"),
    ],
)
def test_a_missing_pango_is_told_with_the_command_for_the_system(
    system: System, command: str
) -> None:
    with pytest.raises(ReportUnavailable) as caught:
        load_printer(system, without_pango)
    assert "the Pango library is missing" in str(caught.value)
    assert command in str(caught.value)
    assert "--html" in str(caught.value)


def test_the_banner_of_the_printer_is_kept_off_the_screen(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(ReportUnavailable):
        load_printer(System("linux"), without_pango)
    assert capsys.readouterr() == ("", "")


def test_a_printer_that_is_not_installed_is_told_the_same_way() -> None:
    def absent(name: str) -> ModuleType:
        raise ModuleNotFoundError(name)

    with pytest.raises(ReportUnavailable, match="Pango"):
        load_printer(System("linux"), absent)


def test_the_distribution_and_its_ancestors_are_read(tmp_path: Path) -> None:
    release = tmp_path / "os-release"
    release.write_text('NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\n')
    assert this_system(release).families == ("linuxmint", "ubuntu", "debian")


def test_a_system_that_says_nothing_of_itself_gets_general_advice() -> None:
    system = this_system(Path("/nonexistent/os-release"))
    assert system.families == ()
    assert "Pango 1.44" in how_to_install(System("linux", system.families))

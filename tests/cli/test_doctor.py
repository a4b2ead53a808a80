"""The command `doctor`: what the machine lacks, and what is said to do about it."""

import json
import subprocess
from functools import partial
from os import terminal_size
from pathlib import Path
from typing import Any

import pytest

from selfassess.cli.commands import doctor
from selfassess.cli.integrations.machine import terminal_sightings as terminal
from selfassess.cli.integrations.machine.folder_sightings import folder_sighting
from selfassess.cli.integrations.machine.health import Health
from selfassess.cli.integrations.machine.printer_sightings import (
    fonts_sighting,
    printer_sightings,
)
from selfassess.cli.integrations.machine.program_sightings import (
    extra_sighting,
    git_sighting,
    program_sightings,
)
from selfassess.core.errors import ReportUnavailable
from selfassess.report.pdf.font_samples import ScriptsShown, scripts_shown
from selfassess.report.pdf.install_hint import Fonts, System, this_system
from selfassess.report.pdf.render import load_printer
from tests.cli.command_run import Run

DEBIAN = System("linux", ("debian",))
LARGE = terminal_size((120, 40))


def without_pango(_system: System) -> Any:
    raise ReportUnavailable("Pango is missing")


def test_a_machine_that_can_print_does_the_main_job(run: Run) -> None:
    ran = run("doctor", "--json")
    seen = {each["topic"]: each for each in json.loads(ran.out)}
    assert ran.code == 0
    assert seen["pango"]["health"] == "fine"
    fonts = {f"fonts-{name}" for name in ("east-asian", "symbols", "others")}
    screens = {"terminal", "colours", "signs", "locale"}
    assert {*fonts, *screens, "ssh-keygen", "extra-office", "extra-web"} < seen.keys()
    assert "Python 3." in seen["versions"]["seen"]
    assert all(each["seen"] for each in seen.values())
    assert all(
        each["cure"] for each in seen.values() if each["health"] != Health.FINE.value
    )


def test_without_pango_the_answer_is_no_with_the_command_that_installs_it(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = partial(printer_sightings, load=without_pango)
    monkeypatch.setattr(doctor, "printer_sightings", broken)
    monkeypatch.setattr(doctor, "this_system", lambda: DEBIAN)
    ran = run("doctor")
    assert ran.code == 1
    assert "failing  Printer" in ran.out
    assert "    → Install it with: apt-get install libpango-1.0-0 " in ran.out
    assert "cannot be printed as PDF here" in ran.out.splitlines()[-1]


def test_what_not_everybody_needs_is_counted_and_no_reason_for_a_no() -> None:
    lacking = folder_sighting("folder-here", "This folder", Path(__file__) / "below")
    fine = extra_sighting("web", [])
    assert [*doctor.sighting_lines([fine, lacking])][-1].endswith("1 thing is limited.")
    assert [*doctor.sighting_lines([fine])][-1] == "Everything can be done here."


def test_a_letter_that_no_font_has_is_seen_when_it_is_printed() -> None:
    shown = {
        each.fonts: each
        for each in scripts_shown(load_printer(this_system()), "a\uf8d0")
    }
    assert shown[Fonts.OTHERS].shown == ("Latin",)
    assert shown[Fonts.OTHERS].unshown == ("unknown characters",)


@pytest.mark.parametrize(
    ("fonts", "unshown", "health", "package"),
    [
        (Fonts.OTHERS, "Armenian", Health.LIMITED, "fonts-noto-core"),
        (Fonts.OTHERS, "Latin", Health.FAILING, "fonts-noto-core"),
        (Fonts.SYMBOLS, "emoji and symbols", Health.LIMITED, "fonts-symbola"),
        (Fonts.EAST_ASIAN, "Chinese", Health.LIMITED, "fonts-noto-cjk"),
    ],
)
def test_a_script_without_a_font_is_told_with_the_package_that_has_one(
    fonts: Fonts, unshown: str, health: Health, package: str
) -> None:
    sighting = fonts_sighting(DEBIAN, ScriptsShown(fonts, (), (unshown,)))
    assert (sighting.health, unshown in sighting.seen) == (health, True)
    assert sighting.cure.endswith(f"apt-get install {package}")


def test_a_terminal_is_told_by_its_size_its_colours_and_its_signs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def seen(environment: dict[str, str], size: terminal_size, encoding: str) -> Any:
        return [*terminal.terminal_sightings(environment, size, encoding)]

    colourful = {"COLORTERM": "truecolor"}
    assert seen(colourful, LARGE, "utf-8")[0].health is Health.LIMITED  # no terminal
    monkeypatch.setattr(terminal, "why_no_screens", lambda _environment: None)
    size, colours, signs = seen(colourful, LARGE, "utf-8")
    assert size.seen == "120 columns and 40 lines"
    assert colours.seen == "all colours"
    assert "✔ ◐ ✘" in signs.seen
    assert {each.health for each in (size, colours, signs)} == {Health.FINE}
    size, colours, signs = seen({"NO_COLOR": "1"}, terminal_size((60, 20)), "ascii")
    assert "80 columns and 24 lines" in size.cure
    assert "NO_COLOR" in colours.seen
    assert "PYTHONUTF8=1" in signs.cure
    assert "COLORTERM" in seen({}, LARGE, "utf-8")[1].seen


def test_a_folder_that_cannot_be_made_is_told_with_what_is_in_its_way(
    tmp_path: Path,
) -> None:
    (tmp_path / "file").touch()
    wanted = tmp_path / "file" / "settings"
    sighting = folder_sighting("folder-settings", "Settings", wanted)
    assert sighting.health is Health.LIMITED
    assert str(wanted) in sighting.seen
    assert folder_sighting("x", "x", tmp_path / "new").health is Health.FINE


def test_git_is_told_as_it_is_without_a_repository_and_before_and_after_it_is_set_up(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert git_sighting().health is Health.FINE
    subprocess.run(["git", "init", "-q"], check=True)
    assert git_sighting().cure.endswith("selfassess git-setup")
    assert run("git-setup").code == 0
    assert git_sighting().health is Health.FINE
    monkeypatch.setenv("PATH", str(tmp_path))
    states = {each.topic: each for each in program_sightings()}
    assert states["git"].seen == "git is not installed"
    assert "install OpenSSH" in states["ssh-keygen"].seen
    assert states["ssh-keygen"].cure


def test_a_missing_extra_is_told_with_the_command_that_brings_it() -> None:
    sighting = extra_sighting("office", ["docx", "odfdo"])
    assert "docx" in sighting.seen
    assert sighting.cure.endswith("-m pip install 'selfassess[office]'")

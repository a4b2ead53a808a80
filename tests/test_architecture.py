"""The picture in selfassess/__init__.py, checked where it counts: at import."""

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "selfassess"
EXAMPLES = PACKAGE.parent / "examples"
DOORS = {
    "aiohttp": {
        "cli/serve/plain_session.py",
        "cli/serve/process.py",
        "cli/serve/server.py",
    },
    "babel": {"core/text/language_codes.py", "report/formats/data/po_texts.py"},
    "cssselect2": set(),
    "fcntl": {"storage/files/lock.py"},
    "icalendar": {"report/formats/data/calendar_file.py"},
    "jinja2": {"report/formats/html.py"},
    "msvcrt": set(),
    "openpyxl": {
        "report/office/spreadsheet/how_to_sheet.py",
        "report/office/spreadsheet/sheet_style.py",
        "report/office/spreadsheet/spreadsheet_form.py",
        "report/office/spreadsheet/translation_sheet.py",
    },
    "platformdirs": {
        "storage/questionnaires/catalog.py",
        "storage/user/state_folder.py",
        "storage/user/recent_files.py",
        "storage/user/settings_path.py",
    },
    "pydyf": {
        "report/pdf/accessibility.py",
        "report/pdf/printer_internals.py",
        "report/pdf/tags/page_breaks.py",
        "report/pdf/tags/stretch_tags.py",
        "report/pdf/tags/structure_destinations.py",
    },
    "readline": {"cli/plain/line_editor.py"},
    "signal": {"tui/terminal/signals.py"},
    "termios": {"cli/plain/line_editor.py", "tui/terminal/shutdown.py"},
    "textual": {str(p.relative_to(PACKAGE)) for p in (PACKAGE / "tui").rglob("*.py")},
    "textual_serve": {
        "cli/serve/plain_session.py",
        "cli/serve/process.py",
        "cli/serve/server.py",
    },
    "tomli_w": {"storage/toml/writer.py", "storage/user/recent_files.py"},
    "tomlkit": {"storage/toml/editor.py"},
    "weasyprint": set(),
}
"""The only modules that may import each library, and what not every system has."""

OF_THE_SYSTEM = {
    "getuid": {"cli/plain/beginning/screen_reader.py", "storage/user/state_folder.py"},
    "kill": {"storage/files/owner.py"},
    "replace": {"storage/files/atomic.py"},
    "fchmod": {"storage/files/atomic.py"},
    "fchown": {"storage/files/atomic.py"},
    "link": set(),
    "rename": set(),
    "fork": set(),
    "startfile": set(),
}
"""The only modules that may call each function of `os` that differs between systems."""

HEAVY = {
    "babel",
    "textual",
    "weasyprint",
    "jinja2",
    "rich",
    "asyncio",
    "tomlkit",
    "icalendar",
    "pypdf",
    "PIL",
}


@cache
def imports_of(path: Path) -> frozenset[str]:
    found: set[str] = set()
    text = path.read_text(encoding="utf-8")
    imports_by_name = "import_module" in text
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
        elif (
            imports_by_name
            and isinstance(node, ast.Call)
            and "import_module" in ast.unparse(node.func)
        ):
            found |= {str(a.value) for a in node.args if isinstance(a, ast.Constant)}
    return frozenset(found)


@pytest.mark.parametrize("library", DOORS)
def test_each_library_has_its_own_door(library: str) -> None:
    users = {
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        if library in imports_of(path)
    }
    assert users <= DOORS[library]


def loaded_by(code: str) -> set[str]:
    """The libraries that the code loads, but not what measures the coverage."""
    libraries, others = (
        {name.split(".")[0] for name in _loaded(run)} for run in (code, "pass")
    )
    return libraries - others


@cache
def _loaded(code: str) -> set[str]:
    """The modules that there are when the code has run."""
    run = subprocess.run(
        [sys.executable, "-c", f"{code}; import sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(run.stdout.split("\n")[-2].split())


def test_each_function_of_the_system_has_its_own_door() -> None:
    users: dict[str, set[str]] = {name: set() for name in OF_THE_SYSTEM}
    for path in PACKAGE.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if not any(name in text for name in users):
            continue
        for node in ast.walk(ast.parse(text)):
            if (
                isinstance(node, ast.Attribute)
                and node.attr in users
                and ast.unparse(node.value) == "os"
            ):
                users[node.attr].add(str(path.relative_to(PACKAGE)))
    assert users == OF_THE_SYSTEM


@pytest.mark.parametrize(
    "command",
    [
        ["check"],
        ["score"],
        ["compare"],
        ["wording"],
        ["schema"],
        ["diff", str(EXAMPLES / "exampleland.toml")],
        ["questionnaires", "check"],
    ],
    ids=lambda command: command[0],
)
def test_a_command_without_screens_loads_no_screen_and_no_printer(
    command: list[str], examples: Path
) -> None:
    file = examples / "kenya-2016.toml"
    if "questionnaires" in command:
        file = (
            examples.parent / "questionnaires/ogp-consultation-2012/questionnaire.toml"
        )
    arguments = [*command, str(file)]
    code = f"from selfassess.cli.main import main; main({arguments!r})"
    assert loaded_by(code) & HEAVY == set()


def test_html_needs_no_printer(examples: Path, tmp_path: Path) -> None:
    arguments = [
        "report",
        str(examples / "kenya-2016.toml"),
        "--html",
        str(tmp_path / "r"),
    ]
    code = f"from selfassess.cli.main import main; main({arguments!r})"
    assert loaded_by(code) & {"textual", "weasyprint"} == set()


def test_plain_lines_load_no_screen(examples: Path, tmp_path: Path) -> None:
    file = tmp_path / "kenya.toml"
    file.write_bytes((examples / "kenya-2016.toml").read_bytes())
    arguments = ["open", str(file), "--plain"]
    code = (
        "import io, sys; sys.stdin = io.StringIO('met\\nscore\\nhelp\\n'); "
        f"from selfassess.cli.main import main; main({arguments!r})"
    )
    assert loaded_by(code) & (HEAVY - {"asyncio"}) == set()


def test_help_loads_neither_models_nor_screens() -> None:
    code = "from selfassess.cli.arguments import parser; parser().format_help()"
    assert loaded_by(code) & {*HEAVY, "pydantic", "tomllib"} == set()


def test_the_first_frame_loads_no_model(examples: Path) -> None:
    loaded = loaded_by("import selfassess.tui.app")
    assert "textual" in loaded
    assert loaded & {"pydantic", "tomllib", "tomli_w"} == set()


def test_a_walk_loads_nothing_that_only_others_need(
    examples: Path, tmp_path: Path
) -> None:
    file = tmp_path / "kenya.toml"
    file.write_bytes((examples / "kenya-2016.toml").read_bytes())
    loaded = _loaded(
        "from selfassess.cli.workspace.launcher import file_launcher; "
        "from selfassess.cli.workspace.walk.open import open_work; "
        "from selfassess.tui.app import _screen_for; "
        f"_screen_for(open_work({str(file)!r}), file_launcher())"
    )
    assert "selfassess.tui.walk.screen" in loaded
    others = re.compile(
        r"selfassess\.(core\.portfolio|tui\.screens|cli\.commands|core\.text\.markdown)\b"
    )
    assert [name for name in sorted(loaded) if others.match(name)] == []


REPEATED_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{\d*,?\d*\})\+|\(\?>")


def test_no_pattern_repeats_a_group_possessively() -> None:
    """Python 3.11.2, which is that of Debian 12, matches it wrongly (gh-106052)."""
    for pattern in (r"(?:a|b)*+", r"(?:a)++", r"(?>a)", r"(?:a|b){2,}+"):
        assert REPEATED_GROUP.search(pattern)
    assert not REPEATED_GROUP.search(r"(?:[ab]++|\)*+)*")
    for path in PACKAGE.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)) if "(?" in text else ():
            if isinstance(node, ast.Constant) and "(?" in str(node.value):
                found = REPEATED_GROUP.search(str(node.value))
                assert not found, f"{path}:{node.lineno}"


def test_every_folder_of_the_package_is_in_the_picture() -> None:
    folders = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert folders == {"cli", "core", "report", "storage", "tui"}

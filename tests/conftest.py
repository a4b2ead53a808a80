"""What many tests need: a home of their own, the screen as text, snapshots."""

import asyncio
import gc
import os
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from functools import cache
from gettext import NullTranslations
from itertools import count
from math import inf
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from textual import app as textual_app
from textual import pilot
from textual._styles_cache import StylesCache
from textual.app import App
from textual.css.stylesheet import Stylesheet
from textual.pilot import Pilot

from selfassess.cli import arguments
from selfassess.cli import main as command_line
from selfassess.cli.locales import LOCALES
from selfassess.core.text import i18n
from tests.catalogues.build_hook import compile_catalogues

# A law is true or not however busy the machine is.
settings.register_profile(
    "thorough", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
# For whoever waits; .ci/run asks for the other one.
settings.register_profile("quick", settings.get_profile("thorough"), max_examples=40)
settings.load_profile("quick")

# The tests and what they start are compiled once, as an installed program is.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

TESTS = Path(__file__).parent
SNAPSHOTS = TESTS / "snapshots"
EXAMPLES = TESTS.parent / "examples"
QUICK = (
    "test_catalogues.py",
    "core",
    "storage",
    "report/content",
    "report/elements",
    "report/formats",
    "report/forms",
    "cli/plain",
    "test_broken_files.py",
    "test_examples.py",
    "test_questionnaires.py",
)
"""Folders and files of the selection `-m quick`: no process, no browser, no screen."""
SLOW = (
    "core/validation/test_json_schema.py",
    "storage/documents/test_merging_with_git.py",
    "storage/documents/test_round_trip.py",
    "storage/toml/test_positions.py",
    "storage/toml/test_reader.py",
    "report/elements/test_charts.py",
    "cli/plain/test_terminal.py",
)
"""What of them prints, starts processes, reads megabytes or tries long laws."""

COLLECTED = pytest.StashKey[list[Path]]()
"""The file of every test that was found, from the folder of the tests."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-snapshots` takes what is seen now as what is right; read the diff."""
    parser.addoption("--update-snapshots", action="store_true")


def pytest_configure(config: pytest.Config) -> None:
    """The catalogues are compiled once, before there are several processes.

    While tests are found, everything that is made stays: no garbage is looked for.
    """
    gc.disable()
    if not hasattr(config, "workerinput"):
        compile_catalogues(LOCALES)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """What is not quick is not even read for `-m quick`, nor the gate without it."""
    if config.option.markexpr == "not gate" and collection_path == TESTS / "gate":
        return True
    if config.option.markexpr != "quick" or collection_path in TESTS.parents:
        return None
    place = collection_path.relative_to(TESTS)
    is_on_the_way = any(place in Path(each).parents for each in QUICK)
    return None if is_on_the_way or is_quick(place) else True


@cache
def is_quick(place: Path) -> bool:
    """Whether the tests of a file or folder belong to `-m quick`."""
    return _is_below(place, QUICK) and not _is_below(place, SLOW)


def _is_below(place: Path, folders: tuple[str, ...]) -> bool:
    return any(place.is_relative_to(each) for each in folders)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Mark what is quick, before others leave out what has not the mark."""
    places = [item.path.relative_to(TESTS) for item in items]
    config.stash[COLLECTED] = places
    for item, place in zip(items, places, strict=True):
        if is_quick(place):
            item.add_marker("quick")


def pytest_collection_finish() -> None:
    """Look for garbage rarely, and not among what is there from the start.

    Every screen makes thousands of things: looking through them took a third of the time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)
    gc.enable()


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Names of folders, one for each test."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def home(homes: Iterator[Path], monkeypatch: Any) -> Path:
    """Settings, memory and the user's questionnaires of nobody else; English words."""
    (home := next(homes)).mkdir()
    for kind in ("DATA", "STATE", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / f"xdg_{kind.lower()}_home"))
    monkeypatch.setenv("HOME", str(home / "home"))
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    i18n.use(NullTranslations())
    return home


@pytest.fixture(autouse=True)
def _nothing_drawn_before() -> Iterator[None]:
    """What earlier tests drew is gone: it would be searched for garbage again and again."""
    yield
    StylesCache.get_inner_outer.cache_clear()


@pytest.fixture(autouse=True, scope="session")
def _stylesheets_read_once() -> Iterator[None]:
    """Each app would parse the same stylesheets: a quarter of the time of its test.

    With a Textual that parses them elsewhere, the tests are slower and say the same.
    """
    parse: Any = getattr(Stylesheet, "_parse_rules", None)
    parsed: dict[Any, Any] = {}

    def parse_once(sheet: Any, *source: Any, **more: Any) -> Any:
        key = (source, *more.items(), *sheet._variables.items())
        if key not in parsed:
            parsed[key] = parse(sheet, *source, **more)
        return parsed[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", parse_once, raising=False)
        yield


@pytest.fixture(autouse=True, scope="session")
def _at_rest_on_a_busy_machine() -> Iterator[None]:
    """Textual's pilot takes an app for idle that gets no time from the machine.

    It also waits for one second at most, and sleeps several times for each key. Here
    an app is idle when its loop has nothing left to do, however long that takes, and
    nothing of it is due in a moment.
    """
    with pytest.MonkeyPatch.context() as patch:
        for module in (pilot, textual_app):
            patch.setattr(module, "wait_for_idle", nothing_to_do, raising=False)
        yield


MOMENT = 0.065
"""Seconds: a screen is drawn anew, and who moved fast sees more than a head."""
MOST_NAPS = 10
"""What comes due again and again is not waited for."""
QUIET_TURNS = 3
"""Of the loop; in each it looks whether something came from outside."""


async def nothing_to_do(_min_sleep: float = 0) -> None:
    """Once the running loop may rest."""
    loop: Any = asyncio.get_running_loop()
    naps = quiet = 0
    async with asyncio.timeout(60):
        while quiet < QUIET_TURNS:
            await asyncio.sleep(0)
            quiet = 0 if loop._ready else quiet + 1
            if quiet == QUIET_TURNS and naps < MOST_NAPS:
                due = (t.when() for t in loop._scheduled if not t.cancelled())
                pause = min(due, default=inf) - loop.time()
                if pause < MOMENT:
                    naps, quiet = naps + 1, 0
                    await asyncio.sleep(pause)


@pytest.fixture(autouse=True, scope="session")
def _parser_built_once() -> Iterator[None]:
    """Each command in this process would build the parser of all commands anew."""
    english = arguments.parser()

    def parser(_typed: object) -> ArgumentParser:
        is_english = type(i18n.in_force()) is NullTranslations
        return english if is_english else arguments.parser()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(command_line, "parser", parser)
        yield


@pytest.fixture
def examples() -> Path:
    """The folder of the shipped examples."""
    return EXAMPLES


def screen_text(app: App[Any]) -> str:
    """The characters on the screen, line by line, as a person reads them.

    What App.export_screenshot draws, without drawing it: that takes a tenth of a
    second a time.
    """
    drawn: Any = app.screen._compositor.render_update(
        full=True, screen_stack=app._background_screens
    )
    lines = ("".join(s.text for strip in line for s in strip) for line in drawn.strips)
    return "\n".join(line.replace("\u00a0", " ").rstrip() for line in lines)


def place_of(app: App[Any], words: str) -> tuple[int, int]:
    """Where the words stand on the screen: column and line."""
    for line, text in enumerate(screen_text(app).split("\n")):
        if words in text:
            return text.index(words), line
    raise AssertionError(f"no {words!r} in:\n{screen_text(app)}")


async def settled_text(pilot: Pilot[Any]) -> str:
    """The screen once it no longer changes."""
    text, before = "", "nothing"
    while text != before:
        await pilot.pause()
        before, text = text, screen_text(pilot.app)
    return text


@pytest.fixture
def snapshot(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the one in tests/snapshots/NAME.txt."""
    update = request.config.getoption("--update-snapshots")

    def compare(name: str, text: str) -> None:
        path = SNAPSHOTS / f"{name}.txt"
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"{text}\n", encoding="utf-8")
        assert path.exists(), f"no snapshot {name}: run pytest --update-snapshots"
        assert text == path.read_text(encoding="utf-8").removesuffix("\n")

    return compare

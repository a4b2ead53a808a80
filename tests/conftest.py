"""What many tests need: a home of their own, the screen as text, snapshots."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from textual._styles_cache import StylesCache
from textual.app import App
from textual.css.stylesheet import Stylesheet
from textual.pilot import Pilot

# A law is true or not however busy the machine is.
settings.register_profile(
    "thorough", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
# For whoever waits; .ci/run asks for the other one.
settings.register_profile("quick", settings.get_profile("thorough"), max_examples=40)
settings.load_profile("quick")

SNAPSHOTS = Path(__file__).parent / "snapshots"
EXAMPLES = Path(__file__).parent.parent / "examples"


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-snapshots` takes what is seen now as what is right; read the diff."""
    parser.addoption("--update-snapshots", action="store_true")


def pytest_collection_finish() -> None:
    """Look for garbage rarely, and not among what is there from the start.

    Every screen makes thousands of things: looking through them took a third of the time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: Any) -> Path:
    """Settings, memory and the user's questionnaires of nobody else; English words."""
    home = tmp_path_factory.mktemp("home")
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
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
        await pilot.pause(0.02)
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

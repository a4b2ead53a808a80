"""The pictures of README: `python -m tests.tui.gallery` makes them again.

They are Textual's own drawings of the program at work on a shipped example, made
small, and without the addresses from which they would fetch their letters.
"""

import asyncio
import os
import re
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from selfassess.cli.commands.portfolio import asked_here
from selfassess.cli.workspace.launcher import file_launcher
from selfassess.cli.workspace.portfolio.candidates import candidates_in
from selfassess.cli.workspace.portfolio.collection import collected
from selfassess.cli.workspace.portfolio.portfolio_port import opened_port
from selfassess.cli.workspace.portfolio.row_reader import RowReader
from selfassess.core.portfolio.portfolio_session import PortfolioSession
from selfassess.core.portfolio.selection import in_the_order_of
from selfassess.core.session.launcher import Launcher, Shortcut
from selfassess.core.session.portfolio_port import PortfolioPort
from selfassess.tui.app import SelfAssessApp
from tests.conftest import settled_text
from tests.tui.workspaces import TOURED, WIDE

FOLDER = Path(__file__).parents[2] / "selfassess" / "help" / "pictures"
RECENT = ("exampleland.toml", "kenya-2016.toml")
LETTERS = "DejaVu Sans Mono, Menlo, Consolas,"
LIGHT = "selfassess-light"
KEYS = {
    "walk": ["right_square_bracket"] * 3,
    "walk-small": [],
    "score": ["s"],
    "comparison": ["equals_sign"],
    "evidence": ["e"],
    "start": ["ctrl+o"],
    "portfolio": ["s", "down", "down", "down", "enter", "s", "enter"],
}
PLANS = Path(__file__).parents[2] / "examples" / "ogp-process-2016"
COLUMNS = (
    "country",
    "plan",
    "verdict",
    "basic",
    "blockers",
    "questionnaire",
    "edition",
)


async def make() -> None:
    """One session at work, seen six times; and a portfolio."""
    launcher = file_launcher()
    settled = replace(launcher.preferences, settings=TOURED)
    for name in RECENT:
        launcher.open_example(name)
        text = Path(name).read_text("utf-8")
        Path(name).write_text(text.replace('"final"', '"draft"', 1), "utf-8")
    launcher = replace(launcher, preferences=settled, recent=_recent)
    for name, keys in KEYS.items():
        await _draw(name, keys, launcher)


def _recent() -> list[Shortcut]:
    return [Shortcut(name, name, "~/plans") for name in RECENT]


def _portfolio() -> PortfolioPort:
    """The plans of OGP's Process Database."""
    candidates = candidates_in([str(PLANS)], print)
    reader = RowReader(date(2026, 5, 3))
    rows = collected(candidates, reader, lambda *_step: None).rows
    ordered = in_the_order_of(rows, "country")
    session = PortfolioSession((*ordered,), asked_here, columns=COLUMNS)
    with opened_port(session, (), ()) as port:
        return port


async def _draw(name: str, keys: list[str], launcher: Launcher) -> None:
    size = (80, 24) if name == "walk-small" else WIDE
    is_one = name != "portfolio"
    opened = launcher.open_recent("exampleland.toml") if is_one else _portfolio()
    app = SelfAssessApp(lambda: (launcher, opened))
    async with app.run_test(size=size) as pilot:
        app.theme = LIGHT if name == "walk-small" else app.theme
        await settled_text(pilot)
        await pilot.press(*keys)
        await settled_text(pilot)
        await pilot.pause(1)
        (FOLDER / f"{name}.svg").write_text(small(app.export_screenshot()), "utf-8")


def small(drawing: str) -> str:
    """The same picture without what is fetched, cut off or said twice."""
    drawing = re.sub(r"@font-face {.*?}\n", "", drawing, flags=re.DOTALL)
    drawing = re.sub(
        r"<clipPath.*?</clipPath>|<!--.*?-->", "", drawing, flags=re.DOTALL
    )
    drawing = re.sub(r' (clip-path|shape-rendering)="[^"]*"', "", drawing)
    drawing = re.sub(r"terminal-\d+-", "", drawing).replace("&#160;", "\u00a0")
    drawing = drawing.replace("Fira Code,", LETTERS).replace(
        "<style>", "<style>rect { shape-rendering: crispEdges }"
    )
    drawing = re.sub(r'(?:<rect fill="[^"]*" x=[^>]*/>)+', _joined, drawing)
    # Spaces alone draw nothing.
    drawing = re.sub(r"<text [^>]*>\s*</text>", "", drawing)
    return re.sub(r"\s*\n\s*", "\n", drawing).replace("><", ">\n<")


def _joined(rectangles: re.Match[str]) -> str:
    """Those that touch on a line, in one colour, as one."""
    joined: list[list[str]] = []
    for text in re.findall(r"<rect ([^>]*)/>", rectangles[0]):
        part = dict(re.findall(r'(\w+)="([^"]*)"', text))
        place = [part[key] for key in ("fill", "y", "height", "x", "width")]
        last = joined[-1] if joined else place
        end = float(last[3]) + float(last[4])
        if last[:3] == place[:3] and abs(end - float(place[3])) < 0.1:
            last[4] = f"{float(last[4]) + float(place[4]):g}"
        else:
            joined.append(place)
    return "".join(
        f'<rect fill="{fill}" y="{y}" height="{height}" x="{x}" width="{width}"/>'
        for fill, y, height, x, width in joined
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        for name in ("HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[name] = home
        os.chdir(home)
        FOLDER.mkdir(exist_ok=True)
        asyncio.run(make())

"""Workspaces and a launcher that keep everything in lists: no file, no folder."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from selfassess.cli.help_pages import page_text, page_titles
from selfassess.core.cycle.brought import USUAL, Brought
from selfassess.core.errors import CannotRead, CannotSave
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import Record, Review
from selfassess.core.model.status import State
from selfassess.core.session.launcher import Beginning, Launcher, Preferences, Shortcut
from selfassess.core.session.preferences.settings import Settings
from selfassess.core.session.workspace import Progress, Workspace
from selfassess.core.validation.register_forms import RegisterKind
from selfassess.storage.documents.assessment_file import open_assessment
from selfassess.storage.questionnaires.catalog import finder_for
from selfassess.tui.app import SelfAssessApp
from selfassess.tui.walk.screen import WalkScreen
from tests.conftest import screen_text

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
WIDE = (120, 40)
"""The outline stands beside the requirement; to draw that takes twice as long."""
TOURED = Settings(toured=True)
"""The tour would stand in front of everything."""


@dataclass
class SavedRecords:
    """Where everything ends that the screens hand over."""

    saved: list[Assessment] = field(default_factory=list)
    reviewed: list[Review] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    begun: list[Beginning] = field(default_factory=list)
    reports: list[str] = field(default_factory=list)
    settings: list[Settings] = field(default_factory=list)
    refuse: str = ""
    """Why nothing can be saved at the moment."""

    def save(self, record: Record) -> None:
        """Keep it, unless we refuse."""
        if self.refuse:
            raise CannotSave(self.refuse)
        if isinstance(record, Assessment):
            self.saved.append(record)
        else:
            self.reviewed.append(record)

    async def report(self, name: str, progress: Progress, language: str = "") -> str:
        """Two steps of work."""
        progress(1, 2, "page 1 of 2")
        progress(2, 2, "done")
        self.reports.append(f"{name} {language}".rstrip())
        return f"wrote {name}"

    async def report_with_evidence(
        self, name: str, progress: Progress, language: str = ""
    ) -> str:
        """The same, told apart."""
        return await self.report(f"{name}, with evidence", progress, language)

    async def summary(self, name: str, progress: Progress, language: str = "") -> str:
        """The same, told apart."""
        return await self.report(f"{name}, first page", progress, language)


def example(name: str) -> tuple[Assessment, Questionnaire]:
    """A shipped example, as a draft, and what it answers."""
    assessment, questionnaire = final_example(name)
    draft = {"state": State.DRAFT}
    return assessment.model_copy(update=draft), questionnaire


TODAY = date(2026, 5, 3)
"""The day on which all tests of the screens take place."""


@cache
def final_example(name: str) -> tuple[Assessment, Questionnaire]:
    """A shipped example as it is: a change is asked about first. Read once."""
    path = str(EXAMPLES / f"{name}.toml")
    assessment, file, _problems = open_assessment(path, finder_for(path))
    return assessment, file.questionnaire


def blank(name: str = "exampleland") -> tuple[Assessment, Questionnaire]:
    """The same without answers, and without entries in its registers."""
    assessment, questionnaire = example(name)
    registers = ("answers", "events", "levels", "evidence", *RegisterKind)
    update: dict[str, Any] = {register: {} for register in registers}
    return assessment.model_copy(update=update), questionnaire


def workspace_of(
    records: SavedRecords, opened: tuple[Assessment, Questionnaire], **changes: Any
) -> Workspace:
    """An open assessment; what it saves stands in the records."""
    assessment, questionnaire = opened
    workspace = Workspace(
        name="a.toml",
        questionnaire=questionnaire,
        assessment=assessment,
        save=records.save,
        remember=records.places.append,
        report=records.report,
        summary=records.summary,
        report_with_evidence=records.report_with_evidence,
        report_name="a.pdf",
        today=lambda: TODAY,
    )
    return replace(workspace, **changes)


def launcher_of(records: SavedRecords, settings: Settings = TOURED) -> Launcher:
    """A start screen with one recent file and one example."""

    def open_(reference: str) -> Workspace:
        records.opened.append(reference)
        if reference == "broken.toml":
            raise CannotSave("broken.toml: [/nosuch] \x1b[31mcannot be read")
        return workspace_of(records, example("kenya-2016"))

    def said_by(reference: str) -> Beginning:
        if "broken" in reference:
            raise CannotRead(f"{reference}: no form")
        bring = USUAL if reference.endswith(".toml") else frozenset[Brought]()
        return Beginning("ogp-cocreation-2016", "Kenya", basis=reference, bring=bring)

    def begin(beginning: Beginning) -> Workspace:
        records.begun.append(beginning)
        return workspace_of(records, blank())

    return Launcher(
        recent=lambda: [Shortcut("kenya.toml", "kenya.toml", "in this folder")],
        examples=lambda: [Shortcut("exampleland.toml", "Exampleland", "3rd plan")],
        offers=lambda: {"ogp-cocreation-2016": "Co-creation"},
        files=lambda typed: [n for n in ("docs/", "kenya-2016.toml") if typed in n],
        bases=lambda typed: [n for n in ("form.pdf", "old.toml") if typed in n],
        said_by=said_by,
        open=open_,
        open_recent=open_,
        open_example=open_,
        begin=begin,
        glance=lambda _path: None,
        preferences=Preferences(settings, records.settings.append),
        help_titles=page_titles,
        help_page=page_text,
    )


@asynccontextmanager
async def walking(
    work: Workspace,
    size: tuple[int, int] = (80, 24),
    settings: Settings = TOURED,
    records: SavedRecords | None = None,
    *,
    toasts: bool = True,
) -> AsyncIterator[tuple[Pilot[None], WalkScreen[Any]]]:
    """The program with that assessment open, and the walk that it shows."""
    app = SelfAssessApp(
        lambda: (launcher_of(records or SavedRecords(), settings), work)
    )
    async with app.run_test(size=size, notifications=toasts) as pilot:
        yield pilot, await walk_of(pilot)


async def walk_of(pilot: Pilot[None]) -> WalkScreen[Any]:
    """The walk once it is there to be typed at, the tour in front of it or not."""
    while True:
        await pilot.pause()
        for screen in pilot.app.screen_stack:
            if isinstance(screen, WalkScreen) and screen.focused:
                return screen


async def passed_on(pilot: Pilot[None]) -> None:
    """Once all that was typed has come where it goes."""
    app: Any = pilot.app
    async with asyncio.timeout(30):
        while app._waiting or app.is_place_coming:
            await asyncio.sleep(0.01)
    await pilot.pause()


async def seen(pilot: Pilot[None], words: str) -> None:
    """Once the words stand on the screen, and what was typed has come where it goes."""
    await passed_on(pilot)
    async with asyncio.timeout(30):
        while words not in screen_text(pilot.app):
            await pilot.pause(0.02)

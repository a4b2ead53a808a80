"""Every screen as a person reads it: three sizes and a tiny one."""

import gettext
import re
from collections.abc import Callable

import pytest

from selfassess.core.text import i18n
from selfassess.tui.app import SelfAssessApp
from tests.conftest import screen_text, settled_text
from tests.tui.workspaces import (
    TOURED,
    SavedRecords,
    blank,
    example,
    launcher_of,
    walking,
    workspace_of,
)

SIZES = [(200, 60), (120, 40), (80, 24), (60, 20)]
KEYS: dict[str, list[str]] = {
    "walk": [],
    "walk-answered": ["m", "f", "u", "n"],
    "walk-part": ["o", "up"],
    "walk-guided": ["g", "c"],
    "walk-trying": ["w", "n"],
    "walk-filtered": ["v", "down", "down", "enter"],
    "note": ["i"],
    "evidence": ["e"],
    "evidence-form": ["e", "a"],
    "evidence-confirm": ["e", "o"],
    "score": ["s"],
    "keys": ["question_mark"],
    "find": ["slash", "f", "o", "r", "u", "m"],
    "view": ["v"],
    "report": ["r"],
    "details": ["d"],
    "settings": ["comma"],
    "tour": ["f2"],
}

Snapshot = Callable[[str, str], None]


class LongerWords(gettext.NullTranslations):
    """A language of our own: every message marked, and 40 % longer."""

    def gettext(self, message: str) -> str:
        return f"[{message}{'~' * round(len(message) * 0.4)}]"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        is_pattern = context in ("CLDR", "clauses")
        return message if is_pattern else self.gettext(message)


@pytest.mark.parametrize("name", KEYS)
async def test_the_screen_reads_as_it_did(name: str, snapshot: Snapshot) -> None:
    opened = blank() if name == "walk-answered" else example("exampleland")
    job = workspace_of(SavedRecords(), opened)
    async with walking(job, (100, 30), toasts=False) as (pilot, _screen):
        for key in KEYS[name]:
            await pilot.press(key)
        for width, height in SIZES:
            await pilot.resize_terminal(width, height)
            seen = await settled_text(pilot)
            snapshot(f"en/{name}-{width}x{height}", seen)


@pytest.mark.parametrize("keys", [[], ["n"], ["o"]], ids=["start", "new", "open"])
async def test_the_start_screen_reads_as_it_did(
    keys: list[str], snapshot: Snapshot
) -> None:
    app = SelfAssessApp(lambda: (launcher_of(SavedRecords()), None))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        name = {"": "start", "n": "new", "o": "open"}["".join(keys)]
        for width, height in SIZES:
            await pilot.resize_terminal(width, height)
            snapshot(f"en/{name}-{width}x{height}", await settled_text(pilot))


async def test_every_fixed_word_of_the_walk_is_translated() -> None:
    """What is not marked comes from the files: titles, texts, notes, numbers."""
    assessment, questionnaire = blank()
    files = f"{questionnaire.model_dump_json()} {assessment.model_dump_json()}"
    i18n.use(LongerWords())
    try:
        job = workspace_of(SavedRecords(), (assessment, questionnaire))
        async with walking(job, (200, 60), TOURED) as (pilot, _screen):
            text = screen_text(pilot.app)
    finally:
        i18n.use(gettext.NullTranslations())
    left = re.sub(r"\[[^][]*~+\]|\[[^][]*(\[[^][]*\])*[^][]*~+\]", " ", text)
    strangers = {
        word
        for word in re.findall(r"[A-Za-z]{4,}", left)
        if word not in files and "~" not in word
    }
    assert strangers == set()

"""The screens where there are reviews, as a person reads them, for both sides."""

import pytest

from tests.conftest import settled_text
from tests.tui.reviewed_workspace import reviewed
from tests.tui.test_screens_as_text import SIZES, Snapshot
from tests.tui.workspaces import SavedRecords, walking

ANSWERING: dict[str, list[str]] = {
    "reviewed-walk": [],
    "reviewed-choice": ["a"],
    "reviewed-reply": ["a", "enter"],
    "reviewed-view": ["v"],
    "reviewed-score": ["s", "end"],
    "reviewed-compare": ["equals_sign"],
}
REVIEWING: dict[str, list[str]] = {
    "review-walk": [],
    "review-judged": ["n"],
    "review-keys": ["question_mark"],
    "review-note": ["i"],
    "review-score": ["s"],
    "review-wording": ["w"],
    "review-reflection": ["r"],
}


@pytest.mark.parametrize("name", [*ANSWERING, *REVIEWING])
async def test_the_screen_reads_as_it_did(name: str, snapshot: Snapshot) -> None:
    side = "water-watch" if name in REVIEWING else ""
    keys = {**ANSWERING, **REVIEWING}[name]
    workspace = reviewed(SavedRecords(), side)
    async with walking(workspace, (100, 30), toasts=False) as (pilot, _screen):
        await pilot.press(*keys)
        for width, height in SIZES:
            await pilot.resize_terminal(width, height)
            snapshot(f"en/{name}-{width}x{height}", await settled_text(pilot))

"""The main screens as a person reads them, at the sizes people have."""

from collections.abc import Callable

import pytest

from selfassess.tui.app import SelfAssessApp
from tests.conftest import settled_text
from tests.tui.desks import Drawer, blank, desk_of, example, walking, work_on

SIZES = [(80, 24), (120, 40), (200, 60)]
KEYS = {
    "walk": [],
    "walk-answered": ["m", "u", "n"],
    "walk-part": ["up"],
    "note": ["enter"],
    "evidence": ["e"],
    "evidence-form": ["e", "a"],
    "score": ["s"],
    "keys": ["question_mark"],
    "report": ["r"],
    "details": ["d"],
    "outline": ["o"],
}

Snapshot = Callable[[str, str], None]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", KEYS)
async def test_the_screen_reads_as_it_did(
    name: str, size: tuple[int, int], snapshot: Snapshot
) -> None:
    opened = blank() if name == "walk-answered" else example("exampleland")
    async with walking(work_on(Drawer(), opened), size) as (pilot, _screen):
        for key in KEYS[name]:
            await pilot.press(key)
            await settled_text(pilot)
        seen = await settled_text(pilot)
        snapshot(f"{name}-{size[0]}x{size[1]}", seen)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("keys", [[], ["n"]], ids=["start", "new"])
async def test_the_start_screen_reads_as_it_did(
    keys: list[str], size: tuple[int, int], snapshot: Snapshot
) -> None:
    app = SelfAssessApp(lambda: (desk_of(Drawer()), None))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        name = "new" if keys else "start"
        snapshot(f"{name}-{size[0]}x{size[1]}", await settled_text(pilot))

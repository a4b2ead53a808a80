"""The days of the process: filled in on the walk, held against what is asked."""

from datetime import date

from selfassess.core.session.filters import Filter
from tests.conftest import screen_text
from tests.tui.workspaces import SavedRecords, blank, walking, workspace_of


async def test_days_are_filled_in_and_told_where_they_speak_against_an_answer() -> None:
    records = SavedRecords()
    work = workspace_of(records, blank())
    async with walking(work, (120, 40)) as (pilot, screen):
        await pilot.press("m", "D")
        await pilot.pause()
        assert "The plan is carried out: last day" in screen_text(pilot.app)
        await pilot.press("e", *"2024-02-10", "tab", "tab", *"2024-2", "tab")
        await pilot.pause()
        assert "must be a date such as 2026-11-23" in screen_text(pilot.app)
        await pilot.press("shift+tab", "backspace", *"02-16", "ctrl+s")
        await pilot.pause()
        events = records.saved[-1].events
        assert events["timetable-published"].date == date(2024, 2, 10)
        assert events["plan-making"].start == date(2024, 2, 16)
        assert "2024-02-10" in screen_text(pilot.app)
        assert "Work on the plan: first day" in screen_text(pilot.app)
        await pilot.press("escape")
        await pilot.pause()
        said, against = "6 days before; 14 asked", "met, but the days say:"
        text = screen_text(pilot.app)
        assert f"Dates  D  ✘ {said}" in text
        assert "# The days speak against the answer." in text
        assert f"1.1.1 {against}" in text
        assert screen.session.matching(Filter.CONTRADICTED) == ("dev-inform-1",)
        await pilot.press("n", "D", "enter")
        await pilot.pause()
        assert pilot.app.focused
        assert pilot.app.focused.id == "timetable-published-date"
        await pilot.press("escape", "home", "g")
        await pilot.pause()
        assert screen.session.current_id == "imp-inform-1"
        await pilot.press("z", "z")
        await pilot.pause()
        assert "timetable-published" not in records.saved[-1].events
        assert "# The days" not in screen_text(pilot.app)

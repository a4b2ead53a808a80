"""Owners on the screens: who has to supply an answer, and what each owes."""

from datetime import date

from selfassess.core.model.registers.owners import AnswerOwner
from tests.conftest import screen_text, settled_text
from tests.tui.workspaces import SavedRecords, blank, walking, workspace_of


async def test_one_key_gives_an_answer_an_owner_and_several_after_a_question() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, screen):
        await pilot.press("O", *"Finance", "tab", *"2026-05-01", "ctrl+s")
        assert "◷ Finance, due 1 May 2026, late by 2 days" in await settled_text(pilot)
        kept = records.saved[-1]
        assert kept.owners == {"finance": AnswerOwner(name="Finance")}
        answer = kept.answer_to("dev-inform-1")
        assert (answer.owner, answer.due) == ("finance", date(2026, 5, 1))
        await pilot.press("right_square_bracket", "O", "tab", *"finance", "ctrl+s")
        assert "is listed already, as `finance`" in await settled_text(pilot)
        await pilot.press("escape", "W", "down", "enter")
        assert "Shown: waits for an owner" in await settled_text(pilot)
        shown = len(screen.session.shown)
        await pilot.press("O", "ctrl+r", "enter", "down", "enter", "tab", "tab", "tab")
        await pilot.press("enter", "down", "enter", "ctrl+s")
        assert f"for all {shown} requirements that are shown" in await settled_text(
            pilot
        )
        await pilot.press("tab", "enter")
        await settled_text(pilot)
        owned = [each.owner for each in records.saved[-1].answers.values()]
        assert owned.count("finance") == shown + 1
        await pilot.press("z")
        await settled_text(pilot)
        owned = [each.owner for each in records.saved[-1].answers.values()]
        assert owned.count("finance") == 1


async def test_the_table_leads_to_the_text_to_send_and_to_the_list() -> None:
    records = SavedRecords()
    file, asked = blank()
    file = file.with_entry("owners", "mof", AnswerOwner(name="Finance"))
    owed = file.answer_to("dev-inform-2").model_copy(update={"owner": "mof"})
    file = file.with_answer("dev-inform-2", owed)
    workspace = workspace_of(records, (file, asked))
    async with walking(workspace) as (pilot, screen):
        await pilot.press("W", "t")
        text = await settled_text(pilot)
        assert "--owner mof -o mof.docx" in text
        assert "Dear Finance," in text
        await pilot.press("enter")
        await settled_text(pilot)
        assert "Dear Finance," in pilot.app.clipboard
        await pilot.press("down", "t", "up", "e")
        assert "Owners" in await settled_text(pilot)
        await pilot.press("d", "tab", "enter")
        await settled_text(pilot)
        assert records.saved[-1].owners == {}
        await pilot.press("escape")
        assert "Press e to add the first one." in await settled_text(pilot)
        await pilot.press("t", "escape", "z")
        await settled_text(pilot)
        await pilot.press("W", "enter")
        await settled_text(pilot)
        assert screen.session.shown == ("dev-inform-2",)
        assert "asked of Finance" in screen_text(pilot.app)

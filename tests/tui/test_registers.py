"""Comments on the draft, commitments and recommendations on their screen."""

import pytest

from selfassess.core.model.registers.consultation import Comment, TakenUp
from selfassess.core.model.status import State
from selfassess.core.validation.register_forms import REGISTER_FORMS, RegisterKind
from selfassess.tui.screens.registers.register_tabs import RegisterTabs, pages_of
from tests.conftest import screen_text, settled_text
from tests.tui.workspaces import (
    SavedRecords,
    blank,
    example,
    passed_on,
    walking,
    workspace_of,
)

TITLES = {kind.value: form.title for kind, form in REGISTER_FORMS.items()}


def head_of(text: str) -> str:
    """The row of tabs, without the frame around it."""
    (line,) = (line for line in text.splitlines() if any(map(line.count, "‹›")))
    return line.strip(" │")


def test_a_page_has_as_many_tabs_as_there_is_room_for_and_at_least_one() -> None:
    assert pages_of([4, 4, 4, 20, 3], 10) == [
        range(2),
        range(2, 3),
        range(3, 4),
        range(4, 5),
    ]
    assert pages_of([4, 4], 8) == [range(2)]
    assert pages_of([], 8) == [range(0)]


@pytest.mark.parametrize("size", [(40, 20), (60, 20), (80, 24), (120, 40)])
async def test_the_tabs_of_the_registers_are_whole_and_marks_tell_of_more(
    size: tuple[int, int],
) -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, size) as (pilot, _screen):
        await pilot.press("T")
        seen_titles: list[str] = []
        names = [*RegisterKind]
        for name in names:
            head = head_of(await settled_text(pilot))
            shown = [part.strip() for part in head.strip("‹› ").split("  ")]
            assert set(shown) <= {*TITLES.values()}, "none is cut"
            assert TITLES[name] in shown
            assert head.startswith("‹") == (shown[0] != TITLES[names[0]])
            assert head.endswith("›") == (shown[-1] != TITLES[names[-1]])
            assert pilot.app.screen.query_one(RegisterTabs).active == name
            seen_titles += shown
            await pilot.press("right")
        assert {*seen_titles} == {*TITLES.values()}
        await passed_on(pilot)
        assert pilot.app.screen.query_one(RegisterTabs).active == names[0]
        await pilot.press("left")
        await passed_on(pilot)
        assert pilot.app.screen.query_one(RegisterTabs).active == names[-1]


async def test_a_mark_leads_to_the_page_beside_and_the_row_itself_takes_the_arrows() -> (
    None
):
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, (80, 24)) as (pilot, _screen):
        await pilot.press("T")
        await settled_text(pilot)
        tabs = pilot.app.screen.query_one(RegisterTabs)
        await pilot.click("#after")
        assert "Comments on the draft" not in head_of(await settled_text(pilot))
        first = tabs.active
        assert first == RegisterKind.MEMBERS
        await pilot.click("#before")
        assert "Comments on the draft" in head_of(await settled_text(pilot))
        assert tabs.active == RegisterKind.ACTIONS
        tabs.focus()
        await pilot.press("right")
        await passed_on(pilot)
        assert tabs.active == RegisterKind.MEMBERS
        await pilot.press("left")
        await passed_on(pilot)
        assert tabs.active == RegisterKind.ACTIONS


async def test_in_another_window_as_many_tabs_are_shown_as_have_room() -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, (60, 20)) as (pilot, _screen):
        await pilot.press("T")
        assert "Meetings" not in head_of(await settled_text(pilot))
        await pilot.resize_terminal(120, 40)
        assert "Meetings" in head_of(await settled_text(pilot))


async def test_a_comment_is_added_answered_and_taken_out_again() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, _screen):
        await pilot.press("T")
        await pilot.pause()
        assert "No comment on the draft" in screen_text(pilot.app)
        await pilot.press("a", *"Water Watch", "tab", "tab", "tab", *"Say more.")
        await pilot.press("ctrl+s")
        await pilot.pause()
        expected = Comment(sender="Water Watch", text="Say more.")
        assert records.saved[-1].comments == {"c-1": expected}
        assert "Water Watch · Say more." in screen_text(pilot.app)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press(*["tab"] * 4, *"We do.", "tab", *"no", "ctrl+s")
        await pilot.pause()
        comment = records.saved[-1].comments["c-1"]
        assert (comment.answer, comment.taken_up) == ("We do.", TakenUp.NO)
        await pilot.press("d")
        await pilot.pause()
        await pilot.press("tab", "enter")
        await pilot.pause()
        assert records.saved[-1].comments == {}
        await pilot.press("escape", "z")
        await pilot.pause()
        assert "c-1" in records.saved[-1].comments


async def test_the_lists_of_the_other_registers_are_one_key_away() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, _screen):
        await pilot.press("T", "right")
        await pilot.pause()
        assert "No commitment of the plan" in screen_text(pilot.app)
        await pilot.press("right", "a", *"Give notice", "ctrl+s")
        await pilot.pause()
        assert records.saved[-1].recommendations["give-notice"].title == "Give notice"
        await pilot.press("e")
        await pilot.pause()
        await pilot.press("tab", *"IRM", "ctrl+s")
        await pilot.pause()
        assert records.saved[-1].recommendations["give-notice"].source == "IRM"
        await pilot.press("right", "a", *"Call", "tab")
        await pilot.press(*"2016-10-26 6:00", "tab", *"Bucharest", "ctrl+s")
        await pilot.pause()
        assert "such as Europe/Bucharest (did you mean" in screen_text(pilot.app)
        await pilot.press("home", *"Europe/", "ctrl+s")
        await pilot.pause()
        assert str(records.saved[-1].meetings["call"].begins) == (
            "2016-10-26 06:00:00+03:00"
        )


async def test_what_is_wrong_is_said_at_its_field() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, _screen):
        await pilot.press("T", "right", "a", "ctrl+s")
        await pilot.pause()
        assert "must not be empty" in screen_text(pilot.app)
        assert records.saved == []
        await pilot.press("escape", "e", "d")
        await pilot.pause()
        assert "No commitment of the plan" in screen_text(pilot.app)


async def test_actions_have_a_key_of_their_own_and_late_ones_say_so() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, _screen):
        await pilot.press("A", "a", *"Meet twice", "tab", "tab", "tab", *"2026-05-01")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert records.saved[-1].actions["meet-twice"].is_pending
        assert "Meet twice · 2026-05-01 · late by 2 days" in screen_text(pilot.app)
        await pilot.press("right", "right", "escape", "P")
        await pilot.pause()
        assert " · 1.1.1" in screen_text(pilot.app)
        assert len(records.saved[-1].actions) == 2
        await pilot.press("escape", "P")
        await pilot.pause()
        assert "among the actions already" in screen_text(pilot.app)
        assert len(records.saved[-1].actions) == 2
        await pilot.press("left", "left", "a", *"Give notice", "ctrl+s", "P")
        await pilot.pause()
        assert records.saved[-1].actions["give-notice"].recommendation == "give-notice"
        assert "Press a to add" not in screen_text(pilot.app)
        await pilot.press("escape", "s")
        await pilot.pause()
        assert "Actions: 0 of 3 done, 1 late." in screen_text(pilot.app)
        await pilot.press("down", "down", "P")
        await pilot.pause()
        assert len(records.saved[-1].actions) == 4


async def test_a_list_of_a_final_assessment_is_shown_and_asks_before_a_change() -> None:
    records, (assessment, questionnaire) = SavedRecords(), blank()
    final = assessment.model_copy(update={"state": State.FINAL})
    async with walking(workspace_of(records, (final, questionnaire))) as (pilot, _):
        await pilot.press("T")
        await pilot.pause()
        assert "No comment on the draft" in screen_text(pilot.app)
        await pilot.press("a")
        await pilot.pause()
        assert "This assessment is final" in screen_text(pilot.app)
        await pilot.press("tab", "enter")
        await pilot.pause()
        await pilot.press("tab", "tab", "tab", *"Say more.", "ctrl+s")
        await pilot.pause()
        assert records.saved[-1].comments["c-1"].text == "Say more."

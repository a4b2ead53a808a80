"""Evidence: cite from the register, add, edit for all, remove with a warning."""

from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from textual.events import Key
from textual.widgets import Input

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.evidence import Evidence, Seen, SeenState
from selfassess.core.model.status import Status
from selfassess.storage.files.evidence_files import evidence_files
from selfassess.tui.screens.registers.evidence import EvidenceScreen
from selfassess.tui.widgets.table import Table
from tests.conftest import place_of, screen_text, settled_text
from tests.tui.shared_files import SharedFile
from tests.tui.workspaces import (
    WIDE,
    SavedRecords,
    blank,
    example,
    passed_on,
    seen,
    walking,
    workspace_of,
)

FIRST = "dev-inform-1"


async def test_the_first_entry_is_asked_for_at_once_and_cited() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, _screen):
        await pilot.press("m", "e")
        await pilot.pause()
        await pilot.press(*"Notice", "enter", *"https://www.example.org/n", "ctrl+s")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        kept = records.saved[-1]
        assert kept.answer_to(FIRST).evidence == ("notice",)
        assert kept.evidence["notice"].url == "https://www.example.org/n"
        assert "Met · counts" in screen_text(pilot.app)


async def test_what_is_wrong_stands_right_below_its_field() -> None:
    work = workspace_of(SavedRecords(), blank())
    async with walking(work, size=WIDE) as (pilot, _screen):
        await pilot.press("e", "ctrl+s")
        await seen(pilot, "must not be empty")
        form = pilot.app.screen
        field, wrong = form.query_one("#title"), form.query_one("#title-wrong")
        _first, following, *_others = form.query(".fields > .label")
        assert wrong.region.y == field.region.bottom
        assert following.region.y > wrong.region.bottom


async def test_a_form_says_what_is_wrong_and_keeps_what_was_typed() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank()), size=WIDE) as (pilot, _screen):
        await pilot.press("e")
        await pilot.pause()
        await pilot.press(
            "tab", *"example org", "tab", *"../x", "tab", *"May", "ctrl+s"
        )
        await pilot.pause()
        text = screen_text(pilot.app)
        assert "must not be empty" in text
        assert "starts with https://" in text
        assert "below the folder" in text
        assert "a date such as 2026-11-23" in text
        assert pilot.app.screen.query_one("#url", Input).value == "example org"
        assert records.saved == []


async def test_a_form_goes_back_to_the_first_field_that_is_wrong() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, _screen):
        await pilot.press("e")
        await pilot.pause()
        await pilot.press(
            *"Minutes", "tab", *"no address", "tab", "tab", *"May", "ctrl+s"
        )
        await pilot.pause()
        assert pilot.app.focused is pilot.app.screen.query_one("#url")


async def test_space_cites_and_uncites_from_the_register() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, example("exampleland"))) as (
        pilot,
        screen,
    ):
        await pilot.press("e")
        await pilot.pause()
        await pilot.press("down", "space")
        await pilot.pause()
        assert len(records.saved[-1].answer_to(FIRST).evidence) == 2
        assert "What in it shows the claim" in screen_text(pilot.app)
        await pilot.press(*"page 2", "enter")
        await pilot.pause()
        slug = screen.session.answer.evidence[-1]
        assert screen.session.answer.shows == {slug: "page 2"}
        await pilot.press("e", *("shift+tab",) * 4, *"0", "ctrl+s")
        await pilot.pause()
        assert screen.session.answer.shows == {slug: "page 20"}
        await pilot.press("enter")
        await pilot.pause()
        assert len(screen.session.answer.evidence) == 1
        assert slug not in screen.session.answer.shows


async def test_an_edit_reaches_every_answer_that_cites_the_entry() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, example("kenya-2016"))) as (
        pilot,
        _screen,
    ):
        await pilot.press("e")
        await pilot.pause()
        await pilot.press("e")
        await pilot.pause()
        assert "5 answers cite it" in screen_text(pilot.app)
        await pilot.press("tab", "tab", "tab", *"2018-03-14", "ctrl+s")
        await pilot.pause()
        (evidence,) = records.saved[-1].evidence.values()
        assert evidence.date == date(2018, 3, 14)


async def test_removing_cited_evidence_names_the_answers_first() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, example("kenya-2016"))) as (pilot, screen):
        await pilot.press("e")
        await pilot.pause()
        await pilot.press("d")
        await pilot.pause()
        assert "1.1.2, 1.1.3" in screen_text(pilot.app)
        await pilot.press("escape")
        await pilot.pause()
        assert records.saved == []
        await pilot.press("d")
        await pilot.pause()
        await pilot.click("#go-on")
        await pilot.pause()
        assert records.saved[-1].evidence == {}
        assert all(not a.evidence for a in records.saved[-1].answers.values())
        await pilot.press("escape", "z")
        await pilot.pause()
        assert len(screen.session.assessment.evidence) == 1


async def test_an_empty_register_has_nothing_to_cite_edit_or_remove() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, _screen):
        await pilot.press("e")
        await pilot.pause()
        await pilot.press("escape", "space", "e", "d")
        await pilot.pause()
        assert isinstance(pilot.app.screen, EvidenceScreen)
        assert "Nothing here yet" in screen_text(pilot.app)
        assert records.saved == []


async def test_a_form_is_accepted_with_all_that_was_typed_in_the_same_moment() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, blank())) as (pilot, _screen):
        await pilot.press("e")
        await pilot.pause()
        for letter in "Minutes of May":
            pilot.app.post_message(Key(letter, letter))
        for _twice in range(2):
            pilot.app.post_message(Key("ctrl+s", None))
        await pilot.pause()
        titles = [e.title for e in records.saved[-1].evidence.values()]
        assert titles == ["Minutes of May"]


async def test_what_is_cited_and_not_in_the_register_is_shown_and_can_go() -> None:
    records = SavedRecords()
    record, questionnaire = example("exampleland")
    record = record.with_answer(FIRST, Answer(status=Status.MET, evidence=("gone",)))
    async with walking(workspace_of(records, (record, questionnaire))) as (
        pilot,
        _screen,
    ):
        assert "gone: not in the register" in screen_text(pilot.app)
        await pilot.press("e", "end", "e", "d", "o")
        await pilot.pause()
        assert "[✔] gone: not in the register" in screen_text(pilot.app)
        await pilot.press("enter")
        await pilot.pause()
        assert records.saved[-1].answer_to(FIRST).evidence == ()
        assert "gone" not in screen_text(pilot.app)


async def test_evidence_that_shows_nothing_is_marked_in_its_row_and_its_form() -> None:
    missing = ("file", "no such file lies beside the assessment")
    workspace = replace(
        workspace_of(SavedRecords(), example("kenya-2016")), doubts=lambda _e: [missing]
    )
    async with walking(workspace, (120, 40)) as (pilot, _screen):
        await pilot.press("e")
        await pilot.pause()
        assert "! no such file lies beside" in " ".join(screen_text(pilot.app).split())
        await pilot.press("e")
        await pilot.pause()
        heading = " ".join(screen_text(pilot.app).split())
        assert "Edit evidence:" in heading
        assert "! no such file lies beside the assessment" in heading


async def test_what_became_of_an_address_stands_below_the_marked_entry() -> None:
    seen = Seen(state=SeenState.GONE, on=date(2026, 5, 3))
    start, questionnaire = blank()
    entry = Evidence(title="A", url="https://example.org/a", seen=seen)
    opened = start.with_evidence("a", entry), questionnaire
    async with walking(workspace_of(SavedRecords(), opened)) as (pilot, _screen):
        await pilot.press("e")
        assert "gone, 3 May 2026" in await settled_text(pilot)


MINE = Evidence(title="Minutes", url="https://www.example.org/mine", note="Mine.")
THEIRS = Evidence(title="Minutes", url="https://www.example.org/theirs")


def registered(**register: Evidence) -> Assessment:
    start, _questionnaire = blank()
    for key, entry in register.items():
        start = start.with_evidence(key.replace("_", "-"), entry)
    return start


@pytest.mark.parametrize("is_stale", [False, True])
async def test_a_form_writes_to_its_entry_although_a_merge_gave_that_another_key(
    is_stale: bool,
) -> None:
    shared = SharedFile()
    merged = registered(
        minutes=THEIRS, minutes_2=MINE.model_copy(update={"date": date(2026, 3, 4)})
    )
    async with walking(shared.open(registered(minutes=MINE))) as (pilot, screen):
        await pilot.press("e")
        await pilot.pause()
        if not is_stale:
            await pilot.press("e")
            await pilot.pause()
        shared.saves(merged)
        screen.autosave.look_outside()
        await pilot.pause()
        if is_stale:  # the list is the one of before
            await pilot.press("e")
            await pilot.pause()
        await pilot.press(*" of May", "ctrl+s")
        await pilot.pause()
    register = shared.records.saved[-1].evidence
    assert register["minutes"] == THEIRS
    assert register["minutes-2"].title == "Minutes of May"
    assert register["minutes-2"].url == MINE.url
    # What others changed in the entry meanwhile stays.
    assert register["minutes-2"].date == date(2026, 3, 4)


async def test_what_was_begun_on_an_entry_waits_for_it_under_its_new_key() -> None:
    shared = SharedFile()
    async with walking(shared.open(registered(minutes=MINE))) as (pilot, screen):
        await pilot.press("e", "e")
        await pilot.press(*" of May", "escape")
        await pilot.pause()
        shared.saves(registered(minutes=THEIRS, minutes_2=MINE))
        screen.autosave.look_outside()
        await pilot.pause()
        await pilot.press("escape", "e", "home", "e")
        await pilot.pause()
        assert pilot.app.screen.query_one("#title", Input).value == "Minutes"
        await pilot.press("escape", "end", "e")
        await pilot.pause()
        assert pilot.app.screen.query_one("#title", Input).value == "Minutes of May"


async def test_an_entry_is_removed_that_was_meant_when_it_was_asked() -> None:
    shared = SharedFile()
    cited = registered(minutes=MINE)
    cited = cited.with_answer(FIRST, Answer(evidence=("minutes",)))
    async with walking(shared.open(cited)) as (pilot, screen):
        await pilot.press("e", "d")
        await pilot.pause()
        shared.saves(registered(minutes=THEIRS, minutes_2=MINE))
        screen.autosave.look_outside()
        await pilot.pause()
        await pilot.click("#go-on")
        await pilot.pause()
    assert shared.records.saved[-1].evidence == {"minutes": THEIRS}


async def test_the_register_can_be_sorted_by_key_and_by_a_click_on_a_head() -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, (120, 40)) as (pilot, _screen):
        await pilot.press("e")
        await settled_text(pilot)
        rows = pilot.app.screen.query_one(Table).rows
        register = [*work.assessment.evidence]
        shown = [[str(key.value) for key in rows]]
        for _order in range(4):
            await pilot.press("s")
            await settled_text(pilot)
            shown.append([str(key.value) for key in rows])
        numbered, by_title, by_date, by_citing, again = shown
        assert numbered == again == register
        entries = work.assessment.evidence
        titles = [entries[slug].title.casefold() for slug in by_title]
        assert titles == sorted(titles)
        dates = [str(entries[slug].date or "") for slug in by_date]
        assert dates == sorted(dates, reverse=True)
        citing = [len(work.assessment.citing(slug)) for slug in by_citing]
        assert citing == sorted(citing, reverse=True)
        await pilot.click(offset=place_of(pilot.app, "Date"))
        seen = await settled_text(pilot)
        assert "Date ▾" in seen
        assert [str(key.value) for key in rows] == by_date


async def test_the_marked_entry_is_told_in_full_with_where_it_is_cited() -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, (80, 24)) as (pilot, _screen):
        await pilot.press("e")
        seen = await settled_text(pilot)
        assert "https://www.example.org/ogp/plan-3/timetable" in seen
        cited = "Cited by 4: 1.1.1, 1.1.5, 1.4.1, 1.4.2"
        assert cited in seen
        await pilot.press("slash", *"nosuch")
        assert "Nothing has these words." in await settled_text(pilot)


async def test_while_words_are_typed_only_keys_that_do_something_there_are_offered() -> (
    None
):
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, (80, 24)) as (pilot, _screen):
        await pilot.press("e", "slash", *"timetable")
        await seen(pilot, "enter show these  esc back")
        found = screen_text(pilot.app)
        assert "Timetable of the third plan" in found
        assert "a add" not in found
        await pilot.press("enter")
        await seen(pilot, "enter cite or not")
        await pilot.press("slash", *"nosuch")
        await seen(pilot, "Nothing has these words.")
        nothing = screen_text(pilot.app)
        assert "Timetable of the third plan" not in nothing, "it is not marked"
        assert "esc back" in nothing
        assert "show these" not in nothing
        await pilot.press("escape")
        await seen(pilot, "enter cite or not")
        assert "Timetable of the third plan" in screen_text(pilot.app)


@pytest.mark.parametrize("width", [80, 120, 200])
async def test_a_level_that_cites_an_entry_is_called_by_its_name(width: int) -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, (width, 40)) as (pilot, _screen):
        await pilot.press("e")
        await passed_on(pilot)
        table = pilot.app.screen.query_one(Table)
        table.mark("response-table-contribution-by-contribution")
        name = "1.3.4; Level of public influence, Development"
        await seen(pilot, f"Cited by 2: {name}")
        shown = screen_text(pilot.app)
        assert "influence." not in shown
        assert ("1.3.4; Level of public" in shown.split("Cited by 2")[0]) == (
            width > 80
        )
        await pilot.press("d")
        await seen(pilot, "Remove this evidence?")
        assert "Cited by 1.3.4; Level of public" in screen_text(pilot.app)


async def test_the_address_of_an_entry_is_copied_out() -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, (100, 30)) as (pilot, _screen):
        await pilot.press("e", "Y")
        await pilot.pause()
        assert pilot.app.clipboard == "https://www.example.org/ogp/plan-3/timetable"
        await pilot.press("slash", *"nosuch", "enter", "Y")
        assert "There is no address to copy." in await settled_text(pilot)


async def test_a_file_is_chosen_and_one_from_elsewhere_is_copied_if_wanted(
    tmp_path: Path,
) -> None:
    here, elsewhere = tmp_path / "plan", tmp_path / "elsewhere"
    for folder in (here, elsewhere):
        folder.mkdir()
        (folder / ".hidden").write_text("x")
    (here / "[red]a\x1b[2J.txt").write_text("odd")
    (here / "b.txt").write_text("one")
    (elsewhere / "c.txt").write_text("two")
    records = SavedRecords()
    files = evidence_files(str(here / "a.toml"))
    workspace = replace(workspace_of(records, blank()), files=files)
    async with walking(workspace) as (pilot, _screen):
        await pilot.press("e")
        await pilot.pause()
        await pilot.press(*"Notice", "ctrl+o")
        seen = await settled_text(pilot)
        assert "[red]a�[2J.txt" in seen
        assert "hidden" not in seen
        await pilot.press("down", "down", "enter")
        await settled_text(pilot)
        assert pilot.app.screen.query_one("#file", Input).value == "b.txt"
        await pilot.press("ctrl+s")
        await pilot.pause()
        entry = records.saved[-1].evidence["notice"]
        assert (entry.file, entry.sha256) == ("b.txt", sha256(b"one").hexdigest())
        await pilot.press("f")
        await settled_text(pilot)
        await pilot.press("left")
        await settled_text(pilot)
        await pilot.press("down", "enter")
        await settled_text(pilot)
        await pilot.click(offset=place_of(pilot.app, "c.txt"))
        assert "Copy the file to the assessment?" in await settled_text(pilot)
        await pilot.click("#go-on")
        await settled_text(pilot)
        entry = records.saved[-1].evidence["notice"]
        assert entry.file == "a.evidence/c.txt"
        assert entry.sha256 == sha256(b"two").hexdigest()
        assert (here / entry.file).read_text() == "two"
        (here / "b.txt").unlink()
        await pilot.press("f")
        await settled_text(pilot)
        (here / "[red]a\x1b[2J.txt").unlink()
        await pilot.press("down", "down", "enter")
        assert "No such file" in await settled_text(pilot)

"""A whole phase or guideline is left out on the screens."""

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.scoring.parts import with_reason
from selfassess.tui.walk.outline.row_pieces import progress
from selfassess.tui.walk.pane import part_sections
from selfassess.tui.widgets.text_blocks import lines_of
from tests.builders import with_phases
from tests.conftest import screen_text, settled_text
from tests.tui.reviewed_workspace import reviewed
from tests.tui.workspaces import (
    WIDE,
    SavedRecords,
    example,
    passed_on,
    walking,
    workspace_of,
)


def opened() -> tuple[Assessment, Questionnaire]:
    """Its first phase and the second guideline may be left out."""
    assessment, questionnaire = example("united-states-2022")
    first, *others = questionnaire.phases
    one, two, *rest = first.guidelines
    changed = first.model_copy(
        update={
            "not_applicable": True,
            "guidelines": (one, two.model_copy(update={"not_applicable": True}), *rest),
        }
    )
    return assessment, with_phases(questionnaire, changed, *others)


def test_a_phase_has_a_page_of_what_it_is_about_how_far_it_is_and_what_it_lacks() -> (
    None
):
    session = workspace_of(SavedRecords(), opened()).begin()
    phase, *_others = session.questionnaire.phases
    blocks = [*part_sections.head(phase), *part_sections.of_part(session, phase)]
    lines = [line.plain.rstrip() for line in lines_of(blocks, 70)]
    assert lines[:3] == ["Phase · 5 requirements", phase.title, ""]
    text = "\n".join(lines)
    assert phase.about in " ".join(text.split())
    assert f"{'█' * 13}{'░' * 7}  Basic: 2/3 met, 3 of 3 answered" in text
    for guideline in phase.guidelines:
        done, asked = progress(session, guideline)
        assert f"  {done}/{asked}  {guideline.title}" in text
    assert "Not met: a real change is needed (1)\n  Space for dialogue\n" in text
    assert "Inclusive outreach" not in text
    assert "This whole phase may be left out, with a reason.  X" in text


async def test_a_key_asks_why_a_phase_does_not_apply_and_undo_takes_it_back() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, opened()), size=WIDE) as (pilot, screen):
        await pilot.press("X", *"No forum", "ctrl+s")
        await passed_on(pilot)
        assert records.saved[-1].not_applicable["throughout"].reason == "No forum"
        seen = screen_text(pilot.app)
        assert "– Not applicable · left out of the tally" in seen
        (line,) = [row for row in seen.splitlines() if "▾ Throughout" in row]
        assert "–" in line
        await pilot.press("home")
        await pilot.pause()
        text = "The whole phase “Throughout the cycle” does not apply: No forum"
        assert text in " ".join(screen_text(pilot.app).split())
        await pilot.press("z")
        await pilot.pause()
        assert screen.session.assessment.not_applicable == {}


async def test_a_part_in_view_is_the_one_that_is_left_out() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, opened())) as (pilot, screen):
        screen.show_part(screen.session.questionnaire.phases[0].guidelines[1])
        await pilot.press("X", *"None", "ctrl+s")
        await pilot.pause()
        assert list(records.saved[-1].not_applicable) == ["s2"]
        screen.show_part(screen.session.questionnaire.phases[0].guidelines[0])
        await pilot.press("X")
        await pilot.pause()
        assert "does not allow this to be left out" in screen_text(pilot.app)


async def test_phase_and_guideline_of_a_requirement_are_asked_for_together() -> None:
    records = SavedRecords()
    async with walking(workspace_of(records, opened()), size=WIDE) as (pilot, screen):
        screen.take(screen.session.go_to("s2-1"))
        await pilot.press("X", "tab", *"None", "ctrl+s")
        await pilot.pause()
        said = records.saved[-1].not_applicable
        assert {key: left_out.reason for key, left_out in said.items()} == {
            "throughout": "",
            "s2": "None",
        }
        assert "– Not applicable · left out of" in screen_text(pilot.app)


async def test_the_pane_of_a_requirement_says_why_its_phase_does_not_apply() -> None:
    assessment, questionnaire = opened()
    told = with_reason(assessment, questionnaire.phases[0], "There is\nno forum.")
    async with walking(
        workspace_of(SavedRecords(), (told, questionnaire)), (90, 60)
    ) as (pilot, screen):
        text = " ".join(screen_text(pilot.app).split())
        assert "“Throughout the cycle” does not apply: There is no forum." in text
        screen.take(screen.session.go_to("s2-1"))
        await pilot.pause(0.1)
        text = " ".join(screen_text(pilot.app).split())
        assert "This whole guideline may be left out, with a reason." in text


async def test_of_a_phase_no_key_is_offered_that_is_about_a_requirement() -> None:
    work = workspace_of(SavedRecords(), opened())
    async with walking(work, size=WIDE) as (pilot, screen):
        assert "i note  e evidence  [ back  ] next" in screen_text(pilot.app)
        screen.show_part(screen.session.questionnaire.phases[0])
        text = await settled_text(pilot)
        assert ("─  [ back  ] next  u unanswered ─" in text, "i note" in text) == (
            True,
            False,
        )
        await pilot.press("right_square_bracket")
        assert "i note  e evidence  [ back  ] next" in await settled_text(pilot)


async def test_beside_a_phase_nothing_is_said_of_the_requirement_before() -> None:
    async with walking(reviewed(SavedRecords()), (200, 60)) as (pilot, screen):
        text = await settled_text(pilot)
        assert ("Civil society" in text, "❯  1. Timetable" in text) == (True, True)
        screen.show_part(screen.session.questionnaire.phases[0])
        text = await settled_text(pilot)
        assert ("Civil society" in text, "❯  1. Timetable" in text) == (False, False)
        assert "   1. Timetable" in text
        await pilot.press("right_square_bracket")
        assert "Civil society" in await settled_text(pilot)


async def test_the_lines_of_a_piece_of_evidence_stand_behind_its_number() -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, (200, 60)) as (pilot, _screen):
        lines = (await settled_text(pilot)).splitlines()
        beside = [line[line.rindex("││") + 2 :] for line in lines if "││" in line]
        shown = [row.rstrip("│ ").rstrip() for row in beside]
        start = next(n for n, row in enumerate(shown) if " 7. " in row)
        titles = shown[start].index("Independent"), shown[start + 1].index("2023-10-26")
        assert titles[0] == titles[1]
        ten = next(row for row in shown if " 10. " in row)
        assert ten.index("Members") == titles[0]

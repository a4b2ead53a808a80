"""Take in a form on the walk: what is new at once, what is different one by one."""

from dataclasses import replace

from textual.events import Paste

from selfassess.core.merge.offered_answers import OfferedAnswer, OfferedAnswers
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.status import Status
from tests.conftest import settled_text
from tests.tui.workspaces import SavedRecords, blank, seen, walking, workspace_of


def offered(place: str, status: Status, *, is_different: bool) -> OfferedAnswer:
    def taken(assessment: Assessment) -> Assessment:
        answer = assessment.answer_to(place).claiming(status)
        return assessment.with_answer(place, answer)

    return OfferedAnswer((f"{place}: {status}",), is_different, taken)


async def test_a_form_is_taken_in_as_one_step_and_stopping_takes_in_nothing() -> None:
    records = SavedRecords()
    form = OfferedAnswers(
        "health.pdf",
        "1 new, 0 the same, 1 different",
        ("page 3: “x” was left out",),
        (
            offered("dev-inform-1", Status.MET, is_different=False),
            offered("dev-inform-2", Status.NOT_MET, is_different=True),
        ),
        is_of_another=True,
    )
    workspace = replace(
        workspace_of(records, blank()),
        form_files=lambda _typed: ["health.pdf"],
        answers_in=lambda _typed, _now: form,
        is_taken=lambda name: name in ("/my/health.pdf", "/my/b.odt"),
    )
    async with walking(workspace) as (pilot, walk):

        def said() -> list[Status]:
            asked = ("dev-inform-1", "dev-inform-2")
            return [walk.session.assessment.answer_to(key).status for key in asked]

        nothing = [Status.UNANSWERED] * 2
        await pilot.press("I", *"health", "enter")
        assert "from another assessment" in await settled_text(pilot)
        await pilot.press("escape")
        await settled_text(pilot)
        await pilot.press("I", *"health", "enter")
        await settled_text(pilot)
        await pilot.press("tab", "enter")
        assert "dev-inform-2: not_met" in await settled_text(pilot)
        await pilot.press("down", "down", "enter")
        await settled_text(pilot)
        assert said() == nothing
        walk.post_message(Paste("/my/health.pdf"))
        await settled_text(pilot)
        await pilot.press("tab", "enter")
        await settled_text(pilot)
        await pilot.press("down", "enter")
        await settled_text(pilot)
        assert said() == [Status.MET, Status.NOT_MET]
        await pilot.press("z")
        await settled_text(pilot)
        assert said() == nothing


async def test_several_forms_are_dropped_at_once_and_taken_in_one_after_the_other() -> (
    None
):
    read: list[tuple[str, Status]] = []

    def answers_in(name: str, now: Assessment) -> OfferedAnswers:
        read.append((name, now.answer_to("dev-inform-1").status))
        status = Status.MET if name == "a.pdf" else Status.NOT_MET
        new = offered("dev-inform-1", status, is_different=name != "a.pdf")
        return OfferedAnswers(name, f"{name} read", (), (new,))

    workspace = replace(
        workspace_of(SavedRecords(), blank()),
        answers_in=answers_in,
        is_taken=lambda name: name in ("a.pdf", "b.odt"),
    )
    async with walking(workspace) as (pilot, walk):
        walk.post_message(Paste("a.pdf b.odt"))
        await seen(pilot, "Take the form's words")
        await pilot.press("down", "enter")
        await seen(pilot, "b.odt: b.odt read")
        assert walk.session.assessment.answer_to("dev-inform-1").status == "not_met"
        assert read[-1] == ("b.odt", Status.MET)

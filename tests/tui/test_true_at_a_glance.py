"""What the screens show stays true when something changes, and is never too cheerful."""

from selfassess.core.model.answer import Answer
from selfassess.core.review.labels import waiting_sentence
from selfassess.core.session.filters import Filter
from selfassess.core.session.session import Session
from selfassess.tui.walk.pane.requirement_text import outcome_line
from selfassess.tui.widgets.heading import Heading
from tests.builders import DISAGREE, MET, NOT_MET, finding, review
from tests.conftest import settled_text
from tests.tui.shared_files import SharedFile
from tests.tui.workspaces import SavedRecords, blank, example, walking, workspace_of

FIRST = "dev-inform-1"


def colours_of(session: Session) -> list[str]:
    return [str(span.style) for span in outcome_line(session).spans]


def test_what_is_met_and_does_not_count_is_not_green() -> None:
    assessment, questionnaire = blank()
    bare = assessment.with_answer(FIRST, Answer(status=MET))
    session = workspace_of(SavedRecords(), (bare, questionnaire)).begin()
    assert isinstance(session, Session)
    assert "does not count" in outcome_line(session).plain
    assert colours_of(session) == ["bold $partly"]
    whole = workspace_of(SavedRecords(), example("exampleland")).begin()
    assert isinstance(whole, Session)
    assert "does not count" not in outcome_line(whole).plain
    assert colours_of(whole) == ["bold $met"]


async def test_leaving_a_filter_leaves_the_guide_too() -> None:
    async with walking(workspace_of(SavedRecords(), blank())) as (pilot, screen):
        await pilot.press("g")
        screen.take(screen.session.narrowed(Filter.UNANSWERED))
        assert screen.guided
        await pilot.press("escape")
        assert (screen.guided, screen.session.filter) == (False, Filter.ALL)


async def test_a_review_that_arrives_is_in_the_heading_at_once() -> None:
    shared = SharedFile()
    async with walking(shared.open(), size=(160, 40)) as (pilot, screen):
        heading = screen.query_one(Heading)
        assert "waits for a reply" not in heading.render_line(1).text
        shared.heard = {"watch": review(**{FIRST: finding(DISAGREE, NOT_MET)})}
        screen.autosave.look_outside()
        await pilot.pause()
        assert waiting_sentence(1) in heading.render_line(1).text


async def test_the_score_tells_what_changed_since_the_file_was_opened() -> None:
    work = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(work, (120, 40)) as (pilot, screen):
        await pilot.press("s")
        assert "Since you opened it" not in await settled_text(pilot)
        await pilot.press("escape", "n", "s")
        seen = await settled_text(pilot)
        assert "Since you opened it: 1 answer. 34/49 count, 35/49 did then." in seen
        await pilot.press("escape", "z", "s")
        assert "Since you opened it" not in await settled_text(pilot)
        assert screen.session.answer.status == MET

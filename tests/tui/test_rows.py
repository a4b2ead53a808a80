"""The rows of the outline: a title that does not fit gives way to its short form."""

import pytest

from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.tui.walk.outline.outline_rows import OutlineRow, RowKey
from selfassess.tui.walk.outline.row_pieces import row_pieces
from tests.tui.workspaces import SavedRecords, blank, workspace_of

LONG = "Timetable published before the start"


@pytest.mark.parametrize(
    ("short", "width", "shown"),
    [
        ("Timetable", 30, "Timetable  "),
        ("Timetable", 80, LONG),
        ("", 30, "Timetable p"),
    ],
)
def test_a_short_title_stands_where_the_title_has_no_room(
    short: str, width: int, shown: str
) -> None:
    session = workspace_of(SavedRecords(), blank()).begin()
    requirement: Requirement = session.requirement.model_copy(update={"short": short})
    row = OutlineRow(requirement, RowKey(2, requirement.id))
    pieces = row_pieces(session, row, width, is_marked=False)
    assert shown in "".join(piece.text for piece in pieces)

"""What became of the requirements in a later edition, by number, title and words."""

from selfassess.core.diff.edition_blocks import edition_blocks
from selfassess.core.model.questionnaire.edition_changes import edition_changes
from selfassess.core.model.questionnaire.requirement import Noted
from selfassess.core.text import blocks
from tests.builders import BASIC, questionnaire, requirement

BEFORE = questionnaire(a=BASIC, gone=BASIC)
STRICTER = requirement("a").model_copy(
    update={"note_required": (Noted.MET, Noted.NOT_APPLICABLE)}
)
AFTER = questionnaire(first=BASIC, a=STRICTER)


def test_what_changed_is_told_by_number_title_and_words() -> None:
    changes = edition_changes(BEFORE.by_id, AFTER.by_id)
    found = [*edition_blocks(changes, BEFORE, AFTER)]
    assert [
        block.text for block in found if isinstance(block, blocks.HeadingBlock)
    ] == [
        "1 requirement is worded otherwise; an answer to it is to be confirmed",
        "1 requirement is new",
        "1 requirement is asked no more; an answer to it is put aside in the file",
    ]
    [changed] = [block for block in found if isinstance(block, blocks.ChangedBlock)]
    assert (changed.subject, changed.text) == ("1.1.2 A", "which answers need a note")
    [[line]] = changed.texts
    assert "".join(run.text for run in line if run.kind is blocks.WordFate.ADDED) == (
        "met, "
    )
    named = [block for block in found if isinstance(block, blocks.FactBlock)]
    assert [(block.name, block.text) for block in named] == [
        ("1.1.1", "First"),
        ("1.1.2", "Gone"),
    ]

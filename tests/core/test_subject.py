import pytest

from selfassess.core.problems import Where, subject_of

REQUIREMENT = {"id": "timetable", "sources": [{"key": "guide"}, 5]}
DATA = {
    "answers": {"a": {"evidence": ["minutes"]}},
    "phase": [{"id": "one"}, {"guideline": [{"id": "", "requirement": [REQUIREMENT]}]}],
}
IN_THE_REQUIREMENT = ("phase", 1, "guideline", 0, "requirement", 0)


@pytest.mark.parametrize(
    ("where", "subject"),
    [
        ((), ""),
        (("answers", "a", "note"), "answers.a.note"),
        (("answers", "a", "evidence", 0), "answers.a.evidence.1"),
        (("phase", 0, "title"), "phase.one.title"),
        (("phase", 1, "guideline", 0, "title"), "phase.2.guideline.1.title"),
        ((*IN_THE_REQUIREMENT, "tier"), "requirement.timetable.tier"),
        ((*IN_THE_REQUIREMENT, "sources", 1), "requirement.timetable.sources.2"),
        (("phase", 7, "id"), "phase.8.id"),
    ],
)
def test_an_entry_of_a_list_is_called_by_its_id_or_counted_from_one(
    where: Where, subject: str
) -> None:
    assert subject_of(where, DATA) == subject

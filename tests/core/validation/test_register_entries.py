"""Entries of the registers as people type and read them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pydantic import ValidationError

from selfassess.core.merge.three_way import merge
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.citing_fields import CITED_AS
from selfassess.core.model.registers.commitments import (
    COMMITMENT_STATUSES,
    Commitment,
    CommitmentStatus,
)
from selfassess.core.model.registers.consultation import TAKEN_UP, Comment, TakenUp
from selfassess.core.model.registers.retired import RetiredAnswer
from selfassess.core.text.i18n import _
from selfassess.core.validation.register_entries import (
    entries_of,
    entry_typed,
    key_of_entry,
    typed_entry,
    wrong_in_entry,
)
from selfassess.core.validation.register_forms import REGISTER_FORMS, RegisterKind
from selfassess.core.validation.register_lines import (
    entry_line,
    unanswered_comments,
    unanswered_sentence,
)
from selfassess.core.validation.registers.entry_field import names_in_files
from tests.builders import BASIC, MET, PROOF, answered, least_typed, questionnaire

ASKED = questionnaire(timetable=BASIC)
BLANK = answered()
NO_TEXTS = ("minutes", "reviewer", "government", "civil_society", "other")
LINES = some.text("abc é,;", max_size=9).map(str.strip)


@some.composite
def typed(draw: some.DrawFn, register: RegisterKind) -> dict[str, str]:
    """What somebody may type into the form of the register."""
    values = {}
    for name, asked in REGISTER_FORMS[register].fields.items():
        is_free = not (asked.cites or asked.hint) and name not in NO_TEXTS
        text = LINES if is_free else some.just("")
        choices = some.sampled_from([*map(_, asked.choices.values())])
        values[name] = draw(choices if asked.choices else text)
    return {**values, **least_typed(register, "a subject")}


@pytest.mark.parametrize("register", RegisterKind)
def test_every_field_of_an_entry_is_asked_for(register: RegisterKind) -> None:
    form = REGISTER_FORMS[register]
    own = {*names_in_files(form.model)} - {*names_in_files(form.basis)}
    assert own <= form.fields.keys() <= {*names_in_files(form.model)}
    assert {form.subject, *form.columns} <= {*form.fields}
    assert typed_entry(register, None) == dict.fromkeys(form.fields, "")


@given(
    some.sampled_from(RegisterKind).flatmap(
        lambda r: some.tuples(some.just(r), typed(r))
    )
)
def test_what_is_typed_reads_as_it_was_typed(
    case: tuple[RegisterKind, dict[str, str]],
) -> None:
    register, values = case
    entry = entry_typed(register, values)
    again = typed_entry(register, entry)
    assert entry_typed(register, again, entry) == entry
    assert again[REGISTER_FORMS[register].subject] == "a subject"
    assert wrong_in_entry(register, values, BLANK, ASKED) == {}


@pytest.mark.parametrize("word", TakenUp)
def test_what_became_of_a_comment_is_understood_by_its_word_and_label(
    word: TakenUp,
) -> None:
    for text in (word.value, _(TAKEN_UP[word].label), word.value.upper()):
        entry = entry_typed(RegisterKind.COMMENTS, {**COMMENT, "taken_up": text})
        assert isinstance(entry, Comment)
        assert entry.taken_up is word


@pytest.mark.parametrize("status", CommitmentStatus)
def test_how_far_a_commitment_is_is_understood_by_its_word_and_label(
    status: CommitmentStatus,
) -> None:
    for text in (status.value, _(COMMITMENT_STATUSES[status].label)):
        values = {**typed_entry(RegisterKind.COMMITMENTS, None), "title": "t"}
        entry = entry_typed(RegisterKind.COMMITMENTS, {**values, "status": text})
        assert isinstance(entry, Commitment)
        assert entry.status is status


COMMENT = {
    **typed_entry(RegisterKind.COMMENTS, None),
    "from": "Water Watch",
    "date": "2026-05-03",
    "text": "Say more.",
}


def test_a_comment_says_when_from_whom_and_on_what() -> None:
    entry = entry_typed(RegisterKind.COMMENTS, {**COMMENT, "on": "timetable"})
    assert entry == Comment(
        date=date(2026, 5, 3), sender="Water Watch", on="timetable", text="Say more."
    )
    line = "2026-05-03 · Water Watch · timetable · Say more."
    assert entry_line(RegisterKind.COMMENTS, entry, {}) == line


@pytest.mark.parametrize(
    ("register", "name", "text", "message"),
    [
        (RegisterKind.COMMENTS, "text", " ", "must not be empty"),
        (RegisterKind.COMMENTS, "date", "May", "must be a date such as 2026-11-23"),
        (RegisterKind.COMMENTS, "on", "timetabel", "did you mean `timetable`?"),
        (RegisterKind.COMMENTS, "taken_up", "perhaps", 'must be one of "yes"'),
        (RegisterKind.COMMITMENTS, "status", "partial", "(did you mean `limited`?)"),
        (
            RegisterKind.COMMITMENTS,
            "evidence",
            "minutes, nothing",
            "the register of this file has no evidence `nothing`",
        ),
        (RegisterKind.RECOMMENDATIONS, "title", "", "must not be empty"),
        (RegisterKind.MEETINGS, "zone", "Kyiv", "(did you mean `Europe/Kyiv`?)"),
        (RegisterKind.MEETINGS, "start", "noon", "must be a date and a time such as"),
    ],
)
def test_what_is_wrong_is_told_at_its_field(
    register: RegisterKind, name: str, text: str, message: str
) -> None:
    values = {**typed_entry(register, None), **least_typed(register, "t"), name: text}
    wrong = wrong_in_entry(register, values, answered(timetable=MET), ASKED)
    assert [*wrong] == [name]
    assert message in wrong[name]


@pytest.mark.parametrize("place", ["", "timetable", "page 3", "Foreword"])
def test_a_comment_may_be_on_any_place_of_the_draft(place: str) -> None:
    values = {**COMMENT, "on": place}
    assert wrong_in_entry(RegisterKind.COMMENTS, values, BLANK, ASKED) == {}


def test_a_commitment_cites_the_register_and_what_leaves_that_leaves_it() -> None:
    values = {**typed_entry(RegisterKind.COMMITMENTS, None), "title": "Open data"}
    entry = entry_typed(
        RegisterKind.COMMITMENTS, {**values, "evidence": f"{PROOF}, other"}
    )
    assert typed_entry(RegisterKind.COMMITMENTS, entry)["evidence"] == f"{PROOF}, other"
    file = answered(timetable=MET).with_entry(RegisterKind.COMMITMENTS, "data", entry)
    file = file.with_entry(RegisterKind.COMMITMENTS, "bare", Commitment(title="Bare"))
    left = file.without_evidence(PROOF)
    assert left.commitments["data"].evidence == ("other",)
    assert left.commitments["bare"] == Commitment(title="Bare")


def test_what_the_program_does_not_know_stays_with_an_entry() -> None:
    before = Comment.model_validate({"text": "t", "x_page": 3})
    after = entry_typed(RegisterKind.COMMENTS, COMMENT, before)
    assert after.model_extra == {"x_page": 3}


def test_an_entry_that_cannot_be_is_refused() -> None:
    with pytest.raises(ValidationError):
        entry_typed(RegisterKind.COMMENTS, {**COMMENT, "date": "May"})


def test_comments_are_numbered_and_others_are_called_by_their_title() -> None:
    comment = entry_typed(RegisterKind.COMMENTS, COMMENT)
    assert key_of_entry(RegisterKind.COMMENTS, comment, {}) == "c-1"
    assert key_of_entry(RegisterKind.COMMENTS, comment, {"c-1": 0, "c-2": 0}) == "c-3"
    commitment = Commitment(title="Open data")
    assert key_of_entry(RegisterKind.COMMITMENTS, commitment, {}) == "open-data"


def test_an_entry_is_added_changed_and_taken_out() -> None:
    entry = entry_typed(RegisterKind.COMMENTS, COMMENT)
    file = BLANK.with_entry(RegisterKind.COMMENTS, "c-1", entry)
    assert entries_of(file, RegisterKind.COMMENTS) == {"c-1": entry}
    assert unanswered_comments(file) == 1
    assert unanswered_sentence(file) == "1 comment on the draft has no answer."
    replied = entry_typed(RegisterKind.COMMENTS, {**COMMENT, "answer": "We did."})
    file = file.with_entry(RegisterKind.COMMENTS, "c-1", replied)
    assert unanswered_comments(file) == 0
    assert unanswered_sentence(file) == ""
    assert file.with_entry(RegisterKind.COMMENTS, "c-1", None) == BLANK


@pytest.mark.parametrize("register", sorted(CITED_AS.keys() & {*RegisterKind}))
def test_two_people_who_add_under_one_key_both_keep_what_they_wrote(
    register: RegisterKind,
) -> None:
    def adding(text: str) -> Assessment:
        values = {**typed_entry(register, None), **least_typed(register, text)}
        return BLANK.with_entry(register, "c-1", entry_typed(register, values))

    merged = merge(BLANK, adding("ours"), adding("theirs"))
    lines = {entry_line(register, e, {}) for e in entries_of(merged, register).values()}
    assert {line.rpartition(" · ")[2] for line in lines} == {"ours", "theirs"}


def test_an_answer_that_is_asked_no_more_is_named_by_its_key_where_it_has_no_title() -> (
    None
):
    kept = {"old-1": RetiredAnswer(), "old-2": RetiredAnswer(title="Old")}
    assessment = answered().model_copy(update={"retired": kept})
    entries = entries_of(assessment, RegisterKind.RETIRED)
    assert entry_line(RegisterKind.RETIRED, entries["old-1"], {}).startswith("old-1")
    assert entries["old-2"] is kept["old-2"]

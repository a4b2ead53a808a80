"""Three files merged into one, and conflicts in files."""

import pytest

from selfassess.core.errors import CannotMerge, InvalidFile, UnknownQuestionnaire
from selfassess.core.merge.three_way import merge
from selfassess.core.model.assessment import Assessment
from selfassess.core.problems import errors_of
from selfassess.storage.documents.assessment_parser import parse_assessment
from selfassess.storage.documents.assessment_text import format_assessment
from selfassess.storage.documents.merge.half_merged import (
    read_base,
    read_both,
    without_torn_entries,
)
from selfassess.storage.documents.merge.merged_file import merge_documents, read_side
from selfassess.storage.documents.review_text import (
    ReviewContext,
    format_review,
    parse_review,
)
from selfassess.storage.questionnaires.questionnaire_file import LoadedQuestionnaire
from selfassess.storage.toml import editor
from selfassess.storage.toml.reader import Document, parse_document
from selfassess.storage.toml.writer import format_toml
from tests.builders import (
    BASIC,
    MET,
    NOT_MET,
    PARTLY_MET,
    PROOF,
    answer,
    answered,
    evidence,
    questionnaire,
)

ASKED = questionnaire(a=BASIC, b=BASIC)
BASE = answered(a=NOT_MET, b=NOT_MET, z=NOT_MET)
OURS = BASE.with_answer("b", answer(MET, note="It\n\nis."))
THEIRS = BASE.with_answer("b", answer(PARTLY_MET)).with_evidence("p", evidence("P"))


def find(_identifier: str) -> LoadedQuestionnaire:
    return LoadedQuestionnaire(ASKED, digest="")


def find_nothing(identifier: str) -> LoadedQuestionnaire:
    raise UnknownQuestionnaire(identifier)


def file(assessment: Assessment) -> Document:
    return document(format_assessment(assessment, ASKED))


def document(text: str) -> Document:
    return parse_document("a.toml", text.encode())


def test_the_merged_file_reads_back_with_its_conflicts() -> None:
    merged = merge_documents(file(BASE), file(OURS), file(THEIRS), find)
    parsed = parse_assessment(document(merged.text), find)
    assert parsed.assessment
    assert parsed.assessment.conflicts == merged.conflicts
    assert [conflict.where for conflict in merged.conflicts] == ["answers.b.status"]
    assert merged.text.endswith(
        '\n[[conflicts]]\nwhere = "answers.b.status"\n'
        'base = "not_met"\nours = "met"\ntheirs = "partly_met"\n'
    )
    assert list(parsed.assessment.answers) == ["a", "b", "z"]


def test_each_conflict_is_an_error_at_its_table() -> None:
    merged = merge_documents(file(BASE), file(OURS), file(THEIRS), find)
    *others, error = errors_of(parse_assessment(document(merged.text), find).problems)
    assert error.message == (
        "both sides of a merge changed answers.b.status; ours stands there"
    )
    assert error.place
    assert error.place.source == 'where = "answers.b.status"'
    assert [other.where for other in others] == [("answers", "z")]


def test_entries_and_long_texts_in_conflicts_read_back() -> None:
    ours = OURS.with_evidence(PROOF, evidence("Ours")).model_copy(
        update={"remarks": {"all": "[conflicts]\n\nOurs."}}
    )
    theirs = THEIRS.model_copy(update={"remarks": {"all": "Theirs.\n"}})
    theirs = theirs.without_evidence(PROOF)
    merged = merge(BASE, ours, theirs)
    text = format_assessment(merged, ASKED)
    assert parse_assessment(document(text), find).assessment == merged
    assert text.count("\n[[conflicts]]\n") == 3


def test_a_base_that_was_never_there_is_an_empty_file() -> None:
    assert read_side("a.toml", b"\n") is None
    merged = merge_documents(None, file(BASE), file(BASE), find)
    assert merged.conflicts == ()


def marked(ours: str, theirs: str) -> str:
    """What git makes of two wordings of one line, inside of a base."""
    return f"{'<' * 9} a\n{ours}\n{'=' * 9}\n{theirs}\n{'>' * 9} b"


def noting(note: str) -> Assessment:
    return BASE.with_answer("b", answer(NOT_MET, note=note))


def test_markers_in_the_note_of_a_base_lose_neither_sides_note() -> None:
    text = file(noting("*\n\nEnd.")).text.replace("*", marked("Ours.", "Theirs."))
    base = read_base("a.toml", text.encode(), find)
    ours, theirs = (file(noting(f"{x}\n\nEnd.")) for x in ("Ours.", "Theirs."))
    (conflict,) = merge_documents(base, ours, theirs, find).conflicts
    assert conflict.ours == "Ours.\n\nEnd."
    assert conflict.theirs == "Theirs.\n\nEnd."


def test_markers_between_the_tables_of_a_base_lose_neither_sides_entry() -> None:
    entry = '[evidence.minutes]\ntitle = "{0}"\nurl = "https://example.org/{0}"\n'
    text = file(BASE.without_evidence(PROOF)).text.replace(
        "[evidence]", marked(entry.format("A"), entry.format("B"))
    )
    base = read_base("a.toml", text.encode(), find)
    ours, theirs = (file(BASE.with_evidence(PROOF, evidence(x))) for x in "AB")
    merged = merge_documents(base, ours, theirs, find)
    assert merged.conflicts == ()
    assert list(document(merged.text).data["evidence"]) == ["minutes", "minutes-2"]


def test_where_markers_do_not_tell_whose_document_is_cited_both_are() -> None:
    """Git left the entries in conflict, and took the answer that cites one of them."""
    entry = '[evidence.minutes]\ntitle = "{0}"\nurl = "https://example.org/{0}"\n'
    cited = BASE.without_evidence(PROOF).with_answer("b", answer(MET, "minutes"))
    text = file(cited).text.replace(
        "[evidence]", marked(entry.format("A"), entry.format("B"))
    )
    base = read_base("a.toml", text.encode(), find)
    merged = merge_documents(base, *read_both("a.toml", text.encode()), find)
    assert merged.conflicts == ()
    data = document(merged.text).data
    assert data["answers"]["b"]["evidence"] == ["minutes", "minutes-2"]
    assert {each["title"] for each in data["evidence"].values()} == {"A", "B"}
    assert merged.cite_both == ("b",)


def test_a_head_that_two_new_entries_share_makes_them_no_single_one() -> None:
    entry = '[evidence.minutes]\ntitle = "Minutes"\n{0}\n'
    addresses = (f'url = "https://example.org/{side}"' for side in "ab")
    text = file(BASE.without_evidence(PROOF)).text
    text = text.replace("[evidence]", entry.format(marked(*addresses)))
    base = read_base("a.toml", text.encode(), find)
    sides = read_both("a.toml", text.encode())
    merged = merge_documents(without_torn_entries(base, *sides), *sides, find)
    assert merged.conflicts == ()
    assert list(document(merged.text).data["evidence"]) == ["minutes", "minutes-2"]
    assert without_torn_entries(None, *sides) is None


def test_one_name_that_git_put_there_twice_becomes_two_entries() -> None:
    entry = '[evidence.minutes]\ntitle = "{0}"\nurl = "https://example.org/{0}"\n\n'
    cited = BASE.without_evidence(PROOF).with_answer("b", answer(MET, "minutes"))
    text = file(cited).text
    for titles, keys in (("AB", ["minutes", "minutes-2"]), ("AA", ["minutes"])):
        entries = "".join(map(entry.format, titles))
        raw = text.replace("[evidence]\n\n", entries).encode()
        base, sides = read_base("a.toml", raw, find), read_both("a.toml", raw)
        merged = merge_documents(base, *sides, find)
        data = document(merged.text).data
        assert list(data["evidence"]) == data["answers"]["b"]["evidence"] == keys
        assert merged.conflicts == ()
    with pytest.raises(CannotMerge):
        read_both("a.toml", text.encode())


@pytest.mark.parametrize("line", ['country = "Exampleland"', 'edition = "1"\n[a'])
def test_a_base_whose_markers_hide_too_much_is_no_base(line: str) -> None:
    text = file(BASE).text.replace('country = "Exampleland"', marked(line, line))
    assert read_base("a.toml", text.encode(), find) is None
    merged = merge_documents(None, file(OURS), file(THEIRS), find)
    assert [conflict.where for conflict in merged.conflicts] == ["answers.b.status"]


def test_the_base_of_a_review_may_have_markers_too() -> None:
    doubt = {"verdict": "disagree", "note": "*\nEnd.\n", "of": "1"}
    text = review(a=doubt).text.replace("*", marked("Ours.", "Theirs."))
    base = read_base("a.toml", text.encode(), find)
    ours, theirs = (
        review(a={**doubt, "note": f"{x}\nEnd.\n"}) for x in ("Ours.", "Theirs.")
    )
    assert len(merge_documents(base, ours, theirs, find).conflicts) == 1
    assert read_base("a.toml", review().raw, find)


def test_without_the_questionnaire_the_answers_stay_where_they_are() -> None:
    merged = merge_documents(file(BASE), file(BASE), file(THEIRS), find_nothing)
    assert merged.text == file(THEIRS).text


def test_what_cannot_be_read_is_told_with_its_place() -> None:
    broken = document(file(BASE).text.replace('"not_met"', '"mett"'))
    with pytest.raises(InvalidFile) as raised:
        merge_documents(file(BASE), broken, file(BASE), find)
    assert raised.value.problems[0].place


def noted(assessment: Assessment, before: str, after: str) -> Document:
    """A file that a person wrote something into by hand."""
    text = file(assessment).text
    assert before in text
    return document(text.replace(before, after, 1))


def merged_from(base: Document | None, ours: Document, theirs: Document) -> str:
    merged = merge_documents(base, ours, theirs, find)
    parsed = parse_assessment(document(merged.text), find).assessment
    sides = [parse_assessment(each, find).assessment for each in (ours, theirs)]
    assert parsed
    assert sides[0]
    assert sides[1]
    before = parse_assessment(base, find).assessment if base else None
    assert parsed == merge(before, sides[0], sides[1])
    return merged.text


PLACES = ("[period]", "[evidence.minutes]", "[answers.a]", "[answers.z]")


@pytest.mark.parametrize("ours", PLACES)
@pytest.mark.parametrize("theirs", PLACES)
def test_comments_survive_wherever_they_stand_and_whoever_wrote_them(
    ours: str, theirs: str
) -> None:
    mine = noted(OURS, ours, f"{ours} # Mine")
    yours = noted(THEIRS.with_answer("b", BASE.answers["b"]), theirs, f"# B\n{theirs}")
    text = merged_from(file(BASE), mine, yours)
    assert text.count("# Mine\n") == 1
    assert text.count("# B\n") == 1 or ours == theirs


@pytest.mark.parametrize("is_mine", [True, False])
def test_comments_of_one_side_survive_what_both_added(is_mine: bool) -> None:
    hand = noted(OURS, "[answers.a]", "# Ask Ana\n[answers.a]")
    other = file(THEIRS.with_answer("b", BASE.answers["b"]))
    pair = (hand, other) if is_mine else (other, hand)
    for base in (file(BASE), None):
        assert merged_from(base, *pair).count("# Ask Ana\n") == 1


def test_comments_survive_a_conflict_and_its_tables_stand_at_the_end() -> None:
    hand = noted(OURS, "[answers.a]", "# Ask Ana\n[answers.a]")
    text = merged_from(file(BASE), hand, file(THEIRS))
    assert text.count("# Ask Ana\n") == 1
    assert text.count("\n[[conflicts]]\n") == 1
    open_ = document(file(BASE).text + text[text.index("\n[[conflicts]]") :])
    hand = document(f"# Ask Ana\n{open_.text}")
    merged = merge_documents(open_, hand, document(open_.text + "\n[x]\n"), find)
    assert merged.text.count("\n[[conflicts]]\n") == 1
    assert merged.text.startswith("# Ask Ana\n") or merged.lost_comments == 1


def test_a_comment_that_one_side_took_out_is_gone() -> None:
    base = noted(BASE, "[answers.a]", "# Done?\n[answers.a]")
    theirs = noted(BASE, "[answers.z]", "[answers.z] # Odd")
    merged = merge_documents(base, file(OURS), theirs, find)
    assert "# Done?" not in merged.text
    assert (merged.text.count("# Odd\n"), merged.lost_comments) == (1, 0)


def test_the_line_that_names_the_schema_survives() -> None:
    line = "#:schema ./schema.json\n"
    for one, other in ((line, ""), ("", line)):
        sides = document(one + file(OURS).text), document(other + file(BASE).text)
        theirs = document(sides[1].text.replace("Exampleland", "Elsewhere"))
        merged = merge_documents(file(BASE), sides[0], theirs, find)
        assert merged.text.startswith(line)
        assert (merged.text.count(line), merged.lost_comments) == (1, 0)


def test_a_comment_in_a_file_too_large_to_be_edited_is_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(editor, "_LONGEST", 10)
    hand = noted(OURS, "[answers.a]", "# Ask Ana\n[answers.a]")
    merged = merge_documents(file(BASE), hand, file(THEIRS), find)
    assert "# Ask Ana" not in merged.text
    assert merged.lost_comments == 1


def test_comments_in_reviews_survive_too() -> None:
    agree = {"verdict": "agree", "note": "", "of": "1"}
    hand = document(f"# Mine\n{review(a=agree).text}")
    merged = merge_documents(review(), hand, review(b=agree), find)
    assert merged.text == f"# Mine\n{review(a=agree, b=agree).text}"


REVIEW = {
    "format": 1,
    "assessment": "0123456789abcdef",
    "questionnaire": "small",
    "edition": "1",
    "reviewer": {"name": "Water Watch", "organisation": ""},
    "reflection": "",
    "findings": {
        "a": {"verdict": "", "note": "", "of": "0" * 12},
        "b": {"verdict": "", "note": "", "of": "0" * 12},
    },
}

VERDICTS = ("cannot_tell", "agree")


def review(**findings: object) -> Document:
    data = {**REVIEW, "findings": {**REVIEW["findings"], **findings}}  # type: ignore[dict-item]
    return document(format_toml(data))


def test_reviews_merge_finding_by_finding() -> None:
    agree = {"verdict": "agree", "note": "", "of": "1"}
    doubt = {"verdict": "disagree", "note": "No\n\npage.\n", "of": "1"}
    merged = merge_documents(review(), review(a=agree), review(b=doubt), find)
    assert merged.text == review(a=agree, b=doubt).text
    merged = merge_documents(review(), review(a=agree), review(a=doubt), find)
    assert [conflict.where for conflict in merged.conflicts] == ["findings.a"]
    assert document(merged.text).data["conflicts"][0]["theirs"] == doubt
    assert merge_documents(None, review(), review(), find).conflicts == ()


def test_a_conflict_in_a_review_is_an_error_and_is_kept_when_saved() -> None:
    doubt, sure = ({"verdict": v, "note": "", "of": "1" * 12} for v in VERDICTS)
    merged = merge_documents(review(), review(a=doubt), review(a=sure), find)
    parsed, problems = parse_review(
        document(merged.text), find, ReviewContext(BASE, {})
    )
    assert parsed
    assert [problem.message for problem in errors_of(problems)] == [
        "both sides of a merge changed findings.a; ours stands there"
    ]
    again, _problems = parse_review(
        document(format_review(parsed, ASKED, BASE)), find, ReviewContext(BASE, {})
    )
    assert again
    assert again.conflicts == merged.conflicts


def test_reviews_by_different_people_are_no_states_of_one_file() -> None:
    other = document(review().text.replace("Water Watch", "Ana"))
    with pytest.raises(
        CannotMerge, match="one review is by Water Watch, another by Ana"
    ):
        merge_documents(review(), review(), other, find)


def test_a_review_with_conflicts_that_are_none_is_told() -> None:
    broken = document(f"{review().text}\n[[conflicts]]\nours = 1\n")
    with pytest.raises(InvalidFile, match="is missing"):
        merge_documents(review(), broken, review(), find)


def test_other_files_are_not_merged() -> None:
    with pytest.raises(CannotMerge, match="not three assessments"):
        merge_documents(file(BASE), file(BASE), review(), find)

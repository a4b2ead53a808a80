import tomllib
from pathlib import Path

import pytest

from selfassess.core.errors import (
    CannotRead,
    CannotSave,
    ChangedOnDisk,
    InvalidFile,
    UnknownQuestionnaire,
)
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.fields.text_fields import LONGEST_TEXT
from selfassess.core.model.registers.owners import AnswerOwner
from selfassess.core.problems import Problem, errors_of
from selfassess.core.session.recovery.external_change import ExternalChange
from selfassess.storage.documents.assessment_file import (
    AssessmentFile,
    open_assessment,
    read_content,
)
from selfassess.storage.documents.assessment_parser import Parsed, parse_assessment
from selfassess.storage.documents.assessment_text import format_assessment
from selfassess.storage.questionnaires.questionnaire_file import LoadedQuestionnaire
from selfassess.storage.toml.reader import parse_document
from tests.builders import (
    BASIC,
    BEST_PRACTICE,
    MET,
    PROOF,
    answer,
    answered,
    evidence,
    questionnaire,
)

ASKED = questionnaire(a=BASIC, b=BEST_PRACTICE)
LOADED = LoadedQuestionnaire(ASKED, digest="sha256:now")


def find(_identifier: str) -> LoadedQuestionnaire:
    return LOADED


def new_file(folder: Path) -> AssessmentFile:
    return AssessmentFile(str(folder / "a.toml"), LOADED)


def parsed(text: str) -> Parsed:
    return parse_assessment(parse_document("a.toml", text.encode()), find)


def text_of(assessment: Assessment) -> str:
    return format_assessment(assessment, ASKED)


def test_a_file_looks_like_this() -> None:
    assessment = answered(a=answer(MET, PROOF, note="Because.\n\nReally."))
    assert (
        text_of(assessment)
        == '''\
format = 1
id = "0123456789abcdef"
questionnaire = "small"
edition = "1"
digest = ""
country = "Exampleland"
action_plan = "Action Plan 2026-2028"
language = "en"
state = "draft"

[period]

[point_of_contact]
name = ""
office = ""
email = ""

[texts]
introduction = ""
context = ""
lessons = ""
next_steps = ""

[evidence.minutes]
title = "Minutes of the forum"
url = "https://example.org/minutes"

[answers.a]
status = "met"
evidence = [
    "minutes",
]
note = """
Because.

Really.
"""

[answers.b]
status = ""
evidence = []
note = ""
'''
    )


def test_answers_stand_in_the_order_of_the_questionnaire() -> None:
    text = text_of(answered(b=MET, a=MET))
    assert list(tomllib.loads(text)["answers"]) == ["a", "b"]


def in_file(folder: Path) -> list[str]:
    return list(tomllib.loads((folder / "a.toml").read_text("utf-8"))["evidence"])


def test_new_evidence_stands_between_the_old_and_stays_there(tmp_path: Path) -> None:
    old = [f"{letter}-page" for letter in "cabfed"]
    assessment = answered(a=MET).without_evidence(PROOF)
    for slug in old:
        assessment = assessment.with_evidence(slug, evidence())
    new_file(tmp_path).save(assessment)
    assert in_file(tmp_path) == old
    _assessment, file, _problems = open_assessment(str(tmp_path / "a.toml"), find)
    for number in range(6):
        assessment = assessment.with_evidence(f"new-{number}", evidence())
        file.save(assessment)
    placed = in_file(tmp_path)
    assert [slug for slug in placed if slug in old] == old
    assert placed[6:] != [f"new-{number}" for number in range(6)]
    file.save(assessment.with_answer("b", answer(MET)))
    assert in_file(tmp_path) == placed
    (tmp_path / "a.toml").write_text(text_of(assessment), encoding="utf-8")
    file.read_again(find)
    file.save(assessment)
    assert in_file(tmp_path) == list(assessment.evidence)


def test_an_answer_to_what_is_no_longer_asked_is_kept() -> None:
    assert parsed(text_of(answered(old=MET))).assessment
    assert (
        tomllib.loads(text_of(answered(old=MET)))["answers"]["old"]["status"] == "met"
    )


def test_keys_that_we_do_not_know_are_kept_as_they_are() -> None:
    text = text_of(answered(a=MET))
    for header in ("[texts]", "[evidence.minutes]", "[answers.a]", "[period]"):
        text = text.replace(header, f'{header}\nx_empty = ""\nx_text = " a \\n"')
    assessment = parsed(f'x_top = ""\n{text}').assessment
    assert assessment
    for _round in range(2):
        data = tomllib.loads(text_of(assessment))
        tables = (
            data["texts"],
            data["evidence"]["minutes"],
            data["answers"]["a"],
            data["period"],
        )
        assert all(table["x_empty"] == "" for table in tables)
        assert all(table["x_text"] == " a \n" for table in tables)
        assert data["x_top"] == ""
        assessment = Assessment.model_validate(data)


def test_a_new_file_is_saved_and_opened_again(tmp_path: Path) -> None:
    saved = new_file(tmp_path).save(answered(a=MET))
    opened, _file, problems = open_assessment(str(tmp_path / "a.toml"), find)
    assert opened == saved.with_answer("b", Answer())
    assert problems == []


def test_saving_takes_over_the_edition_and_digest_of_the_questionnaire(
    tmp_path: Path,
) -> None:
    before = answered().model_copy(update={"digest": "sha256:then", "edition": "0"})
    saved = new_file(tmp_path).save(before)
    assert (saved.digest, saved.edition) == ("sha256:now", "1")


def test_a_file_can_be_saved_again_and_again(tmp_path: Path) -> None:
    file = new_file(tmp_path)
    for note in ("One.", "Two.", "Two."):
        file.save(answered(a=Answer(note=note)))
    assert "Two." in (tmp_path / "a.toml").read_text(encoding="utf-8")


def test_a_new_file_does_not_replace_one_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("precious", encoding="utf-8")
    with pytest.raises(ChangedOnDisk):
        new_file(tmp_path).save(answered())


def test_what_somebody_else_wrote_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    new_file(tmp_path).save(answered())
    path = tmp_path / "a.toml"
    _assessment, ours, _problems = open_assessment(str(path), find)
    _assessment, theirs, _problems = open_assessment(str(path), find)
    theirs.save(answered(a=MET))
    with pytest.raises(ChangedOnDisk):
        ours.save(answered(b=MET))
    assert tomllib.loads(path.read_text("utf-8"))["answers"]["a"]["status"] == "met"


def test_what_could_not_be_opened_again_is_not_saved(tmp_path: Path) -> None:
    file = new_file(tmp_path)
    file.save(answered(a=MET))
    too_long = Answer().model_copy(update={"note": "a" * (LONGEST_TEXT + 1)})
    with pytest.raises(CannotSave, match=r"not saved: answers\.a\.note is longer than"):
        file.save(answered(a=too_long))
    assert open_assessment(file.path, find)[0].answer_to("a").status is MET


def test_a_file_that_cannot_be_used_is_refused_with_every_error(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(text_of(answered()).replace('"draft"', '"?"').replace("= 1", "= 0"))
    with pytest.raises(InvalidFile) as refused:
        open_assessment(str(path), find)
    assert [problem.where for problem in refused.value.problems] == [
        ("format",),
        ("state",),
    ]


def test_a_file_whose_questionnaire_is_not_there_is_refused(tmp_path: Path) -> None:
    new_file(tmp_path).save(answered())

    def find_nothing(identifier: str) -> LoadedQuestionnaire:
        raise UnknownQuestionnaire(f"there is no {identifier}")

    with pytest.raises(InvalidFile, match="there is no small"):
        open_assessment(str(tmp_path / "a.toml"), find_nothing)


def test_a_file_with_errors_in_single_answers_can_be_opened(tmp_path: Path) -> None:
    new_file(tmp_path).save(answered(a=answer(MET, "lost")))
    opened, _file, problems = open_assessment(str(tmp_path / "a.toml"), find)
    assert opened.answer_to("a").status is MET
    assert [problem.message for problem in errors_of(problems)] == [
        "the register of this file has no evidence `lost`"
    ]


def problems_in(assessment: Assessment, *changes: tuple[str, str]) -> list[Problem]:
    text = text_of(assessment)
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    return parsed(text).problems


SOUND = answered(a=MET)


def test_a_sound_file_has_no_problem() -> None:
    assert problems_in(SOUND) == []


def test_a_questionnaire_that_cannot_be_read_is_a_problem_of_the_file() -> None:
    def find_unreadable(_identifier: str) -> LoadedQuestionnaire:
        raise CannotRead("q.toml: Permission denied")

    document = parse_document("a.toml", text_of(SOUND).encode())
    [problem] = parse_assessment(document, find_unreadable).problems
    assert problem.message == "q.toml: Permission denied"
    assert problem.where == ("questionnaire",)


def test_a_questionnaire_that_is_no_name_is_told_once() -> None:
    [problem] = problems_in(SOUND, ('questionnaire = "small"', "questionnaire = 5"))
    assert problem.message == "must be text in quotation marks"


def test_an_answer_with_a_mistake_hides_no_mistake_in_another() -> None:
    assessment = answered(a=answer(MET, "lost"), b=MET)
    problems = problems_in(
        assessment, ('note = ""\n\n[answers.b]', "note = 5\n\n[answers.b]")
    )
    assert [problem.message for problem in errors_of(problems)] == [
        "the register of this file has no evidence `lost`",
        "must be text in quotation marks",
    ]


def test_an_owner_of_an_answer_must_be_one_of_the_file() -> None:
    finance = AnswerOwner(name="Ministry of Finance", email="at the ministry")
    owed = SOUND.answer_to("a").model_copy(update={"owner": "mfo"})
    file = SOUND.with_entry("owners", "mof", finance).with_answer("a", owed)
    warning, error = problems_in(file)
    assert error.message == "this file has no owner `mfo`"
    assert error.hint == "did you mean `mof`?"
    assert (error.place and error.place.source) == 'owner = "mfo"'
    assert warning.where == ("owners", "mof", "email")
    [_mail, problem] = problems_in(
        file, ('owner = "mfo"', 'owner = "mof"\ndue = "soon"')
    )
    assert problem.where == ("answers", "a", "due")


def test_evidence_with_a_mistake_is_there_all_the_same() -> None:
    [problem] = problems_in(SOUND, ('title = "Minutes of the forum"', 'title = ""'))
    assert problem.message == "must not be empty"


def test_a_table_that_is_none_hides_nothing_else() -> None:
    text = text_of(SOUND).partition("[evidence.minutes]")[0]
    problems = parsed(f"evidence = 5\nanswers = 5\n{text}").problems
    assert [problem.where for problem in problems] == [("evidence",), ("answers",)]


def test_changed_texts_of_the_questionnaire_are_told_once_the_edition_fits() -> None:
    changed = ('digest = ""', 'digest = "sha256:then"')
    [problem] = problems_in(SOUND, changed)
    assert "have changed since" in problem.message
    [problem] = problems_in(SOUND, changed, ('edition = "1"', 'edition = "0"'))
    assert "edition 0, which is not kept here" in problem.message


@pytest.mark.parametrize(
    ("assessment", "message"),
    [
        (SOUND, "is final, but 1 requirement is unanswered"),
        (answered(), "is final, but 2 requirements are unanswered"),
    ],
)
def test_a_final_file_with_open_answers_is_told(
    assessment: Assessment, message: str
) -> None:
    without = assessment.without_evidence(PROOF)
    problems = problems_in(without, ('state = "draft"', 'state = "final"'))
    assert problems[0].message == message


def test_a_final_file_that_is_complete_is_fine() -> None:
    complete = answered(a=MET, b=MET)
    assert problems_in(complete, ('state = "draft"', 'state = "final"')) == []


def test_a_note_of_several_lines_ends_with_its_last_line() -> None:
    entry = evidence().model_copy(update={"note": "Two\nlines"})
    text = text_of(answered(a=MET).with_evidence(PROOF, entry))
    assert 'note = """\nTwo\nlines\n"""\n' in text
    assessment = parsed(text).assessment
    assert assessment
    assert assessment.evidence[PROOF] == entry


def test_comments_that_cannot_be_kept_are_told_before() -> None:
    header = ("[answers.a]", "[answers.a] # ask Ana")
    assert problems_in(SOUND, header) == []
    long_note = "a line\n" * 14_000
    assessment = SOUND
    for name in ("b", "c", "d", "e", "f", "g"):
        assessment = assessment.with_answer(name, Answer(note=long_note))
    problem = problems_in(assessment, header)[0]
    assert problem.message.startswith(
        "comments are not kept when the file is saved here"
    )
    assert problem.place
    assert problem.place.source[problem.place.column - 1 :] == "# ask Ana"


def test_a_file_of_a_newer_format_is_refused_or_only_read(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    newer = text_of(SOUND).replace("format = 1", "format = 2")
    path.write_text(newer, encoding="utf-8")
    with pytest.raises(InvalidFile, match="2 is newer than 1"):
        open_assessment(str(path), find)
    opened, file, problems = open_assessment(str(path), find, newer_too=True)
    assert opened.answer_to("a").status is MET
    assert file.read_only.startswith("format 2 is newer than 1, which this program")
    assert problems[0].where == ("format",)
    with pytest.raises(CannotSave, match="update selfassess to change the file"):
        file.save(opened)
    assert path.read_text("utf-8") == newer


def test_a_file_of_a_newer_format_with_other_words_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    newer = text_of(SOUND).replace("format = 1", "format = 2")
    path.write_text(newer.replace('"met"', '"proven"'), encoding="utf-8")
    with pytest.raises(InvalidFile, match="2 is newer than 1"):
        open_assessment(str(path), find, newer_too=True)


def test_what_somebody_else_saved_is_read_again_and_may_then_be_replaced(
    tmp_path: Path,
) -> None:
    new_file(tmp_path).save(answered())
    path = str(tmp_path / "a.toml")
    _assessment, ours, _problems = open_assessment(path, find)
    base = read_content(path, ours.content, find)
    _assessment, theirs, _problems = open_assessment(path, find)
    assert ours.poll() is ExternalChange.NOTHING
    theirs.save(answered(a=MET))
    assert ours.poll() is ExternalChange.CHANGED
    again, problems = ours.read_again(find)
    assert (base.answer_to("a").status, again.answer_to("a").status) == ("", MET)
    assert problems == []
    assert ours.poll() is ExternalChange.NOTHING
    ours.save(again.with_answer("b", answer(MET, PROOF)))
    saved = tomllib.loads((tmp_path / "a.toml").read_text("utf-8"))["answers"]
    assert (saved["a"]["status"], saved["b"]["status"]) == (MET, MET)


def test_what_somebody_else_broke_is_still_not_overwritten(tmp_path: Path) -> None:
    file = new_file(tmp_path)
    file.save(answered())
    (tmp_path / "a.toml").write_text("format = 1\n")
    with pytest.raises(InvalidFile):
        file.read_again(find)
    with pytest.raises(ChangedOnDisk):
        file.save(answered(a=MET))


def test_another_copy_of_the_assessment_beside_it_is_told(tmp_path: Path) -> None:
    new_file(tmp_path).save(answered())
    other = tmp_path / "a (Ana's conflicted copy 2026-11-23).toml"
    other.write_bytes((tmp_path / "a.toml").read_bytes())
    problem = open_assessment(str(tmp_path / "a.toml"), find)[2][-1]
    assert "is another copy of this assessment" in problem.message


def test_two_pieces_of_evidence_keep_their_order() -> None:
    assessment = answered(a=MET).with_evidence("a-page", evidence("A page"))
    assert list(tomllib.loads(text_of(assessment))["evidence"]) == [PROOF, "a-page"]


def test_a_remark_on_a_phase_ends_with_its_last_line() -> None:
    remarked = SOUND.model_copy(update={"remarks": {"all": "Two\nlines"}})
    assert 'all = """\nTwo\nlines\n"""\n' in text_of(remarked)

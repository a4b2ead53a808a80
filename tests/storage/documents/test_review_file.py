from pathlib import Path

import pytest

from selfassess.core.errors import (
    CannotMerge,
    CannotSave,
    ChangedOnDisk,
    InvalidFile,
)
from selfassess.core.merge.three_way import merge
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.fields.text_fields import LONGEST_TEXT
from selfassess.core.model.levels import GivenLevel
from selfassess.core.model.registers.retired import retired
from selfassess.core.model.review import Finding, Review, Suggestion
from selfassess.core.problems import Problem, Severity, errors_of
from selfassess.core.review.supporters import (
    with_ids_of_supported,
    with_names_of_now,
    without_names,
)
from selfassess.core.review.threads import answer_digest
from selfassess.storage.documents.kind import is_review
from selfassess.storage.documents.review_file import ReviewFile, new_review
from selfassess.storage.documents.review_text import (
    ReviewContext,
    format_review,
    parse_review,
)
from selfassess.storage.questionnaires.questionnaire_file import LoadedQuestionnaire
from selfassess.storage.toml.reader import parse_document
from tests.builders import (
    AGREE,
    BASIC,
    DISAGREE,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    UNREVIEWED,
    answered,
    finding,
    questionnaire,
    review,
    scale,
)

ASKED = questionnaire(a=BASIC, b=BASIC)
ABOUT = answered(a=MET)
NOW = answer_digest(ABOUT, "a")
UNSAID = finding(UNREVIEWED, of=answer_digest(ABOUT, "b"))


def find(_identifier: str) -> LoadedQuestionnaire:
    return LoadedQuestionnaire(ASKED, digest="sha256:now")


def parsed(text: str, about: Assessment | None = ABOUT) -> list[Problem]:
    document = parse_document("r.toml", text.encode())
    return parse_review(document, find, ReviewContext(about, {"other": ""}))[1]


def told(given: Review, about: Assessment | None = ABOUT) -> list[str]:
    """What is wrong with a review, as `where: message`."""
    text = format_review(given, ASKED, ABOUT)
    return [f"{'.'.join(map(str, p.where))}: {p.message}" for p in parsed(text, about)]


def header(**changes: str) -> str:
    values = {
        "format": "1",
        "assessment": '"0123456789abcdef"',
        "questionnaire": '"small"',
        "edition": '"1"',
        "reviewer": '{ name = "Water Watch" }',
        **changes,
    }
    return "".join(f"{key} = {value}\n" for key, value in values.items())


def test_a_review_looks_like_this() -> None:
    given = review(a=finding(DISAGREE, NOT_MET, "Too late.", of=NOW))
    given = given.with_suggestion("b", Suggestion(suggestion="Say by when."))
    unseen = answer_digest(ABOUT, "b")
    assert (
        format_review(given, ASKED, ABOUT)
        == f'''\
format = 1
assessment = "0123456789abcdef"
questionnaire = "small"
edition = "1"
reflection = ""

[reviewer]
name = "Water Watch"
organisation = ""

[findings.a]
verdict = "disagree"
status = "not_met"
note = """
Too late.
"""
of = "{NOW}"

[findings.b]
verdict = ""
status = ""
note = ""
of = "{unseen}"

[wording.b]
suggestion = """
Say by when.
"""
public = false
'''
    )


def test_what_is_written_reads_back_the_same() -> None:
    said = Finding(verdict=DISAGREE, note="Too few.", supports="other", of=NOW)
    given = review(a=said, b=finding(UNREVIEWED))
    given = given.with_suggestion("b", Suggestion(public=True, supports="other"))
    translations = {"fr": {"findings": {"a": {"note": "Trop peu."}}}}
    given = given.model_copy(update={"translations": translations})
    text = format_review(given, ASKED, ABOUT)
    assert "[translations.fr.findings.a]" in text
    document = parse_document("r.toml", text.encode())
    read, problems = parse_review(document, find, ReviewContext(ABOUT, {"other": ""}))
    assert read
    assert format_review(read, ASKED, ABOUT) == text
    assert [p.severity for p in problems] == [Severity.WARNING]  # no status given


def test_an_unknown_requirement_and_unknown_keys_are_kept_and_told() -> None:
    given = review(c=finding(AGREE))
    assert told(given) == ["findings.c: the questionnaire has no requirement `c`"]
    [problem] = parsed(header(mood='"good"'))
    assert problem.message == "is not known here, and is kept"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            finding(AGREE, NOT_MET, of=NOW),
            'findings.a.status: agrees with "Not met", but the answer is "Met"',
        ),
        (
            finding(AGREE, NOT_APPLICABLE, of="a:" + "0" * 12),
            'findings.a.status: "not applicable" is not allowed here',
        ),
        (
            finding(UNREVIEWED, note="Late."),
            "findings.a: says something but gives no verdict, so it counts as not "
            "reviewed",
        ),
        (
            finding(DISAGREE),
            "findings.a.verdict: disagrees without the status that you would give",
        ),
        (
            finding(DISAGREE, NOT_MET, of="a:" + "0" * 12),
            "findings.a: was given on an earlier answer",
        ),
        (
            Finding(verdict=AGREE, supports="nobody"),
            "findings.a.supports: no other review here is by `nobody`",
        ),
    ],
)
def test_a_finding_that_cannot_be_meant_so_is_told(
    given: Finding, expected: str
) -> None:
    assert expected in told(review(a=given))


def test_a_sound_review_has_no_problems_also_away_from_the_assessment() -> None:
    given = review(a=finding(AGREE, MET, of=NOW))
    assert told(given) == []
    assert told(review(a=finding(AGREE, NOT_MET, of=NOW)), about=None) == []


def test_the_others_are_not_missed_where_nobody_knows_them() -> None:
    text = format_review(
        review(a=Finding(verdict=AGREE, supports="other")), ASKED, ABOUT
    )
    document = parse_document("r.toml", text.encode())
    assert parse_review(document, find, ReviewContext())[1] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            header(assessment='"of another country"'),
            "is about another assessment, not about this one of Exampleland",
        ),
        (
            header(questionnaire='"large"'),
            "reviews answers to `large`; the assessment answers `small`",
        ),
        (
            header() + '[answers.a]\nstatus = "not_met"\n',
            "does not belong into a review: it stands in the assessment alone",
        ),
        (header(format="2"), "2 is newer than 1, which this program reads"),
        (header(reviewer="{}"), "is missing"),
        (header(questionnaire="3"), "must be text in quotation marks"),
    ],
)
def test_what_is_no_review_of_this_assessment_is_refused(
    text: str, expected: str
) -> None:
    assert expected in [p.message for p in parsed(text) if p.severity == "error"]


def test_a_review_of_an_earlier_edition_goes_on_with_what_was_said_then() -> None:
    gone = {"old": retired(ABOUT.answer_to("a"), "What was asked", "0")}
    about = ABOUT.model_copy(update={"retired": gone})
    text = header(edition='"0"') + (
        f'[findings.a]\nverdict = "agree"\nof = "{NOW}"\n'
        '[findings.old]\nverdict = "agree"\nof = "a:0123456789ab"\n'
        '[findings.never]\nof = "a:0123456789ab"\n'
    )
    document = parse_document("r.toml", text.encode())
    given, problems = parse_review(document, find, ReviewContext(about))
    assert [problem.message for problem in problems] == [
        "reviews edition 0; the assessment answers edition 1",
        "the questionnaire has no requirement `never`",
    ]
    assert not errors_of(problems)
    assert given
    assert given.edition == "1"
    assert [*given.findings] == ["a", "old", "never"]
    again = format_review(given, ASKED, about)
    said = {key: given.findings[key] for key in ("a", "old")} | {"b": UNSAID}
    assert parse_review(
        parse_document("r.toml", again.encode()), find, ReviewContext(about)
    ) == (given.model_copy(update={"findings": said}), [])


def test_a_finding_on_what_an_edition_before_asked_stays_without_its_answer() -> None:
    asked_then = LoadedQuestionnaire(questionnaire(a=BASIC, dropped=BASIC), digest="")

    def broken() -> LoadedQuestionnaire:
        raise InvalidFile("0.toml", [])

    text = header() + "".join(
        f'[findings.{key}]\nverdict = "cannot_tell"\nof = "a:0123456789ab"\n'
        for key in ("dropped", "never")
    )
    document, about = parse_document("r.toml", text.encode()), ReviewContext(ABOUT)
    told_of = []
    for load in (lambda: asked_then, broken):
        kept = LoadedQuestionnaire(ASKED, digest="sha256:now", earlier={"0": load})
        given, problems = parse_review(document, {ASKED.id: kept}.__getitem__, about)
        assert given
        assert [*given.findings] == ["dropped", "never"]
        told_of.append([p.where for p in problems if p.severity is Severity.ERROR])
    assert told_of == [
        [("findings", "never")],
        [("findings", "dropped"), ("findings", "never")],
    ]


def test_a_review_is_known_by_its_reviewer_or_its_findings() -> None:
    assert is_review({"reviewer": {}, "answers": {}})
    assert is_review({"findings": {}})
    assert not is_review({"answers": {}, "findings": {}})


def test_a_saved_review_lies_in_a_folder_that_is_made_for_it(tmp_path: Path) -> None:
    path = tmp_path / "a.reviews" / "watch.toml"
    file = ReviewFile(str(path), ASKED, ABOUT)
    file.save(new_review(ABOUT, "Water Watch", "Rivers"))
    file.save(review(a=finding(AGREE)))
    assert 'verdict = "agree"' in path.read_text(encoding="utf-8")


def test_what_could_not_be_opened_again_is_not_saved(tmp_path: Path) -> None:
    path = tmp_path / "watch.toml"
    given = review().with_finding(
        "a", Finding.model_construct(note="a" * (LONGEST_TEXT + 1))
    )
    with pytest.raises(CannotSave, match=r"findings\.a\.note is longer than"):
        ReviewFile(str(path), ASKED, ABOUT).save(given)
    assert not path.exists()


def test_a_review_that_somebody_else_wrote_meanwhile_is_not_overwritten(
    tmp_path: Path,
) -> None:
    path = tmp_path / "watch.toml"
    file = ReviewFile(str(path), ASKED, ABOUT)
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(ChangedOnDisk):
        file.save(review())
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_finding_written_by_hand_into_the_empty_file_knows_its_answer() -> None:
    text = format_review(review(), ASKED, ABOUT)
    by_hand = text.replace('verdict = ""', 'verdict = "agree"', 1)
    assert parsed(by_hand) == []
    changed = ABOUT.with_answer("a", Answer(status=NOT_MET))
    [problem] = parsed(by_hand, changed)
    assert problem.message == "was given on an earlier answer"


@pytest.mark.parametrize("has_id", [True, False])
def test_a_review_that_was_cut_off_is_told(has_id: bool) -> None:
    given = review(a=finding(AGREE, MET, of=NOW) if has_id else finding(UNREVIEWED))
    given = given.model_copy(update={"id": "0a" if has_id else ""})
    whole = format_review(given, ASKED, ABOUT)
    assert parsed(whole) == []
    cut = whole[: whole.index("\n[findings.b]")]
    [problem] = parsed(cut)
    assert problem.message == "has no table for 1 of 2 requirements: `b`"
    assert problem.severity is Severity.WARNING


def test_who_writes_a_review_by_hand_gives_only_what_they_found() -> None:
    assert parsed(header() + f'[findings.a]\nverdict = "agree"\nof = "{NOW}"\n') == []
    assert parsed(header(id='"0a"') + "[findings.b]\n") == []


def test_whom_a_reviewer_supports_gets_its_id_with_the_next_save() -> None:
    others = {"other": review("Other").model_copy(update={"id": "0b"})}
    given = review(a=Finding(verdict=AGREE, supports="other"), b=finding(AGREE))
    bound = with_ids_of_supported(given, others)
    assert 'supports = "other"\nsupports_id = "0b"\n' in format_review(
        bound, ASKED, ABOUT
    )
    assert with_ids_of_supported(bound, {"other": review()}) is bound
    renamed = {"otto": others["other"]}
    assert without_names(with_names_of_now(bound, renamed)) == without_names(bound)


def test_what_another_program_saved_is_read_again(tmp_path: Path) -> None:
    path = str(tmp_path / "watch.toml")
    mine = ReviewFile(path, ASKED, ABOUT)
    saved = mine.save(new_review(ABOUT, "Water Watch"))
    other = ReviewFile(path, ASKED, ABOUT, parse_document(path, mine.content))
    theirs = other.save(saved.with_finding("a", finding(AGREE, MET, of=NOW)))
    assert mine.read_again(find).finding_on("a") == theirs.finding_on("a")
    Path(path).write_bytes(other.content.replace(theirs.id.encode(), b"f" * 32))
    with pytest.raises(CannotMerge):
        mine.read_again(find)


def test_levels_of_a_review_are_stubs_until_given_and_are_none_but_those_asked() -> (
    None
):
    asked = questionnaire(a=BASIC, b=BASIC, scales={"influence": scale("all")})
    loaded = LoadedQuestionnaire(asked, digest="sha256:now")
    context = ReviewContext(ABOUT, {})

    def read(text: str) -> tuple[Review | None, list[Problem]]:
        document = parse_document("r.toml", text.encode())
        return parse_review(document, lambda _identifier: loaded, context)

    empty = format_review(review(), asked, ABOUT)
    assert '[levels.influence.all]\nlevel = ""\nnote = ""\n' in empty
    blank = read(empty)[0]
    assert blank
    assert blank.levels == {}
    levels = {"influence": {"all": GivenLevel(level="some", open=True, note="So.")}}
    spoken = blank.model_copy(update={"levels": levels})
    assert not spoken.is_empty
    written = format_review(spoken, asked, ABOUT)
    assert read(written) == (spoken, [])
    assert merge(blank, spoken, blank) == spoken
    [problem] = read(written.replace('"some"', '"sone"'))[1]
    assert problem.hint == "did you mean `some`?"

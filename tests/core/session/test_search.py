import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.session.search import (
    MOST,
    Hit,
    evidence_matching,
    passages,
    search,
)
from selfassess.core.text.look_alikes import folded
from tests.builders import (
    BASIC,
    DISAGREE,
    PROOF,
    answered,
    finding,
    phase,
    questionnaire,
    requirement,
    review,
)


def asked_for(name: str, title: str, text: str = "-", help_: str = "-") -> Requirement:
    changes = {"title": title, "text": text, "help": help_}
    return requirement(name).model_copy(update=changes)


ASKED = questionnaire(
    a1=asked_for("dev-inform-1", "Timetable published", "The calendar is online."),
    a2=asked_for("dev-inform-2", "Background in advance", help_="One:\nThe calendar."),
    a3=asked_for("imp-forum-1", "Café meets", "It meets.\nThe Forum is open."),
)
NOTED = answered(**{"imp-forum-1": Answer(note="First.\nSee the Timetable.")})


def found(text: str, assessment: Assessment = NOTED) -> list[str]:
    return [hit.requirement.id for hit in search(ASKED, assessment, {}, text)]


def first(text: str) -> Hit:
    return search(ASKED, NOTED, {}, text)[0]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("dev-inform-2", ["dev-inform-2", "dev-inform-1"]),
        ("inform", ["dev-inform-1", "dev-inform-2"]),
        ("CAFE", ["imp-forum-1"]),
        ("forum open", ["imp-forum-1"]),
        ("timetable", ["dev-inform-1", "imp-forum-1"]),
        ("tmietable", ["dev-inform-1"]),
        ("calendar", ["dev-inform-1", "dev-inform-2"]),
        ("calendar online", ["dev-inform-1"]),
        ("1.1.1", ["dev-inform-1"]),
        ("calendar nowhere", []),
        ("  ", []),
        ("", []),
    ],
)
def test_a_requirement_is_found_by_any_of_its_words(
    words: str, names: list[str]
) -> None:
    assert found(words) == names


def test_the_start_of_an_id_or_title_comes_before_the_middle() -> None:
    starts = asked_for("b", "Minutes of the forum")
    holds = asked_for("a", "Forum minutes")
    asked = questionnaire(x1=holds, x2=starts)
    hits = search(asked, answered(), {}, "minutes")
    assert [hit.requirement.id for hit in hits] == ["b", "a"]


def test_what_was_found_is_shown_in_its_own_words() -> None:
    assert first("inform").found_in == "dev-inform-1"
    assert first("background").found_in == "Background in advance"
    assert first("open").found_in == "The Forum is open."
    assert search(ASKED, NOTED, {}, "timetable")[1].found_in == "See the Timetable."


def test_a_word_that_runs_over_two_lines_shows_the_whole_text() -> None:
    spread = asked_for("a", "A", text="ab\u00adc")
    [hit] = search(questionnaire(a=spread), answered(), {}, "ab\u00adc")
    assert hit.found_in == "ab\u00adc"


def test_a_requirement_is_found_by_its_evidence_and_by_what_reviewers_write() -> None:
    cited = Answer(evidence=(PROOF, "gone"))
    heard = {"watch": review(**{"dev-inform-1": finding(DISAGREE, note="One.\nLate.")})}
    noted = answered(**{"dev-inform-2": cited})
    title = noted.evidence[PROOF].title
    [by_evidence] = search(ASKED, noted, heard, "example.org")
    assert by_evidence.requirement.id == "dev-inform-2"
    assert by_evidence.found_in.startswith(f"Evidence: {title}; ")
    [by_finding] = search(ASKED, noted, heard, "late")
    assert by_finding.requirement.id == "dev-inform-1"
    assert by_finding.found_in == f"{heard['watch'].reviewer.name}: Late."


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("The Café meets", "cafe", ["Café"]),
        ("A forum, a Forum", "forum", ["forum", "Forum"]),
        ("Straße", "strasse", ["Straße"]),
        ("one two", "two ne", ["two", "ne"]),
        ("cafe\u0301 open", "cafe op", ["cafe", "op"]),
        ("nothing", "else", []),
    ],
)
def test_the_passages_with_the_words_are_known(
    text: str, words: str, marked: list[str]
) -> None:
    assert [text[start:end] for start, end in passages(text, words)] == marked


@given(st.text(min_size=1, max_size=20), st.data())
def test_what_is_marked_has_the_word(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    word = text[start : start + 3]
    for first_, past in passages(text, word):
        plain = "".join(map(folded, text[first_:past]))
        assert any(part in plain for part in folded(word).split())


def test_only_the_best_hits_are_shown() -> None:
    names = [f"r{number}" for number in range(MOST + 5)]
    asked = questionnaire(phase("all", **dict.fromkeys(names, BASIC)))
    assert len(search(asked, answered(), {}, "done")) == MOST


def test_evidence_is_found_by_all_its_words_in_the_order_of_the_register() -> None:
    assessment = answered().with_evidence(
        "page", Evidence(title="Page", file="docs/März.pdf", note="Minutes too")
    )
    assert evidence_matching(assessment, "minutes") == [PROOF, "page"]
    assert evidence_matching(assessment, "minutes marz") == ["page"]
    assert evidence_matching(assessment, "example.org") == [PROOF]
    assert evidence_matching(assessment, "nothing") == []
    assert evidence_matching(assessment, "") == [PROOF, "page"]


@given(st.text())
@example("𝓐")
def test_folding_forgets_capitals_and_accents_only_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text(max_size=12))
def test_any_words_can_be_looked_for(words: str) -> None:
    assert set(found(words)) <= {"dev-inform-1", "dev-inform-2", "imp-forum-1"}

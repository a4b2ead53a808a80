"""Who owes which answers on a day, and what is written to them."""

from datetime import date

from selfassess.core.cycle.owed_answers import (
    OwedAnswers,
    owed_answers,
    owner_label,
    unowned_sentence,
)
from selfassess.core.cycle.owner_letter import form_command, letter_to
from selfassess.core.model.about.details import LeftOut, PointOfContact
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.registers.owners import AnswerOwner
from selfassess.core.model.status import Status
from selfassess.core.scoring.score import score
from tests.builders import (
    BASIC,
    MET,
    NOT_MET,
    PROOF,
    UNANSWERED,
    answered,
    phase,
    questionnaire,
)

TODAY = date(2026, 5, 3)
EARLY, LATE = date(2026, 5, 4), date(2026, 5, 1)
ASKED = questionnaire(a=BASIC, b=BASIC, c=BASIC, d=BASIC, e=BASIC, f=BASIC)


def owed(status: Status, due: date | None = None, *cited: str) -> Answer:
    return Answer(status=status, evidence=cited, owner="mof", due=due)


FILE = answered(
    a=owed(MET, LATE, PROOF),
    b=owed(MET, EARLY),
    c=owed(UNANSWERED, LATE),
    d=owed(NOT_MET, LATE),
    e=owed(MET, None, PROOF).model_copy(update={"carried": "an earlier plan"}),
).model_copy(
    update={
        "owners": {
            "mof": AnswerOwner(name="Finance", email="ogp@mof.example"),
            "moj": AnswerOwner(name="Justice"),
        },
        "point_of_contact": PointOfContact(name="A. Person", email="a@example.org"),
    }
)


def of(assessment: Assessment, asked: Questionnaire = ASKED) -> list[OwedAnswers]:
    return owed_answers(score(asked, assessment), assessment, TODAY)


def test_what_waits_or_lacks_something_is_open_and_late_after_its_day() -> None:
    finance, justice = of(FILE)
    assert finance.counts == (5, 3, 1, 3, 1)
    named = [each.outcome.requirement.id for each in finance.open]
    assert named == ["b", "c", "e"]
    assert justice.counts == (0, 0, 0, 0, 0)
    sentence = unowned_sentence(score(ASKED, FILE), FILE)
    assert sentence == "1 requirement waits for an owner."


def test_what_is_left_out_as_a_whole_is_asked_of_nobody() -> None:
    asked = questionnaire(phase("one", c=BASIC), phase("two", b=BASIC))
    one, two = (
        each.model_copy(update={"not_applicable": True}) for each in asked.phases
    )
    asked = questionnaire(one, two)
    left_out = {"not_applicable": {"one": LeftOut(reason="No.")}}
    without = FILE.model_copy(update=left_out)
    assert of(without, asked)[0].counts == (1, 1, 0, 1, 0)
    assert unowned_sentence(score(asked, without), without) == ""


def test_the_owner_and_the_day_are_told_together() -> None:
    outcomes = score(ASKED, FILE).outcomes
    labels = [owner_label(FILE, outcomes[place], TODAY) for place in "acef"]
    assert labels == [
        "Finance, due 1 May 2026",
        "Finance, due 1 May 2026, late by 2 days",
        "Finance",
        "",
    ]
    lost = FILE.with_answer("f", Answer(owner="lost"))
    assert owner_label(lost, score(ASKED, lost).outcomes["f"], TODAY) == "lost"


def test_a_letter_names_what_is_open_and_where_to_send_it() -> None:
    letter = letter_to(of(FILE)[0], ASKED, FILE)
    assert letter.to == "ogp@mof.example"
    expected = "Exampleland, Action Plan 2026-2028: 3 answers are open"
    assert letter.subject == expected
    assert "5 answers are asked of you. Open: 3. Late: 1." in letter.body
    assert "1.1.3  C\n    no answer yet; due 1 May 2026, late by 2 days" in letter.body
    assert "Nothing more is needed for: 1.1.1, 1.1.4" in letter.body
    assert "send it back to A. Person <a@example.org>." in letter.body
    assert letter.body.endswith("\n\nA. Person")


def test_nobody_is_asked_for_a_form_who_owes_nothing() -> None:
    letter = letter_to(of(FILE)[1], ASKED, FILE)
    assert "No answer is asked of you." in letter.body
    assert "Please" not in letter.body


def test_without_a_contact_it_is_sent_back_to_who_wrote() -> None:
    silent = FILE.model_copy(update={"point_of_contact": PointOfContact()})
    letter = letter_to(of(silent)[0], ASKED, silent)
    assert letter.body.endswith("send it back to us.")


def test_the_command_for_the_form_holds_any_file_name() -> None:
    command = form_command("my file.toml", "mof")
    assert command == "selfassess form 'my file.toml' --owner mof -o mof.docx"

"""A review that somebody fills in with an editor, and sends back."""

import shutil
import tomllib
from pathlib import Path

import pytest
from hypothesis import given

from selfassess.cli.mail.blank_review import explained_review
from selfassess.core.model.answer import Answer
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.review import Suggestion
from selfassess.core.model.status import Status
from selfassess.storage.documents.review_text import format_review
from tests.builders import BASIC, DISAGREE, answered, finding, questionnaire, review
from tests.cli.command_run import Run
from tests.strategies import FILLED_LINES, TEXTS

ASKED = questionnaire(a=BASIC, b=BASIC)


@given(TEXTS, FILLED_LINES)
def test_the_explanations_change_nothing_of_what_a_review_says(
    text: str, line: str
) -> None:
    given_answer = Answer(status=Status.MET, note=text, evidence=("e",))
    about = answered(a=given_answer).with_evidence("e", Evidence(title=line))
    whole = review(
        line, a=finding(DISAGREE, note=text), gone=finding(DISAGREE, note=text)
    ).with_suggestion("a", Suggestion(suggestion=f"{text}\n[findings.b]\n."))
    explained = explained_review(whole, ASKED, about)
    assert tomllib.loads(explained) == tomllib.loads(format_review(whole, ASKED, about))


def test_a_blank_review_is_sound_and_counts_as_none_until_something_stands_in_it(
    run: Run, examples: Path
) -> None:
    shutil.copy(examples / "exampleland.toml", "land.toml")
    asked = ("review", "land.toml", "--as", "Wells", "--blank", "-o", "wells.toml")
    assert run(*asked).out == "wrote wells.toml\n"
    text = Path("wells.toml").read_text("utf-8")
    assert "# 1.1.1 Timetable published before the start (Basic)\n" in text
    assert "# Their answer: Met\n# Their evidence: Timetable of the third plan" in text
    assert run("check", "wells.toml").out == "wells.toml: sound\n"
    Path("land.reviews").mkdir()
    shutil.copy("wells.toml", "land.reviews/w.toml")
    assert "says nothing yet" in run("check", "land.toml").err
    filled = text.replace('verdict = ""', 'verdict = "agree"', 1)
    Path("land.reviews/w.toml").write_text(filled, "utf-8")
    assert "land.reviews/w.toml: sound\n" in run("check", "land.toml").out
    assert "# 1.1.1 Timetable" in Path("land.reviews/w.toml").read_text("utf-8")
    ran = run(*asked)
    assert (ran.code, "is already there" in ran.err) == (2, True)
    # Who has begun goes on by hand where they are.
    run(*asked[:-1], "more.toml")
    assert (
        tomllib.loads(Path("more.toml").read_text())["findings"]
        == (tomllib.loads(filled)["findings"])
    )


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("--as", "Wells", "--blank"), "needs both"),
        (("--as", "Wells", "-o", "w.toml"), "needs both"),
        (("--as", "Wells", "--blank", "-o", "w.doc"), "no name of a form"),
        (("--as", " ", "--blank", "-o", "w.toml"), "name must not be empty"),
    ],
)
def test_a_blank_review_that_cannot_be_is_refused(
    run: Run, examples: Path, words: tuple[str, ...], reason: str
) -> None:
    ran = run("review", examples / "kenya-2016.toml", *words)
    assert (ran.code, list(Path().iterdir())) == (2, [])
    assert reason in ran.err

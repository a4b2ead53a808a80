"""Owners: who has to supply answers, and what of it the public is told."""

from datetime import date

import pytest
from pydantic import ValidationError

from selfassess.core.cycle.brought import Brought
from selfassess.core.cycle.earlier_plan import bring
from selfassess.core.model.answer import Answer
from selfassess.core.model.registers.owners import AnswerOwner
from selfassess.core.model.registers.retired import RetiredAnswer
from selfassess.core.review.threads import answer_digest
from tests.builders import BASIC, MET, answer, answered, questionnaire

FINANCE = AnswerOwner(name="Ministry of Finance", email="ogp@mof.example")
OWED = answer(MET).model_copy(update={"owner": "mof", "due": date(2026, 5, 1)})
FILE = answered(a=OWED, b=MET).with_entry("owners", "mof", FINANCE)


def test_an_answer_that_only_has_an_owner_says_nothing() -> None:
    owed = Answer(owner="mof", due=date(2026, 5, 1))
    assert owed.is_empty
    assert owed.unowned() == Answer()


def test_to_have_an_owner_is_no_other_answer() -> None:
    unowned = FILE.with_answer("a", OWED.unowned())
    assert answer_digest(FILE, "a") == answer_digest(unowned, "a")


def test_no_language_is_none_and_any_other_word_must_be_one() -> None:
    assert AnswerOwner(name="n", language="pt-BR").language == "pt-BR"
    with pytest.raises(ValidationError, match="language code"):
        AnswerOwner(name="n", language="French, please")


def test_an_owner_that_is_taken_out_owns_no_answer() -> None:
    without = FILE.with_entry("owners", "mof", None)
    assert without.owners == {}
    assert without.answer_to("a") == OWED.model_copy(update={"owner": ""})


def test_the_public_is_told_of_owners_only_if_the_file_says_so() -> None:
    retired = RetiredAnswer(title="Old", owner="mof")
    file = FILE.model_copy(update={"retired": {"old": retired}})
    told = file.for_the_public()
    assert told.owners == {}
    assert told.answer_to("a") == OWED.unowned()
    assert told.retired["old"].owner == ""
    settings = file.report.model_copy(update={"owners": True})
    open_file = file.model_copy(update={"report": settings})
    assert open_file.for_the_public() == open_file


def test_owners_are_brought_to_the_next_plan_without_their_days() -> None:
    begun, asked = answered(), questionnaire(a=BASIC, b=BASIC)
    now = bring(FILE, begun, asked)
    assert now.owners == {"mof": FINANCE}
    assert (now.answer_to("a").owner, now.answer_to("a").due) == ("mof", None)
    none = bring(FILE, begun, asked, {Brought.ANSWERS})
    assert (none.owners, none.answer_to("a").owner) == ({}, "")

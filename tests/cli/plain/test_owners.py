"""The words `owner` and `owners`."""

from datetime import date

from tests.cli.plain.plain_dialogue import TypeLines

ADD = ("owners add Ministry of Finance", "ogp@mof.example", "")
KEY = "ministry-of-finance"


def test_an_answer_gets_an_owner_and_a_day_and_is_told_with_both(
    type_lines: TypeLines,
) -> None:
    dialogue = type_lines(
        *("owners", *ADD, "owner", f"owner {KEY} due 2026-05-01", "where"),
        *("owners", f"owners text {KEY}", "owners text x", f"owners {KEY}"),
    )
    answer = dialogue.answer()
    assert (answer.owner, answer.due) == (KEY, date(2026, 5, 1))
    said = " ".join(dialogue.said.split())
    assert "No owner of answers is listed." in said
    assert "Owner: nobody." in said
    label = "Ministry of Finance, due 1 May 2026, late by 2 days"
    assert said.count(f"Owner: {label}.") == 2
    counted = "1 asked, 0 answered, 0 with evidence, 1 open, 1 late"
    assert f"{KEY}: Ministry of Finance: {counted}" in said
    assert "wait for an owner." in said
    assert f"Form to attach: selfassess form a.toml --owner {KEY} -o" in said
    assert "Subject: " in said
    assert f"Name one of its entries: {KEY}." in said
    assert "E-mail: ogp@mof.example" in said


def test_all_that_are_shown_get_an_owner_after_a_question(
    type_lines: TypeLines,
) -> None:
    dialogue = type_lines(
        *(*ADD, "filter unowned", f"owner all {KEY}", "no", f"owner all {KEY}", "yes"),
        *("filter unowned", f"filter of {KEY}", "owner - due -", "undo", "undo"),
    )
    said = " ".join(dialogue.said.split())
    assert "requirements that are shown: waits for an owner?" in said
    assert "Nothing was changed." in said
    assert "None is left by: waits for an owner." in said
    assert "Shown: asked of Ministry of Finance, " in said
    assert "Undone: owner of 1.1.1" in said
    before, after = dialogue.records.saved[-2:]
    assert before.answer_to("dev-inform-1").owner == KEY
    assert after.answer_to("dev-inform-1").owner == ""


def test_a_word_that_is_no_owner_and_a_day_that_is_none_change_nothing(
    type_lines: TypeLines,
) -> None:
    dialogue = type_lines(
        *(*ADD, "owner ministry-of-finanse", "owner due soon"),
        *("owner due", f"owner {KEY} by 2026-05-01"),
    )
    said = " ".join(dialogue.said.split())
    assert f"did you mean `{KEY}`?" in said
    assert "owners add NAME adds an owner." in said
    assert "soon must be a date such as" in said
    assert said.count("Such as: owner mof due 2026-05-01. Nothing was changed.") == 2
    assert dialogue.answer().is_empty


def test_an_owner_where_there_is_none_is_told_how_one_is_made(
    type_lines: TypeLines,
) -> None:
    dialogue = type_lines("owner 9")
    assert dialogue.after("> owner 9").replace("\n", " ") == (
        "No owner of answers is listed. owners add NAME adds an owner."
    )

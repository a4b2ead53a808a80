"""`selfassess import` with forms of several people, who may contradict each other."""

from collections.abc import Callable
from pathlib import Path

import pytest

from selfassess.cli.report_files.forms import filled_forms
from selfassess.cli.report_files.forms.form_for_screens import answers_offered
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.status import Status
from selfassess.report.forms.form_values import FormValues
from selfassess.storage.questionnaires.catalog import find_questionnaire
from selfassess.storage.toml.reader import read_document
from tests.cli.command_run import Run
from tests.cli.filled_forms import ASKED, PREFIX

BOTH = ("finance.pdf", "health.pdf")
Put = Callable[..., None]


@pytest.fixture
def put(run: Run, monkeypatch: pytest.MonkeyPatch) -> Put:
    """Two forms in the current folder with what they say; and a file for them."""

    def put(finance: dict[str, str], health: dict[str, str]) -> None:
        said = dict(zip(BOTH, (finance, health), strict=True))
        for name in said:
            Path(name).touch()

        def values_in(_content: bytes, path: str) -> FormValues:
            names = {f"{PREFIX}|{key}": text for key, text in said[path].items()}
            places = dict.fromkeys(names, f"sheet One, cell {path}")
            return FormValues(names, places, (f"page 3 of {path}: “x” was left out",))

        monkeypatch.setattr(filled_forms, "values_in", values_in)

    options = ("--country", "Kenya", "--action-plan", "Plan 2", "-o", "k.toml")
    assert run("new", "--questionnaire", ASKED, *options).code == 0
    return put


def answered() -> Assessment:
    return Assessment.model_validate(read_document("k.toml").data)


def typed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    waiting = iter(lines)
    monkeypatch.setattr("builtins.input", lambda _prompt: next(waiting))


FINANCE = {
    "|owner": "Ministry of Finance",
    "c-timeline|status": "Met",
    "c-timeline|note": "Online.",
    "c-notice|status": "met",
}
HEALTH = {
    "c-timeline|status": "not met",
    "c-notice|note": "By post.",
    "c-forum|status": "?",
}


def test_forms_that_contradict_each_other_are_told_with_both_texts_and_left(
    run: Run, put: Put
) -> None:
    put(FINANCE, HEALTH)
    ran = run("import", *BOTH, "--into", "k.toml")
    assert ran.code == 1
    assert ran.out.splitlines() == [
        "finance.pdf (Ministry of Finance)",
        "≠ c-timeline: Met, note",
        "+ c-notice: Met",
        "health.pdf",
        "≠ c-timeline: Not met",
        "+ c-notice: note",
        "c-timeline: the forms contradict each other",
        "  finance.pdf:",
        "  ≠ c-timeline: Met, note",
        "      the note in the form:",
        "        Online.",
        "  health.pdf:",
        "  ≠ c-timeline: Not met",
        "2 new, 0 the same, 2 different",
        "wrote k.toml",
        "What is different was left as it is; --choose asks which form is right, one by one",
    ]
    assert (
        "health.pdf: sheet One, cell health.pdf: the form answers c-forum with “?”"
        in ran.err
    )
    assert "finance.pdf: page 3 of finance.pdf: “x” was left out" in ran.err
    read = answered()
    assert not read.answer_to("c-timeline").status
    both = read.answer_to("c-notice")
    assert (both.status, both.note) == (Status.MET, "By post.")


def test_which_form_is_right_is_chosen_line_by_line(
    run: Run, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(FINANCE, HEALTH)
    before = Path("k.toml").read_bytes()
    typed(monkeypatch, "what", "s")
    ran = run("import", *BOTH, "--into", "k.toml", "--choose")
    assert ran.code == 2
    assert "numbers: 1 the form's words, 2 keep the file's, 3 stop." in ran.out
    assert "stopped: nothing was written" in ran.err
    assert Path("k.toml").read_bytes() == before
    typed(monkeypatch, "k", "1")
    run("import", *BOTH, "--into", "k.toml", "--choose")
    assert answered().answer_to("c-timeline").status is Status.NOT_MET
    typed(monkeypatch, "form")
    run("import", *BOTH, "--into", "k.toml", "--choose")
    assert answered().answer_to("c-timeline").status is Status.MET


def test_a_form_of_another_assessment_is_taken_in_only_if_that_is_meant(
    run: Run, put: Put
) -> None:
    put({**FINANCE, "|assessment": "f" * 32, "|action_plan": "Plan 1"}, {})
    ran = run("import", "finance.pdf", "--into", "k.toml")
    assert ran.code == 2
    assert "finance.pdf was made from another assessment (Plan 1); --anyway" in ran.err
    assert run("import", "finance.pdf", "--into", "k.toml", "--anyway").code == 1
    assert answered().answer_to("c-timeline").status is Status.MET


def test_a_table_is_taken_in_by_itself(run: Run) -> None:
    assert "by itself" in run("import", "a.csv", "b.pdf", "--into", "k.toml").err


def test_proposed_answers_wait_to_be_confirmed_and_are_proposed_once(
    run: Run, put: Put
) -> None:
    level = "influence:development|level"
    put({**FINANCE, level: "Consult"}, HEALTH)
    ran = run("import", "finance.pdf", "--into", "k.toml", "--propose")
    assert "levels: they cannot be proposed" in ran.out
    assert 'proposed = "Ministry of Finance"' in Path("k.toml").read_text("utf-8")
    answer = answered().answer_to("c-timeline")
    assert (answer.status, answer.written) == (Status.UNANSWERED, Status.MET)
    assert not answered().levels
    before = Path("k.toml").read_bytes()
    assert "= c-timeline" in run("import", "finance.pdf", "--into", "k.toml").out
    ran = run("import", "health.pdf", "--into", "k.toml", "--propose")
    assert "≠ c-timeline: Not met (the file says Met)" in ran.out
    options = ("--into", "k.toml", "--propose", "--take", "c-timeline")
    assert run("import", "health.pdf", *options).code == 1
    assert Path("k.toml").read_bytes() != before
    other = answered().answer_to("c-timeline")
    assert (other.written, other.proposed) == (Status.NOT_MET, "health.pdf")
    assert run("check", "k.toml").code == 0


def test_the_screens_are_offered_what_is_not_the_same_and_told_the_rest(
    put: Put,
) -> None:
    put({**FINANCE, "|assessment": "f" * 32}, HEALTH)
    questionnaire = find_questionnaire(ASKED).questionnaire
    found = answers_offered("finance.pdf", answered(), questionnaire)
    assert found.is_of_another
    assert found.summary == "2 new, 0 the same, 0 different"
    assert found.warnings == ("page 3 of finance.pdf: “x” was left out",)
    changed = found.answers[0].taken(answered())
    assert changed.answer_to("c-timeline").note == "Online."
    assert not answers_offered("health.pdf", changed, questionnaire).is_of_another

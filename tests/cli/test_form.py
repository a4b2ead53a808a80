"""`selfassess form` and `import`: answers from people without a terminal."""

import html
import json
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from selfassess.cli.report_files.forms import filled_forms
from selfassess.cli.report_files.forms.form_remarks import stranger_lines
from selfassess.cli.workspace.launcher import file_launcher
from selfassess.core.errors import CannotRead, CannotSave
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.levels import ClaimedLevel
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.status import Status
from selfassess.report.forms.filled.filled_answer import FilledAnswer
from selfassess.report.forms.filled.filled_form import filled_form
from selfassess.report.forms.form_values import FormValues
from selfassess.storage.questionnaires.catalog import find_questionnaire
from selfassess.storage.toml.reader import read_document
from tests.builders import answered
from tests.cli.command_run import Run
from tests.cli.filled_forms import ASKED, PREFIX, blank, filled

SAID = {
    "|country": "Kenya",
    "|action_plan": "2nd plan",
    "|email": "ogp@example.org",
    "c-timeline|status": "met",
    "c-timeline|note": "It was online.\r\nFor two weeks.",
    "c-timeline|evidence": "The calendar, https://www.example.org/calendar\nMinutes",
    "c-awareness|status": "Not met",
}

Fill = Callable[[dict[str, str]], Path]


@pytest.fixture
def fill(run: Run) -> Fill:
    """A form in the current folder with those values."""

    def put(values: dict[str, str]) -> Path:
        path = Path("form.pdf")
        path.write_bytes(filled(values))
        return path

    return put


def answers(path: str) -> Any:
    return Assessment.model_validate(read_document(path).data)


def test_the_form_has_named_fields_for_every_requirement(run: Run) -> None:
    assert run("form", ASKED, "-o", "f.pdf").code == 0
    fields = PdfReader("f.pdf").get_fields() or {}
    questionnaire = find_questionnaire(ASKED).questionnaire
    levels = 3 * len(questionnaire.asked_levels)
    assert len(fields) == 5 + 4 * len(questionnaire.by_id) + levels
    name = f"{PREFIX}|c-timeline|status"
    assert fields[name]["/TU"] == "1.1.1 Process and timeline public: Answer"
    assert [value for value, _label in fields[name]["/Opt"]] == [
        "",
        "met",
        "partly_met",
        "not_met",
    ]


def test_a_form_of_a_part_comes_back_with_what_the_file_says(
    run: Run, examples: Path
) -> None:
    Path("k.toml").write_bytes((examples / "kenya-2016.toml").read_bytes())
    assert run("form", "k.toml", "-o", "f.rtf").code == 2
    asked = run("form", "k.toml", "--only", "c-notice", "-o", "f.pdf")
    assert asked.code == 0
    ran = run("import", "f.pdf", "--into", "k.toml")
    assert ran.code == 0
    assert ran.out.splitlines()[-1] == "0 new, 1 the same, 0 different"


def test_the_form_claims_accessibility_and_not_the_archive(run: Run) -> None:
    root: Any = PdfReader(BytesIO(blank())).trailer["/Root"]
    xmp = root["/Metadata"].get_data()
    assert b"<pdfuaid:part>1<" in xmp
    assert b"<pdfaid:part>" not in xmp
    assert b"CreateDate>" not in xmp.split(b"pdfaExtension")[0]


@pytest.mark.parametrize(
    ("missing", "option"),
    [("|country", "--country"), ("|action_plan", "--action-plan")],
)
def test_a_new_file_is_never_without_its_names(
    run: Run, fill: Fill, missing: str, option: str
) -> None:
    form = fill({key: text for key, text in SAID.items() if key != missing})
    ran = run("import", form, "-o", "new.toml")
    assert ran.code == 2
    assert f"say it with {option}" in ran.err
    assert not Path("new.toml").exists()
    assert run("import", form).code == 0  # to look at it, no names are needed
    assert run("import", form, "-o", "new.toml", option, "Ghana").code == 0
    read = answers("new.toml")
    assert "Ghana" in (read.country, read.action_plan)


def test_what_a_new_file_may_not_be_called_is_said_in_a_sentence(
    run: Run, fill: Fill
) -> None:
    ran = run("import", fill(SAID), "-o", "new.toml", "--country", "two\nlines")
    assert ran.code == 2
    text = "country must be one line, without line breaks or tabs"
    assert ran.err == f"selfassess: error: {text}\n"


def test_a_form_begins_an_assessment(run: Run, fill: Fill) -> None:
    ran = run("import", fill(SAID), "-o", "new.toml")
    assert ran.code == 0
    assert ran.out.splitlines() == [
        "+ c-timeline: Met, note, evidence: 2",
        "+ c-awareness: Not met",
        "2 new, 0 the same, 0 different",
        "wrote new.toml",
    ]
    read = answers("new.toml")
    assert (read.country, read.action_plan) == ("Kenya", "2nd plan")
    assert read.point_of_contact.email == "ogp@example.org"
    answer = read.answer_to("c-timeline")
    assert answer.status is Status.MET
    assert answer.note == "It was online.\nFor two weeks."
    assert [read.evidence[slug] for slug in answer.evidence] == [
        Evidence(title="The calendar", url="https://www.example.org/calendar"),
        Evidence(title="Minutes"),
    ]
    assert run("check", "new.toml").code == 0


def test_a_form_becomes_a_new_assessment_from_the_start_screen_too(
    run: Run, fill: Fill
) -> None:
    launcher = file_launcher()
    said = launcher.said_by(str(fill({**SAID, "c-notice|status": "maybe"})))
    opened = launcher.begin(said)
    assert opened.name == "kenya.toml"
    assert any("c-notice with “maybe”" in warning for warning in opened.warnings)
    run("import", said.basis, "-o", "new.toml")
    same = {"id": "0" * 32}
    begun, imported = answers("kenya.toml"), answers("new.toml")
    assert begun.model_copy(update=same) == imported.model_copy(update=same)
    other = replace(said, questionnaire="ogp-standards-2022", name="b.toml")
    with pytest.raises(CannotSave, match="the form asks ogp-consultation-2012"):
        launcher.begin(other)


def test_a_new_plan_has_the_country_and_the_contact_of_an_earlier_one(
    examples: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    launcher = file_launcher()
    said = launcher.said_by(str(examples / "exampleland.toml"))
    assert (said.country, said.action_plan) == ("Exampleland", "")
    opened = launcher.begin(replace(said, action_plan="4th plan 2027"))
    earlier = answers(said.basis)
    assert opened.name == "exampleland-2027.toml"
    assert opened.assessment.questionnaire == earlier.questionnaire
    assert opened.assessment.point_of_contact == earlier.point_of_contact
    assert opened.assessment.point_of_contact.office
    assert not any(answer.status for answer in opened.assessment.answers.values())


def test_without_a_target_it_only_shows(run: Run, fill: Fill) -> None:
    ran = run("import", fill(SAID))
    assert ran.code == 0
    assert "Nothing was written" in ran.out
    assert list(Path().glob("*.toml")) == []


def test_the_same_form_twice_changes_nothing(run: Run, fill: Fill) -> None:
    form = fill(SAID)
    run("import", form, "-o", "new.toml")
    before = Path("new.toml").read_bytes()
    ran = run("import", form, "--into", "new.toml")
    assert ran.code == 0
    assert "0 new, 2 the same, 0 different" in ran.out
    assert Path("new.toml").read_bytes() == before


def test_what_is_different_is_shown_and_left(run: Run, fill: Fill) -> None:
    run("import", fill(SAID), "-o", "new.toml")
    before = Path("new.toml").read_bytes()
    other = {"c-timeline|status": "partly_met", "|country": "Ghana"}
    ran = run("import", fill(other), "--into", "new.toml")
    assert ran.code == 1
    assert "≠ c-timeline: Partly met (the file says Met)" in ran.out
    assert "the form is of Ghana, the file of Kenya" in ran.err
    assert Path("new.toml").read_bytes() == before


def test_what_is_different_is_taken_over_if_asked_to(run: Run, fill: Fill) -> None:
    run("import", fill(SAID), "-o", "new.toml")
    other = {"c-timeline|status": "partly_met"}
    ran = run("import", fill(other), "--into", "new.toml", "--overwrite")
    assert ran.code == 0
    answer = answers("new.toml").answer_to("c-timeline")
    assert answer.status is Status.PARTLY_MET
    assert answer.note.startswith("It was online.")
    assert len(answer.evidence) == 2


def test_what_is_new_joins_what_is_there(run: Run, fill: Fill) -> None:
    named = {"|country": "Kenya", "|action_plan": "2nd plan"}
    run("import", fill({**named, "c-timeline|status": "met"}), "-o", "new.toml")
    ran = run("import", fill({"c-notice|note": "Soon."}), "--into", "new.toml")
    assert ran.code == 0
    read = answers("new.toml")
    assert read.answer_to("c-timeline").status is Status.MET
    assert read.answer_to("c-notice").note == "Soon."


def test_a_file_that_is_there_is_not_begun_anew(run: Run, fill: Fill) -> None:
    Path("new.toml").write_text("mine")
    ran = run("import", fill(SAID), "-o", "new.toml")
    assert ran.code == 2
    assert Path("new.toml").read_text() == "mine"


def test_one_target_is_enough(run: Run, fill: Fill) -> None:
    assert run("import", fill(SAID), "-o", "a.toml", "--into", "b.toml").code == 2


def test_answers_to_another_questionnaire_are_refused(
    run: Run, fill: Fill, examples: Path
) -> None:
    other = Path("other.toml")
    other.write_bytes((examples / "exampleland.toml").read_bytes())
    ran = run("import", fill(SAID), "--into", other)
    assert ran.code == 2
    assert "the form asks ogp-consultation-2012" in ran.err


def test_a_pdf_without_our_fields_is_refused() -> None:
    with pytest.raises(CannotRead, match="not a form made by"):
        filled_form(FormValues({"name": "x"}))


def test_hostile_values_are_cleaned_and_cut_and_what_is_cut_is_told() -> None:
    form = filled_form(
        FormValues(
            {
                f"{PREFIX}|c-timeline|status": "'; DROP TABLE",
                f"{PREFIX}|c-timeline|note": "a\x1b[2Jb\u202ec" + "x" * 200_000,
                f"{PREFIX}|c-forum|evidence": "javascript:alert(1)\n\nhttps://a b",
                f"{PREFIX}||country": "two\nlines",
                f"{PREFIX}||office": "y" * 3_000,
            },
            {f"{PREFIX}||office": "page 2, field office"},
        )
    )
    assert set(form.too_long) == {"c-timeline", "office"}
    assert not form.is_understood
    told = list(stranger_lines(form, answered(), form.answers))
    cut = "says more on office than fits there; the rest is left out"
    assert f"page 2, field office: the form {cut}" in told
    assert form.answers["c-timeline"].status is Status.UNANSWERED
    assert form.answers["c-timeline"].note.startswith("a[2Jbcx")
    assert len(form.answers["c-timeline"].note) == 100_000
    assert [evidence.url for evidence in form.answers["c-forum"].evidence] == [
        "",
        "https://a",
    ]
    assert form.details["country"] == "two lines"


def test_a_form_of_an_earlier_edition_begins_a_file_of_that_edition_and_is_told(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier = f"{ASKED}|2026-11|"
    said = {
        f"{earlier}c-timeline|status": "Met",
        f"{earlier}|country": "Kenya",
        f"{earlier}|action_plan": "Plan 2",
    }
    monkeypatch.setattr(
        filled_forms, "values_in", lambda _content, _path: FormValues(said)
    )
    (tmp_path / "f.pdf").touch()
    assert run("import", "f.pdf", "-o", "new.toml").code == 0
    assert 'edition = "2026-11"' in (tmp_path / "new.toml").read_text("utf-8")
    run("update", "new.toml", "--yes")
    told = run("import", "f.pdf", "--into", "new.toml").err
    assert "the form asks edition 2026-11, the file answers 2026-12" in told


def test_an_empty_form_says_nothing() -> None:
    assert filled_form(FormValues({f"{PREFIX}|c-timeline|status": ""})).answers == {}
    assert FilledAnswer().is_empty


def test_answers_that_are_not_asked_are_told(
    run: Run, fill: Fill, monkeypatch: pytest.MonkeyPatch
) -> None:
    values = {f"{PREFIX}|c-other|status": "met"}
    monkeypatch.setattr(
        filled_forms, "values_in", lambda _content, _path: FormValues(values)
    )
    ran = run("import", fill(SAID))
    assert "the form answers c-other, which is not asked" in ran.err
    assert "0 new" in ran.out


def test_a_blank_checklist_is_printed(run: Run) -> None:
    ran = run("questionnaires", "show", ASKED, "-o", "c.pdf", "--html", "c.html")
    assert ran.code == 0
    html = Path("c.html").read_text(encoding="utf-8")
    assert "1.1.1 · Basic" in html
    assert "<input" not in html
    text = "".join(page.extract_text() for page in PdfReader("c.pdf").pages)
    assert "☐ Met" in text
    assert "1.2.1 · Basic" in text
    assert "Evidence required, usually" in text


def test_a_checklist_tells_every_ending_it_takes(run: Run) -> None:
    ran = run("questionnaires", "show", ASKED, "-o", "c.toml")
    assert ran.code == 2
    assert "as answers do; choose .pdf, .docx, .odt" in ran.err


@pytest.mark.parametrize("name", ["c.md", "c", "c.pdf.txt"])
def test_a_checklist_is_written_under_no_other_ending(run: Run, name: str) -> None:
    ran = run("questionnaires", "show", ASKED, "-o", name)
    assert ran.code == 2
    assert f"{name} does not end in .pdf, .docx, .odt, as such a file does" in ran.err
    assert not Path(name).exists()


def test_a_form_without_an_ending_is_refused_as_one_with_another(run: Run) -> None:
    ran = run("form", ASKED, "-o", "form")
    assert (ran.code, "form is no name of a form; those end in .pdf" in ran.err) == (
        2,
        True,
    )
    assert not Path("form").exists()


def test_a_checklist_never_overwrites_answers(run: Run) -> None:
    assert run("form", ASKED, "-o", "kenya.toml").code == 2


def test_an_answer_that_is_none_of_the_choices_does_not_vanish_quietly(
    run: Run, fill: Fill
) -> None:
    ran = run("import", fill({"c-timeline|status": "maybe", "c-notice|status": "Met"}))
    assert ran.out.splitlines()[0] == "+ c-notice: Met"
    assert ran.err == (
        "page 2, field c-timeline status: the form answers c-timeline with “maybe”, "
        "which is none of its answers\n"
    )


def test_a_blank_choice_as_some_viewers_store_it_is_no_answer(
    run: Run, fill: Fill
) -> None:
    ran = run("import", fill({"c-timeline|status": "Not answered"}))
    assert ran.err == ""
    assert ran.out.splitlines()[0] == "0 new, 0 the same, 0 different"


def test_two_addresses_in_a_line_are_two_pieces_of_evidence() -> None:
    text = "Minutes: https://a.example/1, https://a.example/2."
    form = filled_form(FormValues({f"{PREFIX}|c-forum|evidence": text}))
    assert [
        (evidence.title, evidence.url) for evidence in form.answers["c-forum"].evidence
    ] == [
        ("Minutes", "https://a.example/1"),
        ("https://a.example/2", "https://a.example/2"),
    ]


def test_answers_are_not_written_under_the_name_of_a_form(run: Run, fill: Fill) -> None:
    ran = run("import", fill(SAID), "-o", "new.pdf")
    assert ran.code == 2
    assert "answers go into .toml" in ran.err
    assert not Path("new.pdf").exists()


def test_levels_come_back_new_different_or_not_understood(run: Run, fill: Fill) -> None:
    place = "influence:development"
    first = {
        "|country": "Kenya",
        "|action_plan": "2nd plan",
        f"{place}|level": "Consult",
        f"{place}|open": "open to anyone",
        f"{place}|note": "Twice.",
    }
    form = str(fill(first))
    said = run("import", form, "-o", "k.toml")
    assert f"+ {place}: Consult, open to anyone, note" in said.out
    assert answers("k.toml").levels["influence"]["development"] == ClaimedLevel(
        level="consult", open=True, note="Twice."
    )
    assert "= " in run("import", form, "--into", "k.toml").out
    fill({**first, f"{place}|level": "involve", f"{place}|note": "Once."})
    again = run("import", form, "--into", "k.toml")
    assert (
        f"≠ {place}: Involve, open to anyone, note (the file says Consult" in again.out
    )
    assert "      Twice." in again.out
    assert run("import", form, "--into", "k.toml", "--take", place).code == 0
    assert answers("k.toml").levels["influence"]["development"].note == "Once."
    fill({**first, f"{place}|level": "most of it"})
    odd = run("import", form, "--into", "k.toml")
    told = f"page 5, field {place} level: the form answers {place} with “most of it”"
    assert told in odd.err
    assert odd.code == 1


def test_a_file_of_answers_is_taken_as_a_form_and_a_review_is_not(run: Run) -> None:
    assert run("form", ASKED, "-o", "f.html").out == "wrote f.html\n"
    assert "save it as a file, and send that one" in run("import", "f.html").err
    begin = ("--country", "Kenya", "--action-plan", "2nd plan", "-o")
    assert run("new", "--questionnaire", ASKED, *begin, "mine.toml").code == 0
    file = Path("mine.toml").read_text("utf-8")
    here = "[answers.c-timeline]\nstatus = "
    saved = file.replace(here + '""', here + '"met"').replace(
        'id = "', 'id = "page-', 1
    )
    Path("came.toml").write_text(saved, "utf-8")
    assert "selfassess import came.toml" in run("receive", "mine.toml", "came.toml").err
    ran = run("import", "came.toml", "--into", "mine.toml")
    assert (ran.code, ran.err) == (0, "")
    assert answers("mine.toml").answer_to("c-timeline").status is Status.MET
    Path("r.toml").write_text('format = 1\n[reviewer]\nname = "A"\n', "utf-8")
    assert "selfassess receive FILE r.toml" in run("import", "r.toml").err


@pytest.mark.parametrize("ending", ["pdf", "docx", "odt", "xlsx", "html"])
def test_what_in_a_document_shows_the_claim_goes_out_and_comes_back(
    run: Run, examples: Path, ending: str
) -> None:
    file = Path("usa.toml")
    file.write_bytes((examples / "united-states-2022.toml").read_bytes())
    before = answers("usa.toml")
    key = next(key for key, a in before.answers.items() if len(a.evidence) > 1)
    first, second, *_others = before.answers[key].evidence
    place = 'page 4, "rules"'
    inside = f"[answers.{key}]\nshows = {{ {second} = {json.dumps(place)} }}\n"
    text = file.read_text("utf-8").replace(f"[answers.{key}]\n", inside)
    file.write_text(text, "utf-8")
    form = f"usa.{ending}"
    assert run("form", "usa.toml", "-o", form).code == 0
    if ending == "html":  # what its script saves is tried in a browser
        assert f'data-part="shows" value="{html.escape(place)}"' in Path(
            form
        ).read_text("utf-8").replace("&#34;", "&quot;")
        return
    assert ", 0 different" in run("import", form, "--into", "usa.toml").out
    other = text.replace(f"{second} = ", f"{first} = ", 1)
    file.write_text(other.replace("page 4", "page 5"), "utf-8")
    assert "1 new" in run("import", form, "--into", "usa.toml").out
    assert answers("usa.toml").answers[key].shows == {
        first: place.replace("4", "5"),
        second: place,
    }
    file.write_text(text.replace("page 4", "page 5"), "utf-8")
    ran = run("import", form, "--into", "usa.toml")
    assert "1 different" in ran.out
    assert f"      {place}" in ran.out
    assert "as the file says:" in ran.out
    assert run("import", form, "--into", "usa.toml", "--take", key).code == 0
    assert answers("usa.toml").answers[key].shows == {second: place}

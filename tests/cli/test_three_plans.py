"""Three plans, each begun from the one before, each with another questionnaire."""

from pathlib import Path

from selfassess.storage.documents.assessment_file import open_assessment
from selfassess.storage.questionnaires.catalog import finder_for
from tests.builders import MET, NOT_MET, PARTLY_MET, answer
from tests.cli.command_run import Run

OLD = "2012.toml"


def test_answers_go_from_2012_to_2016_to_2022_and_what_does_not_is_told(
    run: Run, tmp_path: Path
) -> None:
    begun = ("--country", "Kenya", "--action-plan", "Plan 1", "-o", OLD)
    run("new", "--questionnaire", "ogp-consultation-2012", *begun)
    assessment, file, _problems = open_assessment(OLD, finder_for(OLD))
    for key, said in {
        "c-awareness": answer(PARTLY_MET, note="Two radio programmes."),
        "c-timeline": answer(MET, note="Online since May."),
        "c-online": answer(MET, note="A form."),
        "c-in-person": answer(NOT_MET, note="None."),
        "c-record": answer(NOT_MET),
    }.items():
        assessment = assessment.with_answer(key, said)
    file.save(assessment)

    second = ("--action-plan", "Plan 2", "-o", "2016.toml")
    ran = run("new", "--from", OLD, "--questionnaire", "ogp-cocreation-2016", *second)
    assert "1 answer came from Plan 1" in ran.err
    assert "3 notes tell what was answered to what only overlaps: 1.1.1, " in ran.err
    now = open_assessment("2016.toml", finder_for("2016.toml"))[0].answers
    assert (now["dev-inform-3"].written, now["dev-inform-3"].carried) == (
        *(PARTLY_MET, "Plan 1"),
    )
    assert now["dev-inform-1"].written == ""
    assert now["dev-inform-1"].note == (
        "Process and timeline public: Met\nOnline since May."
    )
    assert now["dev-involve-3"].note == (
        "Consultation online: Met\nA form.\n\nConsultation in person: Not met\nNone."
    )

    long = {"c-online": "a" * 60_000, "c-in-person": "b" * 60_000}
    for key, note in long.items():
        assessment = assessment.with_answer(key, answer(MET, note=note))
    file.save(assessment)
    much = ("--questionnaire", "ogp-cocreation-2016", *second[:-1], "much.toml")
    ran = run("new", "--from", OLD, *much)
    assert (ran.code, Path("much.toml").exists()) == (2, False)
    assert "note is longer than 100000 characters" in ran.err

    third = ("--action-plan", "Plan 3", "-o", "2022.toml")
    ran = run(
        "new", "--from", "2016.toml", "--questionnaire", "ogp-standards-2022", *third
    )
    assert "nothing that is asked now" not in ran.err
    last = open_assessment("2022.toml", finder_for("2022.toml"))[0].answers
    assert "Online since May." in last["s3-1"].note
    assert last["s3-2"].note == ("Awareness raising: Partly met\nTwo radio programmes.")
    assert "A form." in last["s3-3"].note
    assert not any(each.status for each in last.values())
    assert run("check", "2022.toml").code == 0

    back = ("--action-plan", "Plan 4", "-o", "back.toml")
    ran = run("new", "--from", OLD, "--questionnaire", "ogp-standards-2022", *back)
    assert "stay in 2012.toml: 1.1.1 Process and timeline public; 1.1.2 " in ran.err

"""`selfassess update`: to the newest edition of a questionnaire, and back."""

import json
import shutil
import sys
from pathlib import Path

import pytest

from selfassess.cli.workspace.walk.recovery import assessment_recovery
from selfassess.core.model.assessment import Assessment
from selfassess.storage.documents.assessment_file import open_assessment
from selfassess.storage.questionnaires.catalog import finder_for
from tests.cli.command_run import Run

BROKEN = Path(__file__).parent.parent / "broken"
SMALL = (BROKEN / "questionnaires/small/questionnaire.toml").read_text("utf-8")
HEAD, EARLY_NOTICE = SMALL.split("\n[[phase.guideline.requirement]]\n")[::3]
NEWER = (
    SMALL.replace('edition = "1"', 'edition = "2"')
    .replace("online before the start.", "online two weeks before the start.")
    .replace(EARLY_NOTICE, EARLY_NOTICE.replace("early-notice", "posters"))
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An assessment of edition 1 beside a questionnaire of edition 2."""
    small = tmp_path / "questionnaires/small"
    (small / "editions").mkdir(parents=True)
    (small / "editions/1.toml").write_text(SMALL, "utf-8")
    (small / "questionnaire.toml").write_text(NEWER, "utf-8")
    shutil.copy(BROKEN / "sound.toml", tmp_path)
    return tmp_path / "sound.toml"


def test_a_file_goes_to_the_newest_edition_and_back(run: Run, file: Path) -> None:
    before = file.read_bytes()
    assert "there is edition 2 by now" in run("check", file).err
    dry = run("update", file, "--dry-run")
    assert dry.code == 0
    assert file.read_bytes() == before
    shown = dry.out.split("\n\n")
    assert shown[1].startswith("1 requirement is worded otherwise")
    assert "statement" in shown[1]
    assert "{+two weeks +}" in shown[1]
    assert [part.splitlines()[1] for part in shown[2:5]] == [
        "  1.1.3  Early notice",
        "  1.1.3  Early notice",
        "  1.1.2  Languages",
    ]
    assert dry.out.endswith("1 answer to confirm, 1 put aside\n")

    done = run("update", file, "--yes")
    assert "answers edition 2 now; back: selfassess versions" in done.out
    told = run("check", file)
    assert "retired.early-notice: is asked no more; the answer is kept" in told.err
    assert "two weeks before the start" in run("register", file, "retired").out
    assert 'carried = "edition 1"' in file.read_text("utf-8")
    assert "answers the newest edition, 2" in run("update", file).out

    run("report", file, "--markdown", "r.md", "--json", "r.json")
    report = Path("r.md").read_text("utf-8")
    assert "No longer asked" in report
    assert "two weeks before the start" in report
    said = json.loads(Path("r.json").read_text("utf-8"))["retired"]["early-notice"]
    assert (said["title"], said["edition"]) == ("Early notice", "1")
    assert said["status"] == "not_met"

    run("versions", file, "--restore", "1")
    assert file.read_bytes() == before


def test_that_nothing_is_new_is_told_to_a_machine_in_its_words(
    run: Run, file: Path
) -> None:
    run("update", file, "--yes")
    before = file.read_bytes()
    for option in ("--dry-run", "--yes"):
        told = json.loads(run("update", file, option, "--json").out)
        assert (told["from"], told["to"], told["is_known"]) == ("2", "2", True)
        assert told["reworded"] == told["new"] == told["gone"] == []
        assert "posters" in [each["id"] for each in told["same"]]
    assert file.read_bytes() == before


ASKED_ONCE = """
[[event]]
id = "launch"
title = "The launch"
kind = "once"

[scales.influence]
title = "Influence"
phases = ["development"]
[[scales.influence.level]]
id = "none"
title = "None"
means = "Nobody was asked."
sources = [{ key = "guide", basis = "practice" }]
[[scales.influence.level]]
id = "some"
title = "Some"
means = "Some were asked."
sources = [{ key = "guide", basis = "practice" }]
"""
SAID_ONCE = """
[not_applicable.informing]
reason = "There is nobody to inform."

[events.launch]
date = 2026-03-01

[levels.influence.development]
level = "some"
"""


def test_days_levels_and_parts_that_are_asked_no_more_stay_and_are_told(
    run: Run, file: Path
) -> None:
    optional = "[[phase.guideline]]\n"
    before = SMALL.replace(optional, f"{optional}not_applicable = true\n")
    edition = file.parent / "questionnaires/small/editions/1.toml"
    edition.write_text(before + ASKED_ONCE, "utf-8")
    text = file.read_text("utf-8").replace('"draft"', '"final"')
    file.write_text(text + SAID_ONCE, "utf-8")
    assert run("check", file).code == 0

    ran = run("update", file, "--yes")
    places = "events.launch, not_applicable.informing, levels.influence.development"
    assert f"kept in the file, and asked no more: {places}" in ran.out.replace(
        "\n", " "
    )
    told = run("check", file)
    assert told.code == 0
    assert told.err.count("(edition 1 asked for it; once you need it no more") == 3
    text = file.read_text("utf-8")
    assert 'state = "draft"' in text
    assert text.count('retired = "1"') == 3
    assert "There is nobody to inform." in text


def test_of_an_edition_that_is_not_kept_every_answer_is_to_confirm(
    run: Run, file: Path
) -> None:
    text = file.read_text("utf-8").replace('edition = "1"', 'edition = "0"')
    file.write_text(text.replace('"draft"', '"final"'), "utf-8")
    ran = run("update", file, "--json", "--dry-run")
    told = json.loads(ran.out)
    assert not told["is_known"]
    assert told["to_confirm"] == ["timetable"]
    assert [entry["number"] for entry in told["reworded"]] == ["1.1.1", "1.1.2"]
    assert told["gone"] == [{"id": "early-notice", "number": "", "title": ""}]
    ran = run("update", file, "--dry-run")
    assert "nobody can tell what is worded otherwise" in ran.out
    assert "The file is final" in ran.out
    assert "2 requirements may be worded otherwise" in ran.out
    done = run("update", file, "--json", "--yes")
    assert json.loads(done.out)["retired"] == ["early-notice"]
    assert 'edition = "2"' in file.read_text("utf-8")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (('edition = "1"', 'edition = "2"'), "answers the newest edition, 2"),
        (("[period]", '[[conflicts]]\nwhere = "country"\n[period]'), "conflicts to"),
        (('edition = "1"', 'edition = "1"'), "give --yes or --dry-run"),
    ],
)
def test_what_is_new_is_shown_and_nothing_written_unasked(
    run: Run, file: Path, change: tuple[str, str], message: str
) -> None:
    file.write_text(file.read_text("utf-8").replace(*change), "utf-8")
    before = file.read_bytes()
    ran = run("update", file)
    assert message in ran.out + ran.err
    assert file.read_bytes() == before


def test_a_file_of_a_later_edition_is_left_alone(run: Run, file: Path) -> None:
    newest = file.parent / "questionnaires/small/questionnaire.toml"
    newest.write_text(NEWER.replace('"2"', '"2026-12"'), "utf-8")
    text = file.read_text("utf-8").replace('edition = "1"', 'edition = "2027-01"')
    file.write_text(text, "utf-8")
    assert "update selfassess, which is older" in run("check", file).err
    ran = run("update", file, "--yes")
    assert ran.code == 2
    assert "newer than 2026-12, the newest here" in ran.err


@pytest.mark.parametrize(
    ("typed", "edition"),
    [("no", "1"), (" /perhaps/2", "1"), ("", "1"), ("Yes", "2"), ("1", "2")],
)
def test_on_a_terminal_the_person_is_asked(
    run: Run,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    edition: str,
) -> None:
    lines = typed.split("/") if typed else []

    def answer(_prompt: str) -> str:
        if not lines:
            raise EOFError
        return lines.pop(0)

    for stream in (sys.stdin, sys.stdout):
        monkeypatch.setattr(stream, "isatty", lambda: True)
    monkeypatch.setattr("builtins.input", answer)
    ran = run("update", file)
    assert ran.code == 0
    wrong = ran.out.count("Type one of these numbers: 1 yes, 2 no.")
    assert wrong == typed.count("/")
    assert ("Nothing was written." in ran.out) == (edition == "1")
    assert f'edition = "{edition}"' in file.read_text("utf-8")


def test_who_goes_on_with_the_earlier_edition_merges_with_who_updated(
    run: Run, file: Path
) -> None:
    (base := file.with_name("base.toml")).write_bytes(file.read_bytes())
    text = file.read_text("utf-8")
    theirs = file.with_name("theirs.toml")
    theirs.write_text(
        text.replace("two weeks before", "three weeks before").replace(
            "1 March 2026", "2 March 2026"
        ),
        "utf-8",
    )
    run("update", file, "--yes")
    merged = run("merge", base, file, theirs, "-o", "merged.toml")
    assert merged.code == 0
    said = Path("merged.toml").read_text("utf-8")
    assert said == file.read_text("utf-8").replace("1 March", "2 March").replace(
        "two weeks before", "three weeks before"
    )
    unknown = theirs.read_text("utf-8").replace('edition = "1"', 'edition = "0"')
    theirs.write_text(unknown, "utf-8")
    refused = run("merge", base, file, theirs, "-o", "other.toml")
    assert "one answers edition 2, another edition 0" in refused.err


def test_a_copy_and_unsaved_work_of_the_earlier_edition_are_read_as_of_the_newest(
    run: Run, file: Path
) -> None:
    before = file.read_bytes()
    run("update", file, "--yes")
    (file.parent / "sound-copy.toml").write_bytes(before)
    assessment, opened, _problems = open_assessment(str(file), finder_for(str(file)))
    port = assessment_recovery(opened, assessment)
    [copy] = port.copies()
    opened.content = before
    for state in (copy.read(), port.base()):
        assert isinstance(state, Assessment)
        assert (state.edition, state.retired) == ("2", assessment.retired)
    port.close()

"""Two people edit one assessment on two branches; git merges the files."""

import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random

import pytest

from selfassess.core.errors import InvalidFile
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.event_days import EventDays
from selfassess.core.model.questionnaire.events import Event, EventKind
from selfassess.core.problems import errors_of
from selfassess.core.scoring.parts import with_all_parts
from selfassess.core.session.session import Session
from selfassess.storage.documents.assessment_file import AssessmentFile
from selfassess.storage.documents.assessment_parser import parse_assessment
from selfassess.storage.documents.assessment_text import format_assessment
from selfassess.storage.questionnaires.questionnaire_file import LoadedQuestionnaire
from selfassess.storage.toml.reader import parse_document
from tests.builders import (
    BASIC,
    MET,
    NOT_MET,
    PARTLY_MET,
    PROOF,
    answered,
    evidence,
    phase,
    questionnaire,
    scale,
)

ASKED = questionnaire(
    *(
        phase(name, **dict.fromkeys(keys, BASIC)).model_copy(
            update={"not_applicable": True}
        )
        for name, keys in (("one", "ab"), ("two", "cd"))
    ),
    scales={"influence": scale("one", "two")},
)
ONE, TWO = ASKED.asked_levels
LOADED = LoadedQuestionnaire(ASKED, digest="")
BASE = answered(
    a=Answer(status=NOT_MET, note="First paragraph.\n\nSecond paragraph."),
    b=Answer(status=NOT_MET, evidence=(PROOF,)),
    c=Answer(status=NOT_MET, evidence=(PROOF,)),
    d=Answer(),
).with_evidence("page", evidence("A page"))
BASE = BASE.model_copy(update={"not_applicable": with_all_parts({}, ASKED)})

GIT_MERGES = 20
"""Each is a process; two hundred came together as cleanly."""

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="git is not here")


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if name[:4] != "GIT_"}
    identity = ("-c", "user.name=Ana", "-c", "user.email=ana@example.org")
    return subprocess.run(
        ["git", *identity, *arguments],
        cwd=folder,
        env=clean | {"GIT_CONFIG_NOSYSTEM": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


Edit = Callable[[Session], Session]


@pytest.fixture
def merge(tmp_path: Path) -> Callable[[Edit, Edit], str]:
    """The file after both edits were made on branches of their own and merged."""
    path = tmp_path / "assessment.toml"

    def commit(assessment: Assessment) -> None:
        path.unlink(missing_ok=True)
        AssessmentFile(str(path), LOADED).save(assessment)
        git(tmp_path, "add", ".")
        assert git(tmp_path, "commit", "-m", "edit").returncode == 0

    def merged(ours: Edit, theirs: Edit) -> str:
        git(tmp_path, "init", "-b", "ours")
        commit(BASE)
        git(tmp_path, "checkout", "-b", "theirs")
        commit(theirs(Session.begin(ASKED, BASE)).assessment)
        git(tmp_path, "checkout", "ours")
        commit(ours(Session.begin(ASKED, BASE)).assessment)
        git(tmp_path, "merge", "theirs")
        return path.read_text(encoding="utf-8")

    return merged


def rewritten(before: str, after: str) -> Edit:
    """Another wording in the note of a."""

    def edit(session: Session) -> Session:
        session = session.go_to("a")
        return session.noted(session.answer.note.replace(before, after))

    return edit


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param(
            lambda w: w.go_to("a").answered(MET),
            lambda w: w.go_to("d").answered(PARTLY_MET).noted("New."),
            id="answers far apart",
        ),
        pytest.param(
            lambda w: w.without({"one": "There is none."}),
            lambda w: w.without({"two": "Nor is there\n\nsuch a one."}),
            id="neighbouring phases that do not apply",
        ),
        pytest.param(
            lambda w: w.go_to("b").answered(MET),
            lambda w: w.go_to("c").answered(MET),
            id="neighbouring answers",
        ),
        pytest.param(
            lambda w: w.go_to("c").answered(MET).noted("Ours."),
            lambda w: w.go_to("d").answered(MET).noted("Theirs."),
            id="neighbouring answers with notes",
        ),
        pytest.param(
            lambda w: w.go_to("a").answered(MET),
            rewritten("Second paragraph.", "Second paragraph.\n\nThird."),
            id="status and note of one answer",
        ),
        pytest.param(
            rewritten("First paragraph.", "Another beginning."),
            rewritten("Second paragraph.", "Second paragraph.\n\nThird."),
            id="two paragraphs of one note",
        ),
        pytest.param(
            lambda w: w.go_to("b").cited("page"),
            lambda w: w.go_to("c").cited("page"),
            id="evidence of neighbouring answers",
        ),
        pytest.param(
            lambda w: w.go_to("b").cited("page"),
            lambda w: w.go_to("b").noted("Because."),
            id="evidence and note of one answer",
        ),
        pytest.param(
            lambda w: w.registered(PROOF, evidence("Better minutes")),
            lambda w: w.registered("page", evidence("Better page")),
            id="two entries of the register",
        ),
        pytest.param(
            lambda w: w.levelled(ONE, level="some", open=True, note="Some."),
            lambda w: w.levelled(TWO, level="all", evidence=(PROOF,)),
            id="levels of neighbouring phases",
        ),
    ],
)
def test_edits_of_different_things_merge(
    ours: Edit, theirs: Edit, merge: Callable[[Edit, Edit], str]
) -> None:
    merged = parse_document("a.toml", merge(ours, theirs).encode())
    parsed = parse_assessment(merged, lambda _identifier: LOADED)
    assert errors_of(parsed.problems) == []
    assert parsed.assessment == theirs(ours(Session.begin(ASKED, BASE))).assessment


def test_most_evidence_that_two_people_add_merges_without_the_driver(
    tmp_path: Path,
) -> None:
    base = BASE
    for number in range(20):
        base = base.with_evidence(f"document-{number}", evidence())

    def added(side: str, number: int, answer: str) -> Assessment:
        path = tmp_path / f"{side}.toml"
        path.write_text(before, encoding="utf-8")
        document = parse_document(str(path), before.encode())
        session = Session.begin(ASKED, base).go_to(answer)
        slug = f"{side}-{number}"
        session = session.registered(slug, evidence(slug.title())).cited(slug)
        file = AssessmentFile(str(path), LOADED, document, state=tmp_path)
        return file.save(session.assessment)

    before = format_assessment(base, ASKED)
    (tmp_path / "base.toml").write_text(before, encoding="utf-8")
    clean = 0
    for number in range(12):
        ours, theirs = added("ours", number, "b"), added("theirs", number, "d")
        merged = git(
            tmp_path, "merge-file", "-p", "ours.toml", "base.toml", "theirs.toml"
        )
        if merged.returncode == 0:
            clean += 1
            data = parse_document("a.toml", merged.stdout.encode()).data
            assert data["evidence"].keys() == ours.evidence.keys() | theirs.evidence
            assert data["answers"]["b"]["evidence"] == [PROOF, f"ours-{number}"]
            assert data["answers"]["d"]["evidence"] == [f"theirs-{number}"]
    assert clean >= 10


def test_days_of_different_events_merge_without_the_driver(tmp_path: Path) -> None:
    kinds = [*EventKind] * 2
    events = tuple(
        Event(id=f"event-{number}", title="Event", kind=kind)
        for number, kind in enumerate(kinds)
    )
    asked = questionnaire(events=events, a=BASIC)
    base = answered(a=MET)

    def written(side: str, changed: list[Event], day: date) -> Assessment:
        days = {
            EventKind.ONCE: EventDays(date=day),
            EventKind.REPEATED: EventDays(dates=(day, date(2026, 1, 1))),
            EventKind.SPAN: EventDays(start=day, end=day),
        }
        file = base
        for event in changed:
            file = file.with_entry("events", event.id, days[event.kind])
        (tmp_path / f"{side}.toml").write_text(format_assessment(file, asked), "utf-8")
        return file

    written("base", [], date(2026, 1, 1))
    for number in range(GIT_MERGES):
        chosen = Random(number).sample(events, k=4)
        ours = written("ours", chosen[:2], date(2026, 2, number % 28 + 1))
        theirs = written("theirs", chosen[2:], date(2026, 3, number % 28 + 1))
        merged = git(
            tmp_path, "merge-file", "-p", "ours.toml", "base.toml", "theirs.toml"
        )
        assert merged.returncode == 0
        document = parse_document("a.toml", merged.stdout.encode())
        parsed = parse_assessment(
            document, lambda _identifier: LoadedQuestionnaire(asked, digest="")
        )
        assert parsed.assessment
        said = {**ours.events, **theirs.events}
        found = parsed.assessment.events
        assert {key: found[key] for key in said} == said


def test_edits_of_the_same_thing_are_left_to_the_person(
    merge: Callable[[Edit, Edit], str],
) -> None:
    text = merge(
        lambda w: w.go_to("a").answered(MET),
        lambda w: w.go_to("a").answered(PARTLY_MET),
    )
    assert "<<<<<<<" in text
    with pytest.raises(InvalidFile, match="an unresolved merge"):
        parse_document("a.toml", text.encode())

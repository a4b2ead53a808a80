"""Saving a session, what others save meanwhile, and copies of what cannot be saved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import pytest

from selfassess.core.errors import CannotRead, CannotSave, ChangedOnDisk
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.review import Record
from selfassess.core.review.threads import Reviews
from selfassess.core.session.recovery.external_change import ExternalChange
from selfassess.core.session.recovery.recovery_port import RecoveryPort
from selfassess.core.session.recovery.saver import Saver
from selfassess.core.session.session import Session
from selfassess.core.session.workspace import Progress, Workspace
from tests.builders import BASIC, MET, NOT_MET, answered, phase, questionnaire

ASKED = questionnaire(phase("plan", a=BASIC, b=BASIC))
START = answered(a=NOT_MET, b=NOT_MET)


async def no_report(_name: str, _progress: Progress, _language: str = "") -> str:
    return ""


@dataclass
class OneFile:
    """What a file holds, who changes it, and what is copied beside it."""

    held: Record = START
    refusal: str = ""
    theirs: Assessment | None = None
    outside: ExternalChange = ExternalChange.NOTHING
    unreadable: str = ""
    notices: Sequence[str] = ()
    heard: Reviews | None = None
    copied: list[tuple[Record, Mapping[str, str]]] = field(default_factory=list)
    events: list[str] = field(default_factory=list)
    messages: list[tuple[str, str]] = field(default_factory=list)

    def save(self, record: Record) -> None:
        if self.outside is not ExternalChange.NOTHING:
            raise ChangedOnDisk("a.toml")
        if self.refusal:
            raise CannotSave(self.refusal)
        self.held = record

    def keep(self, record: Record, forms: Mapping[str, str]) -> str:
        self.copied.append((record, dict(forms)))
        return "copy.toml"

    def read_again(self) -> Record:
        if self.unreadable:
            raise CannotRead(self.unreadable)
        assert self.theirs
        self.held, self.outside = self.theirs, ExternalChange.NOTHING
        return self.theirs

    def changes(self, theirs: Assessment) -> None:
        """Somebody else saves that."""
        self.theirs, self.outside = theirs, ExternalChange.CHANGED

    def open(self) -> tuple[Saver, Session]:
        port = RecoveryPort(
            keep=self.keep,
            all_is_saved=lambda: self.events.append("copy dropped"),
            unsaved=tuple,
            poll=lambda: self.outside,
            read_again=self.read_again,
            base=lambda: self.held,
            others=tuple,
            close=lambda: self.events.append("closed"),
            notices=lambda: self.notices,
            reviews=lambda: self.heard,
        )
        workspace = Workspace(
            name="a.toml",
            questionnaire=ASKED,
            assessment=START,
            save=self.save,
            remember=self.events.append,
            report=no_report,
            summary=no_report,
            report_with_evidence=no_report,
            report_name="a.pdf",
            today=lambda: date(2026, 5, 3),
            recovery_port=port,
        )
        session = Session.begin(ASKED, START)
        saver = Saver(workspace, session.record, self.tell)
        return saver, session

    def tell(self, text: str, severity: str) -> None:
        self.messages.append((severity, text))


@pytest.fixture
def file() -> OneFile:
    return OneFile()


def test_what_changed_is_saved_once_and_what_there_is_to_tell_is_told(
    file: OneFile,
) -> None:
    file.notices = ["1 comment could not be kept"]
    saver, session = file.open()
    assert saver.is_saved(session)
    assert saver.save(session, session) is session
    assert file.messages == []
    changed = session.answered(MET)
    assert not saver.is_saved(changed)
    assert saver.save(changed, changed) is changed
    assert saver.is_saved(changed)
    assert file.held is changed.record
    assert file.messages == [("warning", "1 comment could not be kept")]


def test_why_a_save_failed_stays_until_one_works(file: OneFile) -> None:
    saver, session = file.open()
    file.refusal, changed = "the disk is full", session.answered(MET)
    assert saver.save(changed, changed) is changed
    assert (saver.error, saver.reason) == ("the disk is full", "the disk is full")
    file.refusal = ""
    saver.save(changed, changed)
    assert (saver.reason, file.held) == ("", changed.record)


def test_what_is_tried_out_is_not_saved_and_what_was_answered_before_is(
    file: OneFile,
) -> None:
    saver, session = file.open()
    before = session.answered(MET)
    tried = before.start_what_if().answered(NOT_MET)
    saver.save(tried, tried)
    assert file.held is before.record
    assert saver.is_saved(tried)


def test_a_save_that_meets_another_one_is_merged_and_saved_next(file: OneFile) -> None:
    saver, session = file.open()
    file.changes(answered(a=NOT_MET, b=MET))
    changed = session.answered(MET)
    typing = changed.noted("half a sen")
    merged = saver.save(changed, typing)
    assert not saver.is_saved(merged)
    assert merged.note == "half a sen"
    saver.save(merged, merged)
    both = answered(a=MET, b=MET)
    assert isinstance(file.held, Assessment)
    assert {k: a.status for k, a in file.held.answers.items()} == {
        k: a.status for k, a in both.answers.items()
    }
    [(severity, text)] = file.messages
    assert (severity, "Merged with what is here." in text) == ("information", True)


def test_what_others_saved_is_read_again_where_nothing_changed_here(
    file: OneFile,
) -> None:
    saver, session = file.open()
    assert saver.poll(session, session) is session
    file.changes(answered(a=MET, b=MET))
    read = saver.poll(session, session)
    assert read.record == answered(a=MET, b=MET)
    assert "Read again." in file.messages[0][1]


def test_two_answers_to_one_requirement_are_a_warning(file: OneFile) -> None:
    saver, session = file.open()
    noted = session.noted("Ours.")
    file.changes(START.with_answer("a", session.noted("Theirs.").answer))
    merged = saver.poll(noted, noted)
    assert len(merged.record.conflicts) == 1
    assert file.messages[0][0] == "warning"


def test_others_who_changed_nothing_that_counts_are_not_mentioned(
    file: OneFile,
) -> None:
    saver, session = file.open()
    file.changes(START.model_copy())
    saver.poll(session, session)
    assert file.messages == []


def test_what_others_saved_and_cannot_be_read_is_in_the_way(file: OneFile) -> None:
    saver, session = file.open()
    file.changes(START)
    file.unreadable = "half of it"
    changed = session.answered(MET)
    assert saver.save(changed, changed) is changed
    assert "it cannot be read: half of it" in saver.error
    assert saver.poll(changed, changed) is changed
    assert saver.reason == saver.trouble == saver.error
    assert [severity for severity, _text in file.messages] == ["error"]


def test_a_file_that_is_gone_is_told_once_and_that_it_is_there_again(
    file: OneFile,
) -> None:
    saver, session = file.open()
    file.outside = ExternalChange.REMOVED
    saver.poll(session, session)
    saver.poll(session, session)
    assert not saver.is_saved(session)
    saver.save(session, session)
    assert saver.error == saver.trouble
    file.outside = ExternalChange.NOTHING
    saver.poll(session, session)
    assert saver.is_saved(session)
    assert saver.reason == ""
    assert [severity for severity, _text in file.messages] == ["error", "information"]


def test_while_answers_are_tried_out_others_wait(file: OneFile) -> None:
    saver, session = file.open()
    tried = session.answered(MET).start_what_if()
    file.changes(START)
    assert saver.poll(tried, tried) is tried
    assert saver.save(tried, tried) is tried
    assert saver.error.endswith("type keep or discard first")


def test_what_is_not_saved_is_copied_with_open_forms_until_it_is(file: OneFile) -> None:
    saver, session = file.open()
    saver.copy(session)
    assert (file.copied, file.events) == ([], [])
    changed = session.answered(MET)
    saver.copy(changed)
    saver.copy(session, {"form:x": "half"})
    assert file.copied == [(changed.record, {}), (START, {"form:x": "half"})]
    assert saver.guard.where == "copy.toml"
    saver.copy(session)
    assert (saver.guard.where, file.events) == ("", ["copy dropped"])


def test_saving_elsewhere_goes_on_there(file: OneFile) -> None:
    saver, session = file.open()
    other = OneFile()
    there = replace(other.open()[0].workspace, name="b.toml")

    def save_as(name: str, record: Record) -> Workspace:
        other.held = record
        return replace(there, name=name)

    saver.workspace = replace(saver.workspace, save_as=save_as)
    file.refusal, changed = "the disk is full", session.answered(MET)
    saver.save(changed, changed)
    saver.save_as("b.toml", changed)
    assert (saver.workspace.name, other.held) == ("b.toml", changed.record)
    assert saver.is_saved(changed)
    assert (saver.reason, file.events) == ("", ["closed"])


def test_reviews_come_in_once_they_are_other_ones(file: OneFile) -> None:
    saver, session = file.open()
    assert saver.with_reviews(session) is session
    file.heard = {}
    assert saver.with_reviews(session) is not session

"""What a guard remembers of recovery copies, and of copies that sync programs left."""

from collections.abc import Sequence

import pytest

from selfassess.core.errors import CannotRead, CannotSave
from selfassess.core.model.assessment import Assessment
from selfassess.core.session.drafts import drafts_in, typed_lines
from selfassess.core.session.recovery.external_change import ExternalChange
from selfassess.core.session.recovery.recovery_guard import RecoveryGuard
from selfassess.core.session.recovery.recovery_port import RecoveryPort, SyncCopy
from tests.builders import MET, NOT_MET, answered

MINE = answered(a=MET)


def guard_of(
    kept: list[object], trouble: Sequence[str] = (), copies: Sequence[SyncCopy] = ()
) -> RecoveryGuard:
    """A guard over a port that keeps copies in the list, or fails once for each trouble."""
    troubles = list(trouble)

    def keep(record: object, _typed: object) -> str:
        if troubles:
            raise CannotSave(troubles.pop())
        kept.append(record)
        return "copy.toml"

    return RecoveryGuard(
        RecoveryPort(
            keep=keep,
            all_is_saved=kept.clear,
            unsaved=tuple,
            poll=lambda: ExternalChange.NOTHING,
            read_again=lambda: MINE,
            base=lambda: MINE,
            others=tuple,
            close=lambda: None,
            notices=tuple,
            copies=lambda: copies,
        )
    )


def unreadable() -> Assessment:
    raise CannotRead("a conflicted copy cannot be read")


def test_what_cannot_be_copied_is_told_and_tried_again() -> None:
    kept: list[object] = []
    guard = guard_of(kept, ["the disk is full"])
    guard.keep(MINE, {})
    assert (guard.trouble, guard.where) == ("the disk is full", "")
    guard.keep(MINE, {})
    assert (guard.trouble, guard.where, kept) == ("", "copy.toml", [MINE])


def test_one_and_the_same_is_copied_once() -> None:
    kept: list[object] = []
    guard = guard_of(kept)
    guard.keep(MINE, {"a": "half"})
    guard.keep(answered(a=MET), {"a": "half"})
    assert kept == [MINE]
    guard.keep(MINE, {"a": "more"})
    assert len(kept) == 2


def test_copies_of_sync_programs_are_told_if_they_say_something_else() -> None:
    other = answered(a=NOT_MET)
    copies = [
        SyncCopy("same.toml", lambda: MINE),
        SyncCopy("other.toml", lambda: other),
        SyncCopy("broken.toml", unreadable),
    ]
    found = guard_of([], copies=copies).copies(MINE)
    assert [(copy.name, theirs) for copy, theirs in found] == [("other.toml", other)]


@pytest.mark.parametrize("text", ["half a note", '["a list"]', '{"no": "form"}'])
def test_only_forms_are_drafts(text: str) -> None:
    texts = {"note:a": text, "form:wording a": '{"wording": "Shorter", "why": " "}'}
    assert dict(drafts_in(texts)) == {"wording a": {"wording": "Shorter", "why": " "}}
    assert "  wording: Shorter" in list(typed_lines(texts))

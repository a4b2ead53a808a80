"""The recovery port of a walk, made of files: recovery copies, presence, changes on disk."""

import atexit
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any

from selfassess.cli import clock
from selfassess.core.errors import SelfAssessError
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.review import Record, Review
from selfassess.core.review.threads import Reviews
from selfassess.core.session.recovery.recovery_port import (
    RecoveredWork,
    RecoveryPort,
    SyncCopy,
)
from selfassess.core.text.i18n import _
from selfassess.storage.documents.assessment_file import (
    AssessmentFile,
    open_assessment,
    read_content,
)
from selfassess.storage.documents.review_file import ReviewFile
from selfassess.storage.documents.review_places import review_paths
from selfassess.storage.documents.reviews_folder import find_reviews
from selfassess.storage.files.owner import Owner, this_owner
from selfassess.storage.files.presence import Presence
from selfassess.storage.questionnaires.catalog import finder_for
from selfassess.storage.questionnaires.questionnaire_file import (
    FindQuestionnaire,
    LoadedQuestionnaire,
)
from selfassess.storage.recovery.recovery_copy import (
    RecoveryCopy,
    RecoveryWriter,
    find_recoveries,
)
from selfassess.storage.recovery.sync_copies import conflicted_copies


def assessment_recovery(file: AssessmentFile, assessment: Assessment) -> RecoveryPort:
    """For an assessment that was just opened; others now see that it is open here."""

    def copies() -> Sequence[SyncCopy]:
        paths = conflicted_copies(file.path, assessment.id)
        return [SyncCopy(path.name, _reader(str(path), file.loaded)) for path in paths]

    return replace(
        _recovery_port(
            file,
            assessment.id,
            lambda content: file.loaded.moved_here(
                read_content(file.path, content, finder_for(file.path))
            ),
            lambda: file.read_again(finder_for(file.path))[0],
        ),
        copies=copies,
        reviews=_listener(file.path, assessment),
    )


def review_recovery(
    file: ReviewFile, begun: Review, find: FindQuestionnaire
) -> RecoveryPort:
    """The recovery port of a review; `begun` is what it was before it had a file."""
    return _recovery_port(
        file,
        "",
        lambda content: file.read(content, find) if content else begun,
        lambda: file.read_again(find),
    )


def _recovery_port(
    file: AssessmentFile | ReviewFile,
    identifier: str,
    read: Callable[[bytes], Record],
    read_again: Callable[[], Record],
) -> RecoveryPort:
    text_of: Callable[[Any], str] = file.text_of
    owner = this_owner(clock.now())
    copy = RecoveryWriter(file.path, identifier, owner)
    presence = Presence(file.path, owner)
    presence.show()
    atexit.register(presence.end)  # also after a crash of the screens

    def keep(unsaved: Record, texts: Mapping[str, str]) -> str:
        return str(copy.write(file.content, text_of(unsaved), texts))

    def others() -> Sequence[str]:
        presence.show()
        return [_presence_text(other) for other in presence.others()]

    def unsaved() -> Sequence[RecoveredWork]:
        copies = find_recoveries(file.path, identifier, owner, clock.seconds())
        return [work for recovery in copies for work in _usable(recovery, read)]

    return RecoveryPort(
        keep=keep,
        all_is_saved=copy.discard,
        unsaved=unsaved,
        poll=file.poll,
        read_again=read_again,
        base=lambda: read(file.content),
        others=others,
        close=presence.end,
        notices=file.notices,
    )


def _reader(path: str, loaded: LoadedQuestionnaire) -> Callable[[], Assessment]:
    return lambda: loaded.moved_here(open_assessment(path, finder_for(path))[0])


def _listener(path: str, about: Assessment) -> Callable[[], Reviews | None]:
    """Tells the reviews beside it anew once one of their files is another one."""
    known = [_state_of_reviews(path, about.id)]

    def listen() -> Reviews | None:
        state = _state_of_reviews(path, about.id)
        if state == known[0]:
            return None
        known[0] = state
        return find_reviews(path, about, finder_for(path)).reviews

    return listen


def _state_of_reviews(path: str, identifier: str) -> dict[str, tuple[int, int, int]]:
    states = {}
    with suppress(OSError):
        for slug, file in review_paths(path, identifier).items():
            status = file.stat()
            states[slug] = (status.st_size, status.st_mtime_ns, status.st_ino)
    return states


def _presence_text(other: Owner) -> str:
    # Translators: said of a file; {host} is the name of a computer.
    return _("also open by {user} on {host} since {time}").format(
        user=other.user, host=other.host, time=other.since
    )


def _usable(
    recovery: RecoveryCopy, read: Callable[[bytes], Record]
) -> Sequence[RecoveredWork]:
    """The recovery copies that can be read; the others are left where they are."""
    try:
        mine = read(recovery.mine)
    except SelfAssessError:
        return []
    return [
        RecoveredWork(
            name=str(recovery.path),
            when=datetime.fromtimestamp(recovery.when).astimezone(),
            base=_base(recovery, read),
            mine=mine,
            texts=recovery.texts,
            discard=recovery.discard,
        )
    ]


def _base(recovery: RecoveryCopy, read: Callable[[bytes], Record]) -> Record | None:
    try:
        return read(recovery.base or b"")
    except SelfAssessError:
        return None

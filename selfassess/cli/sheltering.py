"""What the screens are given against losing work, made of files."""

import atexit
from collections.abc import Mapping, Sequence
from datetime import datetime

from selfassess.cli import clock
from selfassess.core.assessment import Assessment
from selfassess.core.errors import SelfAssessError
from selfassess.core.language import _
from selfassess.storage.assessment_file import AssessmentFile, read_content
from selfassess.storage.catalog import finder_for
from selfassess.storage.presence import Presence
from selfassess.storage.recovery import (
    Recovery,
    RecoveryCopy,
    discard,
    find_recoveries,
)
from selfassess.storage.sessions import Session, this_session
from selfassess.tui.desk import Safety, Unsaved


def shelter(file: AssessmentFile, assessment: Assessment) -> Safety:
    """For an assessment that was just opened; others now see that it is open here."""
    session = this_session(clock.now())
    copy = RecoveryCopy(file.path, assessment.id, session)
    presence = Presence(file.path, session)
    presence.show()
    atexit.register(presence.end)  # also after a crash of the screens

    def keep(unsaved: Assessment, texts: Mapping[str, str]) -> str:
        return str(copy.write(file.content, file.text_of(unsaved), texts))

    def others() -> Sequence[str]:
        presence.show()
        return [_words(other) for other in presence.others()]

    return Safety(
        keep=keep,
        all_is_saved=copy.discard,
        unsaved=lambda: _unsaved(file.path, assessment.id, session),
        look=file.look,
        read_again=lambda: file.read_again(finder_for(file.path))[0],
        base=lambda: _read(file.path, file.content),
        others=others,
        close=presence.end,
        news=file.news,
    )


def _words(other: Session) -> str:
    return _("also open by {user} on {host} since {time}").format(
        user=other.user, host=other.host, time=other.since
    )


def _unsaved(path: str, identifier: str, session: Session) -> Sequence[Unsaved]:
    found = find_recoveries(path, identifier, session, clock.seconds())
    return [unsaved for recovery in found for unsaved in _usable(path, recovery)]


def _usable(path: str, recovery: Recovery) -> Sequence[Unsaved]:
    """One that cannot be read is left where it is."""
    try:
        mine = _read(path, recovery.mine)
    except SelfAssessError:
        return []
    return [
        Unsaved(
            name=str(recovery.path),
            when=datetime.fromtimestamp(recovery.when).astimezone(),
            base=_base(path, recovery),
            mine=mine,
            texts=recovery.texts,
            discard=lambda: discard(recovery),
        )
    ]


def _base(path: str, recovery: Recovery) -> Assessment | None:
    try:
        return _read(path, recovery.base or b"")
    except SelfAssessError:
        return None


def _read(path: str, content: bytes) -> Assessment:
    return read_content(path, content, finder_for(path))

"""The word `leave-out`: a whole phase or guideline that does not apply."""

from selfassess.cli.plain.session import Session
from selfassess.cli.plain.telling import tell_change
from selfassess.cli.plain.word import Word
from selfassess.core.fields import LONGEST_TEXT, tidy
from selfassess.core.language import _, marked
from selfassess.core.part_labels import (
    nothing_to_leave_out,
    part_sentence,
)
from selfassess.core.parts import parts_around
from selfassess.core.questionnaire import Guideline, Part


def _leave_out(session: Session, words: str) -> None:
    walk = session.walk
    parts = {
        "guideline" if isinstance(part, Guideline) else "phase": part
        for part in parts_around(walk.questionnaire, walk.place)
    }
    which, _blank, reason = words.partition(" ")
    if which.lower() in parts and reason.strip():
        _change(session, parts[which.lower()], reason.strip())
    elif which and which.lower() not in parts:
        session.say(f"{nothing_to_leave_out()} {_('Nothing was changed.')}")
    elif parts:
        session.say(*(part_sentence(part, walk.assessment) for part in parts.values()))
    else:
        session.say(nothing_to_leave_out())


def _change(session: Session, part: Part, reason: str) -> None:
    text = "" if reason == "-" else tidy(reason)[:LONGEST_TEXT]
    session.take(session.walk.without({part.id: text}))
    tell_change(session, part_sentence(part, session.walk.assessment))


WORDS = (
    Word(
        ("leave-out",),
        marked("leave out a whole phase or guideline, where that is allowed"),
        _leave_out,
        takes=marked("[phase | guideline] [REASON | -]"),
        may_have_lines=True,
        more=marked(
            "leave-out phase REASON leaves out the phase of this requirement; leave-out "
            "guideline REASON its guideline. With - in place of the reason it applies "
            "again."
        ),
    ),
)

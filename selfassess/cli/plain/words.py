"""The table of words: help, suggestions and obeying have this one source."""

from selfassess.cli.plain import (
    answering,
    citing,
    detailing,
    guiding,
    moving,
    narrowing,
    noting,
    reporting,
    standing,
)
from selfassess.cli.plain.session import Session
from selfassess.cli.plain.word import Word
from selfassess.core.checking import did_you_mean
from selfassess.core.language import _, marked


def obey(session: Session, line: str) -> None:
    """Do what was typed; say what could have been meant where it is not known."""
    line = line.strip()
    if line[0] == "/":  # as in many pagers: no blank needed
        line = f"find {line[1:]}"
    first, _blank, rest = line.partition(" ")
    rest = rest.strip()
    whole = BY_NAME.get("-".join(line.lower().split()))
    word = whole or BY_NAME.get(first.lower())
    if word is None:
        _unknown(session, line)
    elif rest and not whole and not word.takes:
        session.say(
            _("{word} takes nothing after it. Nothing was changed.").format(
                word=word.names[0]
            )
        )
    else:
        word.does(session, "" if whole else rest)


def _unknown(session: Session, line: str) -> None:
    if line.isdecimal() or line.lower() in session.walk.questionnaire.by_id:
        obey(session, f"go {line}")
        return
    word = line.split()[0][:40]
    known = [*BY_NAME, *session.walk.questionnaire.by_id]
    hint = did_you_mean(word, known) or _("help tells all words.")
    session.say(_("{word} is not known: {hint}").format(word=word, hint=hint))


def _help(session: Session, words: str) -> None:
    wanted = words.lower()
    if not wanted:
        for title, group in GROUPS:
            session.say(f"{_(title)}:", *(f"  {_row(word)}" for word in group))
    elif word := BY_NAME.get("-".join(wanted.split())):
        session.say(_row(word))
        if word.more:
            session.say(_(word.more))
    else:
        _unknown(session, wanted)


def _row(word: Word) -> str:
    return f"{word.shown}: {_(word.about)}"


def _quit(session: Session, _words: str) -> None:
    if session.walk.trial_from:
        kept = session.agrees(_("Keep what was tried out?"))
        obey(session, "keep" if kept else "discard")
    session.keep()
    if not session.is_saved:
        session.say(_("NOT SAVED: {reason}").format(reason=session.why_not_saved))
        if not session.agrees(_("Leave all the same?")):
            session.say(_("You are still here."))
            return
    session.is_over = True


GROUPS = (
    (marked("Answer"), (*answering.WORDS, *noting.WORDS, *citing.WORDS)),
    (marked("Move"), (*moving.WORDS, *narrowing.WORDS)),
    (marked("The star"), standing.WORDS),
    (
        marked("More"),
        (
            *guiding.WORDS,
            *detailing.WORDS,
            *reporting.WORDS,
            Word(
                ("help", "?"),
                marked("all words, or more about one"),
                _help,
                takes=marked("[WORD]"),
            ),
            Word(("quit", "q"), marked("leave; everything is saved"), _quit),
        ),
    ),
)
BY_NAME = {
    name: word for _title, group in GROUPS for word in group for name in word.names
}

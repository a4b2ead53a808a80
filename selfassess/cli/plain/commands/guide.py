"""The word `guide`: one question at a time."""

from selfassess.cli.plain.command import Word
from selfassess.cli.plain.commands.navigate import go_next, go_to
from selfassess.cli.plain.shell import PlainShell
from selfassess.core.scoring.rules import Rule
from selfassess.core.session.guide import Question, onward, question, question_words
from selfassess.core.text.i18n import _, marked


def _guide(session: PlainShell, words: str) -> None:
    wanted = words.lower()
    if wanted not in ("", "on", "off"):
        session.say(_("Type guide on or guide off."))
        return
    session.is_guided = wanted == "on" if wanted else not session.is_guided
    session.say(
        _("Guided: one question at a time; Enter alone skips it. guide off ends it.")
        if session.is_guided
        else _("No longer guided.")
    )


def asked_now(session: PlainShell) -> Question:
    """The question about the requirement in view that was not skipped."""
    return question(session.session, session.skipped)


def skip(session: PlainShell) -> None:
    """Leave the question open: to the next one, or to the next requirement."""
    asked = asked_now(session)
    if asked not in (Question.STATUS, Question.DONE):
        session.skipped.add(asked)
        return
    after = onward(session.session)
    if after.current_id == session.session.current_id:
        go_next(session)  # it says why there is none
    else:
        go_to(session, after)


def question_sentence(session: PlainShell) -> str:
    """What is asked, and what may be typed."""
    walk = session.session
    match asked_now(session):
        case Question.STATUS:
            others = _(", or na if it does not apply")
            return _("Question 1 of 3: Is it met? Type met, partly or not{na}.").format(
                na=others if walk.requirement.not_applicable else ""
            )
        case Question.EVIDENCE:
            return _(
                "Question 2 of 3: What shows it? Type evidence add, or evidence for "
                "what there is."
            )
        case Question.NOTE:
            rule = walk.score.outcomes[walk.current_id].rule
            if rule is Rule.NOT_APPLICABLE_WITHOUT_REASON:
                return _("Question 3 of 3: Why does it not apply? Type note and why.")
            return _(
                "Question 3 of 3: What should a reader know? Type note and the text."
            )
        case Question.DONE:
            return question_words(walk, Question.DONE, str)


WORDS = (
    Word(
        ("guide",),
        marked("one question at a time, for a first walk"),
        _guide,
        takes=marked("[on | off]"),
        more=marked(
            "Enter alone skips a question, or goes on to the next requirement."
        ),
    ),
)

"""The words of a reviewer: what they make of the answer in view."""

from functools import partial

from selfassess.cli.plain.command import Word
from selfassess.cli.plain.commands.answer import WORDS as ANSWERING
from selfassess.cli.plain.commands.answer import answer
from selfassess.cli.plain.findings_text import chosen, numbered_voices, whom_sentence
from selfassess.cli.plain.messages import tell_change
from selfassess.cli.plain.shell import PlainShell
from selfassess.core.model.review import FindingVerdict
from selfassess.core.model.status import Status
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.text.i18n import _, marked


def review_walk(shell: PlainShell) -> ReviewSession:
    """The walk of a session whose words are a reviewer's."""
    assert isinstance(shell.session, ReviewSession)
    return shell.session


def _judge(verdict: FindingVerdict, shell: PlainShell, _words: str) -> None:
    shell.take(review_walk(shell).judged(verdict))
    tell_change(shell)


def _support(shell: PlainShell, name: str) -> None:
    session = review_walk(shell)
    threads = tuple(thread for thread in session.others if not thread.finding.is_empty)
    if not threads:
        shell.say(_("No other reviewer has said anything on this one."))
        return
    if not name:
        shell.say(*numbered_voices(threads), _("Type support and a name."))
        return
    thread = chosen(threads, name)
    if thread is None:
        shell.say(whom_sentence(threads, name))
        return
    shell.take(session.supporting(thread.slug))
    supported = review_walk(shell).finding.supports
    done = _("You support {name}.") if supported else _("No longer supporting {name}.")
    tell_change(shell, done.format(name=thread.name))


WORDS = (
    Word(
        ("met", "m"),
        marked("you would answer: met; the verdict follows from it"),
        partial(answer, Status.MET),
        more=marked("The same status as the answer is agreement, another is not."),
    ),
    Word(
        ("partly", "p", "partly-met"),
        marked("you would answer: partly met"),
        partial(answer, Status.PARTLY_MET),
    ),
    Word(
        ("not", "n", "not-met"),
        marked("you would answer: not met"),
        partial(answer, Status.NOT_MET),
    ),
    Word(
        ("na", "x", "n/a", "not-applicable"),
        marked("you would answer: not applicable, where that is allowed"),
        partial(answer, Status.NOT_APPLICABLE),
    ),
    Word(
        ("agree", "a"),
        marked("agree with the answer"),
        partial(_judge, FindingVerdict.AGREE),
    ),
    Word(
        ("disagree", "d"),
        marked("disagree, without giving another status"),
        partial(_judge, FindingVerdict.DISAGREE),
    ),
    Word(
        ("cannot-tell", "t"),
        marked("you cannot tell"),
        partial(_judge, FindingVerdict.CANNOT_TELL),
    ),
    Word(
        ("clear", "c"),
        marked("take the verdict away; your note stays"),
        partial(answer, Status.UNANSWERED),
    ),
    Word(
        ("support",),
        marked("support another reviewer's finding, or no longer"),
        _support,
        takes=marked("NAME"),
    ),
    *(word for word in ANSWERING if word.names[0] in ("undo", "redo")),
)

"""The words for what reviewers found: where they disagree, and replying to them."""

from selfassess.cli.plain.command import Word
from selfassess.cli.plain.commands.navigate import found
from selfassess.cli.plain.findings_text import (
    chosen,
    numbered_voices,
    voices_lines,
    whom_sentence,
)
from selfassess.cli.plain.messages import tell_change
from selfassess.cli.plain.shell import PlainShell
from selfassess.core.model.reply import Decision, Reply
from selfassess.core.model.status import Status
from selfassess.core.review.labels import (
    decision_choice,
    disputed_sentence,
    waiting_sentence,
)
from selfassess.core.review.replies import offered_status, reply_to, replyable
from selfassess.core.review.threads import ReviewThread
from selfassess.core.scoring.labels import status_label
from selfassess.core.text.i18n import _, marked
from selfassess.core.text.suggest import did_you_mean

DECISIONS = {d.value.replace("_", "-"): d for d in Decision if d}
AWAY = "-"
"""In place of a decision: take the reply back."""


def _disputed(session: PlainShell, _words: str) -> None:
    if not _nobody_reviewed(session):
        found(session, session.session.next_disputed(), f"{disputed_sentence(0)}.")


def _waiting(session: PlainShell, _words: str) -> None:
    if not _nobody_reviewed(session):
        found(session, session.session.next_waiting(), f"{waiting_sentence(0)}.")


def _nobody_reviewed(session: PlainShell) -> bool:
    if session.session.reviews:
        return False
    session.say(
        _(
            "There is no review beside this assessment. A reviewer begins one with: "
            "selfassess review FILE --as NAME"
        )
    )
    return True


def _reply(session: PlainShell, words: str) -> None:
    if _nobody_reviewed(session):
        return
    voices = replyable(session.session.threads)
    if not voices:
        session.say(_("Nobody has reviewed this one; there is nothing to reply to."))
    elif not words:
        session.say(*numbered_voices(voices), _how(voices[0]))
    else:
        _reply_to_one(session, voices, words)


def _how(voice: ReviewThread) -> str:
    return _("Type reply {name} and one of: {decisions}.").format(
        name=voice.slug,
        decisions=", ".join(
            f"{word} ({decision_choice(decision)})"
            if decision is Decision.NOT_ACCEPTED
            else word
            for word, decision in DECISIONS.items()
        ),
    )


def _reply_to_one(
    session: PlainShell, voices: tuple[ReviewThread, ...], words: str
) -> None:
    name, _blank, rest = words.partition(" ")
    if len(voices) == 1 and _is_decision(name):
        name, rest = voices[0].slug, words
    voice = chosen(voices, name)
    decision, _blank, reason = rest.strip().partition(" ")
    if voice is None:
        session.say(whom_sentence(voices, name))
    elif not decision:
        session.say(*voices_lines([voice]), _how(voice))
    elif decision == AWAY and voice.reply is None:
        session.say(_("There is no reply to take back."))
    elif decision == AWAY:
        _take(session, voice, Reply())
    elif _is_decision(decision):
        _decide(session, voice, _decision(decision), reason.strip())
    else:
        hint = did_you_mean(decision, DECISIONS)
        known = _how(voice)
        words = _("{decision} is no decision.").format(decision=decision[:40])
        session.say(f"{words} ({hint}) {known}" if hint else f"{words} {known}")


def _decision(word: str) -> Decision:
    return DECISIONS[word.lower().replace("_", "-")]


def _is_decision(word: str) -> bool:
    return word.lower().replace("_", "-") in DECISIONS


def _decide(
    session: PlainShell, voice: ReviewThread, decision: Decision, reason: str
) -> None:
    session.must_be_changeable()
    if decision is Decision.NOT_ACCEPTED and not reason:
        reason = session.ask(_("Not accepted, because: ")).strip()
        if not reason:
            session.say(_("A refusal needs its reason. Nothing was changed."))
            return
    reply = reply_to(voice, decision, reason)
    # Where the input ends at the question, nothing was decided and nothing is kept.
    is_changing = decision is Decision.ACCEPTED_CHANGED
    _take(session, voice, reply, _offered(session, voice) if is_changing else None)


def _offered(session: PlainShell, voice: ReviewThread) -> Status | None:
    """The status to change the answer to, if the person agrees."""
    status = offered_status(voice, session.session.requirement)
    if status is None:
        return None
    question = _("Change the answer from {now} to {status}, as {name} would?").format(
        now=status_label(voice.answer.status).lower(),
        status=status_label(status).lower(),
        name=voice.name,
    )
    if session.agrees(question):
        return status
    session.say(_("The answer stays as it is."))
    return None


def _take(
    session: PlainShell, voice: ReviewThread, reply: Reply, status: Status | None = None
) -> None:
    session.take(session.session.replied(voice.slug, reply, status))
    done = _("The reply is taken back.") if reply.is_empty else _("Replied.")
    tell_change(session, done)


WORDS = (
    Word(
        ("disputed", "t"),
        marked("the next answer with which a reviewer disagrees"),
        _disputed,
    ),
    Word(
        ("waiting",),
        marked("the next answer on which a finding waits for a reply"),
        _waiting,
    ),
    Word(
        ("reply", "a"),
        marked("the findings on this one, or reply to one"),
        _reply,
        takes=marked("[NAME DECISION [REASON]]"),
        may_have_lines=True,
        more=marked(
            "reply alone tells the findings. The decisions: accepted-changed, which "
            "offers to change the answer at once; accepted-planned; not-accepted, which "
            "needs its reason; already-covered. reply NAME - takes the reply back."
        ),
    ),
)

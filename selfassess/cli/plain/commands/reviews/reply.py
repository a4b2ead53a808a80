"""The words for what reviewers found: where they disagree, and replying to them."""

from selfassess.cli.output.dialogue.choices import number_typed
from selfassess.cli.plain.commands.walk.navigate import show_found
from selfassess.cli.plain.sentences.findings_text import (
    chosen,
    numbered_threads,
    thread_lines,
    whom_sentence,
)
from selfassess.cli.plain.sentences.messages import show_change
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.commands.plain_words import meant_by
from selfassess.core.model.reply import Decision, Reply
from selfassess.core.model.status import Status
from selfassess.core.review.labels import (
    decision_choice,
    disputed_sentence,
    waiting_sentence,
)
from selfassess.core.review.replies import offered_status, reply_to, replyable
from selfassess.core.review.threads import ReviewThread
from selfassess.core.scoring.labels import status_word
from selfassess.core.session.filters import Filter
from selfassess.core.text.i18n import _, started
from selfassess.core.text.languages.conventions import one_of
from selfassess.core.text.spelling import did_you_mean

DECISIONS = {d.value.replace("_", "-"): d for d in Decision if d}
AWAY = "-"
"""In place of a decision: take the reply back."""


def _disputed(shell: PlainShell, _words: str) -> None:
    _to_the_next(shell, Filter.DISPUTED, disputed_sentence(0))


def _waiting(shell: PlainShell, _words: str) -> None:
    _to_the_next(shell, Filter.WITHOUT_REPLY, waiting_sentence(0))


def _to_the_next(shell: PlainShell, chosen: Filter, nothing: str) -> None:
    if not _nobody_reviewed(shell):
        show_found(shell, shell.session.next_matching(chosen), f"{nothing}.")


def _nobody_reviewed(shell: PlainShell) -> bool:
    if shell.session.reviews:
        return False
    shell.say(
        _(
            "There is no review beside this assessment. A reviewer begins one with: "
            "selfassess review FILE --as NAME"
        )
    )
    return True


def _reply(shell: PlainShell, text: str) -> None:
    if _nobody_reviewed(shell):
        return
    threads = replyable(shell.session.threads)
    if not threads:
        shell.say(_("Nobody has reviewed this one; there is nothing to reply to."))
    elif not text:
        shell.say(*numbered_threads(threads), _usage_text(threads[0]))
    else:
        _reply_to_one(shell, threads, text)


def _usage_text(thread: ReviewThread) -> str:
    # Translators: reply is typed; {decisions} are words, each with a number; either can
    # be typed.
    return _("Type reply {name} and one of these, or its number: {decisions}.").format(
        name=thread.slug,
        decisions=one_of(
            f"{number} {word} ({decision_choice(decision)})"
            if decision is Decision.NOT_ACCEPTED
            else f"{number} {word}"
            for number, (word, decision) in enumerate(DECISIONS.items(), 1)
        ),
    )


def _reply_to_one(
    shell: PlainShell, threads: tuple[ReviewThread, ...], text: str
) -> None:
    name, _blank, rest = text.partition(" ")
    if len(threads) == 1 and _decision(name):
        name, rest = threads[0].slug, text
    thread = chosen(threads, name)
    decision, _blank, reason = rest.strip().partition(" ")
    if thread is None:
        shell.say(whom_sentence(threads, name))
    elif not decision:
        shell.say(*thread_lines([thread]), _usage_text(thread))
    elif decision == AWAY and thread.reply is None:
        shell.say(_("There is no reply to take back."))
    elif decision == AWAY:
        _take(shell, thread, Reply())
    elif known := _decision(decision, by_number=True):
        _decide(shell, thread, known, reason.strip())
    else:
        hint = did_you_mean(decision, DECISIONS)
        how = _usage_text(thread)
        # Translators: {decision} is what was typed.
        text = _("{decision} is no decision.").format(decision=decision[:40])
        shell.say(f"{text} ({hint}) {how}" if hint else f"{text} {how}")


def _decision(word: str, *, by_number: bool = False) -> Decision | None:
    if by_number and (number := number_typed(word, len(DECISIONS))):
        return [*DECISIONS.values()][number - 1]
    return DECISIONS.get(meant_by(word, DECISIONS).lower().replace("_", "-"))


def _decide(
    shell: PlainShell, thread: ReviewThread, decision: Decision, reason: str
) -> None:
    shell.must_be_changeable()
    if decision is Decision.NOT_ACCEPTED and not reason:
        reason = shell.ask(f"{started(_('not accepted, because:'))} ").strip()
        if not reason:
            shell.say(_("A refusal needs its reason. Nothing was changed."))
            return
    reply = reply_to(thread, decision, reason)
    # Where the input ends at the question, nothing was decided and nothing is kept.
    is_changing = decision is Decision.ACCEPTED_CHANGED
    _take(shell, thread, reply, _offered(shell, thread) if is_changing else None)
    if decision is Decision.ACCEPTED_PLANNED:
        # Translators: plan is a word that is typed.
        shell.hint(_("plan makes an action of what is planned."))


def _offered(shell: PlainShell, thread: ReviewThread) -> Status | None:
    """The status to change the answer to, if the person agrees."""
    status = offered_status(thread, shell.session.requirement)
    if status is None:
        return None
    # Translators: {now} and {status} are such as “not met”; {name} is a reviewer.
    question = _("Change the answer from {now} to {status}, as {name} would?").format(
        now=status_word(thread.answer.status),
        status=status_word(status),
        name=thread.name,
    )
    if shell.agrees(question):
        return status
    shell.say(_("The answer stays as it is."))
    return None


def _take(
    shell: PlainShell, thread: ReviewThread, reply: Reply, status: Status | None = None
) -> None:
    shell.take(shell.answering.replied(thread.slug, reply, status))
    # Translators: the person who answers replies to a reviewer.
    done = _("The reply is taken back.") if reply.is_empty else _("Replied.")
    show_change(shell, done)


HANDLERS: Handlers = {"disputed": _disputed, "waiting": _waiting, "reply": _reply}

"""Reply to a reviewer's finding: a decision, a reason, and what follows at once."""

from collections.abc import Iterator

from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.reply import Decision, Reply
from selfassess.core.model.status import Status
from selfassess.core.review.labels import decision_choice, reviewer_label, thread_label
from selfassess.core.review.replies import offered_status, reply_to
from selfassess.core.review.threads import ReviewThread
from selfassess.core.scoring.labels import status_word
from selfassess.core.session.drafts import Values
from selfassess.core.text.i18n import _, pgettext
from selfassess.tui.dialogs.field_editors import Field
from selfassess.tui.dialogs.form import FormScreen


def reply_form(thread: ReviewThread, requirement: Requirement) -> FormScreen:
    """The dialog for the reply to one finding."""
    title = _("Reply to {reviewer}").format(
        reviewer=reviewer_label(thread.review.reviewer)
    )
    about = f"{thread_label(thread)}\n{thread.finding.note}".rstrip()
    fields = tuple(_fields(thread, requirement))
    had_reply = thread.reply is not None

    def check(values: Values) -> dict[str, str]:
        return _wrong(values, had_reply=had_reply)

    form = FormScreen(
        title, fields, check, accept=pgettext("a button", "Reply"), about=about
    )
    form.kept_as = f"reply {thread.slug} {requirement.id}"
    form.help_topic = "reading-together"
    return form


def _fields(thread: ReviewThread, requirement: Requirement) -> Iterator[Field]:
    reply = thread.reply or Reply()
    yield Field(
        "decision",
        _("Decision"),
        reply.decision.value,
        choices=[(decision_choice(d), d.value) for d in Decision],
    )
    status = offered_status(thread, requirement)
    if status is not None:
        yield _offer(thread.answer.status, status)
    yield Field("note", _("Reason"), reply.note, is_long=True)


def _offer(now: Status, status: Status) -> Field:
    yes = _("Yes: from {now} to {status}").format(
        now=status_word(now), status=status_word(status)
    )
    return Field(
        "change",
        _("If accepted and changed: change the answer at once"),
        "yes",
        choices=((yes, "yes"), (_("No, the answer stays"), "no")),
    )


def _wrong(values: Values, *, had_reply: bool) -> dict[str, str]:
    """Nothing if it is a reply, or takes one back by saying nothing."""
    if values["decision"] == Decision.NOT_ACCEPTED and not values["note"]:
        return {"note": _("a refusal needs its reason")}
    takes_back = had_reply and not values["note"]
    if values["decision"] == Decision.UNDECIDED and not takes_back:
        return {"decision": _("a reply needs a decision")}
    return {}


def reply_from(
    thread: ReviewThread, requirement: Requirement, values: Values
) -> tuple[Reply, Status | None]:
    """The reply as it was filled in, and the status to change the answer to."""
    decision = Decision(values["decision"])
    changes = decision is Decision.ACCEPTED_CHANGED and values.get("change") == "yes"
    status = offered_status(thread, requirement) if changes else None
    return reply_to(thread, decision, values["note"]), status

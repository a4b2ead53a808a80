"""The one word, glyph and sentence for findings, replies and who gave them.

A reviewer's words stand in lower case: they follow a name ("Water Watch disagrees").
"""

from collections.abc import Iterator

from selfassess.core.model.reply import DECISIONS, Decision, Reply
from selfassess.core.model.review import FINDING_VERDICTS, FindingVerdict, Reviewer
from selfassess.core.model.status import Status
from selfassess.core.review.open_findings import OpenFindings
from selfassess.core.review.threads import ReviewThread
from selfassess.core.scoring.labels import status_word
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import labelled, lead

FINDING_GLYPHS = {verdict: row.glyph for verdict, row in FINDING_VERDICTS.items()}
DISPUTED = "≠"
"""Marks an answer with which a reviewer disagrees."""


def finding_label(verdict: FindingVerdict) -> str:
    """What a reviewer makes of an answer, in a word or two."""
    return _(FINDING_VERDICTS[verdict].label)


def decision_label(decision: Decision) -> str:
    """What the government makes of a finding, in a few words."""
    return _(DECISIONS[decision].label)


def decision_choice(decision: Decision) -> str:
    """A decision as it is offered to choose: a refusal asks for its reason."""
    row = DECISIONS[decision]
    return _(row.choice or row.label)


def reply_lead(reply: Reply) -> str:
    """The decision, as it stands before the reply's note."""
    if not reply.note:
        return decision_label(reply.decision)
    if own := DECISIONS[reply.decision].lead:
        return _(own)
    return lead(decision_label(reply.decision))


def reviewer_label(reviewer: Reviewer) -> str:
    """The reviewer's name, with the organisation they speak for."""
    name, organisation = reviewer.name, reviewer.organisation
    if organisation in ("", name):
        return name
    return _("{name} ({organisation})").format(name=name, organisation=organisation)


def thread_label(thread: ReviewThread) -> str:
    """A finding's verdict with its glyph, its status, and how it stands now."""
    glyph = FINDING_GLYPHS[thread.finding.verdict]
    told = (stance_label(thread), *thread_marks(thread))
    return f"{glyph} {' · '.join(told)}"


def stance_label(thread: ReviewThread) -> str:
    """The verdict, and the status they would give."""
    word = finding_label(thread.finding.verdict)
    if thread.is_silent or thread.finding.status is Status.UNANSWERED:
        return word
    status = status_word(thread.finding.status)
    return labelled(word, status)


def thread_marks(thread: ReviewThread) -> Iterator[str]:
    """What else has to be known of a finding: stale, settled, in support, waiting."""
    yield from finding_marks(thread)
    if thread.needs_reply:
        yield waiting_label(thread)


def finding_marks(thread: ReviewThread) -> Iterator[str]:
    """What has to be known of a finding whatever is replied: stale, settled, in support."""
    if thread.is_silent:
        return
    if thread.is_outdated:
        yield outdated_label()
    if thread.is_unplaced:
        yield unplaced_label()
    if thread.is_unkept:
        yield _("accepted and changed, but the answer is still the same")
    if thread.finding.verdict is FindingVerdict.DISAGREE and not thread.is_disputed:
        yield _("the answer says so now")
    if thread.supported:
        # Translators: of a finding: it says the same as that of another reviewer
        yield _("supports {reviewer}").format(reviewer=thread.supported)


def waiting_label(thread: ReviewThread) -> str:
    """Why a finding waits for a reply."""
    was_replied = thread.reply is not None and thread.reply.is_reasoned
    return _("changed since the reply") if was_replied else _("no reply yet")


def outdated_label() -> str:
    """The mark of a finding whose answer changed since."""
    return _("given on an earlier answer")


def unplaced_label() -> str:
    """The mark of a finding without the digest of an answer, or with a strange one."""
    return _("not known on which answer")


def waiting_sentence(count: int) -> str:
    """The sentence how many findings ask for a reply and have none."""
    if not count:
        return _("No finding waits for a reply")
    return ngettext(
        "{count} finding waits for a reply", "{count} findings wait for a reply", count
    ).format(count=count)


def open_sentence(findings: OpenFindings) -> str:
    """How much is unsettled between the two sides, in one line."""
    return (
        f"{waiting_sentence(findings.waiting)} · {disputed_sentence(findings.disputed)}"
    )


def disputed_sentence(count: int) -> str:
    """The sentence how many findings disagree with the answer as it stands."""
    if not count:
        return _("No finding disagrees")
    return ngettext(
        "{count} finding disagrees", "{count} findings disagree", count
    ).format(count=count)


def reviewed_label(spoken: int, asked: int) -> str:
    """How much a reviewer has reviewed; the rest is silence, not agreement."""
    return _("{spoken} of {asked} reviewed").format(spoken=spoken, asked=asked)

"""Findings that contradict themselves, the answer, or the one whom they support."""

from collections.abc import Iterator, Mapping

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.review import Finding, FindingVerdict, Review
from selfassess.core.model.status import Status
from selfassess.core.problems import Problem, warning
from selfassess.core.review.labels import finding_label
from selfassess.core.review.threads import answer_digest, is_outdated, is_unplaced
from selfassess.core.scoring.labels import status_label
from selfassess.core.text.i18n import _


def check_verdict(finding: Finding, where: tuple[str, str]) -> Iterator[Problem]:
    """A verdict that is missing, or does not go with the status beside it."""
    if finding.verdict is FindingVerdict.UNREVIEWED and not finding.is_empty:
        yield warning(
            # Translators: said of a finding, named before the colon.
            _("says something but gives no verdict, so it counts as not reviewed"),
            where,
            hint=_('verdict = "agree", "disagree" or "cannot_tell"'),
            at_key=True,
            code="SA506",
        )
    if finding.verdict is FindingVerdict.CANNOT_TELL and finding.status:
        yield warning(
            # Translators: said of a finding, named before the colon.
            _("cannot tell, and gives a status all the same"),
            (*where, "status"),
            hint=_('leave the status out, or write verdict = "disagree"'),
            code="SA507",
        )
    if (
        finding.verdict is FindingVerdict.DISAGREE
        and finding.status is Status.UNANSWERED
    ):
        yield warning(
            # Translators: said of a finding, named before the colon.
            _("disagrees without the status that you would give"),
            (*where, "verdict"),
            hint=_('add status = "met", "partly_met", "not_met" or "not_applicable"'),
            code="SA508",
        )


def check_against_answer(
    finding: Finding, where: tuple[str, str], about: Assessment
) -> Iterator[Problem]:
    """A finding on another answer than that of now, or one that does not fit it."""
    if finding.is_empty:
        return
    if is_unplaced(finding):
        # Translators: this: a finding.
        yield _look_again(_("it is not known on which answer this was given"), where)
    if is_unplaced(finding) and finding.of:
        return  # it need not fit the answer of now
    if is_outdated(finding, answer_digest(about, where[1])):
        # Translators: said of a finding, named before the colon.
        yield _look_again(_("was given on an earlier answer"), where)
    else:
        yield from _check_status(finding, where, about.answer_to(where[1]))


def _look_again(message: str, where: tuple[str, str]) -> Problem:
    hint = _("read the answer again; `selfassess review` shows what it says now")
    return warning(message, where, hint=hint, at_key=True, code="SA509")


def _check_status(
    finding: Finding, where: tuple[str, str], answer: Answer
) -> Iterator[Problem]:
    """The verdict has to fit the status that is given with it."""
    is_same = finding.status is answer.status
    if finding.verdict is FindingVerdict.AGREE and finding.status and not is_same:
        yield Problem(
            # Translators: said of a finding, named before the colon; the fields are
            # such as “Met”.
            _('agrees with "{theirs}", but the answer is "{ours}"').format(
                theirs=status_label(finding.status), ours=status_label(answer.status)
            ),
            (*where, "status"),
            hint=_('leave the status out, or write verdict = "disagree"'),
            code="SA510",
        )
    elif finding.verdict is FindingVerdict.AGREE and answer.status is Status.UNANSWERED:
        yield warning(
            # Translators: said of a finding, named before the colon.
            _("agrees, but the requirement is not answered"),
            (*where, "status"),
            hint=_('write verdict = "cannot_tell", or leave it out'),
            code="SA511",
        )
    if finding.verdict is FindingVerdict.DISAGREE and finding.status and is_same:
        yield warning(
            # Translators: said of a finding, named before the colon.
            _('disagrees, and gives "{status}" as the answer does').format(
                status=status_label(finding.status)
            ),
            (*where, "status"),
            hint=_("give another status, or leave it out and say why in the note"),
            code="SA512",
        )


def check_supports(review: Review, others: Mapping[str, Review]) -> Iterator[Problem]:
    """Support for somebody who says the opposite, or has not said anything."""
    for key, finding in review.findings.items():
        if (other := others.get(finding.supports)) is None:
            continue
        supported = other.finding_on(key)
        if supported.verdict is FindingVerdict.UNREVIEWED:
            # Translators: said of a finding, named before the colon.
            message = _("supports {reviewer}, who has given no verdict here")
        elif _contradict(finding, supported):
            # Translators: said of a finding, named before the colon; {verdict} is such
            # as “disagrees”.
            message = _("supports {reviewer}, who says the opposite here: {verdict}")
        else:
            continue
        yield warning(
            message.format(
                reviewer=finding.supports, verdict=finding_label(supported.verdict)
            ),
            ("findings", key, "supports"),
            # Translators: their: of the reviewer who is supported.
            hint=_("read their finding again, or leave the support out"),
            code="SA513",
        )


_VERDICTS = {FindingVerdict.AGREE, FindingVerdict.DISAGREE}
_STATUSES = {Status.MET, Status.NOT_MET}


def _contradict(one: Finding, other: Finding) -> bool:
    """Whether one finding agrees and one disagrees, or they say met and not met."""
    are_opposed = {one.status, other.status} == _STATUSES
    return {one.verdict, other.verdict} == _VERDICTS or are_opposed

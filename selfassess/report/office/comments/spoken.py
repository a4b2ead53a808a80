"""What people said in a document, as the findings and suggestions of one reviewer."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from selfassess.core.errors import CannotRead
from selfassess.core.model.fields.text_fields import LONGEST_TEXT
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import Finding, FindingVerdict, Suggestion
from selfassess.core.model.status import Status
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import listed
from selfassess.report.office.comments.commented_document import (
    CommentedDocument,
    DocumentComment,
    Spot,
    TrackedChange,
    signed,
)
from selfassess.report.office.comments.opinions import Opinion, opinion_in
from selfassess.report.office.place_marks import Part


@dataclass(frozen=True, slots=True)
class Spoken:
    """All that is said in a document, where a review has it."""

    findings: Mapping[str, Finding]
    suggestions: Mapping[str, Suggestion]
    """On the wording; both by requirement."""
    reflection: str
    notes: tuple[str, ...]
    """What is not as people may have meant it, in a sentence each."""


def spoken_in(
    document: CommentedDocument,
    questionnaire: Questionnaire,
    shown: Mapping[str, Status],
) -> Spoken:
    """A finding for all comments on one requirement, a suggestion for all changes of it.

    `questionnaire`: in the edition that the document asks. `shown`: the statuses of
    answers, for a document that does not tell them any more.
    """
    findings: dict[str, list[DocumentComment]] = {}
    wording: dict[str, list[str]] = {}
    elsewhere, left_out = [], []
    place = _Places(document, questionnaire)
    for comment in document.comments:
        if not (key := place.requirement(comment.spot)):
            elsewhere.append(_with_heading(comment))
        elif _is_on_checklist(comment.spot):
            wording.setdefault(key, []).append(comment.signed)
        else:
            findings.setdefault(key, []).append(comment)
    for change in document.changes:
        if key := place.reworded(change.spot):
            wording.setdefault(key, []).append(_proposal(change))
        else:
            left_out.append(_change_left_out(change))
    return Spoken(
        {
            key: _finding(key, comments, shown.get(key, Status.UNANSWERED))
            for key, comments in findings.items()
        },
        {key: Suggestion(suggestion=_joined(key, w)) for key, w in wording.items()},
        _joined(_("what is said on the whole"), elsewhere),
        (*_contradictions(findings, questionnaire.numbers), *left_out),
    )


def _joined(where: str, texts: Iterable[str]) -> str:
    """Texts below each other; raise CannotRead where they are more than a note may hold."""
    text = "\n\n".join(texts)
    if len(text) <= LONGEST_TEXT:
        return text
    sentence = _(
        "{where}: the comments have {count} characters together; {most} at most can be "
        "taken in, so shorten them in the document"
    )
    raise CannotRead(sentence.format(where=where, count=len(text), most=LONGEST_TEXT))


class _Places:
    """Tells the requirement at a spot: by its bookmark, or where all are gone, its heading."""

    def __init__(
        self, document: CommentedDocument, questionnaire: Questionnaire
    ) -> None:
        self._ids = [*questionnaire.by_id]
        spots = [each.spot for each in document.comments]
        spots += [each.spot for each in document.changes]
        self._has_marks = any(spot.mark for spot in spots)
        titles = ((r.title, key) for key, r in questionnaire.by_id.items())
        # The longest first: one title may be the beginning of another.
        self._titles = sorted(titles, key=lambda each: -len(each[0]))

    def requirement(self, spot: Spot) -> str:
        """Its id; empty where it is none."""
        if spot.mark:
            number = spot.mark.number
            return self._ids[number - 1] if 0 < number <= len(self._ids) else ""
        if self._has_marks:
            return ""
        named = (key for title, key in self._titles if title in spot.heading)
        return next(named, "")

    def reworded(self, spot: Spot) -> str:
        """The id where it is what is asked, not what was answered; empty elsewhere."""
        is_wording = spot.mark is not None and spot.mark.part is Part.WORDING
        return self.requirement(spot) if is_wording else ""


def _is_on_checklist(spot: Spot) -> bool:
    """Whether nothing is answered there, so that only the wording can be meant."""
    mark = spot.mark
    return mark is not None and mark.part is Part.WORDING and not mark.of


def _finding(key: str, comments: list[DocumentComment], shown: Status) -> Finding:
    mark = comments[0].spot.mark
    opinions = dict.fromkeys(_opinions(comments, shown))
    opinion = next(iter(opinions), Opinion(FindingVerdict.CANNOT_TELL))
    if len(opinions) > 1:
        opinion = Opinion(FindingVerdict.CANNOT_TELL)
    return Finding(
        verdict=opinion.verdict,
        status=opinion.status,
        note=_joined(key, (comment.signed for comment in comments)),
        of=mark.of if mark else "",
    )


def _opinions(comments: Iterable[DocumentComment], shown: Status) -> Iterator[Opinion]:
    """What the comments say of the answer; a reply speaks of the comment before it."""
    for comment in comments:
        mark = comment.spot.mark
        status = (mark.status if mark else Status.UNANSWERED) or shown
        opinion = opinion_in(comment.text).on(status)
        if opinion.verdict and not comment.parent:
            yield opinion


def _contradictions(
    findings: Mapping[str, list[DocumentComment]], numbers: Mapping[str, str]
) -> Iterator[str]:
    """On which requirements comments do not say the same, in a sentence each."""
    for key, comments in findings.items():
        said = [c for c in comments if not c.parent and opinion_in(c.text) != Opinion()]
        if len({opinion_in(comment.text) for comment in said}) > 1:
            names = listed(dict.fromkeys(comment.author for comment in said))
            sentence = _(
                "{number}: the comments of {names} do not say the same of the answer; "
                "the finding says “cannot tell”"
            )
            yield sentence.format(number=numbers[key], names=names)


def _with_heading(comment: DocumentComment) -> str:
    """A comment on no requirement, with what it stands below."""
    if not comment.spot.heading:
        return comment.signed
    lead = _("{name}, on “{heading}”")
    return signed(
        lead.format(name=comment.author, heading=comment.spot.heading), comment.text
    )


def _proposal(change: TrackedChange) -> str:
    """A change of the wording, as words that can be read without the document."""
    if not change.before:
        return signed(change.author, _("add: {after}").format(after=change.after))
    if not change.after:
        text = _("leave out: {before}").format(before=change.before)
        return signed(change.author, text)
    sentence = _("instead of: {before}\nsay: {after}")
    return signed(
        change.author, sentence.format(before=change.before, after=change.after)
    )


def _change_left_out(change: TrackedChange) -> str:
    sentence = _(
        "below “{heading}”: a change by {name} is not in the wording of a requirement, "
        "and is left out: {after}"
    )
    return sentence.format(
        heading=change.spot.heading, name=change.author, after=change.after or "–"
    )

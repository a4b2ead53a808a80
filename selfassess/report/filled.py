"""What somebody wrote into a form, and what is new about it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from selfassess.core.addresses import safe_address
from selfassess.core.assessment import Answer, Assessment, Evidence, Status
from selfassess.core.errors import CannotRead
from selfassess.core.fields import LONGEST_LINE, LONGEST_TEXT, cleaned, tidy
from selfassess.core.labels import status_label
from selfassess.core.language import _
from selfassess.core.naming import slug_for
from selfassess.report.form_fields import SEPARATOR, not_answered
from selfassess.report.passages import shortened

_ADDRESS = re.compile(r"https?://\S+")

NEW, SAME, DIFFERENT = "new", "same", "different"


@dataclass(frozen=True, slots=True)
class FilledAnswer:
    """What the form says for one requirement."""

    status: Status = Status.UNANSWERED
    note: str = ""
    evidence: tuple[Evidence, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Nothing was filled in."""
        return self == FilledAnswer()


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A form as it came back."""

    questionnaire: str
    edition: str
    details: dict[str, str] = field(default_factory=dict)
    answers: dict[str, FilledAnswer] = field(default_factory=dict)
    not_understood: dict[str, str] = field(default_factory=dict)
    """What stands in place of a status and is none, by requirement."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What the form offers for one requirement, beside what the file says."""

    requirement: str
    kind: str
    filled: FilledAnswer
    answer: Answer


def filled_form(values: Mapping[str, str]) -> FilledForm:
    """Sort the fields of a form; raise CannotRead if they are not of one of ours."""
    parts = [(name.split(SEPARATOR), value) for name, value in values.items()]
    ours = [(names, value) for names, value in parts if len(names) == 4]
    if not ours:
        raise CannotRead(_("the PDF is not a form made by `selfassess form`"))
    questionnaire, edition = ours[0][0][:2]
    texts: dict[str, dict[str, str]] = {}
    for (_id, _edition, requirement_id, key), value in ours:
        texts.setdefault(requirement_id, {})[key] = tidy(cleaned(value))
    details = {key: " ".join(text.split()) for key, text in texts.pop("", {}).items()}
    answers = {key: _answer(each) for key, each in texts.items()}
    said = {
        key: " ".join(each.get("status", "").split()) for key, each in texts.items()
    }
    return FilledForm(
        questionnaire,
        edition,
        {key: text[:LONGEST_LINE] for key, text in details.items()},
        {key: each for key, each in answers.items() if not each.is_empty},
        {key: shortened(s, 60) for key, s in said.items() if _status(s) is None},
    )


def _answer(texts: Mapping[str, str]) -> FilledAnswer:
    return FilledAnswer(
        status=_status(texts.get("status", "")) or Status.UNANSWERED,
        note=texts.get("note", "")[:LONGEST_TEXT],
        evidence=tuple(_evidence(texts.get("evidence", ""))),
    )


def _status(said: str) -> Status | None:
    # Some viewers store what is shown instead of what it stands for.
    known = {status_label(each).casefold(): each for each in Status}
    known[not_answered().casefold()] = Status.UNANSWERED
    known |= {each.value: each for each in Status}
    return known.get(said.casefold())


def _evidence(text: str) -> Iterator[Evidence]:
    for line in text.split("\n"):
        words = " ".join(line.split())[:LONGEST_LINE]
        found = _ADDRESS.findall(words)
        title = _ADDRESS.sub("", words).strip(" ,;:-–()") if found else words
        first, *others = [safe_address(each.rstrip(".,;)")) for each in found] or [None]
        if title or first:
            yield Evidence(title=title or first or "", url=first or "")
        yield from (Evidence(title=each, url=each) for each in others if each)


def offered(form: FilledForm, assessment: Assessment) -> tuple[Offered, ...]:
    """For every answer in the form: is it new, the same, or different?"""
    found = []
    for requirement_id, filled in form.answers.items():
        answer = assessment.answer_to(requirement_id)
        kind = NEW if answer.is_empty else DIFFERENT
        if _says_nothing_new(filled, answer, assessment):
            kind = SAME
        found.append(Offered(requirement_id, kind, filled, answer))
    return tuple(found)


def _says_nothing_new(
    filled: FilledAnswer, answer: Answer, assessment: Assessment
) -> bool:
    cited = {slug_of(each, assessment) for each in filled.evidence}
    return (
        filled.status in (Status.UNANSWERED, answer.status)
        and filled.note in ("", answer.note)
        and cited <= set(answer.evidence)
    )


def slug_of(evidence: Evidence, assessment: Assessment) -> str | None:
    """Where the register has the same document already."""
    for slug, each in assessment.evidence.items():
        if each.title == evidence.title and each.url == evidence.url:
            return slug
    return None


def with_offer(assessment: Assessment, offer: Offered) -> Assessment:
    """The assessment with what the form says; what it leaves empty stays as it is."""
    filled, answer = offer.filled, offer.answer
    cited = list(answer.evidence)
    for evidence in filled.evidence:
        slug = slug_of(evidence, assessment)
        if slug is None:
            slug = slug_for(evidence.title, assessment.evidence)
            assessment = assessment.with_evidence(slug, evidence)
        if slug not in cited:
            cited.append(slug)
    changed = answer.model_copy(
        update={
            "status": filled.status or answer.status,
            "note": filled.note or answer.note,
            "evidence": tuple(cited),
        }
    )
    return assessment.with_answer(offer.requirement, changed)

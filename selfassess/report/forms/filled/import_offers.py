"""What a form offers for each requirement, beside what an assessment says."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.status import Status
from selfassess.core.text.slugs import slug_for
from selfassess.report.forms.evidence_lines import evidence_in, evidence_line
from selfassess.report.forms.filled.filled_answer import FilledAnswer
from selfassess.report.forms.filled.filled_form import FilledForm
from selfassess.report.forms.form_fields import DIFFERENT, NEW, SAME


@dataclass(frozen=True, slots=True)
class ImportOffer:
    """What the form offers for one requirement, beside what the file says."""

    requirement: str
    kind: str
    filled: FilledAnswer
    answer: Answer
    shown: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """What shows the claim, where the file says something else: in the file, in the form;
    by the title of the document."""

    @property
    def news(self) -> dict[str, object]:
        """The status, the note and what shows the claim that the file does not say."""
        said = {
            key: value
            for key in ("status", "note")
            if (value := getattr(self.filled, key))
            and value != said_in(self.answer, key)
        }
        return {
            **said,
            **{f"shows {name}": text for name, (_ours, text) in self.shown.items()},
        }

    def taken(self, assessment: Assessment, proposed_by: str = "") -> Assessment:
        """The assessment with what the form says; what it leaves empty stays as it is.

        `proposed_by`: who proposes a status that is new, for a person to confirm.
        """
        filled, answer = self.filled, assessment.answer_to(self.requirement)
        cited, shows = list(answer.evidence), dict(answer.shows)
        shown = filled.shown or ("",) * len(filled.evidence)
        for evidence, place in zip(filled.evidence, shown, strict=True):
            slug = _slug_of(evidence, assessment, answer)
            if slug is None:
                slug = slug_for(evidence.title, assessment.evidence)
                assessment = assessment.with_evidence(slug, evidence)
            if slug not in cited:
                cited.append(slug)
            if place:
                shows[slug] = place
        changed = answer
        if filled.status and not proposed_by:
            changed = answer.claiming(filled.status)
        elif filled.status and filled.status is not said_in(answer, "status"):
            changed = answer.proposing(filled.status, proposed_by)
        texts = {"note": filled.note or answer.note, "evidence": tuple(cited)}
        changed = changed.model_copy(update={**texts, "shows": shows})
        return assessment.with_answer(self.requirement, changed)


def offered(form: FilledForm, assessment: Assessment) -> tuple[ImportOffer, ...]:
    """For every answer in the form: is it new, the same, or different?"""
    offers = []
    for requirement_id, filled in form.answers.items():
        answer = assessment.answer_to(requirement_id)
        shown = _shown_anew(filled, answer, assessment)
        is_other = differing(filled, answer) or any(
            ours for ours, _theirs in shown.values()
        )
        kind = DIFFERENT if is_other else NEW
        if not shown and _says_nothing_new(filled, answer, assessment):
            kind = SAME
        offers.append(ImportOffer(requirement_id, kind, filled, answer, shown))
    return tuple(offers)


def _shown_anew(
    filled: FilledAnswer, answer: Answer, assessment: Assessment
) -> dict[str, tuple[str, str]]:
    found = {}
    for evidence, text in filled.shown_in:
        slug = _slug_of(evidence, assessment, answer)
        in_file = answer.shows.get(slug, "") if slug else ""
        if text != in_file:
            found[evidence.title] = in_file, text
    return found


def differing(filled: FilledAnswer, answer: Answer) -> set[str]:
    """The keys under which both say something, and not the same."""
    return {
        key
        for key in ("status", "note")
        if getattr(filled, key)
        and said_in(answer, key)
        and getattr(filled, key) != said_in(answer, key)
    }


def said_in(answer: Answer, key: str) -> Status | str:
    """The status or note of an answer; a status that is proposed is said as well."""
    if key == "note":
        return answer.note
    return answer.written if answer.proposed else answer.status


def _says_nothing_new(
    filled: FilledAnswer, answer: Answer, assessment: Assessment
) -> bool:
    cited = {_slug_of(evidence, assessment, answer) for evidence in filled.evidence}
    return (
        filled.status in (Status.UNANSWERED, said_in(answer, "status"))
        and filled.note in ("", answer.note)
        and cited <= set(answer.evidence)
    )


def _slug_of(evidence: Evidence, assessment: Assessment, answer: Answer) -> str | None:
    """Where the register has the same document already; what the answer cites comes first.

    An entry is the same, too, if a form would name it in the same words; one of another
    day, or of none where a day is told, is not.
    """
    for slug in (*answer.evidence, *assessment.evidence):
        entry = assessment.evidence.get(slug)
        if entry and _is_named(entry, evidence):
            return slug
    return None


def _is_named(entry: Evidence, evidence: Evidence) -> bool:
    is_same = entry.title == evidence.title and entry.url == evidence.url
    is_same = is_same and evidence.date in (None, entry.date)
    return is_same or evidence in evidence_in(evidence_line(entry))

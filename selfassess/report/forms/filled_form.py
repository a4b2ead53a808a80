"""A form that somebody filled in: what it says, and what of it is new to an assessment."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from selfassess.core.errors import CannotRead
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.fields.text_fields import LONGEST_LINE, LONGEST_TEXT, tidy
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.status import STATUSES, Status
from selfassess.core.scoring.labels import status_label
from selfassess.core.text.characters import cleaned, in_one_line
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import listed
from selfassess.core.text.slugs import slug_for
from selfassess.report.elements.passages import shortened
from selfassess.report.forms.evidence_lines import evidence_in, evidence_line
from selfassess.report.forms.form_fields import (
    DIFFERENT,
    NEW,
    REVIEWED,
    SAME,
    FieldPlace,
    not_answered,
    place_of,
)
from selfassess.report.forms.form_values import FormValues
from selfassess.report.forms.level_fields import LevelOffer
from selfassess.report.forms.shown_places import shown_in


@dataclass(frozen=True, slots=True)
class FilledAnswer:
    """What the form says for one requirement."""

    status: Status = Status.UNANSWERED
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
    shown: tuple[str, ...] = ()
    """What in each of these documents shows the claim."""

    @property
    def is_empty(self) -> bool:
        """Nothing was filled in."""
        return self == FilledAnswer()

    @property
    def shown_in(self) -> Iterator[tuple[Evidence, str]]:
        """Every document in which something is named that shows the claim."""
        for evidence, text in zip(self.evidence, self.shown, strict=False):
            if text:
                yield evidence, text


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A form as it came back."""

    questionnaire: str
    edition: str
    details: dict[str, str] = field(default_factory=dict)
    answers: dict[str, FilledAnswer] = field(default_factory=dict)
    levels: dict[str, dict[str, str]] = field(default_factory=dict)
    """What stands in the fields of each level, by the name that forms give it."""
    not_understood: dict[str, str] = field(default_factory=dict)
    """What stands in place of a status and is none, by requirement."""
    strange: dict[str, str] = field(default_factory=dict)
    """What stands in fields that are not of ours, by their names."""
    too_long: dict[str, str] = field(default_factory=dict)
    """Where it says more than a file can hold, by requirement or detail."""
    notes: tuple[str, ...] = ()
    """What its reader did not understand, in a sentence each."""
    places: Mapping[str, str] = field(default_factory=dict)
    """Where what was not understood stands, by requirement, level or field."""

    @property
    def troubles(self) -> int:
        """In how many places it says what is left out."""
        left_out = (self.not_understood, self.strange, self.too_long, self.notes)
        return sum(map(len, left_out))

    @property
    def is_understood(self) -> bool:
        """Nothing that it says is left out."""
        return not self.troubles

    @property
    def assessment(self) -> str:
        """The id of the assessment that it was made from; empty for a blank form."""
        return self.details.get("assessment", "")

    @property
    def owner(self) -> str:
        """Of whom its answers were asked; empty if nobody in particular."""
        return self.details.get("owner", "")


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
            slug = slug_of(evidence, assessment, answer)
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


class IsReview(CannotRead):
    """What came back holds no answers: a reviewer filled it in."""


def filled_form(found: FormValues) -> FilledForm:
    """Sort the fields of a form; raise CannotRead if they are not of one of ours."""
    values = found.values
    places = {name: place for name in values if (place := place_of(name))}
    if not places:
        raise CannotRead(_("this is not a form made by `selfassess form`"))
    if any(place.key in REVIEWED for place in places.values()):
        sentence = _("the form of a review; take it in with: selfassess receive")
        raise IsReview(sentence)
    texts: dict[str, dict[str, str]] = {}
    for name, place in places.items():
        statuses, text = texts.setdefault(place.whose, {}), tidy(cleaned(values[name]))
        statuses[place.key] = _both(statuses.get(place.key, ""), text)
    details = {key: " ".join(text.split()) for key, text in texts.pop("", {}).items()}
    levels = {key: texts.pop(key) for key in list(texts) if ":" in key}
    read = {key: _answer(fields) for key, fields in texts.items()}
    statuses = {key: fields.get("status", "") for key, fields in texts.items()}
    strange = {name: values[name] for name in values if name not in places}
    return FilledForm(
        *_questionnaire_of(places.values()),
        {key: text[:LONGEST_LINE] for key, text in details.items()},
        {key: answer for key, (answer, _left) in read.items() if not answer.is_empty},
        levels,
        _shown({key: s for key, s in statuses.items() if _status(s) is None}),
        _shown(strange),
        {
            place.whose or place.key: in_one_line(found.places.get(name, ""))
            for name, place in places.items()
            if _is_too_long(place.key, values[name])
        },
        tuple(map(in_one_line, (*found.notes, *_shown_nowhere(read)))),
        _places_in_words(found, places),
    )


def _places_in_words(
    found: FormValues, places: Mapping[str, FieldPlace]
) -> dict[str, str]:
    """Where a choice stands for each requirement and level, and each field of strangers."""
    words = {
        places[name].whose if name in places else name: in_one_line(text)
        for name, text in found.places.items()
        if name not in places or places[name].key in ("status", "level")
    }
    return {cleaned(key): text for key, text in words.items() if text}


def with_strange_levels(form: FilledForm, levels: Iterable[LevelOffer]) -> FilledForm:
    """The form, with what stands in place of a level and is none."""
    strange = {offer.requirement: offer.not_understood for offer in levels}
    understood = {**form.not_understood, **_shown(strange)}
    return replace(form, not_understood=understood)


def _is_too_long(key: str, text: str) -> bool:
    if key == "note":
        return len(text) > LONGEST_TEXT
    return any(len(line) > LONGEST_LINE for line in text.split("\n"))


def _questionnaire_of(places: Iterable[FieldPlace]) -> tuple[str, str]:
    editions = {place.questionnaire: place.edition for place in places}
    if len(editions) > 1:
        sentence = _("it holds forms of several questionnaires: {names}")
        raise CannotRead(sentence.format(names=listed(sorted(editions))))
    return editions.popitem()


def _both(one: str, other: str) -> str:
    """What two fields of one place say: neither is lost."""
    return "\n".join(dict.fromkeys(filter(None, (one, other))))


def _shown(texts: Mapping[str, str]) -> dict[str, str]:
    """In one short line each, without what is empty."""
    lines = {cleaned(key): " ".join(cleaned(s).split()) for key, s in texts.items()}
    return {key: shortened(line, 60) for key, line in lines.items() if line}


def _answer(texts: Mapping[str, str]) -> tuple[FilledAnswer, str]:
    """The answer, and what shows the claim in a document that is not named."""
    evidence = tuple(evidence_in(texts.get("evidence", "")))
    shown, left = shown_in(texts.get("shows", ""), len(evidence))
    return FilledAnswer(
        status=_status(texts.get("status", "")) or Status.UNANSWERED,
        note=texts.get("note", "")[:LONGEST_TEXT],
        evidence=evidence,
        shown=shown if any(shown) else (),
    ), left


def _shown_nowhere(read: Mapping[str, tuple[FilledAnswer, str]]) -> Iterator[str]:
    """In a sentence each, what shows a claim in a document that is not named."""
    for requirement_id, (_filled, left) in read.items():
        if left:
            # Translators: {id} is a requirement; {text} is in no document of those named.
            sentence = _("{id}: it is not said which document shows it: {text}")
            yield sentence.format(id=requirement_id, text=shortened(left, 60))


def _status(text: str) -> Status | None:
    # Some viewers store what is shown instead of what it stands for.
    known = {row.label.casefold(): status for status, row in STATUSES.items()}
    known |= {status_label(status).casefold(): status for status in Status}
    known[not_answered().casefold()] = Status.UNANSWERED
    known |= {status.value: status for status in Status}
    return known.get(" ".join(text.casefold().split()))


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
        slug = slug_of(evidence, assessment, answer)
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
    cited = {slug_of(evidence, assessment, answer) for evidence in filled.evidence}
    return (
        filled.status in (Status.UNANSWERED, said_in(answer, "status"))
        and filled.note in ("", answer.note)
        and cited <= set(answer.evidence)
    )


def slug_of(evidence: Evidence, assessment: Assessment, answer: Answer) -> str | None:
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

"""A form that somebody filled in: what it says, and what of it is new to an assessment."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from selfassess.core.errors import CannotRead
from selfassess.core.model.fields.text_fields import LONGEST_LINE, LONGEST_TEXT, tidy
from selfassess.core.text.characters import cleaned, in_one_line
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import listed
from selfassess.report.elements.passages import shortened
from selfassess.report.forms.filled.filled_answer import (
    FilledAnswer,
    answer_in,
    status_in,
)
from selfassess.report.forms.form_fields import REVIEWED, FieldPlace, place_of
from selfassess.report.forms.form_values import FormValues
from selfassess.report.forms.level_fields import LevelOffer


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
    read = {key: answer_in(fields) for key, fields in texts.items()}
    statuses = {key: fields.get("status", "") for key, fields in texts.items()}
    strange = {name: values[name] for name in values if name not in places}
    return FilledForm(
        *_questionnaire_of(places.values()),
        {key: text[:LONGEST_LINE] for key, text in details.items()},
        {key: answer for key, (answer, _left) in read.items() if not answer.is_empty},
        levels,
        _shown({key: s for key, s in statuses.items() if status_in(s) is None}),
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


def _shown_nowhere(read: Mapping[str, tuple[FilledAnswer, str]]) -> Iterator[str]:
    """In a sentence each, what shows a claim in a document that is not named."""
    for requirement_id, (_filled, left) in read.items():
        if left:
            # Translators: {id} is a requirement; {text} is in no document of those named.
            sentence = _("{id}: it is not said which document shows it: {text}")
            yield sentence.format(id=requirement_id, text=shortened(left, 60))

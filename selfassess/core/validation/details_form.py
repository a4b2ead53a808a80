"""The details of an assessment as a person types them: field by field, and checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from selfassess.core.model.about.details import IN_LANGUAGE, SECTIONS, TEXTS
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.problems import Where
from selfassess.core.text.addresses import fault_of, fault_of_mail
from selfassess.core.text.i18n import _, marked
from selfassess.core.text.language_codes import language_named
from selfassess.core.validation.pydantic_errors import explain


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing that is said around the answers."""

    where: tuple[str, ...]
    """Its place in the file."""
    label: str
    """In which words it is asked for. Marked for translation."""
    is_long: bool = False
    """It may have paragraphs."""
    is_text: bool = True
    """It is no number, and no day."""
    is_language: bool = False
    """It is the language of something else that is written."""

    @property
    def words(self) -> str:
        """What it is called, in the language in force."""
        label = _(self.label)
        # Translators: {text} is what a text is called, such as “Foreword”
        said = _("{text}: its language, if it is another (a name or a code)")
        return said.format(text=label) if self.is_language else label


def _with_language(name: str, text: Detail, language: Where) -> dict[str, Detail]:
    """A text, and below it the language that it may have of its own."""
    place = tuple(map(str, language))
    return {
        name: text,
        f"{name}{IN_LANGUAGE}": Detail(place, text.label, is_language=True),
    }


_TEXTS = {
    name: detail
    for section in TEXTS
    for name, detail in _with_language(
        section.value,
        Detail(("texts", section.value), SECTIONS[section].heading, is_long=True),
        ("texts", f"{section}{IN_LANGUAGE}"),
    ).items()
}
_PERIOD, _CONTACT, _SIGNED = "period", "point_of_contact", "sign_off"
_COMMENTS, _COLOURS = "comment_period", ("report", "colours")
DETAILS = {
    "state": Detail(("state",), marked("State")),
    "country": Detail(("country",), marked("Country")),
    "action_plan": Detail(("action_plan",), marked("Action plan")),
    "language": Detail(
        ("language",), marked("Language of the answers (a name or a code)")
    ),
    "start": Detail(
        (_PERIOD, "start"), marked("The plan begins (year or date)"), is_text=False
    ),
    "end": Detail(
        (_PERIOD, "end"), marked("The plan ends (year or date)"), is_text=False
    ),
    "office": Detail((_CONTACT, "office"), marked("Office of the point of contact")),
    "name": Detail((_CONTACT, "name"), marked("Name of the point of contact")),
    "email": Detail((_CONTACT, "email"), marked("E-mail of the point of contact")),
    **_TEXTS,
    "signed_by": Detail((_SIGNED, "name"), marked("Signed off by (a name)")),
    "signed_office": Detail((_SIGNED, "office"), marked("Signed off by the office")),
    "signed_on": Detail(
        (_SIGNED, "date"), marked("Signed off on (date)"), is_text=False
    ),
    "comments_start": Detail(
        (_COMMENTS, "start"), marked("Draft open to comments from"), is_text=False
    ),
    "comments_end": Detail(
        (_COMMENTS, "end"), marked("Draft open to comments until"), is_text=False
    ),
    "comments_count": Detail(
        (_COMMENTS, "comments"), marked("How many comments came"), is_text=False
    ),
    "comments_page": Detail(
        (_COMMENTS, "replies"), marked("Comments and replies, on the web")
    ),
    **_with_language(
        "comments_note",
        Detail(
            (_COMMENTS, "note"), marked("What became of the comments"), is_long=True
        ),
        (_COMMENTS, "language"),
    ),
    "logo": Detail(("report", "logo"), marked("Logo (a PNG or SVG beside the file)")),
    "title_colour": Detail(
        (*_COLOURS, "title"), marked("Colour behind the title (such as #12355b)")
    ),
    "heading_colour": Detail((*_COLOURS, "heading"), marked("Colour of headings")),
    "link_colour": Detail((*_COLOURS, "link"), marked("Colour of links")),
    "text_colour": Detail((*_COLOURS, "text"), marked("Colour of other words")),
}
"""Everything but the answers that can be typed, whatever is asked."""
_ADDRESSES = {"email": fault_of_mail, "comments_page": fault_of}


def details_asked(questionnaire: Questionnaire) -> Mapping[str, Detail]:
    """All of them, with the remarks on each phase of the questionnaire."""
    return DETAILS | {
        name: detail
        for phase in questionnaire.phases
        for name, detail in _with_language(
            f"remarks_{phase.id}",
            Detail(
                ("remarks", phase.id),
                _("Remarks on {phase}").format(phase=phase.title),
                is_long=True,
            ),
            (f"remarks{IN_LANGUAGE}", phase.id),
        ).items()
    }


def details_of(
    assessment: Assessment, rows: Mapping[str, Detail] = DETAILS
) -> dict[str, str]:
    """The details as they would be typed."""
    data = assessment.model_dump()
    return {name: _typed(data, detail.where) for name, detail in rows.items()}


def _typed(data: Mapping[str, Any], where: tuple[str, ...]) -> str:
    value = _table_around(data, where).get(where[-1])
    return "" if value is None else str(value)


def _table_around(data: Any, where: tuple[str, ...]) -> Any:
    for step in where[:-1]:
        data = data[step]
    return data


def with_details(
    assessment: Assessment,
    values: Mapping[str, str],
    rows: Mapping[str, Detail] = DETAILS,
) -> Assessment:
    """The assessment with what was typed; raise ValidationError."""
    data = assessment.model_dump()
    languages = {
        name: language_named(values[name]) or values[name]
        for name, detail in rows.items()
        if detail.is_language or name == "language"
    }
    values = {**values, **languages}
    for name, detail in rows.items():
        table, key = _table_around(data, detail.where), detail.where[-1]
        if values[name] or key in table:
            table[key] = (
                values[name] if detail.is_text else number_or_text(values[name])
            )
    return Assessment.model_validate(data)


def number_or_text(text: str) -> str | int | None:
    """What is typed for a number or a day: a number, a day still to be read, or nothing."""
    if not text:
        return None
    # Thousands of digits are no number to Python.
    return int(text) if text.isdecimal() and len(text) <= 9 else text


def wrong_in_details(
    assessment: Assessment,
    values: Mapping[str, str],
    rows: Mapping[str, Detail] = DETAILS,
) -> dict[str, str]:
    """What is wrong with what was typed, by field; nothing if all is well."""
    wrong = {}
    try:
        with_details(assessment, values, rows)
    except ValidationError as error:
        names: dict[Where, str] = {detail.where: name for name, detail in rows.items()}
        wrong = {names[p.where]: p.sentence for p in explain(error)}
    for name, fault_of_text in _ADDRESSES.items():
        if values[name] and (fault := fault_of_text(values[name])):
            wrong.setdefault(name, fault)
    return wrong

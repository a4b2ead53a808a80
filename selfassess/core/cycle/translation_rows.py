"""What people wrote as rows for a translator, and the rows as they come back."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter, ValidationError

from selfassess.core.cycle.translated_assessment import LACKING
from selfassess.core.cycle.written_texts import (
    TextState,
    WrittenText,
    tables_of,
    texts_of,
)
from selfassess.core.model.about.translations import MADE_OF
from selfassess.core.model.fields.text_fields import Text
from selfassess.core.model.key_path import dotted, with_value
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import Record
from selfassess.core.text.digest import short_digest
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled

_TEXT: TypeAdapter[str] = TypeAdapter(Text)


@dataclass(frozen=True, slots=True)
class TranslationRow:
    """One text in two languages."""

    place: str
    """Where the original stands in its file, such as `answers.dev-inform-1.note`."""
    original: str
    translation: str = ""
    context: str = ""
    """For translators: what the text is about."""
    is_unsure: bool = False
    """The translation is of an earlier text, or marked as not ready."""


@dataclass(frozen=True, slots=True)
class TranslationRows:
    """All that goes to a translator, or comes back."""

    origin: str
    """The id of the file that the originals are from."""
    source: str
    """The language of the originals."""
    target: str
    """The language of the translations."""
    rows: tuple[TranslationRow, ...]


def rows_for(
    record: Record,
    questionnaire: Questionnaire,
    target: str,
    usual: str,
    *,
    with_all: bool = False,
) -> TranslationRows:
    """What is not translated or has changed since, or all that can be translated.

    `usual` is the language of what says none of its own.
    """
    data = tables_of(record)
    wanted = (*LACKING, TextState.TRANSLATED) if with_all else LACKING
    rows = tuple(
        TranslationRow(
            dotted(text.where),
            text.text,
            text.translation(data, target),
            _context(text, questionnaire),
            is_unsure=state is TextState.OUTDATED,
        )
        for text in texts_of(data, usual)
        if (state := text.state(data, target)) in wanted
    )
    return TranslationRows(record.id, usual, target, rows)


def _context(text: WrittenText, questionnaire: Questionnaire) -> str:
    key = str(text.where[1]) if len(text.where) > 1 else ""
    requirement = questionnaire.by_id.get(key)
    if requirement is None:
        return ""
    return f"{questionnaire.numbers[key]} {requirement.title}"


NEW, SAME, DIFFERENT = "+", "=", "≠"


@dataclass(frozen=True, slots=True)
class TextOffer:
    """A translation that came back, beside what the file has."""

    text: WrittenText
    translation: str
    made_of: str
    """A digest of the original that was translated."""
    before: str
    """What the file has; empty if nothing."""

    @property
    def kind(self) -> str:
        """Whether it is new, the same or different."""
        if not self.before:
            return NEW
        return SAME if self.before == self.translation else DIFFERENT

    @property
    def is_of_an_earlier_text(self) -> bool:
        """Whether the original has changed while it was translated."""
        return self.made_of != self.text.digest


@dataclass(frozen=True, slots=True)
class OfferedTexts:
    """What can be taken of the rows that came back, and what cannot."""

    offers: tuple[TextOffer, ...]
    refused: tuple[str, ...]
    """A sentence for each row that cannot be taken."""


def offered_texts(record: Record, came: TranslationRows, usual: str) -> OfferedTexts:
    """Compare translations with the file. Rows without one say nothing."""
    data = tables_of(record)
    texts = {dotted(t.where): t for t in texts_of(data, usual)}
    offers, refused = [], []
    for row in came.rows:
        if not row.translation.strip():
            continue
        text = texts.get(row.place)
        said, sentence = _checked(row, text)
        if sentence or text is None:
            refused.append(labelled(row.place, sentence))
            continue
        before = text.translation(data, came.target)
        is_outdated = text.state(data, came.target) is TextState.OUTDATED
        made_of = short_digest(_TEXT.validate_python(row.original))
        offers.append(TextOffer(text, said, made_of, "" if is_outdated else before))
    return OfferedTexts(tuple(offers), tuple(refused))


def _checked(row: TranslationRow, text: WrittenText | None) -> tuple[str, str]:
    """The translation as a file can hold it, or a sentence on why it is not taken."""
    if text is None:
        return "", _("the file has no such text")
    if row.is_unsure:
        return "", _("the translation is marked as fuzzy; it is taken once it is not")
    try:
        _TEXT.validate_python(row.original)
        said = _TEXT.validate_python(row.translation)
    except ValidationError as error:
        return "", _validation_sentence(error)
    return " ".join(said.split()) if text.is_line else said, ""


def _validation_sentence(error: ValidationError) -> str:
    details = error.errors(include_url=False)[0]
    return details["msg"]


def with_translations(
    record: Record, offers: Iterable[TextOffer], target: str
) -> Record:
    """The file's contents with these translations in their places."""
    tables: Any = record.translations.get(target, {})
    for offer in offers:
        *table, key = offer.text.translated_at
        tables = with_value(tables, (*table, key), offer.translation)
        tables = with_value(tables, (*table, f"{key}{MADE_OF}"), offer.made_of)
    translations = {**record.translations, target: tables}
    return record.model_copy(update={"translations": translations})

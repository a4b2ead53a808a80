"""An assessment and its reviews as they may stand on a public website."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel

from selfassess.core.cycle.written_texts import WrittenText, texts_of
from selfassess.core.model.about.translations import (
    ANY,
    MADE_OF,
    OF_ASSESSMENTS,
    OF_REVIEWS,
    Tree,
)
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.review import Review
from selfassess.core.review.threads import Reviews, answer_digest, finding_digest
from selfassess.core.text.addresses import without_mail

_MAIL = "email"
"""What the fields are called that hold nothing but an address."""
_PRIVATE_TABLES = ("owners", "wording")
"""Their translations are published only if somebody may read the originals."""

_Record = TypeVar("_Record", Assessment, Review)
Digests = Mapping[str, str]
"""What digests of texts were, and what they are without addresses."""


@dataclass(frozen=True, slots=True)
class PublishedCopy:
    """What a website may tell: nothing private, no e-mail address, no unknown key."""

    assessment: Assessment
    reviews: Mapping[str, Review]


def published_copy(
    assessment: Assessment,
    reviews: Reviews,
    names: Mapping[str, str] | None = None,
    files: Mapping[str, str] | None = None,
) -> PublishedCopy:
    """Both without what is not public; whatever refers to a text still refers to it.

    A finding names the answer it was given on by a digest, a reply the finding and a
    translation its original: these digests move with the texts. `names`: what
    reviewers are to be called in files, where their own names there are not public.
    """
    if names:
        assessment, reviews = _renamed(assessment, reviews, names)
    mine, theirs = assessment.for_the_public(), _public(reviews)
    plain = _citing(_copy(mine, OF_ASSESSMENTS, {}), files or {})
    others = {slug: _copy(each, OF_REVIEWS, {}) for slug, each in theirs.items()}
    moved = {
        old: new
        for old, new in (
            *_answers(mine, plain),
            *_findings(theirs, others),
            *_texts(mine, plain, assessment.language),
            *(
                pair
                for slug, review in theirs.items()
                for pair in _texts(review, others[slug], assessment.language)
            ),
        )
        if old != new
    }
    if moved:
        plain = _copy(plain, OF_ASSESSMENTS, moved)
        others = {slug: _copy(each, OF_REVIEWS, moved) for slug, each in theirs.items()}
    return PublishedCopy(plain, others)


def _citing(assessment: Assessment, files: Mapping[str, str]) -> Assessment:
    evidence = {
        key: entry.model_copy(update={"file": files.get(key, entry.file)})
        for key, entry in assessment.evidence.items()
    }
    return assessment.model_copy(update={"evidence": evidence})


def _renamed(
    assessment: Assessment, reviews: Reviews, names: Mapping[str, str]
) -> tuple[Assessment, dict[str, Review]]:
    """Both with other names for reviewers in files, wherever these stand."""

    def turned(table: Any) -> Any:
        if not isinstance(table, Mapping):
            return table
        return {names.get(key, key): value for key, value in table.items()}

    translations = {
        language: {
            name: turned(table) if name == "replies" else table
            for name, table in texts.items()
        }
        for language, texts in assessment.translations.items()
    }
    moved = {"replies": turned(assessment.replies), "translations": translations}
    spoken = {key: _copy(each, OF_REVIEWS, names) for key, each in reviews.items()}
    return assessment.model_copy(update=moved), turned(spoken)


def _public(reviews: Reviews) -> dict[str, Review]:
    return {slug: review.without_private() for slug, review in reviews.items()}


def _answers(old: Assessment, new: Assessment) -> Iterator[tuple[str, str]]:
    for key in old.answers:
        yield answer_digest(old, key), answer_digest(new, key)


def _findings(old: Reviews, new: Reviews) -> Iterator[tuple[str, str]]:
    for slug, review in old.items():
        for key, finding in review.findings.items():
            yield finding_digest(finding), finding_digest(new[slug].findings[key])


def _texts(old: BaseModel, new: BaseModel, usual: str) -> Iterator[tuple[str, str]]:
    said, left = _written(old, usual), _written(new, usual)
    for where, text in said.items():
        yield text.digest, left[where].digest


def _written(record: BaseModel, usual: str) -> dict[Any, WrittenText]:
    data = record.model_dump(exclude_none=True)
    return {text.where: text for text in texts_of(data, usual)}


def _copy(record: _Record, tree: Tree, moved: Digests) -> _Record:
    data = _known(record, moved)
    untold = [name for name in _PRIVATE_TABLES if not data.get(name)]
    data["translations"] = {
        language: {
            name: table
            for name, table in _in_tree(texts, tree).items()
            if name not in untold
        }
        for language, texts in data["translations"].items()
    }
    return type(record).model_validate(data)


def _known(value: Any, moved: Digests) -> Any:
    """The value without keys that the program does not know, and without addresses."""
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        return {
            field.alias or name: ""
            if name == _MAIL
            else _known(getattr(value, name), moved)
            for name, field in fields.items()
        }
    if isinstance(value, Mapping):
        return {key: _known(inner, moved) for key, inner in value.items()}
    if isinstance(value, tuple):
        return tuple(_known(inner, moved) for inner in value)
    if isinstance(value, str):
        return moved.get(value, without_mail(value))
    return value


def _in_tree(texts: Any, tree: Tree) -> dict[str, Any]:
    """The translations that belong to a text of that kind of file."""
    kept: dict[str, Any] = {}
    for key, value in texts.items():
        kind = tree.get(key.removesuffix(MADE_OF), tree.get(ANY))
        if isinstance(kind, Mapping) and isinstance(value, Mapping):
            kept[key] = _in_tree(value, kind)
        elif isinstance(kind, str) and isinstance(value, str):
            kept[key] = value
    return kept

"""Whether the files on this machine are those inside a report."""

from collections.abc import Iterator, Mapping
from typing import Any

from selfassess.cli.report_files.draft.public_copy import enclosed, public_copy
from selfassess.cli.workspace.load import found_beside
from selfassess.core.errors import InvalidFile, UnknownQuestionnaire
from selfassess.core.review.supporters import without_names
from selfassess.core.signatures.signature import content_of
from selfassess.core.text.i18n import _
from selfassess.report.pdf.attachments import ReviewSource
from selfassess.report.verify.files import CheckResult
from selfassess.storage.documents.assessment_file import open_assessment
from selfassess.storage.documents.assessment_parser import parse_assessment
from selfassess.storage.documents.review_places import reviews_folder
from selfassess.storage.questionnaires.catalog import finder_for, known_questionnaire
from selfassess.storage.questionnaires.questionnaire_file import LoadedQuestionnaire
from selfassess.storage.questionnaires.translation_file import text_of_translation
from selfassess.storage.toml.canonical_digest import digest_of
from selfassess.storage.toml.reader import Document, parse_document, read_bytes


def check_questionnaire(questions: LoadedQuestionnaire) -> Iterator[CheckResult]:
    """A questionnaire that is published must not be another one under the same name."""
    questionnaire = questions.questionnaire
    try:
        ours = known_questionnaire(questionnaire.id).at(questionnaire.edition)
    except (UnknownQuestionnaire, InvalidFile):
        # Translators: {id} is the questionnaire of a report.
        sentence = _("the questionnaire {id} is not one that is known here")
        yield CheckResult.good(sentence.format(id=questionnaire.id))
        return
    if questionnaire.edition != ours.questionnaire.edition:
        # Translators: {theirs} is the edition that a report names.
        sentence = _("the questionnaire {id} is edition {theirs}; here it is {ours}")
        text = sentence.format(
            id=questionnaire.id,
            theirs=questionnaire.edition,
            ours=ours.questionnaire.edition,
        )
        yield CheckResult.good(text)
    elif questions.digest == ours.digest:
        sentence = _("the questionnaire {id} is the one that is known here")
        yield CheckResult.good(sentence.format(id=questionnaire.id))
        here = ours.in_language(questionnaire.language).questionnaire
        if text_of_translation(here) != text_of_translation(questionnaire):
            sentence = _("its words in the language {language} are others than here")
            text = sentence.format(language=questionnaire.language)
            yield CheckResult(is_good=True, sentence=text, is_open=True)
    else:
        sentence = _(
            "the questionnaire inside is not {id} {edition} as it is known here"
        )
        yield CheckResult.bad(
            sentence.format(id=questionnaire.id, edition=questionnaire.edition)
        )


def check_file(inside: Document, text: str) -> Iterator[CheckResult]:
    """Whether the assessment on this disk says what the one in the report says."""
    document = parse_document(text, read_bytes(text))
    if document.raw == inside.raw:
        # Translators: {name} is the assessment on this computer; so it is in what
        # follows.
        sentence = _("{name} is the file inside the report, byte for byte")
        yield CheckResult.good(sentence.format(name=text))
    elif digest_of(document.data) == digest_of(inside.data):
        sentence = _(
            "{name} says what the file inside the report says, laid out otherwise"
        )
        yield CheckResult.good(sentence.format(name=text))
    elif digest_of(_public_data(document)) == digest_of(inside.data):
        sentence = _(
            "{name} says what the file inside the report says, and names persons or "
            "owners of answers, whom the report does not name"
        )
        yield CheckResult.good(sentence.format(name=text))
    else:
        sentence = _(
            "{name} is not the file inside the report; selfassess extract takes that "
            "one out, and selfassess diff tells how the two differ"
        )
        yield CheckResult.bad(sentence.format(name=text))


def _public_data(document: Document) -> Mapping[str, Any]:
    """What a report would carry of the file."""
    try:
        assessment, file, _problems = open_assessment(
            document.path, finder_for(document.path)
        )
    except InvalidFile:
        return document.data
    _public, content = public_copy(assessment, file)
    return parse_document(document.path, content).data


def check_reviews(
    inside: Mapping[str, ReviewSource], text: str
) -> Iterator[CheckResult]:
    """Whether the reviews beside the assessment are those in the report, all of them."""
    document = parse_document(text, read_bytes(text))
    parsed = parse_assessment(document, finder_for(text))
    if parsed.assessment is None or parsed.questionnaire is None:
        return
    found_reviews = found_beside(text, parsed.assessment)
    if inside and not found_reviews.paths:
        sentence = _("no reviews lie beside {name}; those in the report stand alone")
        yield CheckResult.good(sentence.format(name=text))
        return
    theirs = enclosed(found_reviews, parsed.questionnaire, parsed.assessment)
    # A file may have another name by now: it is the id that says which review it is.
    known = {source.review.id: slug for slug, source in theirs.items()} | {"": ""}
    here = {
        slug: known.get(source.review.id) or slug for slug, source in inside.items()
    }
    carried = {here[slug]: source for slug, source in inside.items()}
    for slug in sorted({*carried, *theirs}):
        path = found_reviews.paths.get(slug, str(reviews_folder(text) / f"{slug}.toml"))
        raw = found_reviews.raw.get(slug, b"")
        yield _same_review(path, carried.get(slug), theirs.get(slug), raw)


def _same_review(
    path: str, inside: ReviewSource | None, source: ReviewSource | None, raw: bytes
) -> CheckResult:
    if inside is None:
        # Translators: {name} is a review on this computer; so it is in what follows.
        return CheckResult.bad(_("{name} is not in the report").format(name=path))
    if source is None:
        sentence = _("{name} is in the report, and not usable or not there here")
        return CheckResult.bad(sentence.format(name=path))
    if inside.content == raw:
        sentence = _("{name} is the review inside the report, byte for byte")
        return CheckResult.good(sentence.format(name=path))
    if inside.content == source.content:
        sentence = _(
            "{name} says what the review inside the report says, and holds suggestions "
            "that are not public, which the report does not carry"
        )
        return CheckResult.good(sentence.format(name=path))
    if _content_of(inside) == _content_of(source):
        sentence = _(
            "{name} says what the review inside the report says, laid out otherwise"
        )
        return CheckResult.good(sentence.format(name=path))
    sentence = _(
        "{name} is not the review inside the report; selfassess extract takes that one out"
    )
    return CheckResult.bad(sentence.format(name=path))


def _content_of(source: ReviewSource) -> dict[str, Any]:
    return content_of(without_names(source.review))

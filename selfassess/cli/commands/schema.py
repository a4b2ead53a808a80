"""`selfassess schema FILE|QUESTIONNAIRE -o F.json`: what an editor needs to help."""

import json
from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path

from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import print_err, print_out
from selfassess.cli.output.results import deliver, is_open_already
from selfassess.cli.report_files.output_paths import refuse_to_overwrite_answers
from selfassess.core.errors import CannotRead, UnknownQuestionnaire
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.text.i18n import _
from selfassess.core.validation.schema.json_schema import (
    Schema,
    SchemaKind,
    assessment_schema,
    questionnaire_schema,
    review_schema,
)
from selfassess.core.validation.schema.translation_schema import translation_schema
from selfassess.storage.documents.assessment_parser import parse_assessment
from selfassess.storage.documents.kind import (
    is_questionnaire,
    is_review,
    is_translation,
)
from selfassess.storage.documents.review_places import assessment_of
from selfassess.storage.documents.schema_directive import name_schema
from selfassess.storage.questionnaires.catalog import find_questionnaire, finder_for
from selfassess.storage.questionnaires.catalog import questionnaire_paths as catalog
from selfassess.storage.toml.query import keys
from selfassess.storage.toml.reader import Document, read_document


@dataclass(frozen=True, slots=True)
class Subject:
    """What the schema is wanted for."""

    kind: SchemaKind
    questionnaire: Questionnaire | None = None
    """None for a questionnaire's own schema: it is the same for all of them."""
    about: Assessment | None = None
    document: Document | None = None
    """The file that was given."""
    gone: frozenset[str] = frozenset()
    """What earlier editions asked for: something may still be said of it."""


def run(arguments: Namespace) -> Exit:
    """Write the schema, and name it in the file that it is for."""
    wanted = SchemaKind(arguments.kind) if arguments.kind else None
    subject = _subject(arguments.subject, wanted)
    text = json.dumps(_schema(subject), ensure_ascii=False, indent=2)
    if not arguments.output:
        print_out(*text.split("\n"))
        return Exit.YES
    refuse_to_overwrite_answers(arguments.output, ".json")
    deliver([(arguments.output, f"{text}\n".encode())], [arguments.output])
    is_file = not is_open_already(arguments.output)
    if subject.document and is_file and not arguments.no_line:
        _name(subject.document, arguments.output)
    return Exit.YES


def _name(document: Document, schema_path: str) -> None:
    if name_schema(document, schema_path):
        # Translators: it: the schema, by which editors know what may stand in the file.
        sentence = _("{path} now names it in its first line, for editors")
        print_out(sentence.format(path=document.path))
    else:
        # Translators: it: the schema, by which editors know what may stand in the file.
        print_out(_("{path} names it already").format(path=document.path))


def _schema(subject: Subject) -> Schema:
    if subject.questionnaire is None:
        return questionnaire_schema()
    if subject.kind is SchemaKind.TRANSLATION:
        return translation_schema(subject.questionnaire)
    if subject.kind is SchemaKind.REVIEW:
        return review_schema(subject.questionnaire, subject.about, subject.gone)
    return assessment_schema(subject.questionnaire, subject.gone)


def _subject(reference: str, wanted: SchemaKind | None) -> Subject:
    if reference in catalog():
        return _of_questionnaire(find_questionnaire(reference).questionnaire, wanted)
    try:
        document = read_document(reference)
    except CannotRead as error:
        return _of_folder(reference, wanted, error)
    kind = _kind_of(document)
    if kind is SchemaKind.TRANSLATION:
        beside = find_questionnaire(str(Path(reference).parent)).questionnaire
        return Subject(kind, beside, document=document)
    if kind is not SchemaKind.QUESTIONNAIRE:
        return _of_answers(document, kind, wanted or kind)
    if wanted in (None, SchemaKind.QUESTIONNAIRE):
        return Subject(SchemaKind.QUESTIONNAIRE, document=document)
    return _of_questionnaire(find_questionnaire(reference).questionnaire, wanted)


def _of_folder(reference: str, wanted: SchemaKind | None, error: CannotRead) -> Subject:
    """A questionnaire's folder; who mistypes a file is told of the file."""
    try:
        questionnaire = find_questionnaire(reference).questionnaire
    except UnknownQuestionnaire as unknown:
        if "." in reference or "/" in reference:
            raise error from None
        raise unknown from None
    return _of_questionnaire(questionnaire, wanted)


def _of_questionnaire(
    questionnaire: Questionnaire, wanted: SchemaKind | None
) -> Subject:
    if wanted is SchemaKind.QUESTIONNAIRE:
        return Subject(SchemaKind.QUESTIONNAIRE)
    return Subject(wanted or SchemaKind.ASSESSMENT, questionnaire)


def _kind_of(document: Document) -> SchemaKind:
    if is_translation(document.data):
        return SchemaKind.TRANSLATION
    if is_questionnaire(document.data):
        return SchemaKind.QUESTIONNAIRE
    return SchemaKind.REVIEW if is_review(document.data) else SchemaKind.ASSESSMENT


def _of_answers(document: Document, kind: SchemaKind, wanted: SchemaKind) -> Subject:
    """What a file of answers wants a schema for, even if much is wrong with it."""
    named = wanted is kind
    if wanted is SchemaKind.QUESTIONNAIRE:
        return Subject(wanted)
    find = finder_for(str(assessment_of(document.path) or document.path))
    name = document.data.get("questionnaire")
    if not isinstance(name, str):
        sentence = _("{path} does not say which questionnaire it answers")
        raise CannotRead(sentence.format(path=document.path))
    newest = find(name)
    asked = newest.at(document.data.get("edition"))
    questionnaire = asked.in_language(document.data.get("language")).questionnaire
    about = _about(document, kind) if wanted is SchemaKind.REVIEW else None
    gone = newest.asked_earlier.union(
        key for _at, key in keys(document.data, "retired")
    )
    if about:
        gone |= about.retired.keys()
    gone -= questionnaire.by_id.keys()
    own = document if named else None
    return Subject(wanted, questionnaire, about, own, frozenset(gone))


def _about(document: Document, kind: SchemaKind) -> Assessment | None:
    """The assessment that is reviewed, if it is here and can be read."""
    path = assessment_of(document.path) if kind is SchemaKind.REVIEW else document.path
    if path is None:
        print_err(_("the assessment is not here, so its id and edition are left open"))
        return None
    beside = document if kind is SchemaKind.ASSESSMENT else read_document(str(path))
    return parse_assessment(beside, finder_for(str(path))).assessment

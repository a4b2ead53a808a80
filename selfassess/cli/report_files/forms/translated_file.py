"""A file with texts of people, an assessment or a review, and translations for it."""

from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import print_err, print_out, problem_lines
from selfassess.cli.report_files.forms.translator_files import (
    from_translators,
    texts_read,
)
from selfassess.cli.workspace.load import open_file
from selfassess.core.cycle.translation_rows import (
    DIFFERENT,
    NEW,
    SAME,
    TextOffer,
    TranslationRows,
    offered_texts,
    with_translations,
)
from selfassess.core.errors import CannotRead, CannotSave
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import Record, Review
from selfassess.core.text.i18n import _
from selfassess.core.text.language_codes import is_language
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.text.terminal import shortened
from selfassess.storage.documents.kind import is_review
from selfassess.storage.documents.own_review import open_review_file
from selfassess.storage.documents.tracked_file import TrackedFile
from selfassess.storage.questionnaires.catalog import finder_for
from selfassess.storage.toml.reader import read_document

LONGEST = 160
"""Cells of a text that is told."""


@dataclass(frozen=True, slots=True)
class TranslatedFile:
    """A file that may hold translations, as it was read."""

    record: Record
    questionnaire: Questionnaire
    usual: str
    """The language of what says none of its own."""
    file: TrackedFile
    save: Callable[[Any], object]
    """Write it with what was translated; raise ChangedOnDisk or CannotSave."""


def translated_file(path: str) -> TranslatedFile:
    """The assessment or the review of that path; raise CannotRead or InvalidFile."""
    if not is_review(read_document(path).data):
        assessment, file, _errors = open_file(path)
        return TranslatedFile(
            assessment, file.questionnaire, assessment.language, file, file.save
        )
    review, about, own_file, problems = open_review_file(path, finder_for(path))
    print_err(*problem_lines(problems))
    usual = review.language or about.language
    return TranslatedFile(
        review, own_file.questionnaire, usual, own_file, own_file.save
    )


def take_texts(
    said: TranslatedFile, came: TranslationRows, path: str, arguments: Namespace
) -> Exit:
    """Show what a translator's file says, and write what is new; more only if asked to.

    What is refused, and what is different and stays so, makes it a no.
    """
    refuse_strange_texts(said.record, came, path, arguments.to)
    found = offered_texts(said.record, came, said.usual)
    wanted = [
        offer
        for offer in found.offers
        if offer.kind != SAME and (offer.kind != DIFFERENT or arguments.overwrite)
    ]
    for offer in found.offers:
        print_out(*_lines(offer))
    kinds = Counter(offer.kind for offer in found.offers)
    counts = {"new": kinds[NEW], "same": kinds[SAME], "different": kinds[DIFFERENT]}
    print_out(_("{new} new, {same} the same, {different} different").format(**counts))
    print_err(*(labelled(path, _in_a_line(told)) for told in found.refused))
    left = [o for o in found.offers if o.kind == DIFFERENT and o not in wanted]
    if left:
        # Translators: --overwrite is typed.
        print_out(_("What is different was left as it is; --overwrite takes it"))
    _write(said, wanted, came.target, is_tried=arguments.dry_run)
    return Exit.NO if left or found.refused else Exit.YES


def import_texts(arguments: Namespace) -> Exit:
    """Take in what translators send back, as `translate --take` does, file by file.

    Raise CannotSave for what belongs to forms, and CannotRead; then nothing is written.
    """
    paths = arguments.forms
    if len(from_translators(paths)) < len(paths):
        raise CannotSave(_("texts of translators are taken in without forms"))
    others = (arguments.output, arguments.take, arguments.choose, arguments.propose)
    if any(others) or not arguments.into:
        raise CannotSave(
            # Translators: the options are typed.
            _("texts of translators go into a file: --into FILE, perhaps --overwrite")
        )
    came = {path: texts_read(path) for path in paths}
    record = translated_file(arguments.into).record
    for path, rows in came.items():
        refuse_strange_texts(record, rows, path, None)
    options = Namespace(to=None, overwrite=arguments.overwrite, dry_run=False)
    return max(
        take_texts(translated_file(arguments.into), rows, path, options)
        for path, rows in came.items()
    )


def _write(
    said: TranslatedFile, taken: Sequence[TextOffer], target: str, *, is_tried: bool
) -> None:
    if is_tried or not taken:
        print_out(_("Nothing was written."))
        return
    said.save(with_translations(said.record, taken, target))
    print_err(*said.file.notices())
    print_out(_("wrote {path}").format(path=said.file.path))


def _lines(offer: TextOffer) -> list[str]:
    place = ".".join(map(str, offer.text.where))
    lines = [f"{offer.kind} {labelled(place, _in_a_line(offer.translation))}"]
    if offer.kind == DIFFERENT:
        lines.append(f"    {labelled(_('in the file'), _in_a_line(offer.before))}")
    if offer.is_of_an_earlier_text:
        sentence = _("the text has changed since it was given to the translator")
        lines.append(f"    {sentence}")
    return lines


def _in_a_line(text: str) -> str:
    return shortened(" ".join(text.split()), LONGEST)


def refuse_strange_texts(
    record: Record, came: TranslationRows, path: str, target: str | None
) -> None:
    """Raise CannotRead if these are texts of another file, or in another language."""
    if came.origin != record.id:
        sentence = _("{path} holds texts of another assessment")
        if isinstance(record, Review):
            sentence = _("{path} holds texts of another file than this review")
        raise CannotRead(sentence.format(path=path))
    if not is_language(came.target) or target not in (None, came.target):
        sentence = _("{path} is translated into “{language}”, not what is asked for")
        raise CannotRead(sentence.format(path=path, language=came.target))

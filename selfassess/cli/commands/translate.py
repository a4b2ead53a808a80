"""`selfassess translate FILE`: what people wrote, to a translator and back."""

from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from selfassess.cli.clock import today
from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import print_err, print_out
from selfassess.cli.output.results import deliver
from selfassess.cli.report_files.office.office_modules import office_module
from selfassess.cli.report_files.output_paths import refuse_slips
from selfassess.cli.workspace.load import open_file, read_with
from selfassess.core.cycle.translated_assessment import (
    in_language,
    untranslated_places,
    untranslated_sentence,
)
from selfassess.core.cycle.translation_rows import (
    DIFFERENT,
    NEW,
    SAME,
    TextOffer,
    TranslationRows,
    offered_texts,
    rows_for,
    with_translations,
)
from selfassess.core.errors import CannotRead, CannotSave
from selfassess.core.model.assessment import Assessment
from selfassess.core.text.i18n import _
from selfassess.core.text.language_codes import is_language, language_in_a_sentence
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.text.terminal import shortened
from selfassess.storage.documents.assessment_file import AssessmentFile

XLSX = ".xlsx"
LONGEST = 160
"""Cells of a text that is told."""
_ENDINGS = (".po", XLSX)


def run(arguments: Namespace) -> Exit:
    """Write what is to be translated, take translations in, or say what is missing."""
    assessment, file, _errors = open_file(arguments.file)
    if arguments.take:
        return _take(arguments, assessment, file)
    if not arguments.to:
        # Translators: the option is typed.
        raise CannotSave(_("say into which language: --to CODE"))
    if not arguments.output:
        return _tell(assessment, arguments.to)
    rows = rows_for(
        assessment, file.questionnaire, arguments.to, with_all=arguments.all
    )
    if not rows.rows:
        print_out(_everything(arguments.to))
        return Exit.YES
    refuse_slips({"-o": arguments.output}, {})
    deliver([(arguments.output, _written(arguments.output, rows))], [arguments.output])
    return Exit.YES


def _everything(language: str) -> str:
    sentence = _("Every text is translated into {language}.")
    return sentence.format(language=language_in_a_sentence(language))


def _tell(assessment: Assessment, language: str) -> Exit:
    shown, _none = in_language(assessment, {}, language)
    sentence = untranslated_sentence(shown)
    print_out(sentence or _everything(language), *untranslated_places(shown))
    return Exit.NO if sentence else Exit.YES


def _written(path: str, rows: TranslationRows) -> bytes:
    if _ending(path) == XLSX:
        module = office_module("office.spreadsheet.translation_sheet")
        written: bytes = module.write_texts_xlsx(rows)
        return written
    # Babel costs 60 ms; no other command needs it.
    from selfassess.report.formats.data.po_texts import write_texts_po

    return write_texts_po(rows, today())


def _ending(path: str) -> str:
    ending = Path(path).suffix.lower()
    if ending not in _ENDINGS:
        # Translators: .po and .xlsx are endings of file names.
        sentence = _("{path}: texts for a translator end in .po or .xlsx")
        raise CannotSave(sentence.format(path=path))
    return ending


def _read(path: str) -> TranslationRows:
    if _ending(path) == XLSX:
        module = office_module("office.spreadsheet.translation_sheet")
        rows: TranslationRows = read_with(path, module.read_texts_xlsx)
        return rows
    from selfassess.report.formats.data.po_texts import read_texts_po

    return read_with(path, read_texts_po)


def _take(arguments: Namespace, assessment: Assessment, file: AssessmentFile) -> Exit:
    came = _read(arguments.take)
    _refuse_strangers(arguments, assessment, came)
    found = offered_texts(assessment, came)
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
    print_err(*(f"{arguments.take}: {_in_a_line(told)}" for told in found.refused))
    left = [o for o in found.offers if o.kind == DIFFERENT and o not in wanted]
    if left:
        # Translators: --overwrite is typed.
        print_out(_("What is different was left as it is; --overwrite takes it"))
    _write(arguments, file, with_translations(assessment, wanted, came.target), wanted)
    return Exit.NO if left or found.refused else Exit.YES


def _write(
    arguments: Namespace,
    file: AssessmentFile,
    assessment: Assessment,
    taken: Sequence[TextOffer],
) -> None:
    if arguments.dry_run or not taken:
        print_out(_("Nothing was written."))
        return
    file.save(assessment)
    print_err(*file.notices())
    print_out(_("wrote {path}").format(path=file.path))


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


def _refuse_strangers(
    arguments: Namespace, assessment: Assessment, came: TranslationRows
) -> None:
    path = arguments.take
    if came.assessment != assessment.id:
        sentence = _("{path} holds texts of another assessment")
        raise CannotRead(sentence.format(path=path))
    if not is_language(came.target) or arguments.to not in (None, came.target):
        sentence = _("{path} is translated into “{language}”, not what is asked for")
        raise CannotRead(sentence.format(path=path, language=came.target))

"""`selfassess translate FILE`: what people wrote, to a translator and back."""

from argparse import Namespace

from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import print_out
from selfassess.cli.output.results import deliver
from selfassess.cli.report_files.forms.translated_file import (
    TranslatedFile,
    take_texts,
    translated_file,
)
from selfassess.cli.report_files.forms.translator_files import texts_read, written_texts
from selfassess.cli.report_files.output_paths import refuse_slips
from selfassess.core.cycle.translated_assessment import untranslated_lines
from selfassess.core.cycle.translation_rows import rows_for
from selfassess.core.errors import CannotSave
from selfassess.core.text.i18n import _
from selfassess.core.text.language_codes import language_in_a_sentence


def run(arguments: Namespace) -> Exit:
    """Write what is to be translated, take translations in, or say what is missing."""
    said = translated_file(arguments.file)
    if arguments.take:
        return take_texts(said, texts_read(arguments.take), arguments.take, arguments)
    if not arguments.to:
        # Translators: the option is typed.
        raise CannotSave(_("say into which language: --to CODE"))
    if not arguments.output:
        return _tell(said, arguments.to)
    rows = rows_for(
        said.record,
        said.questionnaire,
        arguments.to,
        said.usual,
        with_all=arguments.all,
    )
    if not rows.rows:
        print_out(_everything(arguments.to))
        return Exit.YES
    refuse_slips({"-o": arguments.output}, {".po": "-o", ".xlsx": "-o"})
    content = written_texts(arguments.output, rows)
    deliver([(arguments.output, content)], [arguments.output])
    return Exit.YES


def _everything(language: str) -> str:
    sentence = _("Every text is translated into {language}.")
    return sentence.format(language=language_in_a_sentence(language))


def _tell(said: TranslatedFile, language: str) -> Exit:
    lines = untranslated_lines(said.record, said.usual, language)
    print_out(*(lines or (_everything(language),)))
    return Exit.NO if lines else Exit.YES

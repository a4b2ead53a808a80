"""`selfassess questionnaires`: what can be asked."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from selfassess.cli.commands.check import check_files
from selfassess.cli.commands.form import write_checklist
from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.checklist import markdown_lines, text_lines
from selfassess.cli.output.console import print_err, print_out, problem_lines
from selfassess.cli.output.results import deliver
from selfassess.cli.report_files.document_words import words_of_document
from selfassess.cli.report_files.office.office_modules import WRITERS, written_document
from selfassess.cli.report_files.output_paths import refuse_slips
from selfassess.core.errors import InvalidFile, UnknownQuestionnaire
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.text.i18n import _, language_in_force, ngettext
from selfassess.core.text.language_codes import language_in_itself
from selfassess.core.text.languages.conventions import listed
from selfassess.storage.questionnaires.catalog import (
    DEFAULT_QUESTIONNAIRE,
    find_questionnaire,
    named_file,
    questionnaire_paths,
    user_questionnaires,
)
from selfassess.storage.questionnaires.questionnaire_file import LoadedQuestionnaire


def run(arguments: Namespace) -> Exit:
    """List them, show one, or check some."""
    match arguments.action:
        case "show":
            _show(arguments)
            return Exit.YES
        case "check":
            paths = map(named_file, arguments.files)
            return check_files(paths, arguments.format)
        case _:
            return _list()


def _show(arguments: Namespace) -> None:
    language = arguments.language or language_in_force()
    asked = _asked(arguments).in_language(language).questionnaire
    with words_of_document(language):
        if arguments.output or arguments.html:
            _write(asked, arguments)
        else:
            lines = markdown_lines if arguments.markdown else text_lines
            print_out(*lines(asked))


def _write(questionnaire: Questionnaire, arguments: Namespace) -> None:
    # It makes what only printed pages need.
    from selfassess.report.forms.checklist import checklist

    view, path = checklist(questionnaire), arguments.output or ""
    targets = {"--html": arguments.html, "-o": path}
    ending = Path(path).suffix.lower()
    if ending in WRITERS:
        from selfassess.report.office.report_blocks.checklist_document import (
            checklist_document,
        )

        refuse_slips({"-o": path}, {})
        document = written_document(ending, checklist_document(view, questionnaire))
        deliver([(path, document)], [path])
        targets["-o"] = ""
    write_checklist(view, targets, arguments.paper)


def _asked(arguments: Namespace) -> LoadedQuestionnaire:
    """The questionnaire that is named, in the edition that is named."""
    loaded = find_questionnaire(arguments.questionnaire)
    questionnaire = loaded.questionnaire
    wanted = arguments.edition or questionnaire.edition
    if (asked := loaded.at(wanted)).questionnaire.edition == wanted:
        return asked
    # Translators: {id} is a questionnaire; {wanted} was typed; {known} is a list.
    sentence = _("{id} has no edition {wanted} here; it has {known}")
    known = listed([*loaded.earlier, questionnaire.edition])
    raise UnknownQuestionnaire(
        sentence.format(id=questionnaire.id, wanted=wanted, known=known)
    )


def _list() -> Exit:
    code = Exit.YES
    for identifier in questionnaire_paths():
        try:
            print_out(*_entry(find_questionnaire(identifier)))
        except InvalidFile as error:
            print_err(*problem_lines(error.problems))
            code = Exit.NO
    print_out(
        "",
        # Translators: questionnaires of your own; {folder}/ID/ is the path of a folder.
        _("Your own go into {folder}/ID/").format(folder=user_questionnaires()),
    )
    return code


def _entry(loaded: LoadedQuestionnaire) -> Iterator[str]:
    questionnaire = loaded.in_language(language_in_force()).questionnaire
    tiers = [requirement.tier for requirement in questionnaire.requirements]
    is_usual = questionnaire.id == DEFAULT_QUESTIONNAIRE
    # Translators: {questionnaire} is the id of the one that is used where none is
    # named.
    name = _("{questionnaire} (default)") if is_usual else "{questionnaire}"
    yield name.format(questionnaire=questionnaire.id)
    yield f"  {questionnaire.title}"
    counted = ngettext(
        "edition {edition}: {phases} phase, {basic} basic and {best} best-practice "
        "requirements",
        "edition {edition}: {phases} phases, {basic} basic and {best} best-practice "
        "requirements",
        len(questionnaire.phases),
    )
    told = counted.format(
        edition=questionnaire.edition,
        phases=len(questionnaire.phases),
        basic=tiers.count(Tier.BASIC),
        best=tiers.count(Tier.BEST_PRACTICE),
    )
    yield f"  {told}"
    if loaded.translations:
        languages = listed(map(language_in_itself, loaded.languages))
        # Translators: a line about a questionnaire.
        told = _("languages: {languages}").format(languages=languages)
        yield f"  {told}"
    if loaded.earlier:
        # Translators: {editions} is a list.
        sentence = _("earlier editions that are kept: {editions}")
        yield f"  {sentence.format(editions=listed(loaded.earlier))}"

"""Comments in a report or a checklist, taken into the review of one reviewer."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from selfassess.cli.exit_codes import Exit
from selfassess.cli.locales import speaking
from selfassess.cli.output.comment_lines import author_lines, comment_offer_lines
from selfassess.cli.output.console import print_err, print_out
from selfassess.cli.output.dialogue.choices import number_typed
from selfassess.cli.report_files.office.comments_target import comments_target
from selfassess.cli.report_files.office.office_modules import office_module
from selfassess.cli.report_files.register_import import is_wanted
from selfassess.cli.workspace.load import read_with
from selfassess.core.errors import CannotRead, CannotSave
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import listed
from selfassess.core.validation.pydantic_errors import in_one_sentence
from selfassess.report.forms.form_fields import DIFFERENT
from selfassess.report.office.comments.comment_offers import comment_offers
from selfassess.report.office.comments.commented_document import CommentedDocument
from selfassess.report.office.comments.spoken import spoken_in
from selfassess.report.office.place_marks import LANGUAGE

_READERS = {
    ".docx": ("office.comments.word_comments", "read_word_comments"),
    ".odt": ("office.comments.odt_comments", "read_odt_comments"),
}
"""By the ending of the file's name: the module, and the function in it."""


def import_comments(arguments: Namespace) -> Exit:
    """Show what the comments come to as a review; write it beside --into FILE if given."""
    if arguments.output:
        sentence = _("a review lies beside its assessment: name it with --into FILE")
        raise CannotSave(sentence)
    document = _by_wanted_authors(_read(arguments.forms[0]), arguments)
    try:
        return _offer(document, arguments)
    except ValidationError as error:
        raise CannotSave(f"{arguments.forms[0]}: {in_one_sentence(error)}") from error


def _read(path: str) -> CommentedDocument:
    ending = Path(path).suffix.lower()
    if ending not in _READERS:
        sentence = _(
            "{path} holds no comments that can be read; name a report or a checklist "
            "in the format .docx or .odt"
        )
        raise CannotRead(sentence.format(path=path))
    module, function = _READERS[ending]
    document: CommentedDocument = read_with(
        path, getattr(office_module(module), function)
    )
    return document


def _by_wanted_authors(
    document: CommentedDocument, arguments: Namespace
) -> CommentedDocument:
    """Names in a document prove nothing: all are shown, and whose to take is asked."""
    authors = document.authors
    print_out(*author_lines(authors))
    for name in arguments.author:
        if name not in authors:
            sentence = _("nobody is called {name} in {path}; there are {names}")
            names = listed(authors) or "–"
            raise CannotRead(
                sentence.format(name=name, path=arguments.forms[0], names=names)
            )
    wanted = arguments.author
    if not wanted and len(authors) > 1 and arguments.into and sys.stdin.isatty():
        wanted = _asked([*authors])
    return document.by(wanted) if wanted else document


def _asked(authors: Sequence[str]) -> list[str]:
    """The names behind the numbers that were typed; all where nothing was."""
    # Translators: the comments of which authors, who were listed with numbers.
    prompt = _("Whose do you take? Numbers, or Enter for all:")
    while True:
        try:
            typed = input(f"{prompt} ").replace(",", " ").split()
        except EOFError:
            raise CannotSave(_("stopped: nothing was written")) from None
        numbers = [number_typed(each, len(authors)) for each in typed]
        if all(numbers):
            return [authors[number - 1] for number in numbers]
        print_err(_("Type numbers from 1 to {most}").format(most=len(authors)))


def _offer(document: CommentedDocument, arguments: Namespace) -> Exit:
    review, assessment, file, questionnaire = comments_target(document, arguments)
    statuses = (
        {key: each.status for key, each in assessment.answers.items()}
        if assessment
        else {}
    )
    with speaking(document.data.get(LANGUAGE, "")):
        spoken = spoken_in(document, questionnaire, statuses)
    offers = [*comment_offers(spoken, review)]
    for name in arguments.take:
        if not any(o.kind == DIFFERENT and o.name == name for o in offers):
            sentence = _("--take {id}: the document says nothing different there")
            raise CannotSave(sentence.format(id=name))
    taken = [o for o in offers if is_wanted(o.kind, o.name, arguments)]
    print_out(*comment_offer_lines(offers, questionnaire, assessment))
    print_err(*spoken.notes)
    for offer in taken:
        review = offer.taken(review)
    if file is None:
        print_out(_("Nothing was written; take it over with --into FILE"))
    elif taken:
        file.save(review)
        print_out(_("wrote {path}").format(path=file.path))
    left = any(each.kind == DIFFERENT and each not in taken for each in offers)
    if left and file:
        print_out(
            _(
                "What is different was left as it is; --take ID takes over what the "
                "document says on one requirement, --overwrite all of it"
            )
        )
    return Exit.NO if left or spoken.notes or not offers else Exit.YES

"""`selfassess update FILE`: to the newest edition of its questionnaire."""

import shlex
from argparse import Namespace
from collections.abc import Iterable, Iterator
from typing import Any

from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.block_lines import block_lines
from selfassess.cli.output.console import print_out
from selfassess.cli.output.results import print_json
from selfassess.cli.workspace.beginning.prompts import can_ask, says_yes
from selfassess.core.cycle.edition_update import EditionUpdate
from selfassess.core.cycle.retired_tables import retired_places
from selfassess.core.diff.edition_blocks import edition_blocks
from selfassess.core.errors import CannotSave, SelfAssessError
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.edition_changes import is_later
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.status import State
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import listed
from selfassess.storage.documents.assessment_file import open_assessment
from selfassess.storage.questionnaires.catalog import finder_for
from selfassess.storage.questionnaires.questionnaire_file import LoadedQuestionnaire


def run(arguments: Namespace) -> Exit:
    """Show what an update would do, and do it if that is agreed to."""
    path = arguments.file
    find = finder_for(path)
    assessment, file, _problems = open_assessment(path, find)
    newest = find(assessment.questionnaire)
    if assessment.edition == newest.questionnaire.edition:
        if arguments.json:
            print_json(_nothing_new(newest, assessment))
        else:
            sentence = _("{path} answers the newest edition, {edition}")
            print_out(sentence.format(path=path, edition=assessment.edition))
        return Exit.YES
    _refuse_what_cannot_be_updated(path, assessment, newest.questionnaire)
    update = newest.update_of(assessment)
    updated = update.updated(assessment)
    if arguments.json:
        print_json(_data(update, assessment, updated))
    else:
        print_out(*_lines(update, assessment, updated))
    if arguments.dry_run or not (arguments.yes or _agrees()):
        return Exit.YES
    file.move_to(newest)
    file.save(updated)
    if not arguments.json:
        # Translators: {command} is typed to get what the file held before.
        sentence = _("{path} answers edition {edition} now; back: {command}")
        command = f"selfassess versions {shlex.quote(path)}"
        edition = updated.edition
        print_out("", sentence.format(path=path, edition=edition, command=command))
    return Exit.YES


def _refuse_what_cannot_be_updated(
    path: str, assessment: Assessment, newest: Questionnaire
) -> None:
    if assessment.conflicts:
        # Translators: conflicts: places that two people changed.
        sentence = _("{path} has conflicts to settle first; see: selfassess check")
        raise CannotSave(sentence.format(path=path))
    if is_later(assessment.edition, newest.edition):
        sentence = _(
            "{path} answers edition {theirs}, which is newer than {ours}, the newest "
            "here; update selfassess"
        )
        raise CannotSave(
            sentence.format(path=path, theirs=assessment.edition, ours=newest.edition)
        )


def _agrees() -> bool:
    """Whether the person says so; without a terminal nobody can be asked."""
    if not can_ask():
        sentence = _("nothing was written: without a terminal, give --yes or --dry-run")
        raise SelfAssessError(sentence)
    print_out("")
    # Translators: yes or no is typed behind it.
    is_agreed = says_yes(_("Update the file?"))
    if not is_agreed:
        print_out(_("Nothing was written."))
    return is_agreed


def _lines(
    update: EditionUpdate, assessment: Assessment, updated: Assessment
) -> Iterator[str]:
    # Translators: {id} is a questionnaire.
    sentence = _("{id}: from edition {then} to {now}")
    names = {"then": assessment.edition, "now": update.after.edition}
    yield sentence.format(id=update.after.id, **names)
    if update.before is None:
        yield _(
            "The earlier edition is not kept here as it was answered: nobody can tell "
            "what is worded otherwise."
        )
    if assessment.state is State.FINAL:
        yield _(
            "The file is final; what is handed in may stay with its edition. Updated, it "
            "is a draft again."
        )
    changes = update.changes(assessment)
    yield from block_lines(edition_blocks(changes, update.before, update.after))
    yield ""
    yield _consequence(assessment, updated)
    if places := retired_places(updated):
        # Translators: {places} are tables in the file.
        sentence = _("kept in the file, and asked no more: {places}")
        yield sentence.format(places=listed(places))


def _consequence(assessment: Assessment, updated: Assessment) -> str:
    to_confirm = len(_to_confirm(updated)) - len(_to_confirm(assessment))
    aside = len(updated.retired.keys() - assessment.retired.keys())
    # Translators: {aside} is the number of answers that are asked no more.
    sentence = ngettext(
        "{count} answer to confirm, {aside} put aside",
        "{count} answers to confirm, {aside} put aside",
        to_confirm,
    )
    return sentence.format(count=to_confirm, aside=aside)


def _to_confirm(assessment: Assessment) -> list[str]:
    return [key for key, answer in assessment.answers.items() if answer.origin]


def _data(
    update: EditionUpdate, assessment: Assessment, updated: Assessment
) -> dict[str, Any]:
    changes, before = update.changes(assessment), update.before or update.after
    return {
        "from": assessment.edition,
        "to": updated.edition,
        "is_known": update.before is not None,
        "reworded": _named(changes.reworded, update.after),
        "new": _named(changes.new, update.after),
        "gone": _named(changes.gone, before),
        "same": _named(changes.same, update.after),
        "to_confirm": _to_confirm(updated),
        "retired": list(updated.retired),
        "retired_tables": retired_places(updated),
    }


def _nothing_new(newest: LoadedQuestionnaire, assessment: Assessment) -> dict[str, Any]:
    asked = newest.questionnaire.original
    return _data(EditionUpdate(asked, asked, newest.digest), assessment, assessment)


def _named(ids: Iterable[str], questionnaire: Questionnaire) -> list[dict[str, str]]:
    return [
        {
            "id": key,
            "number": questionnaire.numbers.get(key, ""),
            "title": questionnaire.by_id[key].title
            if key in questionnaire.by_id
            else "",
        }
        for key in ids
    ]

"""`selfassess merge BASE OURS THEIRS -o OUT`: both sides' changes in one file."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from selfassess.cli.exit_codes import Exit
from selfassess.cli.integrations.git_states import KeptStates, states_kept_of
from selfassess.cli.output.console import print_err, print_out
from selfassess.cli.output.results import is_open_already, is_stdout, write
from selfassess.cli.workspace.stamps import stamp_merged
from selfassess.core.errors import CannotMerge, CannotSave
from selfassess.core.model.conflict import Conflict
from selfassess.core.text.i18n import _, ngettext
from selfassess.storage.documents.merge.half_merged import (
    read_base,
    read_both,
    without_torn_entries,
)
from selfassess.storage.documents.merge.merged_file import merge_documents, read_side
from selfassess.storage.files.atomic import fingerprint, save
from selfassess.storage.questionnaires.catalog import finder_for
from selfassess.storage.questionnaires.questionnaire_file import FindQuestionnaire
from selfassess.storage.toml.reader import Document, read_bytes

States = tuple[Document | None, Document, Document]
"""Base, ours and theirs."""


def run(arguments: Namespace) -> Exit:
    """Write the merged file; exit 1 if both sides changed one thing differently."""
    mine = arguments.ours or arguments.base
    is_ours = _refuse_to_overwrite(arguments.output, mine)
    name = arguments.path or mine
    find = finder_for(name)
    raw = read_bytes(mine)
    kept = None if arguments.ours else states_kept_of(name, raw)
    states = _states_kept(name, kept) if kept else _states(arguments, name, raw, find)
    merged = merge_documents(*states, find)
    if is_open_already(arguments.output):
        write(arguments.output, merged.text.encode())
    else:
        before = fingerprint(raw) if is_ours else None
        save(arguments.output, merged.text.encode(), before)
    if merged.lost_comments:
        print_err(_lost_sentence(name, merged.lost_comments))
    print_err(*_conflict_lines(name, merged.conflicts))
    if not (arguments.ours or kept):
        print_err(*_unclear_lines(name, merged.cite_both))
    tell = print_err if is_stdout(arguments.output) else print_out
    tell(_verdict(arguments.path or arguments.output, len(merged.conflicts)))
    # While git merges, the assessment itself may be in the middle of it.
    if not (arguments.path or merged.conflicts or is_open_already(arguments.output)):
        print_err(*stamp_merged(arguments.output))
    return Exit.NO if merged.conflicts else Exit.YES


def _states(
    arguments: Namespace, name: str, raw: bytes, find: FindQuestionnaire
) -> States:
    if arguments.ours is None:
        sides = read_both(name, raw)
        return without_torn_entries(_base(name, find), *sides), *sides
    if arguments.theirs is None:
        raise CannotMerge(_("give three files, or one with the markers of git"))
    theirs = read_side(arguments.theirs, read_bytes(arguments.theirs))
    return _base(arguments.base, find), *_both(name, read_side(name, raw), theirs)


def _states_kept(path: str, kept: KeptStates) -> States:
    base, *sides = (read_side(path, state) for state in kept)
    return base, *_both(path, *sides)


def _both(
    path: str, ours: Document | None, theirs: Document | None
) -> tuple[Document, Document]:
    if ours is None or theirs is None:
        raise CannotMerge(_("{path}: one side is empty").format(path=path))
    return ours, theirs


def _base(path: str, find: FindQuestionnaire) -> Document | None:
    raw = read_bytes(path)
    base = read_base(path, raw, find)
    if base is None and raw.strip():
        sentence = _(
            "{path}: what both sides began with is an unresolved merge: all that "
            "differs between them counts as new"
        )
        print_err(sentence.format(path=path))
    return base


def _refuse_to_overwrite(output: str, ours: str) -> bool:
    """Whether OUT is OURS; any other file that is there already stays as it is."""
    path = Path(output)
    if is_open_already(output) or not path.exists():
        return False
    if path.samefile(ours):
        return True
    sentence = _("{path} is already there; nothing was written")
    raise CannotSave(sentence.format(path=output))


def _conflict_lines(path: str, conflicts: tuple[Conflict, ...]) -> Iterator[str]:
    for conflict in conflicts:
        yield _(
            "{path}: conflict: both sides changed {place}; ours stands there"
        ).format(path=path, place=conflict.where)


def _unclear_lines(path: str, places: Iterable[str]) -> Iterator[str]:
    sentence = _(
        "{path}: {place} cites the documents of both sides, as the markers do not tell "
        "which one was meant"
    )
    yield from (sentence.format(path=path, place=place) for place in places)


def _lost_sentence(path: str, count: int) -> str:
    sentence = ngettext(
        "{path}: {count} comment could not be kept; write what matters into a note",
        "{path}: {count} comments could not be kept; write what matters into a note",
        count,
    )
    return sentence.format(path=path, count=count)


def _verdict(path: str, count: int) -> str:
    if not count:
        return _("{path}: merged").format(path=path)
    sentence = ngettext(
        "{path}: merged, {count} conflict to settle; see its [[conflicts]]",
        "{path}: merged, {count} conflicts to settle; see its [[conflicts]]",
        count,
    )
    return sentence.format(path=path, count=count)

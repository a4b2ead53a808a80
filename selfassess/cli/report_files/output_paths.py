"""Where the forms of a report go: slips of the hand are told before any work is done."""

import os
from collections.abc import Mapping
from pathlib import Path

from selfassess.cli.output.results import is_open_already, is_stdout, place_of
from selfassess.core.errors import CannotSave
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import one_of

_PACKED = {".pdf", ".docx", ".odt"}
"""Files that nothing opens under another ending; text may have any name."""


def refuse_slips(targets: Mapping[str, str], among: Mapping[str, str]) -> None:
    """Raise CannotSave for a target that is not meant; `targets` by their options.

    `among` are the endings that the command has options for; each option has one.
    """
    taken: dict[str, str] = {}
    for option, target in targets.items():
        refuse_to_overwrite_answers(target, _endings_of(option, among))
        _refuse_a_folder_that_is_not_there(target)
        ending = Path(target).suffix
        right = among.get(ending.lower(), option)
        if right != option:
            # Translators: {right} is the option for files of that ending.
            sentence = _("{path} ends in {ending}, which is written by {right}")
            raise CannotSave(sentence.format(path=target, ending=ending, right=right))
        _refuse_another_ending(target, option, among)
        other = taken.setdefault(place_of(target), option)
        if other != option:
            # Translators: both fields are options.
            sentence = _("{path} is named twice, by {one} and by {other}")
            raise CannotSave(sentence.format(path=target, one=other, other=option))


def _endings_of(option: str, among: Mapping[str, str]) -> str:
    """What a file of that option may end in."""
    return one_of(ending for ending, writer in among.items() if writer == option)


def _refuse_another_ending(target: str, option: str, among: Mapping[str, str]) -> None:
    ending = Path(target).suffix.lower()
    own = {each for each, writer in among.items() if writer == option}
    if own & _PACKED and ending not in own and not is_open_already(target):
        # Translators: {endings} is such as .pdf, or a list of them.
        sentence = _("{path} does not end in {endings}, as such a file does")
        endings = _endings_of(option, among)
        raise CannotSave(sentence.format(path=target, endings=endings))


def refuse_to_overwrite_answers(target: str, instead: str) -> None:
    """A slip of the hand must not cost the answers."""
    if Path(target).suffix.lower() == ".toml":
        # Translators: {instead} is another ending.
        message = _("{path} ends in .toml, as answers do; choose {instead}")
        raise CannotSave(message.format(path=target, instead=instead))


def refuse_to_replace(target: str) -> None:
    """For what somebody will write into: it is made once."""
    if os.path.lexists(target):
        sentence = _("{path} is already there; nothing was written")
        raise CannotSave(sentence.format(path=target))


def refuse_the_standard_output(target: str) -> None:
    """For what is a file or a folder: a file of that name is never meant."""
    if is_stdout(target):
        sentence = _("what is written here goes into files; choose a name, not {path}")
        raise CannotSave(sentence.format(path=target))


def _refuse_a_folder_that_is_not_there(target: str) -> None:
    folder = Path(target).parent
    # Unlike Path.is_dir it does not raise where a name is too long for the disk.
    if not os.path.isdir(folder):  # noqa: PTH112
        sentence = _("{path} was not saved: there is no folder {folder}")
        raise CannotSave(sentence.format(path=target, folder=folder))

"""The folders that the program writes into: whether it may."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from selfassess.cli.integrations.machine.health import Health, Sighting
from selfassess.core.text.i18n import _
from selfassess.storage.questionnaires.catalog import user_questionnaires
from selfassess.storage.user.settings_path import settings_path
from selfassess.storage.user.state_folder import state_folder


def folders() -> Mapping[str, tuple[str, Path]]:
    """What each folder is for, by the topic for machines, and where it is."""
    return {
        "folder-here": (_("This folder"), Path.cwd()),
        "folder-settings": (_("Folder of settings"), settings_path().parent),
        "folder-versions": (_("Earlier versions"), state_folder()),
        "folder-questionnaires": (_("Own questionnaires"), user_questionnaires()),
    }


def folder_sightings() -> Iterator[Sighting]:
    """Each folder, or the nearest one above it that is there already."""
    for topic, (label, folder) in folders().items():
        yield folder_sighting(topic, label, folder)


def folder_sighting(topic: str, label: str, folder: Path) -> Sighting:
    """Whether one may write into the folder, or make it."""
    there = next(each for each in (folder, *folder.parents) if each.exists())
    if there.is_dir() and os.access(there, os.W_OK | os.X_OK):
        seen = _("{path} can be written").format(path=folder)
        return Sighting(topic, label, Health.FINE, seen)
    return Sighting(
        topic,
        label,
        Health.LIMITED,
        _("{path} cannot be written").format(path=folder),
        _("let yourself write into {path}, or work elsewhere").format(path=there),
    )

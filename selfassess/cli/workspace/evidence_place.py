"""Where files of evidence lie, and how they get there, as the screens are given it."""

from pathlib import Path

from selfassess.cli.workspace.home import at_home
from selfassess.core.model.registers.evidence_file import EvidenceFiles, sealed
from selfassess.storage.files.evidence_files import citable_path, lies_beside, take_in


def evidence_files(path: str) -> EvidenceFiles:
    """What can be done with files as evidence of the assessment at that path."""
    folder = Path(path).absolute().parent
    return EvidenceFiles(
        folder=str(folder),
        folder_above=lambda below: _above(Path(below), folder),
        cited_as=lambda file: citable_path(path, at_home(file)),
        take_in=lambda file: take_in(path, at_home(file)),
        sealed=lambda entry: sealed(entry, lies_beside(path)),
    )


def _above(below: Path, folder: Path) -> str:
    """The folder around; never above a person's own folder, or what is beside the file."""
    home = Path.home()
    top = home if folder.is_relative_to(home) else folder.parent
    return str(below.parent if below != top and below.is_relative_to(top) else below)

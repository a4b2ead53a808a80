"""A file whose name is as long as the disk allows: nothing made beside it fails."""

import shutil
import subprocess
from pathlib import Path

import pytest

from selfassess.storage.documents.assessment_file import open_assessment
from selfassess.storage.documents.review_places import reviews_folder
from selfassess.storage.files.owner import Owner
from selfassess.storage.files.presence import Presence
from selfassess.storage.questionnaires.catalog import finder_for
from tests.cli.command_run import Run
from tests.cli.reviewed_kenya import HEAD, WATCH

LENGTHS = (247, 251, 253, 255)


@pytest.fixture(params=[(length, letter) for length in LENGTHS for letter in "kქ"])
def kenya(request: pytest.FixtureRequest, run: Run, examples: Path) -> Path:
    """Kenya's assessment under a name of so many bytes, in the current folder."""
    length, letter = request.param
    name = letter * ((length - 5) // len(letter.encode()))
    path = Path("k" * (length - 5 - len(name.encode())) + name + ".toml")
    assert len(path.name.encode()) == length
    path.write_bytes((examples / "kenya-2016.toml").read_bytes())
    return path


def test_it_is_read_by_every_command(run: Run, kenya: Path) -> None:
    assert run("check", kenya).code == 0
    assert run("score", kenya).code == 0
    assert run("report", kenya, "--json", "k.json").code == 0
    assert run("schema", kenya, "-o", "k.schema.json").code == 0
    assert run("versions", kenya).code == 0
    ran = run("compare", kenya)
    assert ran.code == 2
    assert "nobody has reviewed" in ran.err


def test_it_is_saved_and_reviews_of_it_are_found(run: Run, kenya: Path) -> None:
    path = str(kenya)
    assessment, file, _problems = open_assessment(path, finder_for(path))
    file.save(assessment.model_copy(update={"country": "Ghana"}))
    assert len(list(Path().iterdir())) == 1
    folder = reviews_folder(path)
    folder.mkdir()
    (folder / "water-watch.toml").write_text(HEAD + WATCH, "utf-8")
    assert "Water Watch" in run("compare", kenya).out
    assert run("versions", kenya).out


def test_who_has_it_open_is_seen(run: Run, kenya: Path) -> None:
    sessions = [Owner("ana", "host", pid, "2026-11-23 10:00") for pid in (1, 2)]
    for owner in sessions:
        Presence(str(kenya), owner).show()
    assert len(list(Path().glob(".~lock.*#"))) == 2


@pytest.mark.skipif(not shutil.which("ssh-keygen"), reason="no ssh-keygen")
def test_its_signature_is_written_and_found(run: Run, kenya: Path) -> None:
    words = ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", "key"]
    subprocess.run(["ssh-keygen", *words], check=True)
    ran = run("sign", kenya, "--key", "key", "--statement", "Seen.")
    assert ran.code == 0, ran.err
    assert "Seen." in run("verify", kenya).out

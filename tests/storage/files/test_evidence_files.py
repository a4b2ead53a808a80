"""Files of evidence: found beside the assessment, cited, and copied to it."""

import os
import unicodedata
from hashlib import sha256
from pathlib import Path

import pytest

from selfassess.core.errors import CannotRead, CannotSave
from selfassess.core.model.registers.evidence import Evidence
from selfassess.storage.files.evidence_files import (
    citable_path,
    copy_along,
    evidence_files,
    evidence_folder,
    lies_beside,
    take_in,
)


@pytest.fixture
def path(tmp_path: Path) -> str:
    """An assessment, with a folder beside its own."""
    (tmp_path / "plan").mkdir()
    (tmp_path / "elsewhere").mkdir()
    return str(tmp_path / "plan" / "a.toml")


def test_a_file_with_something_in_it_is_looked_for_beside_the_assessment(
    path: str,
) -> None:
    folder = Path(path).parent
    (folder / "documents").mkdir()
    (folder / "documents" / "a b.pdf").write_bytes(b"%PDF-")
    (folder / "cut off.pdf").touch()
    os.mkfifo(folder / "pipe")
    look_up = lies_beside(path)
    for name in ("documents/a b.pdf", "documents\\a b.pdf"):
        found = look_up(name)
        assert found
        assert (found.size, found.is_outside) == (5, False)
        assert found.digest() == sha256(b"%PDF-").hexdigest()
    whole = look_up("documents")
    assert whole
    assert (whole.size, whole.digest()) == (0, "")
    for name in ("a b.pdf", "cut off.pdf", "pipe", "a" * 5000, "../plan/documents"):
        assert look_up(name) is None


def test_a_folder_in_which_nothing_is_shows_nothing(path: str) -> None:
    folder = Path(path).parent / "minutes"
    (folder / "march").mkdir(parents=True)
    (folder / "march" / "cut off.pdf").touch()
    (folder / ".DS_Store").write_text("x")
    look_up = lies_beside(path)
    assert look_up("minutes") is None
    (folder / "march" / "whole.pdf").write_text("x")
    assert look_up("minutes")


def test_accented_letters_are_found_in_either_form(path: str) -> None:
    composed, decomposed = (
        unicodedata.normalize(f, "Procès é") for f in ("NFC", "NFD")
    )
    folder = Path(path).parent / decomposed
    folder.mkdir()
    (folder / f"{composed}.pdf").write_text("x")
    assert lies_beside(path)(f"{composed}/{decomposed}.pdf")
    assert citable_path(path, str(folder / f"{composed}.pdf")) == (
        f"{composed}/{composed}.pdf"
    )


def test_a_file_is_read_again_once_it_changed(path: str) -> None:
    file = Path(path).parent / "a.txt"
    digests = []
    for content in (b"one", b"three"):
        file.write_bytes(content)
        found = lies_beside(path)("a.txt")
        assert found
        digests.append(found.digest())
    assert digests == [sha256(b"one").hexdigest(), sha256(b"three").hexdigest()]
    file.unlink()
    assert lies_beside(path)("a.txt") is None


def test_what_vanished_meanwhile_has_no_digest(path: str) -> None:
    file = Path(path).parent / "gone.txt"
    file.write_text("x")
    found = lies_beside(path)("gone.txt")
    file.unlink()
    assert found
    assert found.digest() == ""


def test_a_link_out_of_the_folder_is_told_and_not_cited(path: str) -> None:
    outside = Path(path).parent.parent / "elsewhere" / "secret.txt"
    outside.write_text("x")
    link = Path(path).parent / "link.txt"
    link.symlink_to(outside)
    found = lies_beside(path)("link.txt")
    assert found
    assert found.is_outside
    assert citable_path(path, str(link)) == ""


@pytest.mark.parametrize("name", ["a\x1b[2J.txt", "a:b.txt", "a\u202eb.txt"])
def test_a_file_with_an_odd_name_is_copied_under_a_harmless_one(
    path: str, name: str
) -> None:
    odd = Path(path).parent / name
    odd.write_text("x")
    assert citable_path(path, str(odd)) == ""
    cited = take_in(path, str(odd))
    assert cited.isprintable()
    assert citable_path(path, str(Path(path).parent / cited)) == cited


def test_copies_never_overwrite_and_never_double(path: str, tmp_path: Path) -> None:
    first, second = (tmp_path / "elsewhere" / name for name in ("Minutes.PDF", "b.pdf"))
    first.write_text("one")
    second.write_text("two")
    assert take_in(path, str(first)) == "a.evidence/minutes.pdf"
    first.write_text("another one")
    assert take_in(path, str(first)) == "a.evidence/minutes-2.pdf"
    assert take_in(path, str(first)) == "a.evidence/minutes-2.pdf"
    assert take_in(path, str(second)) == "a.evidence/b.pdf"
    copies = {p.name: p.read_text() for p in evidence_folder(path).iterdir()}
    assert copies == {
        "minutes.pdf": "one",
        "minutes-2.pdf": "another one",
        "b.pdf": "two",
    }


def test_what_cannot_be_copied_leaves_nothing_behind(path: str, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    for name, reason in (("elsewhere", "was not copied"), ("empty.txt", "nothing in")):
        with pytest.raises(CannotSave, match=reason):
            take_in(path, str(tmp_path / name))
    assert list(evidence_folder(path).iterdir()) == []
    for wrong in ("elsewhere", "nothing"):
        with pytest.raises(CannotRead):
            citable_path(path, str(tmp_path / wrong))


def test_a_folder_of_evidence_that_leads_elsewhere_takes_nothing(
    path: str, tmp_path: Path
) -> None:
    evidence_folder(path).symlink_to(tmp_path / "elsewhere")
    (tmp_path / "x.txt").write_text("x")
    with pytest.raises(CannotSave, match="leads elsewhere"):
        take_in(path, str(tmp_path / "x.txt"))
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_the_screens_look_no_further_up_than_is_reasonable(
    path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan" / "a.txt").write_text("x")
    files = evidence_files(path)
    assert files.folder == str(tmp_path / "plan")
    assert files.folder_above(files.folder) == str(tmp_path)
    assert files.folder_above(str(tmp_path)) == str(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "plan"))
    assert evidence_files(path).folder_above(files.folder) == files.folder
    cited = files.sealed(
        Evidence(title="A", file=files.cited_as(f"{tmp_path}/plan/a.txt"))
    )
    assert cited.sha256 == sha256(b"x").hexdigest()


def test_evidence_goes_along_with_a_copy_of_its_assessment(
    path: str, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    copy_along(path, str(elsewhere / "b.toml"))
    assert list(elsewhere.iterdir()) == []
    evidence_folder(path).mkdir()
    (evidence_folder(path) / ".draft.tmp").touch()
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(name)
        take_in(path, str(tmp_path / name))
    copies = elsewhere / "a.evidence"
    for _twice in range(2):
        copy_along(path, str(elsewhere / "b.toml"))
        assert sorted(p.name for p in copies.iterdir()) == ["one.txt", "two.txt"]
        (copies / "one.txt").write_text("mine")
    assert (copies / "one.txt").read_text() == "mine"

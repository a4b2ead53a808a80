from dataclasses import replace
from pathlib import Path

import pytest

from selfassess.core.errors import CannotRead
from selfassess.core.signatures.signature import Signature, fingerprint_in
from selfassess.storage.documents.signature_files import (
    LONGEST,
    MOST,
    load_signature,
    save_signature,
    signature_paths,
    signed_of,
)
from tests.builders import answered, review

ARMOUR = (
    "-----BEGIN SSH SIGNATURE-----\nU1NIU0lHAAAAAQAAAANrZXlyZXN0\n"
    "-----END SSH SIGNATURE-----"
)


def signature(statement: str = "I do.") -> Signature:
    signed = signed_of(answered(), statement)
    return Signature(signed, ARMOUR, fingerprint_in(ARMOUR))


def test_a_signature_lies_beside_its_file_under_its_key(tmp_path: Path) -> None:
    file = str(tmp_path / "a.toml")
    target = save_signature(file, signature())
    assert Path(target).parent == tmp_path
    assert Path(target).name.startswith("a.toml.")
    assert save_signature(file, signature("Again.")) == target
    assert signature_paths(file) == [target]
    assert load_signature(target) == signature("Again.")


def test_a_review_and_its_assessment_are_not_mistaken_for_each_other() -> None:
    about = signed_of(answered(), "I do.")
    theirs = signed_of(review(), "I do.")
    assert about.id == theirs.id
    assert not about.is_about(theirs)


def test_only_signatures_of_this_file_are_found_and_not_without_end(
    tmp_path: Path,
) -> None:
    for number in range(MOST + 5):
        (tmp_path / f"a.toml.{number}.sig").touch()
    for name in ("b.toml.1.sig", "a.toml", "a.toml.bak", "xa.toml.1.sig"):
        (tmp_path / name).touch()
    names = signature_paths(str(tmp_path / "a.toml"))
    assert len(names) == MOST
    assert all(Path(path).name.startswith("a.toml.") for path in names)
    assert signature_paths(str(tmp_path / "nowhere" / "a.toml")) == []


@pytest.mark.parametrize(
    "content", [b"", b"\xff", b"a" * (LONGEST + 1), bytes(9 << 20)]
)
def test_what_is_no_signature_is_told_without_a_fuss(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "a.toml.1.sig"
    path.write_bytes(content)
    assert load_signature(str(path)) is None
    with pytest.raises(CannotRead):
        load_signature(str(tmp_path))


def test_the_signature_of_an_assessment_goes_with_it_when_it_is_renamed(
    tmp_path: Path,
) -> None:
    file, renamed = tmp_path / "a.toml", tmp_path / "final.toml"
    file.write_text(f'id = "{answered().id}"\n', encoding="utf-8")
    target = save_signature(str(file), signature())
    renamed.write_bytes(file.read_bytes())
    (tmp_path / "gone.toml.0a0b0c0d.sig").mkdir()
    (tmp_path / "gone.toml.0a0b0c0e.sig").write_bytes(b"\xff")
    assert signature_paths(str(renamed)) == []  # a copy: it is the first one's
    file.unlink()
    assert signature_paths(str(renamed)) == [target]
    renamed.write_text('id = "other"\n', encoding="utf-8")
    assert signature_paths(str(renamed)) == []


def test_the_signature_of_a_review_goes_with_it_when_it_is_renamed(
    tmp_path: Path,
) -> None:
    own = review().model_copy(update={"id": "0a"})
    file, renamed = tmp_path / "a.toml", tmp_path / "a (1).toml.txt"
    file.write_text(f'id = "0a"\nassessment = "{own.assessment}"\n', "utf-8")
    signed = signed_of(own, "Mine.")
    target = save_signature(str(file), replace(signature(), signed=signed))
    file.rename(renamed)
    assert signature_paths(str(renamed)) == [target]
    assert load_signature(target) == replace(signature(), signed=signed)
    # Another review of the same assessment has another id.
    renamed.write_text(f'id = "0b"\nassessment = "{own.assessment}"\n', "utf-8")
    assert signature_paths(str(renamed)) == []
    # One that was signed before it had an id is known by its name alone.
    earlier = replace(signed, review="")
    save_signature(str(file), replace(signature(), signed=earlier))
    assert signature_paths(str(renamed)) == []
    assert earlier.is_about(signed)
    assert not signed.is_about(replace(signed, review="0b"))

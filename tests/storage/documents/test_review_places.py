"""Reviews are found by the id inside, and those that lie astray are told."""

import os
from pathlib import Path

import pytest

from selfassess.storage.documents.review_places import (
    assessment_of,
    review_paths,
    stray_reviews,
)

ID = "0a1b"
TEXT = f'format = 1\nassessment = "{ID}"\n[reviewer]\nname = "W"\n'


@pytest.fixture
def kenya(tmp_path: Path) -> Path:
    file = tmp_path / "kenya.toml"
    file.write_text(f'format = 1\nid = "{ID}"\n')
    return file


def put(path: Path, text: str = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def found(kenya: Path) -> list[Path]:
    return list(review_paths(str(kenya), ID).values())


def strays(kenya: Path) -> list[Path]:
    return list(stray_reviews(str(kenya), ID, found(kenya)))


@pytest.mark.parametrize(
    "name", ["w (1) FINAL.toml", "w.TOML", "w.toml.txt", "w.txt", "мои.toml", "w"]
)
def test_in_the_folder_a_review_is_taken_whatever_it_is_called(
    kenya: Path, name: str
) -> None:
    path = put(kenya.with_suffix(".reviews") / name)
    put(path.with_name("notes.md"), "Not a review.")
    assert found(kenya) == [path]
    assert assessment_of(str(path)) == kenya.resolve()


@pytest.mark.parametrize(
    "name", ["kenya (1).toml", "Kenya-final.toml", "k - Copy.toml"]
)
def test_a_renamed_assessment_keeps_its_reviews(kenya: Path, name: str) -> None:
    path = put(kenya.with_suffix(".reviews") / "w.toml")
    copy = put(kenya.with_name(name), kenya.read_text())
    assert found(copy) == [path]
    kenya.unlink()
    assert found(copy) == [path]
    assert assessment_of(str(path)) == copy.resolve()


def test_reviews_of_other_assessments_are_theirs(kenya: Path) -> None:
    put(kenya.with_name("b.toml"), 'id = "ff"\n')
    put(kenya.with_name("b.reviews") / "w.toml", TEXT.replace(ID, "ff"))
    put(kenya.with_name("gone.reviews") / "w.toml", TEXT.replace(ID, "ff"))
    assert found(kenya) == strays(kenya) == []


@pytest.mark.parametrize(
    "name",
    [
        "w.toml",
        "w.toml.txt",
        "w.txt",
        "kenya-review/w.toml",
        "kenya.reviews/sub/w.toml",
        "kenya.reviews/2026/by mail/w.toml",
        "kenya.reviews/.w.toml",
        ".w.TOML",
    ],
)
def test_a_review_that_lies_astray_is_told(kenya: Path, name: str) -> None:
    path = put(kenya.parent / name)
    assert found(kenya) == []
    assert strays(kenya) == [path]
    put(kenya.with_suffix(".reviews") / "w.toml")
    assert strays(kenya) == []  # a copy is not missed


def test_a_backup_with_all_that_belongs_to_it_is_not_astray(kenya: Path) -> None:
    put(kenya.parent / "backup" / "kenya.toml", kenya.read_text())
    put(kenya.parent / "backup" / "w.toml")
    assert strays(kenya) == []


def test_what_an_editor_left_is_no_second_review(kenya: Path) -> None:
    path = put(kenya.with_suffix(".reviews") / "w.toml")
    put(path.with_name("w.toml~"))
    put(path.with_name("w.toml.0.sig"))
    put(path.with_name(".w.toml.0a1b2c3d.tmp"), f"{TEXT}\n")
    assert found(kenya) == [path]
    assert strays(kenya) == []


def test_a_review_whose_assessment_is_not_near_belongs_to_nobody(
    tmp_path: Path,
) -> None:
    assert assessment_of(str(put(tmp_path / "x" / "w.toml"))) is None


def test_a_review_that_can_no_longer_be_read_hides_no_other(kenya: Path) -> None:
    put(kenya.with_name("w.toml"))
    gone = kenya.with_suffix(".reviews") / "gone.toml"
    assert list(stray_reviews(str(kenya), ID, [gone])) == [kenya.with_name("w.toml")]


@pytest.mark.parametrize("inside", ["", "from-mails"])
def test_a_folder_that_nobody_can_look_into_is_told_with_the_reviews(
    kenya: Path, inside: str
) -> None:
    home = kenya.with_suffix(".reviews")
    assert found(kenya) == []
    kept = [put(home / "w.toml")] if inside else []
    folder = home / inside
    folder.symlink_to(kenya.with_name("share-that-is-not-mounted"))
    put(kenya.parent / "letters" / "deep" / "x.toml")
    if inside:
        (home / "more").mkdir()
        (home / "notes").symlink_to(put(kenya.with_name("notes.md"), "No review."))
    assert found(kenya) == [*kept, folder]
    assert strays(kenya) == []


def test_a_review_in_place_of_the_folder_is_a_review(kenya: Path) -> None:
    path = put(kenya.with_suffix(".reviews"))
    assert found(kenya) == [path]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root reads all")
def test_a_folder_that_is_closed_to_us_is_told(kenya: Path) -> None:
    home = put(kenya.with_suffix(".reviews") / "w.toml").parent
    home.chmod(0o311)
    assert found(kenya) == [home]
    home.chmod(0o755)

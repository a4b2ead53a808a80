"""Reviews that stay behind when a file is moved are missed."""

from pathlib import Path

from selfassess.core.problems import Severity
from selfassess.storage.left_behind import reviews_left_behind


def test_reviews_that_are_replied_to_and_not_there_are_told_once(
    tmp_path: Path,
) -> None:
    beside = tmp_path / "kenya.reviews"
    beside.mkdir()
    (beside / "forum.toml").write_text("[broken", "utf-8")
    path = str(tmp_path / "kenya.toml")
    assert list(reviews_left_behind(path, ["forum"])) == []
    [one] = reviews_left_behind(path, ["forum", "water-watch"])
    assert one.severity is Severity.WARNING
    assert one.message.startswith("the review by 1 reviewer to whom it replies is not")
    [two] = reviews_left_behind(str(tmp_path / "moved.toml"), ["a", "b"])
    assert "the reviews by 2 reviewers" in two.message
    assert "not in `moved.reviews`; a file that is moved" in two.message

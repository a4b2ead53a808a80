"""Who puts an archive of reviews beside an assessment is told how it is taken in."""

from pathlib import Path

from selfassess.core.problems import Severity
from selfassess.storage.checks.reviews.packed_reviews import check_packed_reviews


def test_an_archive_named_like_the_reviews_is_told_with_the_command_for_it(
    tmp_path: Path,
) -> None:
    kenya = tmp_path / "kenya.toml"
    for name in ("kenya.zip", "other.reviews.zip", "kenya.reviews.txt", "kenya.eml"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "kenya.reviews.old.zip").mkdir()
    assert [*check_packed_reviews(str(kenya), kenya.with_suffix(".reviews"))] == []
    parcels = [tmp_path / name for name in ("kenya.reviews.ZIP", "kenya.reviews.eml")]
    for parcel in parcels:
        parcel.write_bytes(b"PK")
    told = [*check_packed_reviews(str(kenya), kenya.with_suffix(".reviews"))]
    assert [problem.path for problem in told] == [str(parcel) for parcel in parcels]
    assert {problem.severity for problem in told} == {Severity.WARNING}
    assert (
        told[0].hint == f"selfassess receive {kenya} {parcels[0]} takes in what is new"
    )

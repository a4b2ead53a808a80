from datetime import date, timedelta
from typing import Any

import pytest

from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.registers.evidence_file import (
    EvidenceFile,
    sealed,
    size_label,
)
from selfassess.core.validation.evidence.doubts import (
    doubt_about_file,
    doubt_about_time,
    doubts_about,
    doubts_text,
)

TODAY = date(2026, 11, 29)
URL = "https://example.org/minutes"
DIGEST = "0" * 64


def doubts(there: bool = True, **data: Any) -> list[tuple[str, str]]:
    entry = Evidence.model_validate({"title": "Minutes", **data})
    found = EvidenceFile(3, lambda: DIGEST) if there else None
    return list(doubts_about(entry, TODAY, lambda _name: found))


@pytest.mark.parametrize(
    "said", [{"url": URL}, {"file": "minutes.pdf"}, {"url": URL, "date": TODAY}]
)
def test_evidence_that_somebody_can_look_at_leaves_no_doubt(
    said: dict[str, Any],
) -> None:
    assert doubts(**said) == []


@pytest.mark.parametrize(
    ("said", "doubt"),
    [
        ({}, ("", "neither an address nor a file, so it shows nothing")),
        (
            {"url": URL, "date": TODAY + timedelta(days=1)},
            ("date", "a day in the future"),
        ),
        (
            {"url": "http://intranet/minutes"},
            ("url", "an address inside one network: others cannot open it"),
        ),
        ({"url": URL, "date": date(1989, 12, 31)}, ("date", "a day before 1990")),
    ],
)
def test_what_may_show_nothing_is_told(
    said: dict[str, Any], doubt: tuple[str, str]
) -> None:
    assert doubts(**said) == [doubt]


def test_a_file_that_is_not_there_is_told_unless_its_path_is_wrong_already() -> None:
    found = doubts(there=False, file="minutes.pdf", url=URL)
    assert found == [
        ("file", "no such file lies beside the assessment, or it is empty")
    ]
    assert doubts(there=False, file="../minutes.pdf") == []
    outside = Evidence(title="Minutes", file="../minutes.pdf")
    assert doubt_about_file(outside, None).startswith("must be a path below")


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (EvidenceFile(3, lambda: DIGEST), ""),
        (EvidenceFile(3, lambda: "1" * 64), "changed since it was cited"),
        (EvidenceFile(3, lambda: ""), "cannot be read as a file"),
        (EvidenceFile(3, lambda: DIGEST, is_outside=True), "a link out of the folder"),
    ],
)
def test_a_file_that_is_not_as_it_was_cited_is_told(
    file: EvidenceFile, text: str
) -> None:
    entry = Evidence(title="Minutes", file="minutes.pdf")
    cited = sealed(entry, lambda _name: EvidenceFile(3, lambda: DIGEST))
    assert cited.sha256 == DIGEST
    assert sealed(cited, lambda _name: None) == cited
    assert doubt_about_file(cited, file).startswith(text)
    assert bool(doubt_about_file(cited, file)) == bool(text)


@pytest.mark.parametrize(
    ("size", "label"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1_500, "1.5 kB"),
        (12_345_678, "12 MB"),
        (5_000_000_000_000, "5000 GB"),
    ],
)
def test_a_size_is_told_in_the_largest_unit_that_fits(size: int, label: str) -> None:
    assert size_label(size) == label


def test_an_address_that_is_gone_is_told_with_the_day() -> None:
    seen = {"state": "gone", "on": TODAY}
    assert doubts(url=URL, seen=seen) == [
        ("url", "gone when it was looked up on 2026-11-29")
    ]


def test_several_doubts_are_told_on_one_line() -> None:
    assert doubts_text(doubts(date=date(2035, 1, 1))) == (
        "neither an address nor a file, so it shows nothing · a day in the future"
    )


@pytest.mark.parametrize(
    ("moment", "doubt"),
    [
        (1990, ""),
        (2046, ""),
        (date(2046, 12, 31), ""),
        (1989, "is before 1990"),
        (date(1916, 1, 1), "is before 1990"),
        (2047, "is more than 20 years from now"),
    ],
)
def test_a_time_that_is_probably_a_slip_is_told(moment: date | int, doubt: str) -> None:
    assert doubt_about_time(moment, TODAY) == doubt

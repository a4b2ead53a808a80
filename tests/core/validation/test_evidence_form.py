from datetime import date

import pytest

from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.validation.evidence_form import (
    evidence_from,
    typed_from,
    wrong_in_evidence,
)

ENTRY = Evidence.model_validate(
    {
        "title": "Minutes",
        "url": "https://example.org",
        "file": "docs/minutes.pdf",
        "sha256": "0" * 64,
        "seen": {"state": "found", "on": date(2026, 11, 30)},
        "date": date(2026, 11, 23),
        "note": "Two\nlines",
        "x_box": 7,
    }
)
TYPED = typed_from(ENTRY)


def test_an_entry_that_is_typed_as_it_is_stays_as_it_is() -> None:
    assert evidence_from(TYPED, ENTRY) == ENTRY
    assert wrong_in_evidence(TYPED) == {}


def test_what_was_found_out_goes_with_the_file_or_the_address() -> None:
    other_file = evidence_from({**TYPED, "file": "docs/other.pdf"}, ENTRY)
    assert (other_file.sha256, other_file.seen) == ("", ENTRY.seen)
    other_address = evidence_from({**TYPED, "url": "https://example.com"}, ENTRY)
    assert (other_address.sha256, other_address.seen) == (ENTRY.sha256, None)


def test_a_new_entry_has_only_what_was_typed() -> None:
    assert evidence_from({**TYPED, "date": "", "url": ""}) == Evidence(
        title="Minutes", file="docs/minutes.pdf", note="Two\nlines"
    )


def test_an_entry_without_a_day_is_typed_without_one() -> None:
    assert typed_from(Evidence(title="t"))["date"] == ""


@pytest.mark.parametrize(
    ("name", "typed", "message"),
    [
        ("title", "  ", "must not be empty"),
        ("date", "June", "must be a date such as 2026-11-23"),
        (
            "url",
            "example.org",
            "must be a whole address that starts with https:// or http://",
        ),
        ("file", "../minutes.pdf", "must be a path below the folder of the assessment"),
    ],
)
def test_what_is_wrong_is_told_at_its_field(
    name: str, typed: str, message: str
) -> None:
    assert wrong_in_evidence({**TYPED, name: typed}) == {name: message}


@pytest.mark.parametrize(
    ("url", "meant"),
    [
        ("www.example.org", "https://www.example.org"),
        (" example.org/ogp?page=2 ", "https://example.org/ogp?page=2"),
        ("приклад.укр/план", "https://приклад.укр/план"),
        ("http://example.org", "http://example.org"),
    ],
)
def test_an_address_without_its_beginning_gets_it(url: str, meant: str) -> None:
    typed = {**TYPED, "url": url}
    assert wrong_in_evidence(typed) == {}
    assert evidence_from(typed).url == meant


@pytest.mark.parametrize("url", ["minutes.pdf", "docs/minutes.pdf", "a b", "me@x.org/"])
def test_what_is_no_address_does_not_become_one(url: str) -> None:
    assert "https://" in wrong_in_evidence({**TYPED, "url": url})["url"]


def test_an_address_in_the_field_for_files_is_taken_as_the_address() -> None:
    typed = {
        "title": "Minutes",
        "url": "",
        "file": "https://www.example.org/m",
        "date": "",
        "note": "",
        "by": "",
        "language": "",
    }
    assert wrong_in_evidence(typed) == {}
    evidence = evidence_from(typed)
    assert (evidence.url, evidence.file) == ("https://www.example.org/m", "")
    both = {**typed, "url": "https://www.example.org/other"}
    assert "file" in wrong_in_evidence(both)

"""Text that people wrote."""

import pytest

from selfassess.core.text.i18n import started
from selfassess.report.elements.passages import (
    is_stacked,
    paragraphs,
    passage,
    shortened,
)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("2024: العربية first", "rtl"),
        ("«עברית»", "rtl"),
        ("Latin, then العربية", ""),
        ("2024", ""),
        ("", ""),
    ],
)
def test_the_first_letter_decides_on_the_direction(text: str, direction: str) -> None:
    assert passage(text, "en").direction == direction


def test_blank_lines_separate_paragraphs_and_line_breaks_stay() -> None:
    parts = paragraphs("one\ntwo\n\n \n\nthree\n", "en")
    assert [part.text for part in parts] == ["one\ntwo", "three"]


def test_no_text_has_no_paragraphs() -> None:
    assert paragraphs("", "en") == ()


def test_text_is_cut_only_if_it_is_too_long() -> None:
    assert shortened("Kenya", 5) == "Kenya"
    assert shortened("Kenya and more", 7) == "Kenya…"
    assert shortened("Kenya and more", 12) == "Kenya and…"
    assert shortened("Plan, more", 6) == "Plan…"
    assert shortened("Requirements" * 2, 9) == "Requirem…"


def test_a_sentence_starts_with_a_capital_letter() -> None:
    assert started("not eligible") == "Not eligible"


def test_a_long_id_stands_above_its_title() -> None:
    assert not is_stacked("dev-document-5", "Best practice")
    assert is_stacked("development-informing-people-1", "Basic")
    assert is_stacked("dev-document-5", "最佳实践最佳实践")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Third\t2026\t\tOnline", "Third | 2026 |  | Online"),
        ("\tQ1\tQ2\nRome\t1\t2", "| Q1 | Q2\nRome | 1 | 2"),
        ("Capital\t12\t", "Capital | 12"),
        ("•\tone\n1.\ttwo\n(a)\tthree", "• one\n1. two\n(a) three"),
        ("one:\n  - two\n\t- three", "one:\n\xa0\xa0- two\n\xa0\xa0\xa0\xa0- three"),
        ("    a\n      b\n    c", "a\n\xa0\xa0b\nc"),
        (" " * 80 + "a\nb", "\xa0" * 12 + "a\nb"),
        ("nothing  to do ", "nothing  to do"),
    ],
)
def test_pasted_tables_and_lists_can_be_read(written: str, shown: str) -> None:
    assert [each.text for each in paragraphs(written, "en")] == [shown]

"""Names of files are in the letters of those whom they are named after."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.core.model.fields.name_fields import SLUG_PATTERN
from selfassess.core.model.file_names import (
    MOST_BYTES,
    as_on_disk,
    file_name_for,
    is_inside,
    key_for,
)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Water Watch", "water-watch"),
        ("Fórum!", "forum"),
        ("Łódź 2024", "lodz-2024"),
        ("Œuvre nationale", "oeuvre-nationale"),
        ("Əli", "əli"),
        ("მდინარე", "მდინარე"),
        ("जल संस्था", "जल-संस्था"),
        ("🌊", "other"),
        ("CON", "other-con"),
        ("a" * 300, "a" * MOST_BYTES),
    ],
)
def test_a_name_keeps_its_letters(words: str, name: str) -> None:
    assert file_name_for(words, (), "other") == unicodedata.normalize("NFC", name)


def test_a_key_says_the_name_in_every_latin_alphabet() -> None:
    assert key_for("œuvre-nationale", ()) == "oeuvre-nationale"
    assert key_for("Mørk Øvre Ðal", ()) == "mork-ovre-dal"
    assert key_for("əli", ()).startswith("reviewer-")


def test_a_name_that_is_taken_in_other_capitals_gets_a_number() -> None:
    assert file_name_for("Forum", ["FORUM", "forum-2"], "x") == "forum-3"
    assert key_for("forum", ["forum"]) == "forum-2"


def test_no_letter_loses_the_signs_that_belong_to_it() -> None:
    name = file_name_for("a" * (MOST_BYTES - 3) + "क्" * 9, (), "x")
    assert name == "a" * (MOST_BYTES - 3)


@given(st.text(), st.text())
def test_every_name_can_be_a_file_and_every_key_a_key(one: str, other: str) -> None:
    name = file_name_for(one, (), "other")
    assert is_inside(name)
    assert len(name.encode("utf-8", "surrogatepass")) <= MOST_BYTES + len("other-")
    assert re.fullmatch(SLUG_PATTERN, key_for(one, ()))
    assert key_for(other, [key_for(one, ())]) != key_for(one, ())


@pytest.mark.parametrize(
    "path", ["minutes.pdf", "documents/minutes 2026.pdf", "a\\b.pdf", "..a/b..c", "~a"]
)
def test_a_path_below_the_folder_is_inside(path: str) -> None:
    assert is_inside(path)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "..",
        "../minutes.pdf",
        "a/../../b",
        "a\\..\\b",
        "/etc/passwd",
        "\\\\server\\share",
        "C:\\minutes.pdf",
        "minutes.pdf:stream",
        "~/minutes.pdf",
        "a//b",
        "a/",
        "./a",
        "con",
        "a/NUL.pdf",
        "com1.txt",
        "lpt².txt",
        "minutes.pdf.",
        ".. /a",
    ],
)
def test_a_path_that_leads_elsewhere_or_to_a_device_is_not(path: str) -> None:
    assert not is_inside(path)


@given(
    st.lists(st.sampled_from(["a", "..", ".", "/", "\\", "~", ":", " "]), max_size=8)
)
def test_no_path_that_is_inside_leaves_the_folder(parts: list[str]) -> None:
    path = "".join(parts)
    if is_inside(path):
        steps = path.replace("\\", "/").split("/")
        assert not {"", ".", "..", "~"} & set(steps)


def test_names_that_windows_or_macos_take_for_one_are_one() -> None:
    apart = unicodedata.normalize("NFD", "Procès-verbal.pdf")
    assert as_on_disk(apart) == as_on_disk("PROCÈS-VERBAL.pdf")
    assert as_on_disk("a.pdf") != as_on_disk("b.pdf")

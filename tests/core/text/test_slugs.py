import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.core.text.slugs import slug_for


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Minutes of the forum, March 2017", "minutes-of-the-forum-march-2017"),
        ("Procès-verbal n° 3", "proces-verbal-n-3"),
        ("Łódź, º Ǆ Straße", "lodz-o-dz-strasse"),
        ("Œuvre, ŒUVRE; Ørsted, Đoàn, Þór", "oeuvre-oeuvre-orsted-doan-thor"),
        ("ISTANBUL, İzmir, Iğdır", "istanbul-izmir-igdir"),
        ("Ɓarayi da Ƙaura", "barayi-da-kaura"),
        ("Əli", "li-1ca0ec17"),
        ("会议记录", "evidence-224e3ec6"),
        ("Протокол 2017", "2017-499cfc6e"),
        ("Minutes, протокол", "minutes-c8a267c7"),
        ("-- --", "evidence"),
        ("a" * 59 + " b", "a" * 59),
    ],
)
def test_evidence_is_named_after_its_title(title: str, slug: str) -> None:
    assert slug_for(title, []) == slug


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("სხდომის ოქმი", "მუშაობის გეგმა"),
        ("محضر الاجتماع", "خطة العمل"),
        ("Протокол 12", "Отчёт 12"),
        ("የስብሰባ ቃለ ጉባኤ", "የሥራ ዕቅድ"),
        ("会议记录", "行动计划"),
        ("כתב", "מפה"),
    ],
)
def test_titles_in_every_script_get_names_of_their_own(one: str, other: str) -> None:
    assert slug_for(one, []) != slug_for(other, [])
    assert slug_for(one, []) == slug_for(f" {one.upper()} ", [])


def test_the_same_letters_composed_or_not_get_one_name() -> None:
    assert slug_for("\u0439", []) == slug_for("\u0438\u0306", [])


def test_a_name_that_is_taken_gets_a_number() -> None:
    assert slug_for("Minutes", ["minutes"]) == "minutes-2"
    assert slug_for("Minutes", ["minutes", "minutes-2"]) == "minutes-3"


@given(st.text(), st.integers(0, 12))
def test_the_name_of_evidence_is_always_valid_and_new(title: str, copies: int) -> None:
    taken: list[str] = []
    for _round in range(copies + 1):
        slug = slug_for(title, taken)
        assert slug not in taken
        assert re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,79}", slug)
        taken.append(slug)

"""Where lines end in Chinese and Japanese; the rest is broken at blanks as ever."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.core.text.line_ends import has_ideographs, line_ends
from selfassess.core.text.terminal import cell_width

CLOSING = "、。」』）】！？ーっゃ，；”)."
OPENING = "「『（【“("
JAPANESE = st.text("あいう漢字カナ" + CLOSING + OPENING + "ab 1", max_size=60)


def lines(text: str, cells: int) -> list[str]:
    ends = [0, *line_ends(text, cells), len(text)]
    return [text[first:last] for first, last in pairwise(ends)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("計画は公開されました。次", ["計画は公開されまし", "た。次"]),
        ("政府は「行動計画」を出す", ["政府は「行動計", "画」を出す"]),
        ("今日の会議は「公開」です", ["今日の会議は", "「公開」です"]),
        ("サーバーのデータベース", ["サーバーのデー", "タベース"]),
        ("计划已公布，请提意见。", ["计划已公布，", "请提意见。"]),
    ],
)
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(
    text: str, wanted: list[str]
) -> None:
    cells = max(cell_width(line) for line in wanted) + 1
    assert lines(text, min(cells, 20 if "次" in text else cells)) == wanted


@given(text=JAPANESE, cells=st.integers(10, 30))
def test_every_line_fits_and_no_letter_is_lost(text: str, cells: int) -> None:
    broken = lines(text, cells)
    assert "".join(broken) == text
    assert all(cell_width(line.rstrip()) <= cells for line in broken)


@given(
    words=st.lists(
        st.text("あいう漢字", min_size=2, max_size=9), min_size=1, max_size=9
    ),
    marks=st.lists(
        st.sampled_from(["。", "、", "」", "「", "ー"]), min_size=9, max_size=9
    ),
    cells=st.integers(10, 30),
)
def test_where_there_is_a_choice_the_rules_hold(
    words: list[str], marks: list[str], cells: int
) -> None:
    text = "".join(word + mark for word, mark in zip(words, marks, strict=False))
    broken = lines(text, cells)
    assert all(line[0] not in CLOSING for line in broken if line)
    assert all(line[-1] not in OPENING for line in broken[:-1])


def test_other_scripts_are_left_to_their_blanks() -> None:
    assert not has_ideographs("Plain words, naïve Ελληνικά, የኢትዮጵያ")
    assert not has_ideographs("정부는 계획을 발표했다")
    assert lines("one two three", 7) == ["one two ", "three"]

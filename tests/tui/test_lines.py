"""Text is broken into lines that fit, also where terminals measure it differently."""

import sys

import hypothesis
from hypothesis import given, settings
from hypothesis import strategies as st

# What Textual measures with.
from rich.cells import cell_len  # noqa: TID251
from textual.content import Content

from selfassess.core.text.terminal import cell_width
from selfassess.tui.terminal.line_breaks import SPACIOUS, break_lines_as_scripts_do
from selfassess.tui.walk.pane.answer_row import AnswerRow
from selfassess.tui.widgets.text_blocks import TextBlock, TextBlocks
from tests.tui.workspaces import SavedRecords, example, walking, workspace_of

break_lines_as_scripts_do()
WIDTH = 30
TEXTS = st.text("ab é✔★日本 ", max_size=12)


@given(TEXTS | st.just("tab\tor\ttwo") | st.just("two\nlines"), st.integers(1, WIDTH))
@settings(max_examples=100, deadline=None)
def test_what_fits_is_not_broken_and_all_else_is_as_textual_breaks_it(
    words: str, width: int
) -> None:
    text = Content(words)
    broken = [line.plain.rstrip() for line in TextBlock(text).lines(width)]
    assert broken == [line.plain.rstrip() for line in text.wrap(width)]


@given(
    st.lists(
        st.sampled_from(
            ["सूचना", "भाषाओं", "में", "දැනුම්", "தகவல்", "plan", "👩‍🔧", "\n", "."]
        ),
        max_size=20,
    ),
    st.integers(8, WIDTH),
)
@hypothesis.example(["\n", "தகவல்", "👩‍🔧", "👩‍🔧"], 8)
@hypothesis.example(["सूचना", "सूचना", "👩‍🔧", "👩‍🔧", "👩‍🔧"], 8)
@settings(max_examples=100, deadline=None)
def test_lines_fit_terminals_that_give_vowel_signs_a_cell_and_those_that_do_not(
    words: list[str], width: int
) -> None:
    text = " ".join(words)
    lines = list(TextBlock(Content(text)).lines(width))
    for line in lines:
        plain = line.plain.rstrip()
        assert max(cell_width(plain), Content(plain).cell_length) <= width
    together = " ".join(line.plain for line in lines)
    assert together.split() == text.split()
    assert len(lines) >= text.count("\n") + 1


@given(
    st.lists(
        st.sampled_from(
            [
                "Qui",
                "répond",
                "«\u00a0oui\u00a0»",
                "ici\u202f?",
                "là\u00a0:",
                "vu\u202f!",
                "12\u202f000",
                "a\u202f; b",
                "日本\u00a0?",
                "दिन\u00a0?",
            ]
        ),
        max_size=20,
    ),
    st.integers(8, WIDTH),
)
@settings(max_examples=200, deadline=None)
def test_a_sign_stays_with_the_word_before_it_where_a_blank_that_holds_is_between(
    words: list[str], width: int
) -> None:
    text = " ".join(words)
    lines = [line.plain.rstrip() for line in TextBlock(Content(text)).lines(width)]
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert line[:1] not in tuple("?:;!»")
        assert line[-1:] != "«"
        assert Content(line).cell_length <= width


def test_no_other_letter_takes_more_room_than_textual_gives_it() -> None:
    letters = (chr(number) for number in range(sys.maxunicode + 1))
    shown = filter(str.isprintable, letters)
    assert not [
        letter
        for letter in shown
        if not SPACIOUS.match(letter) and cell_width(letter) > cell_len(letter)
    ]


async def test_what_can_be_clicked_changes_under_the_pointer() -> None:
    workspace = workspace_of(SavedRecords(), example("exampleland"))
    async with walking(workspace, size=(90, 30), toasts=False) as (pilot, screen):
        fields = screen.query_one(AnswerRow)
        row = next(y for y, line in enumerate(lines_of(fields)) if "◐ Partly" in line)
        column = lines_of(fields)[row].index("◐ Partly")
        before = fields.render_lines(fields.size.region)[row]
        await pilot.hover(fields, offset=(column, row))
        await pilot.pause()
        after = fields.render_lines(fields.size.region)[row]
        assert before.text == after.text
        assert list(before) != list(after)


def lines_of(fields: TextBlocks) -> list[str]:
    return [line.plain for line in fields.lines]

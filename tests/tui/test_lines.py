"""Lines are drawn as Textual would draw them as one text, only quicker."""

import sys

import hypothesis
from hypothesis import given, settings
from hypothesis import strategies as st

# What a style is to Textual comes from the strips, which are made of rich's segments.
from rich.cells import cell_len  # noqa: TID251
from rich.segment import Segment  # noqa: TID251
from textual.content import Content
from textual.geometry import Offset
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions
from textual.widget import Widget

from selfassess.core.cells import cell_width
from selfassess.tui.widgets.fields import SPACIOUS, Fields, Section
from selfassess.tui.widgets.lines import Lines
from selfassess.tui.widgets.requirement_pane import RequirementPane
from tests.tui.desks import Drawer, example, walking, work_on

WIDTH = 30
GROUND = Style.parse("white on black")
MARKED = Style.parse("black on yellow")
STYLES = st.sampled_from(["bold", "red", "underline", "on blue"])
TEXTS = st.text("ab é✔★日本 ", max_size=12)


@st.composite
def broken(draw: st.DrawFn) -> list[Content]:
    """Some lines of styled text."""
    text = Content("")
    for words in draw(st.lists(TEXTS | st.just("\n"), max_size=10)):
        text += Content.styled(words, draw(STYLES)) if words.strip() else Content(words)
    return text.wrap(WIDTH)


def styles_and_letters(strips: list[Strip]) -> list[list[Segment]]:
    return [list(Segment.simplify(strip)) for strip in strips]


@given(broken(), st.integers(0, 3), st.integers(0, 8), st.booleans())
@settings(max_examples=100, deadline=None)
def test_lines_look_as_textual_draws_them_marked_or_not(
    lines: list[Content], first: int, begin: int, is_marked: bool
) -> None:
    marked = Selection(Offset(begin, first), Offset(begin + 3, first + 1))
    options = RenderOptions(
        lambda style: Style.parse(style) if isinstance(style, str) else style,
        {},
        marked if is_marked else None,
        MARKED if is_marked else None,
    )
    ours = Lines(lines).render_strips(WIDTH, None, GROUND, options)
    joined = Content("\n").join(lines)
    theirs = joined.render_strips(WIDTH, None, GROUND, options)
    assert styles_and_letters(ours) == styles_and_letters(theirs)
    assert [strip.cell_length for strip in ours] == [s.cell_length for s in theirs]
    assert str(Lines(lines)) == joined.plain
    assert Lines(lines).get_height({}, WIDTH) == len(lines)


@given(TEXTS | st.just("tab\tor\ttwo") | st.just("two\nlines"), st.integers(1, WIDTH))
@settings(max_examples=100, deadline=None)
def test_what_fits_is_not_broken_and_all_else_is_as_textual_breaks_it(
    words: str, width: int
) -> None:
    text = Content(words)
    broken = [line.plain.rstrip() for line in Section(text).lines(width)]
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
@hypothesis.example(["सूचना", "सूचना", "👩‍🔧", "👩‍🔧", "👩‍🔧"], 8)
@settings(max_examples=100, deadline=None)
def test_lines_fit_terminals_that_give_vowel_signs_a_cell_and_those_that_do_not(
    words: list[str], width: int
) -> None:
    text = " ".join(words)
    lines = list(Section(Content(text)).lines(width))
    for line in lines:
        plain = line.plain.rstrip()
        assert max(cell_width(plain), Content(plain).cell_length) <= width
    together = " ".join(line.plain for line in lines)
    assert together.split() == text.split()
    assert len(lines) >= text.count("\n") + 1


def test_no_other_letter_takes_more_room_than_textual_gives_it() -> None:
    letters = (chr(number) for number in range(sys.maxunicode + 1))
    shown = filter(str.isprintable, letters)
    assert not [
        letter
        for letter in shown
        if not SPACIOUS.match(letter) and cell_width(letter) > cell_len(letter)
    ]


async def test_a_requirement_is_drawn_as_textual_would_draw_it() -> None:
    work = work_on(Drawer(), example("exampleland"))
    async with walking(work, size=(90, 30), toasts=False) as (pilot, screen):
        fields = screen.query_one(Fields)
        for key in ("right_square_bracket", "i", "escape", "x", "p", "v", "escape"):
            await pilot.press(key)
            await pilot.pause()
            everything = fields.size.region
            a_part = everything.shrink((1, 5, 2, 3))
            for crop in (everything, a_part):
                ours = fields.render_lines(crop)
                theirs = Widget.render_lines(fields, crop)
                assert styles_and_letters(ours) == styles_and_letters(theirs)


async def test_what_can_be_clicked_changes_under_the_pointer() -> None:
    work = work_on(Drawer(), example("exampleland"))
    async with walking(work, size=(90, 30), toasts=False) as (pilot, screen):
        fields = screen.query_one(RequirementPane).query_one(Fields)
        row = next(y for y, line in enumerate(lines_of(fields)) if "◐ Partly" in line)
        column = lines_of(fields)[row].index("◐ Partly")
        before = fields.render_lines(fields.size.region)[row]
        await pilot.hover(fields, offset=(column, row))
        await pilot.pause()
        after = fields.render_lines(fields.size.region)[row]
        assert before.text == after.text
        assert styles_and_letters([before]) != styles_and_letters([after])


def lines_of(fields: Fields) -> list[str]:
    return str(fields.render()).split("\n")

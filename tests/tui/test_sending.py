"""Only what changed is sent, and the terminal shows the same as if all had been sent."""

import unicodedata

import pyte
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

# Textual's strips are made of the segments and styles of rich.
from rich.color import ColorSystem  # noqa: TID251
from rich.console import Console  # noqa: TID251
from rich.segment import Segment  # noqa: TID251
from rich.style import Style  # noqa: TID251
from textual.geometry import Size
from textual.strip import Strip

from selfassess.tui.app import SelfAssessApp
from selfassess.tui.cells import cells_of, differences
from selfassess.tui.inks import NO_INK, change, ink_of
from selfassess.tui.pen import ERASED, Pen
from selfassess.tui.sending import Piece, Sent, written
from tests.terminals import looks
from tests.tui.desks import Drawer, blank, walking, work_on

COLUMNS, LINES = 60, 3
STYLES = [
    Style(),
    Style(bold=True, color="red"),
    Style(bgcolor="blue"),
    Style(color="green", bgcolor="blue", underline=True),
]
BLANKS = st.integers(ERASED, ERASED + 2).map(" ".__mul__)
MORE_STYLES = [
    Style(bold=True, italic=True),
    Style(dim=True, bold=True, color="red"),
    Style(dim=True, reverse=True),
    Style(blink=True, strike=True),
]
LETTERS = st.sampled_from("ab  é✔★❯日本한")


@st.composite
def lines(draw: st.DrawFn) -> Strip:
    """One line of the screen, in some styles."""
    strip = Strip([])
    while strip.cell_length < COLUMNS:
        text = draw(st.text(LETTERS, min_size=1, max_size=8) | BLANKS)
        segment = Segment(text, draw(st.sampled_from(STYLES)))
        strip = Strip([*strip, segment])
    return strip.crop(0, COLUMNS)


def sent_for(known: Sent, screen: list[Strip], *, erases: bool = False) -> str:
    pen = Pen(ColorSystem.STANDARD, erases=erases)
    return written((Piece(0, y, [line]) for y, line in enumerate(screen)), known, pen)


def shown(*written: str) -> list[tuple[object, ...]]:
    terminal = pyte.Screen(COLUMNS, LINES)
    for text in written:
        pyte.Stream(terminal).feed(text)
    return looks(terminal)


SCREENS = st.lists(lines(), min_size=LINES, max_size=LINES)


@given(SCREENS, SCREENS, st.booleans())
@settings(max_examples=100, deadline=None)
def test_the_terminal_shows_what_it_would_show_if_everything_were_sent(
    first: list[Strip], second: list[Strip], erases: bool
) -> None:
    known = Sent()
    known.fit(Size(COLUMNS, LINES))
    step_by_step = shown(
        sent_for(known, first, erases=erases), sent_for(known, second, erases=erases)
    )
    assert step_by_step == shown(*map(as_textual_does, range(LINES), second))


@given(lines(), st.integers(1, COLUMNS))
@settings(max_examples=50, deadline=None)
def test_the_beginning_of_a_line_is_sent_as_if_it_were_cut_off(
    line: Strip, width: int
) -> None:
    def sent(piece: Piece) -> str:
        known = Sent()
        known.fit(Size(COLUMNS, LINES))
        return written([piece], known, Pen(ColorSystem.STANDARD))

    beginning, cut = Piece(0, 0, [line], width), Piece(0, 0, [line.crop(0, width)])
    assert shown(sent(beginning)) == shown(sent(cut))


def as_textual_does(y: int, line: Strip) -> str:
    return f"\x1b[{y + 1}H{line.render(Console(color_system='standard'))}"


def test_long_blanks_are_erased_where_the_terminal_fills_them_with_the_ground() -> None:
    known = Sent()
    known.fit(Size(COLUMNS, LINES))
    ground = Style(bgcolor="blue")
    line = Strip([Segment("a" + " " * 20 + "b", ground)])
    assert "\x1b[20X\x1b[20Cb" in sent_for(known, [line], erases=True)
    known.forget()
    assert "X" not in sent_for(known, [line])


@given(st.lists(st.sampled_from(STYLES + MORE_STYLES), min_size=1, max_size=6))
@settings(max_examples=100, deadline=None)
def test_from_style_to_style_the_terminal_ends_where_a_fresh_one_begins(
    styles: list[Style],
) -> None:
    inks = [ink_of(style, ColorSystem.STANDARD) for style in styles]
    steps = zip([NO_INK, *inks], inks, strict=False)
    way = "".join(change(before, after) for before, after in steps)
    assert shown(way + "a")[0][0] == shown(change(NO_INK, inks[-1]) + "a")[0][0]


@given(SCREENS)
@settings(max_examples=20, deadline=None)
def test_nothing_is_sent_twice(screen: list[Strip]) -> None:
    known = Sent()
    known.fit(Size(COLUMNS, LINES))
    sent_for(known, screen)
    assert sent_for(known, screen) == ""
    known.forget()
    assert sent_for(known, screen) != ""


@pytest.mark.parametrize("text", ["सुरक्षा", "العربية", "e\u0301", "👍🏽", "✔\ufe0f"])
def test_a_line_whose_letters_may_move_is_always_sent_whole(text: str) -> None:
    known = Sent()
    known.fit(Size(COLUMNS, LINES))
    line = Strip([Segment(text)]).extend_cell_length(COLUMNS)
    assert cells_of([line], ColorSystem.STANDARD) is None
    assert sent_for(known, [line]).count(text) == 1
    assert sent_for(known, [line]).count(text) == 1


def test_letters_that_take_more_room_leave_alone_what_stands_to_the_right(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def as_tmux_counts(letter: str) -> int:
        return 0 if unicodedata.category(letter) in ("Mn", "Cf") else 1

    monkeypatch.setattr("pyte.screens.wcwidth", as_tmux_counts)
    known = Sent()
    known.fit(Size(COLUMNS, LINES))

    def sent(*pieces: Piece) -> str:
        return written(pieces, known, Pen(ColorSystem.STANDARD))

    def words(text: str) -> Piece:
        return Piece(0, 0, [Strip([Segment(text)]).adjust_cell_length(40)])

    terminal = pyte.Screen(COLUMNS, LINES)
    stream = pyte.Stream(terminal)
    bar = Piece(40, 0, [Strip([Segment("|".ljust(20))])])
    stream.feed(sent(words("a longer line than the one after it"), bar))
    stream.feed(sent(words("योजना की राय")))
    assert terminal.display[0].rstrip() == "योजना की राय".ljust(40) + "|"


def test_a_few_cells_that_stay_are_sent_along_and_many_are_skipped() -> None:
    before = cells_of([Strip([Segment("a" * 24)])], ColorSystem.STANDARD)
    near = cells_of(
        [Strip([Segment("b" + "a" * 4 + "b" + "a" * 18)])], ColorSystem.STANDARD
    )
    far = cells_of([Strip([Segment("b" + "a" * 20 + "bab")])], ColorSystem.STANDARD)
    assert before
    assert near
    assert far
    assert list(differences(before, near)) == [(0, 6)]
    assert list(differences(before, far)) == [(0, 1), (21, 24)]


def test_a_scroll_bar_is_written_in_one_go_after_the_text_beside_it() -> None:
    bar = Segment(" ", Style(bgcolor="blue"))
    text = Segment("text" + " " * (COLUMNS - 5))
    known = Sent()
    known.fit(Size(COLUMNS, LINES))
    sent_for(known, [Strip([Segment(" " * COLUMNS)])] * LINES)
    sent = sent_for(known, [Strip([text, bar])] * LINES)
    assert sent.count(change(NO_INK, ink_of(bar.style, ColorSystem.STANDARD))) == 1
    assert sent.rindex("text") < sent.index("44")


async def test_ctrl_l_draws_over_what_another_program_has_written() -> None:
    async with walking(work_on(Drawer(), blank())) as (pilot, _screen):
        app = pilot.app
        assert isinstance(app, SelfAssessApp)
        known = app._sent
        known.fit(Size(3, 1))
        sent_for(known, [Strip([Segment("abc")])])
        await pilot.press("ctrl+l")
        await pilot.pause()
        assert sent_for(known, [Strip([Segment("abc")])]) != ""

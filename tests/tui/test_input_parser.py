"""A paste is text and nothing else; Escape is a key also where another one follows at once."""

import sys
import time
from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual._xterm_parser import XTermParser
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.drivers.web_driver import WebDriver
from textual.events import Key, MouseEvent, Paste
from textual.message import Message

from selfassess.tui.terminal.input_parser import InputParser
from selfassess.tui.terminal.textual_internals import parse_keys_with

START, END = "\x1b[200~", "\x1b[201~"
COLOURED = "\x1b[1;31mred\x1b[0m\r\n\x1b\x1b[48;24;80;0;0t\x1b[I\x1bOP\x1b[<0;1;1M\x9b2J\x00\x1b"

ANYTHING = st.lists(
    st.sampled_from(
        ["\x1b", "\x1b[", "m", "z", "\r", "\n", "\t", "\x00", "é", "\u202e"]
    )
    | st.text(max_size=3)
    | st.just("x" * 40)
).map("".join)


def read(pieces: Iterable[str]) -> list[Message]:
    """What comes of it, where nothing arrives for a while behind each piece."""
    parser = InputParser()
    found: list[Message] = []
    for piece in pieces:
        found += parser.feed(piece)
        parser._held_until = 0.0
        found += parser.tick()
    return found


def at_once(data: str) -> list[Message]:
    return read([data])


def told(messages: Iterable[Message]) -> list[str]:
    """Keys by their names, pastes by their text."""
    return [
        m.text if isinstance(m, Paste) else m.key if isinstance(m, Key) else repr(m)
        for m in messages
    ]


@given(ANYTHING, st.data())
def test_a_paste_is_text_until_its_end_whatever_is_in_it(
    text: str, data: st.DataObject
) -> None:
    text = text.replace(END, "")
    sent = f"m{START}{text}{END}n"
    cuts = data.draw(st.lists(st.integers(4, len(sent)), max_size=5))
    pieces = [sent[a:b] for a, b in pairwise((0, *sorted({*cuts, len(sent)})))]
    assert told(read(pieces)) == ["m", text, "n"]


def test_a_coloured_log_is_one_paste() -> None:
    assert told(at_once(f"{START}{COLOURED}{END}")) == [COLOURED]


@pytest.mark.parametrize("length", [1, 2])
def test_a_paste_that_is_cut_after_escape_does_not_act_as_keys(length: int) -> None:
    late = told(read([START[:length], f"{START[length:]}mn", END]))
    assert late == [*["escape", "left_square_bracket"][:length], "mn"]


@pytest.mark.parametrize("length", range(1, len(START)))
def test_a_paste_may_be_cut_in_what_begins_or_ends_it(length: int) -> None:
    parser = InputParser()
    pieces = (START[:length], START[length:] + "mn" + END[:length], END[length:] + "p")
    assert told(m for piece in pieces for m in parser.feed(piece)) == ["mn", "p"]


@pytest.mark.parametrize(
    ("data", "keys"),
    [
        ("\x1b", ["escape"]),
        ("\x1bm", ["escape", "m"]),
        ("abc\x1b]n", ["a", "b", "c", "escape", "right_square_bracket", "n"]),
        ("\x1b" + "a" * 40, ["escape", *"a" * 40]),
        ("\x1b\x1bm", ["escape", "escape", "m"]),
        ("\x1b[", ["escape", "left_square_bracket"]),
        (f"\x1b{START}m{END}", ["escape", "m"]),
        ("\x1b\x1b[A", ["escape", "up"]),
        ("\x1b[A\x1b[1;5C\x1bOP", ["up", "ctrl+right", "f1"]),
        (
            "\x1bb\x1bf\x1b\x7f\x1b\t",
            ["ctrl+left", "ctrl+right", "ctrl+w", "shift+tab"],
        ),
        ("\x1b[27u\x1b[109;3u", ["escape", "alt+m"]),
    ],
)
def test_escape_is_a_key_of_its_own_unless_it_begins_one(
    data: str, keys: list[str]
) -> None:
    assert told(at_once(data)) == keys


def test_escape_waits_for_what_it_may_begin_and_not_for_long() -> None:
    parser = InputParser()
    assert [*parser.feed("\x1b"), *parser.tick()] == []
    assert told(parser.feed("[B")) == ["down"]
    assert list(parser.feed("\x1b")) == []
    assert told(parser.feed("m")) == ["escape", "m"]


SENT_AS_ONE = [
    "\x1b[B",
    "\x1bOP",
    "\x1b[1;5C",
    "\x1b[5~",
    "\x1b[109;3u",
    "\x1b[<0;34;12m",
]


@given(st.sampled_from(SENT_AS_ONE), st.data())
def test_a_key_that_comes_in_pieces_is_that_key(sent: str, data: st.DataObject) -> None:
    cuts = data.draw(st.sets(st.integers(1, len(sent) - 1)))
    pieces = [sent[a:b] for a, b in pairwise((0, *sorted(cuts), len(sent)))]
    parser = InputParser()
    found = told(m for piece in pieces for m in (*parser.feed(piece), *parser.tick()))
    assert found == told(at_once(sent))


@pytest.mark.parametrize("sent", SENT_AS_ONE)
@pytest.mark.parametrize("is_torn_again", [False, True])
def test_a_key_whose_rest_comes_late_is_never_letters(
    sent: str, is_torn_again: bool
) -> None:
    parser = InputParser()
    assert list(parser.feed(sent[0])) == []
    parser._held_until = time.monotonic()
    assert told(parser.tick()) == ["escape"]
    rest = [sent[1], sent[2:]] if is_torn_again else [sent[1:]]
    found = told(m for piece in rest for m in (*parser.feed(piece), *parser.tick()))
    assert found == told(at_once(sent))


def test_a_paste_whose_beginning_comes_late_and_in_pieces_is_text() -> None:
    parser = InputParser()
    assert list(parser.feed("\x1b")) == []
    parser._held_until = time.monotonic()
    assert told(parser.tick()) == ["escape"]
    pieces = ("[2", "00", f"~fm{END}n")
    found = [m for piece in pieces for m in (*parser.feed(piece), *parser.tick())]
    assert told(found) == ["fm", "n"]


def test_what_is_typed_behind_escape_is_typed() -> None:
    typed = ["escape", "left_square_bracket", "m", "left_square_bracket", "B"]
    assert told(read(["\x1b", "[m", "[B"])) == typed
    assert told(read(["\x1b", "[", "m", "[B"])) == typed


def test_a_key_that_is_cut_and_never_completed_does_not_stop_the_rest() -> None:
    assert told(read(["\x1b[20", "m" * 40, "n"]))[-2:] == ["m", "n"]


def test_the_mouse_is_still_understood() -> None:
    (moved,) = at_once("\x1b[<35;12;7M")
    assert isinstance(moved, MouseEvent)
    assert (moved.x, moved.y) == (11, 6)


def test_the_end_of_the_input_ends_it() -> None:
    parser = InputParser()
    assert told(parser.feed("m")) == ["m"]
    assert list(parser.feed("")) == []
    assert parser.is_eof


@pytest.mark.parametrize("driver", [LinuxDriver, WebDriver])
def test_terminals_and_browsers_are_read_in_this_way(
    driver: type[Driver], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules[driver.__module__], "XTermParser", XTermParser)
    parse_keys_with(InputParser, driver)
    assert vars(sys.modules[driver.__module__])["XTermParser"] is InputParser


@pytest.mark.parametrize("line_end", ["\r", "\n", "\r\n"])
def test_a_line_end_that_a_program_types_is_enter(line_end: str) -> None:
    assert told(at_once(f"a{line_end}b")) == ["a", "enter", "b"]

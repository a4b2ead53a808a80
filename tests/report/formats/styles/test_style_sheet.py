"""A slip in a style sheet of one's own is found before pages lose their style."""

from pathlib import Path

import pytest

from selfassess.report import formats
from selfassess.report.formats.styles.style_sheet import faults_in

OURS = Path(formats.__file__).with_name("report.css")


@pytest.mark.parametrize(
    "text",
    [
        OURS.read_text(encoding="utf-8"),
        "h1 { color: #004000 } .pill { color: #111 }",
        "@page { @top-left { content: 'x' } size: A4 }",
        "@import 'x';",
        'p::before { content: "\\f103" }\r\n',
        "@media print { h1 { color: red } }\n/* the end */",
    ],
    ids=["ours", "rules", "page", "import", "letters", "media"],
)
def test_a_sound_style_sheet_has_no_faults(text: str) -> None:
    assert faults_in(text) == []


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("", (1, 1), "there is no rule"),
        ("/* open\nh1 { color: red }", (1, 1), "there is no rule"),
        ("not a style sheet\n", (1, 18), "this is no rule"),
        ("h1 { color: red } }", (1, 19), "this is no rule"),
        ("p { margin: 0 }\n\nh1 { colour red; }", (3, 16), "this sets nothing"),
        ("@page { @top-left { content } }", (1, 28), "this sets nothing"),
        ("@media print { h1 { a b } }", (1, 24), "this sets nothing"),
        (
            "p { margin: 0 }\nh1 { color: red\nh2 { color: blue }",
            (2, 1),
            "not closed be",
        ),
        ("h1 { color: red; h2 { x: y } }", (1, 1), "not closed before"),
        ("p { margin: 0 }\nh1 { color: red", (2, 1), "not closed at the end"),
        ("p { margin: 0 }\nh1 { content: 'x }", (2, 1), "not closed at the end"),
        ("p { margin: 0 }\n/* open", (1, 1), "not closed at the end"),
    ],
)
def test_a_slip_is_told_with_its_place(
    text: str, place: tuple[int, int], words: str
) -> None:
    (fault,) = faults_in(text)
    assert (fault.line, fault.column) == place
    assert words in fault.message


def test_every_slip_is_told_in_the_order_of_the_file() -> None:
    faults = faults_in("h2 { a b }\nh1 { c d }\n}")
    assert [fault.line for fault in faults] == [1, 2, 3]

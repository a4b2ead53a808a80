import pytest

from selfassess.core.text.markdown import escaped, heading, one_line, paragraphs
from selfassess.core.text.terminal import NO_BREAK_SPACE


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("<b> & [a](b)", r"\<b\> \& \[a\](b)"),
        ("- no list", r"\- no list"),
        ("2) no list", r"2\) no list"),
        ("fine\n=== no line", "fine\n\\=== no line"),
        ("2026-11-23 stays", "2026-11-23 stays"),
        ("_a_ a_b _ c__d", r"\_a\_ a_b \_ c\_\_d"),
        (
            "See https://a.example/a_b*c_?d=1&e=~f.",
            "See <https://a.example/a_b*c_?d=1&e=~f>.",
        ),
        ("(https://a.example/a_(b)).", "(<https://a.example/a_(b)>)."),
        ("https://u:p@a.example/_x", r"https://u:p@a.example/\_x"),
        ("https://a.example/|_x", r"https://a.example/\|\_x"),
        ("www.a.example/a_b", "www.a.example/a_b"),
        ("a_b@c.example", "a_b@c.example"),
        ("\x1f https://a.example", " <https://a.example>"),
    ],
)
def test_what_markdown_would_act_on_is_escaped(text: str, literal: str) -> None:
    assert escaped(text) == literal


def test_a_heading_is_one_line() -> None:
    assert list(heading(3, "a\n# b")) == ["", r"### a \# b"]
    assert one_line("a\n\n  b") == "a b"


def test_paragraphs_keep_their_lines_and_never_become_code() -> None:
    text = "one\n    two\n\n\tthree"
    assert list(paragraphs(text, "  ")) == [
        "",
        "  one  ",
        f"  {4 * NO_BREAK_SPACE}two  ",
        "",
        f"  {4 * NO_BREAK_SPACE}three",
    ]


def test_a_list_keeps_its_levels() -> None:
    text = "- one\n  - two\n\t1. three"
    assert list(paragraphs(text)) == [
        "",
        "\\- one  ",
        f"{2 * NO_BREAK_SPACE}\\- two  ",
        f"{4 * NO_BREAK_SPACE}1\\. three",
    ]

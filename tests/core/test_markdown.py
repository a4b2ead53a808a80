import pytest

from selfassess.core.markdown import escaped, heading, one_line, paragraphs


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("<b> & [a](b)", r"\<b\> \& \[a\](b)"),
        ("- no list", r"\- no list"),
        ("2) no list", r"2\) no list"),
        ("fine\n=== no line", "fine\n\\=== no line"),
        ("2026-11-23 stays", "2026-11-23 stays"),
    ],
)
def test_what_markdown_would_act_on_is_escaped(text: str, literal: str) -> None:
    assert escaped(text) == literal


def test_a_heading_is_one_line() -> None:
    assert list(heading(3, "a\n# b")) == ["", r"### a \# b"]
    assert one_line("a\n\n  b") == "a b"


def test_paragraphs_keep_their_lines_and_never_become_code() -> None:
    text = "one\n    two\n\n\tthree"
    assert list(paragraphs(text, "  ")) == ["", "  one  ", "  two  ", "", "  three"]

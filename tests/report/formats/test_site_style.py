"""The pages of a website on a dark ground: every colour has a counterpart that can be read."""

import re
from importlib.resources import files
from pathlib import Path

import pytest

from selfassess.report import elements
from selfassess.report.formats.site.site_style import site_style
from tests.report.formats.test_html import contrast

NAMED = re.compile(r"--([a-z-]+): (#[0-9a-f]{3,6})")
DRAWN = re.compile(r"#[0-9a-f]{6}\b")


def dark() -> str:
    return site_style().partition("prefers-color-scheme: dark")[2]


def test_every_colour_of_a_drawing_is_another_in_the_dark() -> None:
    drawings = Path(str(files(elements))).glob("*.py")
    colours = {c for path in drawings for c in DRAWN.findall(path.read_text("utf-8"))}
    assert len(colours) > 8
    rules = dark()
    assert {c for c in colours if f'svg [fill="{c}"]' not in rules} == set()


def test_every_picture_of_the_style_sheet_is_another_in_the_dark() -> None:
    light, _media, rules = site_style().partition("prefers-color-scheme: dark")
    assert light.count("data:image/svg") == rules.count("data:image/svg") > 10
    assert "%231d6b3a" not in rules


def test_no_rule_is_left_open() -> None:
    style = site_style()
    assert style.count("{") == style.count("}")
    assert "</" not in style


@pytest.mark.parametrize("name", ["text", "soft", "heading", "link", "met", "not"])
def test_words_can_be_read_in_the_dark(name: str) -> None:
    colours = dict(NAMED.findall(dark()))
    grounds = [each for key, each in colours.items() if key.endswith("ground")]
    for ground in grounds:
        assert contrast(colours[name], ground) >= 4.5, ground

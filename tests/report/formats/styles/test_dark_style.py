"""The pages on a dark ground: every colour has a counterpart that can be read."""

import re
from importlib.resources import files
from pathlib import Path

import pytest

from selfassess.core.model.about.report_settings import Colours
from selfassess.report import elements, formats
from selfassess.report.formats.html import render_html
from selfassess.report.formats.site.site_style import site_style
from selfassess.report.formats.styles.dark_style import DARK, dark_colours_of
from tests.report.formats.test_html import contrast
from tests.report.printed_reports import Example, load_example, view_of

DRAWN = re.compile(r"#[0-9a-f]{6}\b")
MEDIA = "prefers-color-scheme: dark"
LIGHT = Path(str(files(formats))).joinpath("report.css").read_text("utf-8")
COLOURS = dark_colours_of(LIGHT)


def style_of_report(example: str = "kenya-2016") -> str:
    page = render_html(view_of(load_example(example)))
    return page.partition("<style>")[2].partition("</style>")[0]


STYLES = (style_of_report(), site_style())


def test_every_colour_of_a_drawing_is_another_in_the_dark() -> None:
    drawings = Path(str(files(elements))).glob("*.py")
    colours = {c for path in drawings for c in DRAWN.findall(path.read_text("utf-8"))}
    assert len(colours) > 8
    rules = STYLES[0].partition(MEDIA)[2]
    assert {c for c in colours if f'svg [fill="{c}"]' not in rules} == set()


@pytest.mark.parametrize("style", STYLES, ids=["report", "website"])
def test_every_picture_of_the_style_sheet_is_another_in_the_dark(style: str) -> None:
    light, _media, rules = style.partition(MEDIA)
    assert light.count("data:image/svg") == rules.count("data:image/svg") > 10
    assert "%231d6b3a" not in rules


@pytest.mark.parametrize("style", STYLES, ids=["report", "website"])
def test_no_rule_is_left_open_and_no_colour_without_its_value(style: str) -> None:
    assert style.count("{") == style.count("}")
    assert "</" not in style
    assert "var(--" not in style


@pytest.mark.parametrize("style", STYLES, ids=["report", "website"])
def test_what_prints_is_white(style: str) -> None:
    assert f"@media screen {{ @media ({MEDIA}) {{" in style
    assert style.count(MEDIA) == 1


@pytest.mark.parametrize("name", ["text", "soft", "heading", "link", "met", "not"])
def test_words_can_be_read_in_the_dark(name: str) -> None:
    grounds = [each for key, each in COLOURS.items() if key.endswith("ground")]
    assert len(grounds) == 5
    for ground in grounds:
        assert contrast(COLOURS[name], ground) >= 4.5, ground


@pytest.mark.parametrize("name", ["met", "partly", "not", "none"])
def test_a_status_can_be_read_on_its_own_ground(name: str) -> None:
    assert contrast(COLOURS[name], COLOURS[f"{name}-ground"]) >= 4.5


def test_the_outline_of_every_shape_stands_out_from_the_page() -> None:
    outlines = ("#1d6b3a", "#7a4b00", "#a3162a", "#4a5560", "#12355b", "#3a5a7c")
    assert min(contrast(DARK[each], COLOURS["ground"]) for each in outlines) >= 3


def test_of_colours_of_ones_own_only_the_ground_of_the_title_stays(
    kenya: Example,
) -> None:
    questionnaire, assessment, source = kenya
    own = Colours(title="#601010", heading="#602020", text="#101060")
    report = assessment.report.model_copy(update={"colours": own})
    changed = assessment.model_copy(update={"report": report})
    page = render_html(view_of((questionnaire, changed, source)))
    light, _media, dark = page.partition(MEDIA)
    assert "color: #602020" in light
    assert "#602020" not in dark.partition("</style>")[0]
    assert "background: #601010" in dark
    assert f"color: {COLOURS['heading']}" in dark


def test_a_look_of_ones_own_has_no_dark_rules_of_ours(kenya: Example) -> None:
    own = {"report.css": "body { color: #333; background: #fff; }"}
    assert MEDIA not in render_html(view_of(kenya), read=own.get)

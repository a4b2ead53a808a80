"""The report as one HTML document."""

import itertools
import re
import subprocess
import sys
from collections.abc import Iterator
from gettext import NullTranslations
from html.parser import HTMLParser

import pytest

from selfassess.cli.locales import speaking
from selfassess.core.text import i18n
from selfassess.report.content.report_section import Kind
from selfassess.report.formats.html import our_environment, render_html
from tests.report.printed_reports import (
    Example,
    body,
    load_example,
    load_reviews,
    view_of,
)
from tests.report.sample_reviews import disagreeing, files
from tests.report.sample_reviews import hostile as hostile_reviews

_NUMBER = re.compile(r"^(\d[\d.]*|\[S?\d+\]) ")
"""Of a requirement, a source or evidence, before its title."""
VOID = {"meta", "br", "col", "link", "rect", "path"}


class Page(HTMLParser):
    """Every element with its attributes, and the text that is seen."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self._open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {key: value or "" for key, value in attrs}))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {key: value or "" for key, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip() and "style" not in self._open:
            self.texts.append(" ".join(data.split()))

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture
def page(kenya: Example) -> Page:
    return Page(render_html(view_of(kenya)))


@pytest.fixture
def hostile(awkward: Example) -> Page:
    return Page(render_html(view_of(awkward, hostile_reviews(awkward))))


def test_words_from_the_file_never_become_elements(hostile: Page) -> None:
    assert hostile.all("script") == []
    assert hostile.all("b") == []
    assert "<b>Al-Jumhūriyya</b> & Söhne [bold]" in hostile.texts
    assert '"><script>alert(1)</script>' in hostile.texts
    assert "<script>alert(2)</script>" in hostile.texts
    assert hostile.all("img") == []
    assert "{{ 7*7 }} | a | b |" in hostile.texts


def test_no_element_carries_a_handler_or_a_style(hostile: Page) -> None:
    names = {name for _tag, attributes in hostile.elements for name in attributes}
    assert not [name for name in names if name.startswith("on") or name == "style"]


def test_links_lead_into_the_report_or_to_the_web(hostile: Page) -> None:
    targets = [each["href"] for each in hostile.all("a")]
    assert targets
    assert not [each for each in targets if not re.match(r"#|https?://", each)]


def test_an_address_that_is_no_link_is_still_shown(hostile: Page) -> None:
    assert "javascript:alert(1)" in hostile.texts
    assert "file:///etc/passwd" in hostile.texts


@pytest.mark.parametrize(
    "name", ["exampleland", "kenya-2016", "united-kingdom-2024", "united-states-2022"]
)
def test_every_link_inside_the_report_arrives(name: str) -> None:
    view = view_of(load_example(name), load_reviews(name))
    page = Page(render_html(view))
    places = [each["id"] for _tag, each in page.elements if "id" in each]
    inside = {each["href"][1:] for each in page.all("a") if each["href"][0] == "#"}
    assert len(places) == len(set(places))
    assert inside <= set(places)


def test_nothing_is_asked_of_the_network(kenya: Example) -> None:
    html = render_html(view_of(kenya))
    assert not Page(html).all("link")
    assert not re.search(r"@import|@font-face|\bsrc=", html)
    assert {each[:5] for each in re.findall(r'url\("([^"]+)', html)} == {"data:"}


def test_headings_skip_no_level(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_tables_have_captions_and_headers_with_a_scope(page: Page) -> None:
    assert len(page.all("caption")) == len(page.all("table")) == 3
    assert {each["scope"] for each in page.all("th")} == {"row", "col"}


def test_every_picture_has_a_title_and_no_letters(page: Page) -> None:
    pictures = [tag for tag, _ in page.elements if tag in ("svg", "title", "text")]
    # The first title is the document's; each picture is followed by its own.
    assert pictures[1:] == ["svg", "title"] * (len(pictures) // 2)


def test_the_language_of_words_and_of_passages_is_marked(
    page: Page, hostile: Page
) -> None:
    assert page.all("html") == [{"lang": "en", "dir": "ltr"}]
    notes = [each for each in hostile.all("p") if each.get("dir") == "rtl"]
    assert [each["lang"] for each in notes] == ["ar", "ar"]


def test_what_is_empty_is_said(page: Page) -> None:
    assert page.texts.count("Note: No note") == 5
    assert page.texts.count("· Evidence: None cited") == 5
    text = "Answer: Unanswered · does not count: no answer yet"
    assert page.texts.count(text) == 5


def test_single_line_breaks_of_a_note_are_kept(hostile: Page, awkward: Example) -> None:
    assert "Line 1 of the note\nLine 2 of the note" in render_html(view_of(awkward))


class Marked(NullTranslations):
    """A language in which every sentence is seen to be translated."""

    def gettext(self, message: str) -> str:
        return f"«{message}»"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"«{msgid2}»"


@pytest.fixture
def _marked() -> Iterator[None]:
    i18n.use(Marked())
    yield
    i18n.use(NullTranslations())


@pytest.mark.usefixtures("_marked")
def test_every_fixed_word_is_translated(kenya: Example) -> None:
    questionnaire, assessment, _source = kenya
    title = assessment.evidence["irm-mid-term-report-2018-kenya-2016-2018"].title
    view = view_of(kenya, files(w=disagreeing(kenya, note=title)))
    digests = " ".join(file.digest for file in body(view, Kind.MAKING).files)
    known = (
        f"{questionnaire.model_dump_json()} {assessment.model_dump_json()} Water Watch"
    )
    known += digests
    known += " ".join(
        f"{requirement.id} {requirement.title}"
        for requirement in questionnaire.requirements
    )
    page = Page(render_html(view))
    plain = [
        text
        for text in page.texts
        if "«" not in text and _NUMBER.sub("", text) not in known.replace("\\n", " ")
    ]
    assert [text for text in plain if re.search("[A-Za-z]{3}", text)] == [
        "1.1 Before consulting (3); 1.2 While consulting (3); "
        "1.3 After consulting (2); 2.1 Regular forum (1); …",
        f"[S2] {questionnaire.sources['procdb'].title}. {questionnaire.sources['procdb'].note}",
        "selfassess 0.1.0",
        "ogp-consultation-2012, 2026-12",
        "kenya-2016.toml",
        "w.review.toml",
    ]


def test_no_language_stays_in_a_template_for_the_language_that_comes_after(
    kenya: Example,
) -> None:
    in_english = render_html(view_of(kenya))
    our_environment.cache_clear()
    with speaking("fr"):
        render_html(view_of(kenya))
    assert render_html(view_of(kenya)) == in_english


def test_words_are_broken_only_where_some_are_long(
    kenya: Example, awkward: Example
) -> None:
    rule = re.compile(r"^html \{ overflow-wrap: break-word; \}$", re.MULTILINE)
    assert not rule.search(render_html(view_of(kenya)))
    assert rule.search(render_html(view_of(awkward)))


def test_html_is_made_without_the_printer() -> None:
    code = (
        "import sys, selfassess.report.formats.html, selfassess.report.pdf.render\n"
        "sys.exit('weasyprint' in sys.modules or 'pydyf' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def luminance(colour: str) -> float:
    channels = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_every_word_stands_out_from_its_ground(kenya: Example) -> None:
    html = render_html(view_of(kenya))
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", html))
    white = "#ffffff"
    pairs = [
        (colours[name], white)
        for name in ("text", "soft", "title", "heading", "link", "none")
    ]
    pairs += [
        (colours[kind], colours[f"{kind}-ground"])
        for kind in ("met", "partly", "not", "none")
    ]
    assert min(contrast(*pair) for pair in pairs) >= 4.5

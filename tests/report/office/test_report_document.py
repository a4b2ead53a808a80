"""The report as .docx and .odt, to edit and to comment."""

import re
from collections.abc import Callable
from dataclasses import replace
from gettext import NullTranslations
from html import unescape
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given, settings

from selfassess.core.text import i18n
from selfassess.report.content.report import ReportView
from selfassess.report.elements.passages import Passage
from selfassess.report.formats.markdown import render_markdown
from selfassess.report.office.archive import open_archive
from selfassess.report.office.blocks import (
    OfficeDocument,
    OfficeHeading,
    OfficeParagraph,
    OfficeTable,
    Run,
)
from selfassess.report.office.markup.word_text import WordText
from selfassess.report.office.odt_document import write_odt
from selfassess.report.office.place_marks import Part, mark_named
from selfassess.report.office.report_blocks.report_document import report_document
from selfassess.report.office.word_document import write_word
from tests.report.arabic import arabic_words, in_arabic
from tests.report.printed_reports import (
    Example,
    load_example,
    load_reviews,
    view_of,
)
from tests.report.sample_reviews import hostile
from tests.strategies import TEXTS

WRITERS = {
    ".docx": (write_word, "word/document.xml", "name"),
    ".odt": (write_odt, "content.xml", "name"),
}
Write = Callable[[OfficeDocument], bytes]
SMALL = load_example("kenya-2016")
ANY = pytest.mark.parametrize("kind", WRITERS)


def body_of(view: ReportView, kind: str) -> Element:
    write, part, _name = WRITERS[kind]
    content = write(report_document(view))
    assert content == write(report_document(view))
    root = fromstring(open_archive(content, kind)[part])
    assert isinstance(root, Element)
    return root


def local(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    return next((v for k, v in element.items() if k.endswith(f"}}{name}")), "")


def words(text: str) -> set[str]:
    return {*re.findall(r"[^\W_]+", unescape(text))}


def named(root: Element, *tags: str) -> list[Element]:
    return [element for element in root.iter() if local(element) in tags]


def said_in(root: Element) -> str:
    """The words, with a gap wherever a paragraph ends or a line breaks."""
    pieces = []
    for element in root.iter():
        breaks = local(element) in ("p", "h", "br", "line-break", "s", "tab")
        pieces += ["\n" if breaks else "", element.text or "", element.tail or ""]
    return "".join(pieces)


@ANY
def test_the_document_says_every_word_of_the_report_and_marks_each_requirement(
    kind: str,
) -> None:
    view = view_of(load_example("exampleland"), load_reviews("exampleland"))
    root = body_of(view, kind)
    assert words(render_markdown(view)) - words(said_in(root)) <= {"br"}
    names = named(root, "bookmarkStart", "bookmark-start")
    marks = [mark_named(attribute(each, "name")) for each in names]
    asked = view.comparison.questionnaire.by_id
    wording = [m for m in marks if m and m.part is Part.WORDING]
    assert [m.number for m in wording] == [*range(1, len(asked) + 1)]
    answers = [view.comparison.assessment.answer_to(key).status for key in asked]
    assert [m.status for m in wording] == answers
    assert all(m.of for m in wording)
    assert len([m for m in marks if m and m.part is Part.ANSWER]) == len(asked)
    assert None not in marks
    assert max(len(attribute(each, "name")) for each in names) <= 40
    assert named(root, "tblHeader", "table-header-rows")


@ANY
def test_what_people_wrote_stays_words_whatever_it_looks_like(
    kind: str, awkward: Example, kenya: Example
) -> None:
    for view in (view_of(awkward), view_of(kenya, hostile(kenya))):
        root = body_of(view, kind)
        said = said_in(root)
        assert words(render_markdown(view)) - words(said) <= {"br"}
        leads = [attribute(each, "href") for each in named(root, "a")]
        assert all(each.startswith("http") for each in leads)
        assert not named(root, "script", "instrText", "object", "event-listener")
    assert "<b>Al-Jumhūriyya</b>" in said_in(body_of(view_of(awkward), kind))


@ANY
def test_a_language_that_runs_from_right_to_left_makes_the_document_run_so(
    kind: str,
) -> None:
    i18n.use(arabic_words())
    try:
        document = report_document(view_of(in_arabic()))
    finally:
        i18n.use(NullTranslations())
    parts = open_archive(WRITERS[kind][0](document), kind)
    styles = fromstring(parts["word/styles.xml" if kind == ".docx" else "styles.xml"])
    if kind == ".odt":
        looks = named(styles, "paragraph-properties", "page-layout-properties")
        assert [attribute(each, "writing-mode") for each in looks[:1]] == ["rl-tb"]
        assert attribute(named(styles, "text-properties")[0], "language") == "ar"
    else:
        root = fromstring(parts["word/document.xml"])
        assert named(root, "bidi", "rtl", "bidiVisual")
        assert attribute(named(styles, "lang")[0], "bidi") == "ar"


def test_word_keeps_addresses_as_they_are_written_among_words_from_right_to_left() -> (
    None
):
    words = WordText("rtl", lambda _address: "rId1").paragraph(
        (
            Run(Passage("انظر https://a.example/x/ هنا")),
            Run(Passage("a-b", "en", "ltr")),
        ),
        "Normal",
    )
    runs = named(fromstring(words.xml), "r")
    told = [(named(each, "t")[0].text, not named(each, "rtl")) for each in runs]
    assert told == [
        ("انظر ", False),
        ("https://a.example/x/", True),
        (" هنا", False),
        ("a-b", True),
    ]


@ANY
@settings(max_examples=15, deadline=None)
@given(text=TEXTS)
def test_what_is_written_reads_back_the_same_whatever_the_text(
    kind: str, text: str
) -> None:
    small = report_document(view_of(SMALL))
    link = Run(Passage(text), is_bold=True, address="https://example.org/?a=1&b=<2>")
    cell = ((link,), (Run(Passage(text)),))
    blocks = (
        OfficeHeading(1, (link,), "sa_o_1"),
        OfficeParagraph((Run(Passage(text, "ar", "rtl")),), depth=2),
        OfficeTable(text, (text,), ((cell,),)),
    )
    write, part, _name = WRITERS[kind]
    content = write(replace(small, blocks=blocks))
    root = fromstring(open_archive(content, kind)[part])
    body = named(root, "body")[0]
    assert said_in(body).split() == text.split() * 6


def test_a_bookmark_of_somebody_else_is_none_of_ours() -> None:
    for name in ("_Toc1", "sa_w_1_z", "sa_w_1_a0123456789ab_maybe", "sa_x_1", ""):
        assert mark_named(name) is None

"""Every script: right letters, read out in the right order, mirrored where it is due."""

import re
import subprocess

import pytest

from selfassess.core.errors import ReportUnavailable
from selfassess.core.model.answer import Answer
from selfassess.core.model.status import Status
from selfassess.core.text.i18n import language_in_force, runs_right_to_left
from selfassess.report.elements.passages import passage
from selfassess.report.formats.html import Paper, render_html
from selfassess.report.pdf.install_hint import Fonts, System, how_to_install_fonts
from selfassess.report.pdf.missing_glyphs import refuse_missing_glyphs, script_of
from tests.report.arabic import WORDS, in_arabic
from tests.report.printed_reports import Printed, load_example, print_report, view_of
from tests.report.reading_order import assert_reads_as_written
from tests.report.screen_reader import elements, resolve


@pytest.fixture(scope="module")
def installed() -> dict[str, str]:
    """The words of the scripts that this machine has fonts for."""

    def has_font(tag: str) -> bool:
        fonts = subprocess.run(
            ["fc-list", f":lang={tag}"], capture_output=True, check=True
        )
        return bool(fonts.stdout)

    return {tag: text for tag, text in WORDS.items() if has_font(tag)}


@pytest.fixture(scope="module")
def printed_scripts(installed: dict[str, str]) -> Printed:
    questionnaire, assessment, source = load_example("kenya-2016")
    note = "\n\n".join(installed.values())
    answer = Answer(status=Status.MET, note=note)
    return print_report(
        (questionnaire, assessment.with_answer("c-forum", answer), source)
    )


def test_every_script_is_shown_and_read_out(
    printed_scripts: Printed, installed: dict[str, str]
) -> None:
    heard = printed_scripts.heard
    unheard = [
        tag
        for tag, text in installed.items()
        if "".join(text.split()) not in "".join(heard.split())
    ]
    # What joins letters shows nothing and is not painted.
    assert [tag for tag in unheard if tag != "si"] == []
    assert_reads_as_written(printed_scripts)


def test_a_report_from_right_to_left_is_read_out_in_its_order(
    printed_arabic: Printed,
) -> None:
    assert_reads_as_written(printed_arabic)


def test_a_paragraph_over_two_pages_is_read_out_whole(printed_arabic: Printed) -> None:
    heard = printed_arabic.heard.split()
    numbers = [int(each) for each in heard if each.isdecimal() and each.isascii()]
    begin = numbers.index(61) - 1  # sources have numbers, too
    assert numbers[begin : begin + 60] == list(range(60, 120))


def test_words_in_another_language_say_which(printed_awkward: Printed) -> None:
    spoken = [
        each for each in elements(printed_awkward.reader) if each.get("/Lang") == "ar"
    ]
    assert "نُشر الجدول الزمني " in [each.get("/ActualText") for each in spoken]


def test_words_in_the_language_of_the_report_do_not_repeat_it(
    printed_kenya: Printed, printed_arabic: Printed
) -> None:
    for printed in (printed_kenya, printed_arabic):
        tagged = {each.get("/Lang") for each in elements(printed.reader)}
        assert printed.reader.trailer["/Root"]["/Lang"] not in tagged
    assert printed_arabic.reader.trailer["/Root"]["/Lang"] == "ar"


@pytest.mark.usefixtures("in_arabic_words")
def test_a_report_in_arabic_words_runs_from_right_to_left() -> None:
    assert '<html lang="ar" dir="rtl">' in render_html(view_of(in_arabic()))
    assert passage("English", "en").direction == "ltr"
    assert passage("عربي", "ar").direction == passage("2016", "ar").direction == ""


@pytest.mark.usefixtures("in_arabic_words")
def test_english_texts_of_the_questionnaire_stand_from_left_to_right_in_it() -> None:
    page = render_html(view_of(load_example("exampleland")))
    assert re.findall(r'<p class="criterion"( dir="ltr")?>', page).count("") == 0
    assert '<li dir="ltr">[S1] ' in page
    # In one run "2.4 Improving delivery" would be torn by the sign before it.
    assert '<span dir="ltr">2.4 Improving delivery</span>؛ <span dir="ltr">3.2 ' in page


def test_a_report_in_english_words_runs_from_left_to_right() -> None:
    assert '<html lang="en" dir="ltr">' in render_html(view_of(in_arabic()))
    assert language_in_force() == "en"
    assert runs_right_to_left("ar-EG")
    assert not runs_right_to_left("en")


def test_a_mirrored_report_has_its_edge_on_the_right(printed_arabic: Printed) -> None:
    places = printed_arabic.reader.pages[2]
    found: list[float] = []
    places.extract_text(
        visitor_text=lambda text, _cm, tm, _font, size: (
            found.append(tm[4]) if text.strip() and size and tm[4] > 0 else None
        )
    )
    assert max(found) > 400


def test_pages_side_by_side_stand_in_the_order_in_which_they_are_read(
    printed_kenya: Printed, printed_arabic: Printed
) -> None:
    looks = [
        resolve(each.reader.trailer["/Root"]["/ViewerPreferences"])
        for each in (printed_kenya, printed_arabic)
    ]
    assert [each.get("/Direction") for each in looks] == [None, "/R2L"]


def test_the_paper_can_be_letter() -> None:
    view = view_of(load_example("kenya-2016"))
    assert "@page { size: A4; }" in render_html(view)
    assert "@page { size: Letter; }" in render_html(view, Paper.LETTER)


def test_nothing_is_said_where_all_letters_are_shown() -> None:
    refuse_missing_glyphs([FakeFont({})], "<p>all</p>")


class FakeFont:
    def __init__(self, missing: dict[int, int]) -> None:
        self.missing = missing


def test_missing_letters_are_told_by_script_with_what_to_install() -> None:
    font = FakeFont({ord(each): 1 for each in "국가행동ሔ😀"})
    with pytest.raises(ReportUnavailable) as caught:
        refuse_missing_glyphs([font], "<p>our 국가행동계획 &amp; ብሔራዊ 😀</p>")
    text = str(caught.value)
    assert "Chinese, Japanese or Korean (U+AC00, U+AD6D, U+B3D9, …" in text
    assert "as in “국가행동계획”" in text
    assert "Ethiopic (U+1214, as in “ብሔራዊ”" in text
    assert "emoji and symbols (U+1F600" in text
    assert "use --html" in text


@pytest.mark.parametrize(
    ("anchors", "place"),
    [
        (("requirement-c-forum",), "c-forum"),
        (("requirement-c-forum", "phase-monitoring"), "monitoring"),
        (("requirement-c-forum", "evidence-minutes"), "minutes"),
        (("requirement-c-forum", "reviewers"), "reviewers"),
    ],
)
def test_a_missing_letter_is_told_with_what_it_stands_in(
    anchors: tuple[str, ...], place: str
) -> None:
    html = "".join(f'<h2 id="{each}">x</h2>' for each in anchors)
    with pytest.raises(ReportUnavailable) as caught:
        refuse_missing_glyphs([FakeFont({ord("ሔ"): 1})], f"{html}<p>ሔ</p>")
    assert f"as in “ሔ” in {place}; " in str(caught.value)


def test_a_letter_that_no_font_has_stops_the_pdf() -> None:
    questionnaire, assessment, source = load_example("kenya-2016")
    answer = Answer(status=Status.MET, note="private \U0010f123 use")
    changed = assessment.with_answer("c-forum", answer)
    with pytest.raises(ReportUnavailable) as caught:
        print_report((questionnaire, changed, source))
    assert (
        "unknown characters (U+10F123, as in “\U0010f123” in c-forum; write what it stands "
        "for instead)"
    ) in str(caught.value)


@pytest.mark.parametrize(
    ("character", "script"),
    [
        ("漢", "Chinese, Japanese or Korean"),
        ("カ", "Chinese, Japanese or Korean"),
        ("한", "Chinese, Japanese or Korean"),
        ("★", "emoji and symbols"),
        ("ක", "Sinhala"),
        ("\ue000", "unknown characters"),
    ],
)
def test_a_script_is_called_as_people_call_it(character: str, script: str) -> None:
    assert script_of(character) == script


@pytest.mark.parametrize("family", ["debian", "fedora", "alpine", "arch"])
@pytest.mark.parametrize("fonts", Fonts)
def test_fonts_are_told_with_the_command_for_the_system(
    family: str, fonts: Fonts
) -> None:
    text = how_to_install_fonts(System("linux", ("other", family)), fonts)
    assert text.startswith("install with: ")
    assert "noto" in text or "symbola" in text


def test_fonts_for_an_unknown_system_are_told_in_general() -> None:
    assert "Noto" in how_to_install_fonts(System("win32"), Fonts.OTHERS)

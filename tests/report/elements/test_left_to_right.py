"""What is written from left to right stays so where all around it is not."""

import pytest

from selfassess.report.elements.left_to_right import runs_of, with_runs_kept

PAGE = (
    '<html lang="ar" dir="rtl"><title>انظر https://a.example/</title><p>{}</p></html>'
)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("انظر https://a.example/x/، ثم", ["https://a.example/x/"]),
        ("(https://a.example/x_(y)/)؟", ["https://a.example/x_(y)/"]),
        ("على www.a.example/؛ وogp@a.example.", ["www.a.example/", "ogp@a.example"]),
        ("انظر https://a.example/خطة/ هنا", ["https://a.example/خطة/"]),
        (
            "يكتبها selfassess verify --page verify.html هنا",
            ["selfassess verify --page verify.html"],
        ),
        ("الخيار --lang وحده", ["--lang"]),
        ("الطبعة 2026-12 في 2025-03-14.", ["2026-12", "2025-03-14"]),
        ("خطة 2024-2026 وفق OGP (English)", []),
        ("", []),
        ("وزارة Al-Jumhūriyya", ["Al-Jumhūriyya"]),
    ],
)
def test_addresses_commands_and_days_are_found_whole(
    text: str, kept: list[str]
) -> None:
    runs = [*runs_of(text)]
    assert "".join(piece for piece, _is_run in runs) == text
    assert [piece for piece, is_run in runs if is_run] == kept


def test_an_address_is_an_element_of_its_own_in_a_document_from_right_to_left() -> None:
    made = with_runs_kept(
        PAGE.format("انظر https://a.example/?a=1&amp;b=2 &lt;هنا&gt;")
    )
    assert (
        '<p>انظر <span dir="ltr">https://a.example/?a=1&amp;b=2</span> &lt;هنا' in made
    )
    assert "<title>انظر https://a.example/</title>" in made


@pytest.mark.parametrize(
    "part",
    [
        '<a dir="ltr" href="https://a.example/">https://a.example/</a>',
        "<textarea>https://a.example/</textarea>",
        "<script>'https://a.example/' < 2</script>",
        "<svg><title>a-b</title></svg>",
        "نص &#34;بلا عناوين&#34;",
    ],
)
def test_all_else_stays_as_it_is(part: str) -> None:
    assert with_runs_kept(PAGE.format(part)) == PAGE.format(part)


def test_a_document_from_left_to_right_stays_as_it_is() -> None:
    page = "<p>https://a.example/</p>"
    assert with_runs_kept(page) == page


def test_only_what_stands_among_words_from_right_to_left_is_kept() -> None:
    page = '<p>a-b<br/>c-d</p></i><p dir="rtl"><b>e-f</b>{}</p><p>g-h</p>'
    kept = '<span dir="ltr">e-f</span>'
    assert with_runs_kept(page) == page.replace("e-f", kept)


def test_words_that_stand_apart_are_one_run_with_their_brackets() -> None:
    text = "استنادًا إلى: \u2068Standards (since 2022-01)\u2069، \u2068معايير\u2069 1"
    assert [*runs_of(text)] == [
        ("استنادًا إلى: ", False),
        ("Standards (since 2022-01)", True),
        ("، ", False),
        ("معايير", False),
        (" 1", False),
    ]
    made = with_runs_kept(PAGE.format(text))
    assert 'إلى: <span dir="ltr">Standards (since 2022-01)</span>، معايير 1' in made

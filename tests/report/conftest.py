"""Reports that the tests look at: of Kenya, and of a country where all is awkward."""

from collections.abc import Iterator
from gettext import NullTranslations

import pytest
from pypdf import PageObject

from selfassess.core.model.answer import Answer
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.status import Status
from selfassess.core.text import i18n
from selfassess.report.pdf.attachments import SourceFile
from tests.report.arabic import arabic_words, in_arabic
from tests.report.printed_reports import (
    Example,
    PrintCache,
    Printed,
    folder_of_run,
    load_example,
    load_reviews,
    print_report,
)
from tests.report.read_pages import reading_once
from tests.report.sample_reviews import hostile


@pytest.fixture(autouse=True, scope="session")
def _read_once() -> Iterator[None]:
    """The same page need not be read for every test, whatever file it is in."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PageObject, "extract_text", reading_once(PageObject.extract_text))
        yield


@pytest.fixture(scope="session")
def kenya() -> Example:
    return load_example("kenya-2016")


@pytest.fixture(scope="session")
def print_cache(tmp_path_factory: pytest.TempPathFactory) -> PrintCache:
    """What was printed already for tests that only read it."""
    return PrintCache(folder_of_run(tmp_path_factory) / "reports")


@pytest.fixture(scope="session")
def printed_kenya(print_cache: PrintCache) -> Printed:
    return print_report(load_example("kenya-2016"), sheets_of=print_cache.sheets)


@pytest.fixture(scope="session")
def printed_exampleland(print_cache: PrintCache) -> Printed:
    return print_report(
        load_example("exampleland"),
        reviews=load_reviews("exampleland"),
        sheets_of=print_cache.sheets,
    )


@pytest.fixture(scope="session")
def printed_arabic(print_cache: PrintCache) -> Printed:
    i18n.use(arabic_words())
    try:
        return print_report(in_arabic(), sheets_of=print_cache.sheets)
    finally:
        i18n.use(NullTranslations())


@pytest.fixture(scope="session")
def awkward() -> Example:
    """Arabic, a note of 500 lines, an address of 2,000 characters, hostile words."""
    questionnaire, assessment, _source = load_example("kenya-2016")
    long_address = "https://example.org/" + "a" * 1980
    lines = "\n".join(f"Line {number} of the note" for number in range(1, 501))
    changed = assessment.model_copy(
        update={
            "country": "<b>Al-Jumhūriyya</b> & Söhne [bold]",
            "language": "ar",
            "answers": {
                "c-timeline": Answer(
                    status=Status.MET,
                    note="نُشر الجدول الزمني\n\nعشرة أيام قبل البدء",
                    evidence=("long", "script", "nowhere"),
                ),
                "c-record": Answer(status=Status.PARTLY_MET, note=lines),
                "c-forum": Answer(status=Status.NOT_MET, note="x" * 3000),
            },
            "evidence": {
                "long": Evidence(title="A long address", url=long_address),
                "script": Evidence(
                    title='"><script>alert(1)</script>', url="javascript:alert(1)"
                ),
                "disk": Evidence(
                    title="A file", url="file:///etc/passwd", file="a.pdf"
                ),
            },
        }
    )
    return questionnaire, changed, SourceFile("awkward.toml", "# القاهرة\n".encode())


@pytest.fixture(scope="session")
def printed_awkward(awkward: Example, print_cache: PrintCache) -> Printed:
    return print_report(awkward, reviews=hostile(awkward), sheets_of=print_cache.sheets)


@pytest.fixture
def in_arabic_words() -> Iterator[None]:
    i18n.use(arabic_words())
    yield
    i18n.use(NullTranslations())

"""The reports that pass the gate, and the program as it is given away."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from gettext import NullTranslations
from importlib.util import find_spec
from pathlib import Path

import pytest

from selfassess.core.model.answer import Answer
from selfassess.core.model.status import Status
from selfassess.core.text import i18n
from selfassess.report.formats.html import Paper, render_checklist
from selfassess.report.forms.checklist import checklist
from selfassess.report.pdf.attachments import SourceFile
from selfassess.report.pdf.render import html_to_pdf
from selfassess.storage.questionnaires.catalog import find_questionnaire
from tests.report.arabic import WORDS, arabic_words, in_arabic
from tests.report.elements.test_logo import GREY, PLAIN
from tests.report.printed_reports import (
    EXAMPLES,
    Example,
    Printed,
    load_example,
    load_reviews,
    print_report,
)
from tests.report.sample_reviews import in_arabic_letters

# The validators are installed by the extra `gate`; without them there is nothing to collect,
# and a run of the gate alone then fails for want of tests.
collect_ignore_glob = [] if find_spec("jpype") else ["test_*.py"]


@cache
def printed(name: str) -> Printed:
    """An example's report, or that of a country where all is special."""
    if name == "arabic":
        i18n.use(arabic_words())
        try:
            given = in_arabic()
            return print_report(given, reviews=in_arabic_letters(given))
        finally:
            i18n.use(NullTranslations())
    if name == "letter":
        logo = SourceFile("logo.svg", PLAIN.encode())
        return print_report(load_example("kenya-2016"), Paper.LETTER, logo=logo)
    if name == "scripts":
        return print_report(in_all_scripts(), logo=SourceFile("logo.png", GREY))
    return print_report(load_example(name), reviews=load_reviews(name))


def blank_html(name: str, *, is_form: bool) -> str:
    questionnaire = find_questionnaire(name).questionnaire
    return render_checklist(checklist(questionnaire, is_form=is_form))


def blank(name: str, *, is_form: bool) -> bytes:
    """A questionnaire to be filled in."""
    html = blank_html(name, is_form=is_form)
    return html_to_pdf(html, (), lambda *_step: None, is_form=is_form)


def in_all_scripts() -> Example:
    questionnaire, assessment, source = load_example("kenya-2016")
    answer = Answer(status=Status.MET, note="\n\n".join(WORDS.values()))
    return questionnaire, assessment.with_answer("c-forum", answer), source


ROOT = Path(__file__).parent.parent.parent
NAMES = [*EXAMPLES, "arabic", "letter", "scripts"]


@pytest.fixture
def pdf(tmp_path: Path) -> Callable[[bytes], Path]:
    """Put a PDF where a validator finds it."""

    def put(content: bytes) -> Path:
        path = tmp_path / "report.pdf"
        path.write_bytes(content)
        return path

    return put


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Where the browser of these tests listens to them."""
    # Whoever does not run the gate need not load what speaks to a browser.
    from tests.gate.chromium import browser

    with browser(tmp_path_factory.mktemp("browser")) as port:
        yield port


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As .ci/run made it, or else made now."""
    folder = Path(os.environ.get("SELFASSESS_BUILT", tmp_path_factory.mktemp("built")))
    if not [*folder.glob("*.whl")]:
        options = ["--wheel", "--no-isolation", "--outdir", str(folder)]
        build = [sys.executable, "-m", "build", *options, str(ROOT)]
        subprocess.run(build, check=True)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="session")
def single_file(wheel: Path) -> Path:
    """As .ci/run made it, or else made now."""
    made = wheel.with_name("selfassess.pyz")
    if not made.exists():
        path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
        subprocess.run(
            [ROOT / ".ci/single-file", wheel, made],
            check=True,
            env={**os.environ, "PATH": path},
        )
    return made

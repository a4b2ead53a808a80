"""`selfassess verify` and `extract`: a report, its files, and what somebody did to them."""

import re
import shutil
import unicodedata
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from selfassess.cli.mail.embedded_files import places_in
from selfassess.core.text.i18n import language_in_force
from selfassess.report.pdf.attachments import EmbeddedFile
from selfassess.storage.questionnaires import catalog
from tests.cli import tampering
from tests.cli.command_run import Ran, Run
from tests.cli.reviewed_kenya import READER, WATCH, reviewed
from tests.cli.short_kenya import write_short_kenya
from tests.report import manipulations
from tests.storage.questionnaires.test_catalog import put
from tests.storage.questionnaires.test_translation_file import WHOLE, small


@pytest.fixture(scope="module")
def shorter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is shipped, with a Kenya that is shorter."""
    folder = tmp_path_factory.mktemp("shorter")
    write_short_kenya(folder)
    return folder


@pytest.fixture
def examples(shorter: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped examples, if these were the shipped ones."""
    monkeypatch.setattr(catalog, "_shipped", lambda name: shorter / name)
    return shorter / "examples"


@pytest.fixture
def kenya(examples: Path) -> Path:
    return examples / "kenya-2016.toml"


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where Kenya's report stays that was made first."""
    return tmp_path_factory.mktemp("report") / "kenya.pdf"


@pytest.fixture
def report(run: Run, kenya: Path, once: Path) -> Path:
    """Kenya's report in the current folder; it is the same each time."""
    path = Path("kenya.pdf")
    if not once.exists():
        assert run("report", kenya, "-o", path, "--date", "2026-11-23").code == 0
        shutil.copy(path, once)
    else:
        shutil.copy(once, path)
    return path


Changed = Callable[[tampering.Tamper], Ran]


@pytest.fixture
def after(run: Run, report: Path) -> Changed:
    """Verify the report after something was done to it."""

    def verified(tamper: tampering.Tamper) -> Ran:
        report.write_bytes(tampering.changed(report.read_bytes(), tamper))
        return run("verify", report)

    return verified


@pytest.mark.usefixtures("_print_apart")
def test_a_report_as_it_was_made_is_verified(
    run: Run, report: Path, kenya: Path
) -> None:
    ran = run("verify", report, kenya)
    assert ran.code == 0
    assert "✘" not in ran.out
    assert "is the file inside the report, byte for byte" in ran.out
    assert "made again from the files, it is the same, byte for byte" in ran.out
    assert ran.out.endswith("The report is what its files make it.\n")


def test_a_report_as_pdf_2_is_verified_also_when_it_was_packed_anew(
    run: Run, kenya: Path
) -> None:
    path = Path("new.pdf")
    run("report", kenya, "-o", path, "--date", "2026-11-23", "--pdf", "2.0")
    assert "the same, byte for byte" in run("verify", path, kenya).out
    whole = path.read_bytes()
    path.write_bytes(tampering.changed(whole, tampering.leave_it))
    assert run("verify", path).out.endswith("The report is what its files make it.\n")
    path.write_bytes(tampering.changed(whole, tampering.change_an_answer))
    assert_refused(run("verify", path), "✘ kenya-2016.toml: its SHA-256 is not printed")
    assert run("report", kenya, "-o", path, "--pdf", "1.4").code == 2


def test_a_page_for_those_without_the_program_can_send_nothing(run: Run) -> None:
    ran = run("verify", "--page", "page.html")
    assert (ran.code, ran.out) == (0, "wrote page.html\n")
    page = Path("page.html").read_text(encoding="utf-8")
    (script,) = re.findall("<script>(.*?)</script>", page, re.DOTALL)
    digest = b64encode(sha256(script.encode()).digest()).decode()
    assert f"default-src 'none'; script-src 'sha256-{digest}'" in page
    assert "http://" not in page
    assert "https://" not in page
    assert run("verify").code == 2
    assert run("verify", "--page", "page.toml").code == 2


def test_a_file_laid_out_otherwise_is_the_same_answers(
    run: Run, report: Path, kenya: Path
) -> None:
    other = Path("other.toml")
    other.write_bytes(b"# a comment\n" + kenya.read_bytes())
    ran = run("verify", report, other)
    assert ran.code == 0
    assert "says what the file inside the report says, laid out otherwise" in ran.out


def test_other_bytes_with_the_same_content_are_told_and_accepted(
    after: Changed,
) -> None:
    ran = after(tampering.leave_it)
    assert ran.code == 0
    assert "✔ every page draws what the files make it draw" in ran.out
    assert "its bytes were packed by another program\n" in ran.out


def assert_refused(ran: Ran, *words: str, last: str = "do not rely on it.") -> None:
    assert ran.code == 1, ran.out + ran.err
    for each in words:
        assert each in ran.out
    assert ran.out.endswith(f"{last}\n")


def assert_beside(ran: Ran, *words: str) -> None:
    """The report is sound, and the file beside it is another one."""
    assert_refused(ran, *words, last="says something else.")


def test_an_answer_changed_in_the_attachment_is_found(after: Changed) -> None:
    ran = after(tampering.change_an_answer)
    assert_refused(ran, "✘ kenya-2016.toml: its SHA-256 is not printed", "page 2 says")


def test_an_attachment_of_another_country_is_found(
    after: Changed, examples: Path
) -> None:
    other = (examples / "new-zealand-2016.toml").read_bytes()
    ran = after(tampering.replace_the_answers(other))
    assert_refused(ran, "kenya-2016.toml: its SHA-256 is not printed")


def test_an_attachment_that_is_no_assessment_is_found(after: Changed) -> None:
    assert_refused(after(tampering.ruin_the_answers), "state: must be one of")


def test_a_relaxed_questionnaire_is_found(after: Changed) -> None:
    assert_refused(
        after(tampering.relax_the_questionnaire),
        "questionnaire.toml: its SHA-256 is not printed",
        "the questionnaire inside is not ogp-consultation-2012 2026-12 as it is known",
    )


def test_a_report_without_its_answers_is_found(after: Changed) -> None:
    assert_refused(
        after(tampering.remove_the_answers),
        "the PDF should carry one assessment, and carries 0",
    )


def test_a_second_assessment_is_found(after: Changed) -> None:
    assert_refused(
        after(tampering.add_a_second_file),
        "the PDF should carry one assessment, and carries 2",
    )


def test_words_that_were_erased_are_found(after: Changed) -> None:
    assert_refused(after(tampering.erase_words_of_a_page), "page 3 says “")


def test_a_page_that_was_removed_is_found(after: Changed) -> None:
    assert_refused(after(tampering.remove_a_page), "it has 3 pages; the files make 4")


def test_pages_that_were_swapped_are_found(after: Changed) -> None:
    ran = after(tampering.swap_two_pages)
    assert_refused(ran, "page 3 says", "page 4 says")


def test_a_note_laid_over_a_page_is_found(after: Changed) -> None:
    ran = after(tampering.lay_a_note_over)
    assert_refused(ran, "laid over a page that is not ours: FreeText")


def test_a_link_that_leads_elsewhere_is_found(after: Changed) -> None:
    ran = after(tampering.lead_a_link_elsewhere)
    assert_refused(ran, "where a link leads was changed: “https://evil.example/")


def test_what_only_listeners_hear_is_found(after: Changed) -> None:
    ran = after(tampering.say_otherwise_to_listeners)
    assert_refused(ran, "what is read out instead of pictures was changed: “7 met")


def test_another_day_is_found(after: Changed) -> None:
    assert_refused(after(tampering.change_the_day), "page 1 says", "January 2020")


def test_a_report_without_its_day_cannot_be_verified(after: Changed) -> None:
    assert_refused(after(tampering.forget_the_day), "does not say when it was made")


def test_a_file_that_was_cut_off_is_found(run: Run, report: Path) -> None:
    report.write_bytes(tampering.cut_off(report.read_bytes()))
    ran = run("verify", report)
    assert_refused(ran, "not a PDF, or a damaged one")
    assert ran.err == ""


def test_what_is_no_pdf_is_found(run: Run, kenya: Path, tmp_path: Path) -> None:
    renamed = tmp_path / "renamed.pdf"
    renamed.write_bytes(kenya.read_bytes())
    assert_refused(run("verify", renamed), "not a PDF, or a damaged one")


def test_a_page_that_draws_something_else_is_found(after: Changed) -> None:
    assert_refused(
        after(manipulations.image_over_a_page),
        "✘ page 2 draws something else than the files make it draw (/Contents is ano",
    )


def test_blanks_behind_the_end_are_told_and_accepted(run: Run, report: Path) -> None:
    report.write_bytes(report.read_bytes() + b"\r\n\n")
    ran = run("verify", report)
    assert ran.code == 0
    assert "the same, byte for byte, but for 3 blanks behind its end" in ran.out


def test_what_no_page_shows_of_the_file_is_told_and_accepted(
    run: Run, report: Path
) -> None:
    report.write_bytes(manipulations.encrypted_for_its_owner(report.read_bytes()))
    ran = run("verify", report)
    assert ran.code == 0, ran.out
    assert "✔ the file is encrypted, though it opens without a password\n" in ran.out
    assert "✔ the file has another identifier (/ID)" in ran.out
    assert "✔ the file begins with another version of PDF (%PDF-1.3)" in ran.out


@pytest.mark.parametrize(
    ("write", "words"),
    [
        (manipulations.revised, "the same byte for byte, but for a signature that was"),
        (tampering.changed, "packed by another program, and a signature was added"),
    ],
)
def test_a_signature_that_was_added_is_accepted(
    write: Callable[..., bytes], words: str, run: Run, report: Path
) -> None:
    sign = manipulations.signed(manipulations.painted_at(10, 1, 90, 9))
    report.write_bytes(write(report.read_bytes(), sign))
    ran = run("verify", report)
    assert ran.code == 0, ran.out
    assert "✔ page 1: a signature covers 2.8 × 0.3 cm" in ran.out
    assert words in ran.out


def test_a_revision_that_draws_the_same_is_still_something_added(
    run: Run, report: Path
) -> None:
    report.write_bytes(
        manipulations.revised(report.read_bytes(), manipulations.content_in_two_pieces)
    )
    assert_refused(run("verify", report), "something was added to the file after it")


def test_bytes_in_front_of_the_report_are_found(run: Run, report: Path) -> None:
    report.write_bytes(b"GIF89a\n" + report.read_bytes())
    assert run("verify", report).code == 1


def test_a_report_drawn_with_other_fonts_cannot_be_proved(after: Changed) -> None:
    ran = after(manipulations.wider_letters)
    assert_refused(
        ran,
        "? its words and links are those that the files make, but it was drawn with "
        "other fonts or by another version (selfassess",
        last="whether it shows nothing else cannot be told here.",
    )
    assert "✘" not in ran.out


def test_something_appended_is_found(run: Run, report: Path) -> None:
    report.write_bytes(tampering.append(report.read_bytes()))
    ran = run("verify", report)
    assert_refused(ran, "something was added to the file after it was made")


OTHER_FILE = (
    "is not the file inside the report; selfassess extract takes that one out, and "
    "selfassess diff tells how the two differ"
)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace('status = "not_met"', 'status = "met"'),
        lambda text: text.replace('country = "Kenya"', 'country = "Kenia"'),
        lambda text: text.replace('id = "', 'id = "0', 1),
        lambda _text: "a = 1\n",
    ],
    ids=["another answer", "another detail", "another id", "no assessment"],
)
def test_a_file_that_says_something_else_is_not_the_one_inside(
    run: Run, report: Path, kenya: Path, change: Callable[[str], str]
) -> None:
    text = kenya.read_text("utf-8")
    other = change(text)
    assert other != text
    Path("other.toml").write_text(other, encoding="utf-8")
    assert_beside(run("verify", report, "other.toml"), f"other.toml {OTHER_FILE}")


def test_the_two_commands_that_verify_names_tell_what_differs(
    run: Run, report: Path, kenya: Path
) -> None:
    text = kenya.read_text("utf-8").replace('country = "Kenya"', 'country = "Kenia"')
    Path("other.toml").write_text(text, encoding="utf-8")
    run("extract", report, "-o", "inside")
    ran = run("diff", "inside/kenya-2016.toml", "other.toml")
    assert ran.code == 1
    assert "Kenya → Kenia" in ran.out


def test_a_letter_report_is_made_again_on_letter(run: Run, kenya: Path) -> None:
    run("report", kenya, "-o", "l.pdf", "--date", "2026-11-23", "--paper", "letter")
    ran = run("verify", "l.pdf")
    assert ran.code == 0
    assert "byte for byte" in ran.out


def test_a_questionnaire_of_ones_own_is_told_to_be_unknown(
    run: Run, kenya: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "theirs" / "questionnaires" / "own"
    folder.mkdir(parents=True)
    shipped = kenya.parents[1] / "questionnaires/ogp-consultation-2012"
    text = (shipped / "questionnaire.toml").read_text("utf-8")
    text = text.replace('id = "ogp-consultation-2012"', 'id = "own"', 1)
    (folder / "questionnaire.toml").write_text(text, encoding="utf-8")
    own = kenya.read_text("utf-8").replace('"ogp-consultation-2012"', '"own"')
    (tmp_path / "theirs/own.toml").write_text(own, encoding="utf-8")
    assert run("report", "theirs/own.toml", "-o", "own.pdf").code == 0
    words = "the questionnaire own is not one that is known here"
    ran = run("verify", "own.pdf", "theirs/own.toml")
    assert ran.code == 0
    assert words in ran.out
    # What came together with the report vouches for nothing, wherever verify runs.
    monkeypatch.chdir(tmp_path / "theirs")
    text = (folder / "questionnaire.toml").read_text("utf-8")
    changed = text.replace('edition = "', 'edition = "x-', 1)
    (folder / "questionnaire.toml").write_text(changed, encoding="utf-8")
    for given in ([], ["own.toml"]):
        assert words in run("verify", "../own.pdf", *given).out


@pytest.fixture
def look(tmp_path: Path) -> Path:
    """A style sheet of the country's own, in a folder."""
    folder = tmp_path / "look"
    folder.mkdir()
    (folder / "report.css").write_text("h1 { color: #004000 } .pill { color: #111 }")
    return folder


def test_a_report_with_a_look_of_its_own_is_verified_with_it(
    run: Run, kenya: Path, look: Path
) -> None:
    day = ("--date", "2026-11-23")
    made = run(
        "report", kenya, "-o", "o.pdf", "--html", "o.html", "--template", look, *day
    )
    assert made.code == 0
    assert "color: #004000" in Path("o.html").read_text(encoding="utf-8")
    ran = run("verify", "o.pdf", "--template", look)
    assert ran.code == 0
    assert "the same, byte for byte" in ran.out


def test_a_template_of_ones_own_gets_the_same_view(
    run: Run, kenya: Path, look: Path
) -> None:
    text = "<title>{{ view.title.country.text }}</title>{{ view.summary.sentence }}"
    (look / "report.html.jinja").write_text(text, encoding="utf-8")
    assert run("report", kenya, "--html", "o.html", "--template", look).code == 0
    page = Path("o.html").read_text(encoding="utf-8")
    assert page.startswith("<title>Kenya</title>0 of 6 requirements count")


@pytest.mark.parametrize(
    "text", ["{{ view.nothing }}", "{% if %}", "{{ ''.__class__.__mro__ }}"]
)
def test_a_template_that_cannot_be_used_is_told(
    run: Run, kenya: Path, look: Path, text: str
) -> None:
    (look / "report.html.jinja").write_text(text, encoding="utf-8")
    ran = run("report", kenya, "--html", "o.html", "--template", look)
    assert ran.code == 2
    assert "the template cannot be used" in ran.err
    assert not Path("o.html").exists()


def test_a_style_sheet_with_a_slip_is_told_with_its_place(
    run: Run, kenya: Path, look: Path
) -> None:
    (look / "report.css").write_text("p { margin: 0 }\nh1 { color red }\n")
    ran = run("report", kenya, "--html", "o.html", "--template", look)
    assert ran.code == 2
    assert "report.css:2:15: error: this sets nothing: a property, a colon" in ran.err
    assert "2 | h1 { color red }" in ran.err
    assert not Path("o.html").exists()


@pytest.mark.parametrize("folder", ["nowhere", "."])
def test_a_folder_without_a_template_is_told(
    run: Run, kenya: Path, folder: str
) -> None:
    ran = run("report", kenya, "--html", "o.html", "--template", folder)
    assert ran.code == 2


def test_the_language_of_the_user_is_back_after_verifying(
    run: Run, report: Path
) -> None:
    run("verify", report)
    assert language_in_force() == "en"


def test_the_files_inside_are_taken_out(run: Run, report: Path, kenya: Path) -> None:
    ran = run("extract", report, "-o", "out")
    assert ran.code == 0
    assert sorted(path.name for path in Path("out").iterdir()) == [
        "kenya-2016.toml",
        "ogp-consultation-2012.questionnaire.toml",
    ]
    assert Path("out/kenya-2016.toml").read_bytes() == kenya.read_bytes()


def test_nothing_that_is_there_is_overwritten(run: Run, report: Path) -> None:
    Path("out").mkdir()
    Path("out/kenya-2016.toml").write_text("mine")
    ran = run("extract", report, "-o", "out")
    assert ran.code == 2
    assert "is already there" in ran.err
    assert [path.name for path in Path("out").iterdir()] == ["kenya-2016.toml"]
    assert Path("out/kenya-2016.toml").read_text() == "mine"


def test_evidence_travels_with_the_report_and_comes_back(
    run: Run, kenya: Path, tmp_path: Path
) -> None:
    file = tmp_path / "kenya.toml"
    folder = tmp_path / "kenya.evidence"
    folder.mkdir()
    (folder / "minutes.txt").write_text("What was said.")
    (tmp_path / "data.csv").write_text("a,b")
    digest = sha256(b"What was said.").hexdigest()
    own = f'file = "kenya.evidence/minutes.txt"\nsha256 = "{digest}"\n'
    text = kenya.read_text("utf-8").replace("\nnote =", f"\n{own}note =", 1)
    others = '[evidence.{0}]\ntitle = "{0}"\nfile = "{1}"\n'
    more = others.format("a", "data.csv") + others.format("b", "gone.txt")
    file.write_text(f"{text}\n{more}", "utf-8")
    told = run("report", file, "-o", "k.pdf", "--attach", "--attach-limit", "10B")
    assert told.code == 2
    assert "have 17 B together, and may have 10 B; --attach-limit allows" in told.err
    told = run("report", file, "-o", "k.pdf", "--attach", "--date", "2026-11-23")
    assert told.code == 1
    assert "warning: not attached: gone.txt: no such file lies beside" in told.err
    told = run("verify", "k.pdf", file)
    assert "evidence-1-minutes.txt: its SHA-256 is the one printed" in told.out
    assert "it is the same, byte for byte" in told.out
    assert "✘ gone.txt: no such file lies beside" in told.out
    assert "says something else." in told.out
    (folder / "minutes.txt").write_text("What was never said.")
    assert "changed since it was cited" in run("verify", "k.pdf", file).out
    assert "changed since it was cited" in run("verify", file).out
    (out := tmp_path / "out").mkdir()
    assert run("extract", "k.pdf", "-o", out).code == 0
    assert (out / "kenya.evidence/minutes.txt").read_text() == "What was said."
    assert (out / "kenya.evidence/data.csv").read_text() == "a,b"
    assert run("extract", "k.pdf", "-o", out).code == 2

    def put_another(writer: Any) -> None:
        tampering.put_into(writer, "minutes.txt", lambda _text: b"Never.")

    tampered = tampering.changed(Path("k.pdf").read_bytes(), put_another)
    Path("k.pdf").write_bytes(tampered)
    told = run("verify", "k.pdf")
    assert "✘ evidence-1-minutes.txt is not the file that was cited" in told.out


def names_of(files: list[EmbeddedFile]) -> list[str]:
    return [str(place) for place, _file in places_in(Path(), files)]


def test_two_names_that_are_one_file_on_macos_or_windows_stay_two_files() -> None:
    names = ["Procès.pdf", unicodedata.normalize("NFD", "PROCÈS.pdf"), "nul.pdf"]
    files = [
        EmbeddedFile(name=name, content=b"%d" % number, relationship="")
        for number, name in enumerate(names)
    ]
    first, *others = names_of(files)
    assert first == "Procès.pdf"
    assert others == ["attachment-2.toml", "attachment-3.toml"]


@pytest.mark.parametrize("words", [["extract", "-o", "out"], ["import"]])
def test_what_is_no_pdf_is_called_by_its_name(run: Run, words: list[str]) -> None:
    Path("notes.pdf").write_text("no PDF")
    ran = run(*words, "notes.pdf")
    assert ran.code == 2
    assert "error: notes.pdf: not a PDF, or a damaged one" in ran.err


def test_a_folder_that_cannot_be_made_is_told(run: Run, report: Path) -> None:
    Path("out").write_text("a file")
    assert run("extract", report, "-o", "out").code == 2


def test_a_pdf_without_files_is_told(run: Run, report: Path) -> None:
    def empty(writer: Any) -> None:
        del tampering.files(writer)[:]

    report.write_bytes(tampering.changed(report.read_bytes(), empty))
    ran = run("extract", report, "-o", "out")
    assert ran.code == 1
    assert "carries no files" in ran.err


@pytest.mark.parametrize(
    ("name", "harmless"),
    [
        ("kenya.toml", "kenya.toml"),
        ("../../etc/passwd", "passwd"),
        (r"C:\Windows\win.ini", "win.ini"),
        ("/etc/cron.d/x", "x"),
        ("..", "attachment-1.toml"),
        ("", "attachment-1.toml"),
        ("CON", "attachment-1.toml"),
        ("a\nb\x1b[2J.toml", "a-b-2J.toml"),
        (".bashrc", "bashrc"),
        ("x" * 300 + ".toml", "x" * 75 + ".toml"),
    ],
)
def test_names_from_a_pdf_are_never_trusted(name: str, harmless: str) -> None:
    [text] = names_of([EmbeddedFile(name, "Source", b"")])
    assert text == harmless


def test_two_files_of_one_name_do_not_meet() -> None:
    files = [EmbeddedFile(name, "Source", b"") for name in ("a.toml", "A.TOML")]
    assert names_of(files) == [
        "a.toml",
        "attachment-2.toml",
    ]


@pytest.fixture
def both(run: Run, examples: Path, tmp_path: Path) -> Path:
    """Kenya with two reviews beside it, and its report as `both.pdf`."""
    file = reviewed(examples, tmp_path, water_watch=WATCH, a_reader=READER)
    path = file.with_name("both.pdf")
    assert run("report", file, "-o", path, "--date", "2026-11-23").code == 0
    return file


@pytest.fixture
def after_both(run: Run, both: Path) -> Changed:
    """Verify that report after something was done to it."""

    def verified(tamper: tampering.Tamper) -> Ran:
        path = both.with_name("both.pdf")
        path.write_bytes(tampering.changed(path.read_bytes(), tamper))
        return run("verify", path)

    return verified


@pytest.mark.usefixtures("_print_apart")
def test_a_report_with_reviews_is_verified_with_them(run: Run, both: Path) -> None:
    ran = run("verify", "both.pdf", both)
    assert ran.code == 0, ran.out
    for name in ("a-reader", "water-watch"):
        assert f"✔ {name}.review.toml: its SHA-256 is the one printed" in ran.out
    assert "a-reader.toml is the review inside the report, byte for byte" in ran.out
    assert (
        "water-watch.toml says what the review inside the report says, and" in ran.out
    )


def test_a_changed_finding_is_found(after_both: Changed) -> None:
    assert_refused(
        after_both(tampering.change_a_finding),
        "✘ water-watch.review.toml: its SHA-256 is not printed",
        "✘ water-watch.toml:17:10: error: ",
    )


def test_a_review_that_was_taken_out_is_found(after_both: Changed) -> None:
    assert_refused(
        after_both(tampering.remove_a_review),
        "✘ water-watch.review.toml: the report shows this review and carries no usable one",
    )


def test_a_review_that_was_put_in_is_found(after_both: Changed) -> None:
    assert_refused(
        after_both(tampering.add_a_review_as("other.review.toml")),
        "✘ other.review.toml: the report carries this review and does not show it",
    )


def test_two_reviews_of_one_name_are_found(after_both: Changed) -> None:
    assert_refused(
        after_both(tampering.add_a_review_as("water-watch.review.toml")),
        "✘ the PDF carries more than one review by water-watch",
    )


def test_a_review_with_a_name_that_is_none_is_found(after_both: Changed) -> None:
    assert_refused(
        after_both(tampering.add_a_review_as("../../etc/passwd")),
        "the name of the file is not one of a reviewer",
    )


def test_a_review_that_came_later_is_told(run: Run, both: Path) -> None:
    folder = both.with_suffix(".reviews")
    later = (folder / "a-reader.toml").read_text("utf-8")
    later = later.replace("A. Reader", "Another")
    (folder / "another.toml").write_text(later, encoding="utf-8")
    assert_beside(run("verify", "both.pdf", both), "another.toml is not in the report")


def test_a_review_that_is_gone_or_was_ruined_is_told(run: Run, both: Path) -> None:
    folder = both.with_suffix(".reviews")
    (folder / "a-reader.toml").unlink()
    (folder / "water-watch.toml").write_text("x = ", encoding="utf-8")
    ran = run("verify", "both.pdf", both)
    assert_beside(
        ran,
        "a-reader.toml is in the report, and not usable or not there here",
        "water-watch.toml is in the report, and not usable or not there here",
    )
    assert "water-watch.toml:1:4: error: " in ran.err


def test_a_file_without_its_reviews_is_told_and_accepted(
    run: Run, both: Path, tmp_path: Path
) -> None:
    alone = tmp_path / "elsewhere" / "alone.toml"
    alone.parent.mkdir()
    alone.write_bytes(both.read_bytes())
    ran = run("verify", "both.pdf", alone)
    assert ran.code == 0
    assert "no reviews lie beside alone.toml" in ran.out.replace(f"{alone.parent}/", "")


def test_a_review_laid_out_otherwise_says_the_same(run: Run, both: Path) -> None:
    path = both.with_suffix(".reviews") / "a-reader.toml"
    path.write_bytes(b"# a comment\n" + path.read_bytes())
    ran = run("verify", "both.pdf", both)
    assert ran.code == 0
    assert "a-reader.toml says what the review inside the report says" in ran.out


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("water-watch", "Nobody saw", "Everybody saw"),
        ("water-watch", 'of = "a:a', 'of = "a:b'),
        ("a-reader", "A. Reader", "B. Reader"),
    ],
    ids=["another finding", "on another answer", "another reviewer"],
)
def test_a_review_that_says_something_else_is_not_the_one_inside(
    run: Run, both: Path, name: str, old: str, new: str
) -> None:
    path = both.with_suffix(".reviews") / f"{name}.toml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    assert_beside(
        run("verify", "both.pdf", both),
        f"{name}.toml is not the review inside the report; selfassess extract takes "
        "that one out",
    )


def test_what_is_no_assessment_has_no_reviews_to_compare(run: Run, both: Path) -> None:
    both.write_text("a = 1\n", encoding="utf-8")
    ran = run("verify", "both.pdf", both)
    assert_beside(ran, OTHER_FILE)
    assert "review inside the report" not in ran.out


def test_reviews_are_taken_out_into_the_folder_beside_the_assessment(
    run: Run, both: Path
) -> None:
    assert run("extract", "both.pdf", "-o", "out").code == 0
    assert sorted(path.name for path in Path("out/kenya.reviews").iterdir()) == [
        "a-reader.toml",
        "water-watch.toml",
    ]
    assert run("compare", "out/kenya.toml").code == 1
    assert Path("out/kenya.toml").read_bytes() == both.read_bytes()


@pytest.mark.parametrize(
    ("name", "harmless"),
    [
        ("forum.review.toml", "kenya.reviews/forum.toml"),
        ("../../forum.review.toml", "kenya.reviews/forum.toml"),
        ("Forum.review.toml", "Forum.review.toml"),
        (".review.toml", "review.toml"),
        ("x" * 200 + ".review.toml", "x" * 68 + ".review.toml"),
    ],
)
def test_names_of_reviews_from_a_pdf_are_never_trusted(
    name: str, harmless: str
) -> None:
    files = [
        EmbeddedFile(name, "Data", b""),
        EmbeddedFile("../kenya.toml", "Source", b""),
    ]
    assert names_of(files) == [harmless, "kenya.toml"]


def test_reviews_without_an_assessment_still_have_a_folder() -> None:
    files = [EmbeddedFile("forum.review.toml", "Data", b"")] * 2
    assert names_of(files) == [
        "assessment.reviews/forum.toml",
        "attachment-2.toml",
    ]


def test_the_first_page_alone_is_verified_as_what_it_is(run: Run, kenya: Path) -> None:
    options = ("--summary", "-o", "one.pdf", "--date", "2026-11-23")
    assert run("report", kenya, *options).code == 0
    assert len(PdfReader("one.pdf").pages) == 1
    ran = run("verify", "one.pdf")
    assert ran.code == 0
    assert "the same, byte for byte" in ran.out


def test_a_report_carries_the_words_that_its_questionnaire_stands_in(
    run: Run, tmp_path: Path
) -> None:
    small(Path("questionnaires"))
    kept = ("--questionnaire", "small", "--country", "Kenya", "--action-plan", "One")
    assert run("new", *kept, "--language", "fr", "-o", "kenya.toml").code == 0
    assert "La petite étoile" in run("score", "kenya.toml").out
    assert run("report", "kenya.toml", "-o", "kenya.pdf").code == 0
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    report = Path("kenya.pdf").rename(elsewhere / "kenya.pdf")
    ran = run("verify", report)
    assert ran.code == 0, ran.out
    assert "made again from the files, it is the same, byte for byte" in ran.out
    assert "others than here" not in ran.out
    other = WHOLE.replace("La petite étoile", "L’étoile")
    put(catalog.user_questionnaires()).with_name("fr.toml").write_text(other)
    assert (
        "its words in the language fr are others than here" in run("verify", report).out
    )
    shutil.rmtree(catalog.user_questionnaires())
    # Where nobody knows the questionnaire the report brings it, with these words.
    shutil.rmtree("questionnaires")
    assert "La petite étoile" in run("score", report).out

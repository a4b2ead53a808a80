"""`selfassess report`: one view, many forms."""

import asyncio
import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from selfassess.cli.workspace.walk.open import open_work
from selfassess.cli.workspace.walk.report_process import report_apart
from selfassess.core.errors import ReportUnavailable
from tests.cli.command_run import Run
from tests.cli.reviewed_kenya import READER, WATCH, reviewed


@pytest.fixture
def kenya(examples: Path) -> Path:
    return examples / "kenya-2016.toml"


@pytest.fixture
def unsound(kenya: Path, tmp_path: Path) -> Path:
    """An assessment with an error that leaves the answers readable, and final."""
    file, text = tmp_path / "unsound.toml", kenya.read_text("utf-8")
    assert 'status = "partly_met"' in text
    text = text.replace('status = "partly_met"', 'status = "not_applicable"', 1)
    file.write_text(text.replace('state = "draft"', 'state = "final"'), "utf-8")
    return file


def test_every_form_is_written_and_named(run: Run, kenya: Path) -> None:
    targets = {
        "--html": "k.html",
        "--markdown": "k.md",
        "--json": "k.json",
        "--csv": "k.csv",
    }
    options = [each for pair in targets.items() for each in pair]
    ran = run("report", kenya, *options)
    assert ran.code == 0
    assert ran.out.splitlines() == [f"wrote {name}" for name in targets.values()]
    assert all(Path(name).stat().st_size > 1000 for name in targets.values())


def test_without_any_form_it_says_which_there_are(run: Run, kenya: Path) -> None:
    ran = run("report", kenya)
    assert ran.code == 2
    for form in ("-o OUT.pdf", "--html", "--markdown", "--json", "--csv"):
        assert form in ran.err


@pytest.mark.parametrize(
    ("option", "endings"),
    [
        ("-o", ".pdf"),
        ("--html", ".html"),
        ("--markdown", ".md"),
        ("--json", ".json"),
        ("--csv", ".csv"),
        ("--docx", ".docx"),
        ("--odt", ".odt"),
    ],
)
def test_answers_are_never_overwritten_by_a_report(
    run: Run, kenya: Path, option: str, endings: str
) -> None:
    before = kenya.read_bytes()
    ran = run("report", kenya, option, "kenya.toml")
    assert ran.code == 2
    assert f"ends in .toml, as answers do; choose {endings}" in ran.err
    assert kenya.read_bytes() == before


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("-o", "k.html"), "k.html ends in .html, which is written by --html"),
        (("--html", "k.PDF"), "k.PDF ends in .PDF, which is written by -o"),
        (
            ("--json", "k.txt", "--csv", "./k.txt"),
            "./k.txt is named twice, by --json and by --csv",
        ),
        (("--markdown", "-", "--csv", "/dev/stdout"), "/dev/stdout is named twice"),
        (("--markdown", "/dev/fd/1", "--csv", "-"), "- is named twice"),
        (("-o", "k"), "k does not end in .pdf, as such a file does"),
        (("-o", "k.2026"), "k.2026 does not end in .pdf, as such a file does"),
        (("--docx", "k"), "k does not end in .docx, as such a file does"),
        (("--odt", "k.doc"), "k.doc does not end in .odt, as such a file does"),
        (("-o", "nowhere/k.pdf"), "there is no folder nowhere"),
        (("--csv", f"{'long' * 90}/k.csv"), "there is no folder longlong"),
    ],
)
def test_a_slip_in_the_name_of_a_form_is_told_before_anything_is_written(
    run: Run, kenya: Path, options: tuple[str, ...], told: str
) -> None:
    ran = run("report", kenya, *options)
    assert ran.code == 2
    assert told in ran.err
    assert list(Path().iterdir()) == []


def test_a_folder_that_is_not_there_leaves_nothing(run: Run, kenya: Path) -> None:
    ran = run("report", kenya, "--html", "nowhere/k.html")
    assert ran.code == 2
    assert "was not saved" in ran.err
    assert list(Path().iterdir()) == []


def test_no_form_but_the_pdf_loads_the_printer(kenya: Path, tmp_path: Path) -> None:
    code = (
        "import sys\nfrom selfassess.cli.main import main\n"
        "code = main(sys.argv[1:])\n"
        "sys.exit(code or 'weasyprint' in sys.modules or 'pypdf' in sys.modules)"
    )
    forms = ("--html", "h", "--json", "j", "--markdown", "m", "--csv", "c")
    command = [sys.executable, "-c", code, "report", str(kenya), *forms]
    assert subprocess.run(command, cwd=tmp_path, check=False).returncode == 0


def test_a_full_disk_leaves_the_old_pdf_and_no_half_one(
    kenya: Path, tmp_path: Path
) -> None:
    old, new = tmp_path / "old.pdf", tmp_path / "new.pdf"
    old.write_bytes(b"%PDF-1.7 the old one")
    code = (
        "import sys\nfrom selfassess.cli.main import main\n"
        "said = [main(['report', sys.argv[1], '--summary', '-o', each]) for each in sys.argv[2:]]\n"
        "sys.exit(said != [2, 2])"
    )
    # The limit makes the system refuse what lies behind, as a full disk does.
    limited = ("bash", "-c", 'ulimit -f 8; exec "$@"', "-")
    ran = subprocess.run(
        [*limited, sys.executable, "-B", "-c", code, kenya, old, new],
        capture_output=True,
        text=True,
        # What measures the tests could not write either, and would complain.
        env={k: v for k, v in os.environ.items() if not k.startswith("COVERAGE")},
        check=False,
    )
    assert ran.returncode == 0
    assert ran.stderr.splitlines() == [
        f"selfassess: error: {each} was not saved: File too large"
        for each in (old, new)
    ]
    assert ran.stdout == ""
    assert [path.name for path in tmp_path.iterdir()] == ["old.pdf"]
    assert old.read_bytes() == b"%PDF-1.7 the old one"


def test_reviews_travel_with_the_report_but_not_what_is_not_public(
    run: Run, examples: Path, tmp_path: Path
) -> None:
    file = reviewed(examples, tmp_path, water_watch=WATCH, a_reader=READER)
    assert run("report", file, "-o", "k.pdf").code == 0
    run("extract", "k.pdf", "-o", "out")
    private = Path("out/kenya.reviews/water-watch.toml").read_text("utf-8")
    assert "Nobody saw a timetable." in private
    assert "Say where:" in private
    assert "Kept among us." not in private
    assert b"Kept among us." not in Path("k.pdf").read_bytes()
    beside = file.with_suffix(".reviews") / "a-reader.toml"
    assert Path("out/kenya.reviews/a-reader.toml").read_bytes() == beside.read_bytes()
    ran = run("verify", "k.pdf", file)
    assert ran.code == 0, ran.out
    assert "a-reader.toml is the review inside the report, byte for byte" in ran.out
    assert "that are not public, which the report does not carry" in ran.out


def test_a_review_with_errors_is_left_out_told_and_a_no(
    run: Run, examples: Path, tmp_path: Path
) -> None:
    wrong = WATCH.replace('"cannot_tell"', '"perhaps"')
    file = reviewed(examples, tmp_path, water_watch=wrong, a_reader=READER)
    ran = run("report", file, "--html", "k.html")
    assert ran.code == 1
    assert "water-watch.toml:41:11: error: " in ran.err
    assert "not all reviews are in the report" in ran.err
    page = Path("k.html").read_text("utf-8")
    assert "A. Reader" in page
    assert "Nobody saw a timetable." not in page
    assert "reviews that are not part of this report: water-watch." in page


def test_every_form_names_the_reviews_that_are_left_out_for_errors(
    run: Run, examples: Path, tmp_path: Path
) -> None:
    wrong = WATCH.replace('"cannot_tell"', '"perhaps"')
    file = reviewed(examples, tmp_path, "", water_watch=wrong, forum="not = toml = x")
    forms = ("--html", "k.html", "--markdown", "k.md", "--json", "k.json")
    assert run("report", file, *forms, "-o", "k.pdf").code == 1
    text = (
        "because their files have errors or lie astray: forum.toml, water-watch.toml."
    )
    pages = "".join(page.extract_text() for page in PdfReader("k.pdf").pages)
    assert "".join(text.split()) in "".join(pages.split())  # lines end in names, too
    assert text in Path("k.html").read_text("utf-8")
    assert text in Path("k.md").read_text("utf-8")
    data = json.loads(Path("k.json").read_text("utf-8"))
    assert data["reviews_left_out"] == ["forum.toml", "water-watch.toml"]
    # What the pages say of files that are not inside can be made again, too.
    ran = run("verify", "k.pdf")
    assert ran.code == 0, ran.out
    assert "made again from the files, it is the same, byte for byte" in ran.out


def test_a_report_of_an_unsound_file_is_written_and_a_no(
    run: Run, unsound: Path
) -> None:
    ran = run("report", unsound, "--json", "k.json")
    assert ran.code == 1
    assert re.search(r"unsound\.toml:\d+:10: error: answers\.", ran.err)
    assert "the report is of a file with errors" in ran.err
    assert ran.out == "wrote k.json\n"
    assert json.loads(Path("k.json").read_text("utf-8"))["state"] == "final"


def test_words_of_reviewers_stay_words_in_every_form(
    run: Run, examples: Path, tmp_path: Path
) -> None:
    file = reviewed(examples, tmp_path, water_watch=WATCH)
    forms = ("--html", "k.html", "--markdown", "k.md", "--csv", "k.csv")
    assert run("report", file, *forms).code == 0
    assert "<script>alert(1)" not in Path("k.html").read_text("utf-8")
    assert "\\<script\\>alert(1)" in Path("k.md").read_text("utf-8")
    assert "One meeting was announced in time. <script>" in Path("k.csv").read_text(
        "utf-8-sig"
    )


def test_the_screens_say_that_a_review_was_left_out(
    examples: Path, tmp_path: Path
) -> None:
    wrong = WATCH.replace('"cannot_tell"', '"perhaps"')
    file = reviewed(examples, tmp_path, water_watch=wrong)
    workspace, target = open_work(str(file)), file.with_suffix(".pdf")

    async def report() -> str:
        return await workspace.summary(str(target), lambda *_step: None)

    made = asyncio.run(report())
    assert made == f"wrote {target} without a review that has errors"
    assert len(PdfReader(target).pages) == 1


def test_the_screens_are_told_that_the_answers_have_errors(
    run: Run, unsound: Path
) -> None:
    ran = run("report", unsound, "-o", "k.pdf", "--progress", "json")
    assert ran.code == 1
    assert (
        '{"kind": "written", "left_out": 0, "unattached": 0, "errors": 1}'
        in ran.err.splitlines()
    )


def test_a_file_whose_name_is_no_unicode_gets_its_report(
    run: Run, kenya: Path, tmp_path: Path
) -> None:
    file = tmp_path / os.fsdecode(b"plan-\xe9.toml")
    file.write_bytes(kenya.read_bytes())
    assert run("report", file, "-o", "k.pdf").code == 0
    assert Path("k.pdf").read_bytes().startswith(b"%PDF")


def test_the_screens_never_take_a_failure_for_a_report(
    kenya: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing = tmp_path / "python"
    failing.write_text("#!/bin/sh\necho Traceback >&2\necho Oops: x >&2\nexit 1\n")
    failing.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(failing))
    with pytest.raises(ReportUnavailable, match="Oops: x"):
        asyncio.run(report_apart(str(kenya), "k.pdf", lambda *_step: None))


async def test_a_report_that_is_stopped_leaves_no_process_behind(
    kenya: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = tmp_path / "python"
    slow.write_text("#!/bin/sh\necho begun >&2\nexec sleep 60\n")
    slow.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(slow))
    begun, ended = asyncio.create_subprocess_exec, []

    async def watched(*words: str, **how: Any) -> asyncio.subprocess.Process:
        ended.append(await begun(*words, **how))
        return ended[0]

    monkeypatch.setattr(asyncio, "create_subprocess_exec", watched)
    making = asyncio.create_task(report_apart(str(kenya), "k.pdf", lambda *_step: None))
    while not ended:
        await asyncio.sleep(0.01)
    making.cancel()
    with pytest.raises(asyncio.CancelledError):
        await making
    assert ended[0].returncode == -signal.SIGKILL


def test_the_screens_understand_the_report_in_every_language(
    kenya: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    speaking = tmp_path / "python"
    monkeypatch.setattr(sys, "executable", str(speaking))

    def made(*lines: str, code: int) -> str:
        said = "\n".join(lines)
        speaking.write_text(f"#!/bin/sh\ncat >&2 <<'.'\n{said}\n.\nexit {code}\n")
        speaking.chmod(0o755)
        return asyncio.run(report_apart(str(kenya), "k.pdf", steps))

    heard = []

    def steps(*step: object) -> None:
        heard.append(step)

    step = '{"kind": "progress", "done": 1, "total": 3, "words": "mise en page"}'
    written = '{"kind": "written", "left_out": 1, "unattached": 0, "errors": 0}'
    warning = "selfassess : avertissement : des avis avec des erreurs"
    text = made(step, written, warning, code=1)
    assert text == "wrote k.pdf without a review that has errors"
    assert heard == [(1, 3, "mise en page")]
    unsound = '{"kind": "written", "left_out": 0, "unattached": 0, "errors": 1}'
    wrote, errors = made(unsound, code=1).split("\n")
    assert wrote == "wrote k.pdf"
    assert errors == f"The answers have errors; see: selfassess check {kenya}"
    with pytest.raises(ReportUnavailable, match=r"^le disque est plein$"):
        made(step, '{"kind": "failed", "reason": "le disque est plein"}', code=2)
    with pytest.raises(ReportUnavailable, match="Killed"):
        made(step, "Killed", code=1)


def test_why_there_is_no_report_reaches_the_screens_with_its_place(
    kenya: Path, tmp_path: Path
) -> None:
    file = tmp_path / "k.toml"
    file.write_text(kenya.read_text("utf-8").replace("format = 1", "format = "))
    with pytest.raises(ReportUnavailable, match=r"k\.toml:\d+:\d+: error: "):
        asyncio.run(report_apart(str(file), str(tmp_path / "k.pdf"), lambda *_: None))


@pytest.mark.parametrize("typed", ["xx", "-x", "Klingonese"])
def test_a_language_that_is_none_is_told_as_no_command_says_it(
    run: Run, kenya: Path, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    lines = f"report --lang {typed} k.pdf\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    said = " ".join(run("open", kenya, "--plain").out.split())
    reason = f"'{typed}' is no language code such as en, fr or pt-BR"
    assert f"No report: {reason} " in said
    assert "error" not in said


async def test_the_language_of_a_report_may_be_called_by_its_name(
    kenya: Path, tmp_path: Path
) -> None:
    file = shutil.copy(kenya, tmp_path)
    made, report = tmp_path / "k.html", open_work(str(file)).report
    await report(str(made), lambda *_step: None, "Spanish")
    assert '<html lang="es"' in made.read_text("utf-8")

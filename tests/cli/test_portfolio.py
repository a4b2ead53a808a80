"""`selfassess portfolio`: many assessments and reports in one table."""

import csv
import errno
import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest
from pypdf import PdfReader

from selfassess.cli.commands import open as open_command
from selfassess.cli.commands import portfolio as command
from selfassess.cli.workspace.portfolio import collection, processes, table_forms
from selfassess.cli.workspace.portfolio.candidates import CandidateFile
from selfassess.cli.workspace.portfolio.row_reader import ReadFile, RowReader
from selfassess.core.errors import CannotSave
from selfassess.core.portfolio.row import PortfolioRow
from selfassess.core.session.portfolio_port import PortfolioPort
from selfassess.core.text.terminal import cell_width
from selfassess.storage.toml.reader import MAX_BYTES
from selfassess.storage.user.recent_files import recent_files
from selfassess.storage.user.result_cache import cache_path
from selfassess.tui.app import Load
from tests.cli.command_run import Run
from tests.cli.reviewed_kenya import READER, WATCH, reviewed


@pytest.fixture
def folder(examples: Path, tmp_path: Path) -> Path:
    """Four assessments, reviews, and what is none of it."""
    place = tmp_path / "all"
    shutil.copytree(examples / "exampleland.reviews", place / "exampleland.reviews")
    (place / "inner").mkdir()
    for name in ("exampleland", "exampleland-2022", "kenya-2016"):
        shutil.copy(examples / f"{name}.toml", place)
    shutil.copy(examples / "united-kingdom-2024.toml", place / "inner")
    (place / "link.toml").symlink_to(examples / "romania-2016.toml")
    (place / ".hidden").mkdir()
    shutil.copy(examples / "romania-2016.toml", place / ".hidden")
    shutil.copy(examples / "romania-2016.toml", place / ".hidden.toml")
    (place / "tool.toml").write_text("line = 1\n")
    return place


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are read rather than remembered."""
    names: list[str] = []
    original = RowReader.read

    def reading(self: RowReader, candidate: CandidateFile) -> ReadFile:
        names.append(Path(candidate.path).name)
        return original(self, candidate)

    monkeypatch.setattr(RowReader, "read", reading)
    return names


def lines_of(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_a_folder_is_one_table_and_links_and_hidden_files_are_left_alone(
    run: Run, folder: Path
) -> None:
    ran = run("portfolio", folder)
    assert ran.code == 0
    head, *rows = ran.out.splitlines()
    assert head.split("  ")[0] == "Country"
    assert [row.split("  ")[0] for row in rows] == [
        "Exampleland",
        "Exampleland",
        "Kenya",
        "United Kingdom",
    ]
    assert "4 files were read." in ran.err
    assert "1 file is something else and was left alone." in ran.err
    assert run("portfolio", folder).out == ran.out  # out of the cache


def test_a_row_says_what_the_score_and_the_comparison_say(
    run: Run, folder: Path
) -> None:
    rows = [
        PortfolioRow.model_validate_json(line)
        for line in run("portfolio", folder, "--json").out.splitlines()
    ]
    for row in rows:
        score = json.loads(run("score", row.path, "--json").out)
        assert row.star.eligibility == score["star"]["eligibility"]
        assert [row.disputed, row.waiting] == [score["disputed"], score["waiting"]]
        told = {each["requirement"] for each in score["contradictions"]}
        assert {*row.contradictions} == told
        levels = [each["level"] for each in score["levels"] if each["level"]]
        assert [each.level for each in row.levels] == levels
    assert max(len(row.reviewers) for row in rows) == 2


def test_what_cannot_be_read_is_told_and_stops_nothing(run: Run, folder: Path) -> None:
    (folder / "broken.toml").write_text('country = "K\n')
    (folder / "newer.toml").write_text('format = 9\nanswers = ""\n')
    (folder / "bad.pdf").write_text("%PDF-1.7 and nothing more")
    odd = folder / "exampleland.reviews" / "odd.toml"
    odd.write_text("[reviewer]\nname = 3\n")
    ran = run("portfolio", folder, folder / "gone.toml", folder / "tool.toml")
    assert ran.code == 1
    assert len(ran.out.splitlines()) == 5
    assert f"{folder}/broken.toml:1:11: error: " in ran.err
    assert f"{folder}/newer.toml:1:10: error: " in ran.err
    assert f"{folder}/bad.pdf: error: not a PDF" in ran.err
    assert f"{folder}/gone.toml: error: No such file" in ran.err
    assert f"{odd}:2:8: error: " in ran.err
    assert "5 files could not be read." in ran.err


def test_a_review_and_a_folder_that_cannot_be_opened_are_told(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("portfolio", folder).code == 0
    large = folder / "exampleland.reviews" / "large.toml"
    large.write_bytes(b"#" * (MAX_BYTES + 1))
    scandir = os.scandir

    def closed(path: str) -> object:
        if str(path).endswith("inner"):
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    ran = run("portfolio", folder)
    assert ran.code == 1
    assert len(ran.out.splitlines()) == 4
    assert f"{folder}/inner: error: Permission denied" in ran.err
    assert f"{large}: error: is larger than 8 MB" in ran.err


def with_unknown_edition(path: Path) -> Path:
    text = path.read_text(encoding="utf-8")
    changed = re.sub("^edition = .*$", 'edition = "2031-01"', text, flags=re.MULTILINE)
    path.write_text(changed, encoding="utf-8")
    return path


def test_an_edition_that_is_not_kept_is_told_and_makes_nothing_wrong(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    kenya = with_unknown_edition(folder / "kenya-2016.toml")
    told = (
        "answers edition 2031-01, which is not kept here; what is shown is edition "
        "2026-12 (update selfassess, which is older than the file) [SA434]"
    )
    for _time in range(2):  # the second time as it is remembered
        ran = run("portfolio", folder)
        assert (ran.code, len(ran.out.splitlines())) == (0, 5)
        assert f"{kenya}:4:11: warning: edition: {told}" in ran.err
    assert run("report", kenya, "-o", tmp_path / "kenya.pdf").code == 0
    ran = run("portfolio", tmp_path / "kenya.pdf")
    assert (ran.code, len(ran.out.splitlines())) == (0, 2)
    assert f"{tmp_path / 'kenya.pdf'}: warning: {told}" in ran.err


def test_if_nothing_can_be_read_there_is_no_table(run: Run, folder: Path) -> None:
    review = next(folder.glob("exampleland.reviews/*"))
    ran = run("portfolio", review)
    assert (ran.code, ran.out) == (2, "")
    assert "is a review; name the assessment" in ran.err
    (folder / "empty").mkdir()
    assert run("portfolio", folder / "empty").code == 2


def test_columns_conditions_and_order_are_as_asked(run: Run, folder: Path) -> None:
    words = ["--columns", "country,disputed", "--where", "state=final", "--json"]
    ran = run("portfolio", folder, *words, "--sort=-disputed")
    told = [(each["country"], each["disputed"]) for each in lines_of(ran.out)]
    assert told == [("Exampleland", 7), ("Exampleland", 0)]
    assert run("portfolio", folder, "--where", "tier=basic").code == 2
    assert run("portfolio", folder, "--columns", "nothing").code == 2
    nothing = run("portfolio", folder, "--where", "country=Nowhere")
    assert (nothing.code, nothing.out) == (0, "There is nothing to show.\n")


@pytest.mark.parametrize("by", ["requirement", "phase", "cycle", "country"])
def test_nothing_is_added_up_over_two_questionnaires(
    run: Run, folder: Path, by: str
) -> None:
    ran = run("portfolio", folder, "--by", by)
    assert "Several editions of questionnaires are answered" in ran.out
    rows = lines_of(run("portfolio", folder, "--by", by, "--json").out)
    assert len({(each["questionnaire"], each["edition"]) for each in rows}) == 3
    assert all("title" not in each or each["title"] for each in rows)


def test_a_requirement_of_a_questionnaire_that_is_not_here_has_no_title() -> None:
    assert command.asked_here("nowhere-1", "1") is None


def test_a_spreadsheet_gets_numbers_and_no_formula(run: Run, folder: Path) -> None:
    file = folder / "kenya-2016.toml"
    file.write_text(file.read_text().replace('"Kenya"', '"=Kenya()"'))
    content = run("portfolio", folder, "--csv", "-").out.removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(content)))
    assert {"'=Kenya()", "Exampleland"} < {row["Country"] for row in rows}
    first = next(row for row in rows if row["Disputed"] == "7")
    assert (first["Basic: that count"], first["Basic: asked"]) == ("22", "26")


def test_markdown_is_one_table(run: Run, folder: Path) -> None:
    head, rule, *rows = run("portfolio", folder, "--markdown").out.splitlines()
    assert head.startswith("| Country | Action plan |")
    assert rule.count("---") == head.count("|") - 1
    assert len(rows) == 4
    by_phase = run("portfolio", folder, "--by", "phase", "--markdown").out
    assert by_phase.splitlines()[-2] == ""


def test_a_page_tells_its_day_what_it_groups_by_and_what_its_signs_mean(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    options = ("--by", "requirement", "--on", "2026-11-30", "--html", page)
    assert run("portfolio", folder, *options).code == 0
    html = page.read_text("utf-8")
    assert "<p>As of 30 November 2026</p>" in html
    assert "4 files were read." in html
    assert '<h2 id="table">By requirement</h2>' in html
    legends = re.findall(r'<ul class="legend".*?</ul>', html, re.DOTALL)
    assert len(legends) == 3
    maps = re.findall(r'<table class="map">.*?</table>', html, re.DOTALL)
    for legend, drawn in zip(legends, maps, strict=True):
        signs = re.findall(r'class="sign (\S+)" aria-hidden="true">(.)<', legend)
        cells = re.findall(r'<td class="(\S+)" .*?aria-hidden="true">(.)<', drawn)
        assert set(signs) == set(cells)


def test_a_page_without_a_row_says_so(run: Run, folder: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    only = ("--where", "country=Nowhere")
    assert run("portfolio", folder, *only, "--html", page).code == 0
    assert "<p>There is nothing to show.</p>" in page.read_text("utf-8")


def test_a_page_has_the_table_pictures_with_words_and_a_heat_map(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    file = folder / "kenya-2016.toml"
    file.write_text(file.read_text().replace('"Kenya"', '"<b>Kenya</b>"'))
    page = tmp_path / "page.html"
    ran = run("portfolio", folder, "--html", page)
    assert (ran.code, ran.out) == (0, f"wrote {page}\n")
    html = page.read_text("utf-8")
    assert html.count('<svg role="img" aria-label="') == 4
    assert html.count('<table class="map">') == 3
    assert '<td class="number" data-value="84">22/26</td>' in html
    assert "&lt;b&gt;Kenya&lt;/b&gt;" in html
    assert "<b>" not in html
    assert "http" not in html.replace("http-equiv", "")
    assert run("portfolio", folder, "--html", folder / "kenya-2016.toml").code == 2


def test_a_report_of_all_together_is_the_same_twice_and_replaces_nothing_read(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    file = folder / "kenya-2016.toml"
    file.write_text(file.read_text().replace('"Kenya"', '"<b>Kenya</b>"'))
    (folder / "broken.toml").write_text("x = \n")
    made = []
    for name in ("one.pdf", "two.pdf"):
        ran = run("portfolio", folder, "--pdf", tmp_path / name, "--on", "2026-05-03")
        assert (ran.code, ran.out) == (1, f"wrote {tmp_path / name}\n")
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]
    text = " ".join(
        page.extract_text() for page in PdfReader(io.BytesIO(made[0])).pages
    )
    for words in ("As of 3 May 2026", "1 file could not be read.", "<b>Kenya</b>"):
        assert words in text
    for heading in ("All together", "By requirement", "By country"):
        assert text.count(heading) >= 2  # in the contents, too
    report = folder / "kenya.pdf"
    assert run("report", file, "-o", report).code == 0
    content = report.read_bytes()
    ran = run("portfolio", report, "--pdf", report)
    assert ran.code == 2
    assert "is one of the files that were read; choose another name" in ran.err
    assert report.read_bytes() == content


def test_a_file_that_another_option_writes_is_a_slip(run: Run, folder: Path) -> None:
    ran = run("portfolio", folder, "--pdf", "all.html")
    assert (ran.code, "which is written by --html" in ran.err) == (2, True)
    ran = run("portfolio", folder, "--pdf", "all")
    assert "all does not end in .pdf, as such a file does" in ran.err
    ran = run("portfolio", folder, "--html", "nowhere/all.html")
    assert "there is no folder nowhere" in ran.err


def test_a_report_of_a_grouping_begins_with_it(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "out.pdf"
    words = ("--by", "owner", "--where", "country=Kenya", "--paper", "letter")
    assert run("portfolio", folder, *words, "--pdf", path).code == 0
    reader = PdfReader(path)
    text = reader.pages[0].extract_text()
    assert "By owner" in text
    assert "There is nothing to show." in text
    assert [round(float(x)) for x in reader.pages[0].mediabox] == [0, 0, 792, 612]


def test_on_a_terminal_the_screens_are_shown_with_what_was_read(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[PortfolioPort] = []

    def show(load: Load, again: Sequence[str]) -> int:
        assert again[0] == "portfolio"
        port = load()[1]
        assert isinstance(port, PortfolioPort)
        shown.append(port)
        opened = port.open(port.session.rows[-1])
        assert opened.read_only.startswith("it was opened out of a portfolio")
        with pytest.raises(CannotSave):
            opened.save(opened.assessment)
        opened.remember("dev-inform-1")
        assert opened.parting_text.endswith("united-kingdom-2024.toml is as it was.")
        return 0

    monkeypatch.setattr(open_command, "show_screens", show)
    monkeypatch.setattr(command, "is_looked_through", lambda _arguments: True)
    (folder / "broken.toml").write_text("x = \n")
    ran = run("portfolio", folder, "--by", "cycle", "--columns", "country")
    assert (ran.code, ran.out, ran.err) == (1, "", "")  # something is unread
    assert shown[0].session.by == "cycle"
    assert shown[0].session.columns == ("country",)
    assert [*shown[0].told][:2] == ["4 files were read.", "1 file could not be read."]
    assert shown[0].unread[0].startswith(f"{folder}/broken.toml:1:5: error: ")
    assert not recent_files()


def test_a_report_is_opened_by_the_files_inside(
    run: Run, examples: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = folder / "inner" / "kenya.pdf"
    file = reviewed(examples, folder, water_watch=WATCH, a_reader=READER)
    assert run("report", file, "-o", report).code == 0
    names: list[str] = []

    def show(load: Load, _again: Sequence[str]) -> int:
        port = load()[1]
        assert isinstance(port, PortfolioPort)
        opened = port.open(port.session.rows[0])
        assert opened.read_only
        assert opened.assessment.country == "Kenya"
        assert len(opened.reviews) == 2
        names.append(opened.name)
        return 0

    monkeypatch.setattr(open_command, "show_screens", show)
    monkeypatch.setattr(command, "is_looked_through", lambda _arguments: True)
    assert run("portfolio", report).code == 0
    assert names == [str(report)]
    assert len([*report.parent.iterdir()]) == 2  # nothing is left beside it


def test_what_is_only_doubtful_stands_with_what_was_read(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_unknown_edition(folder / "kenya-2016.toml")
    shown: list[PortfolioPort] = []

    def show(load: Load, _again: Sequence[str]) -> int:
        port = load()[1]
        assert isinstance(port, PortfolioPort)
        shown.append(port)
        return 0

    monkeypatch.setattr(open_command, "show_screens", show)
    monkeypatch.setattr(command, "is_looked_through", lambda _arguments: True)
    assert run("portfolio", folder).code == 0
    assert shown[0].told[0] == "4 files were read."
    assert "answers edition 2031-01, which is not kept here" in shown[0].told[-1]
    assert (shown[0].unread, shown[0].unread_count) == ((), 0)


def test_where_no_column_is_named_the_usual_ones_are_shown(
    run: Run, folder: Path
) -> None:
    usual = run("portfolio", folder)
    for typed in (",", "", " , "):
        assert run("portfolio", folder, "--columns", typed) == usual
    assert run("portfolio", folder, "--columns", ",", "--json").out.count("\n") == 4


def test_a_table_is_as_wide_as_the_terminal(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_forms, "width_of_output", lambda: 80)
    lines = run("portfolio", folder).out.splitlines()
    assert max(map(cell_width, lines)) <= 80
    assert "2nd Nation…" in lines[1]
    assert lines[-1] == (
        "There is no room for 3 more columns: disputed, waiting, contradictions."
    )


def test_a_report_is_read_and_on_wish_made_again(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    report = folder / "kenya.pdf"
    assert run("report", folder / "kenya-2016.toml", "-o", report).code == 0
    (folder / "other.pdf").write_bytes(_without_files(report))
    columns = ["--columns", "country,made_from_files,path", "--json"]
    ran = run("portfolio", folder, "--verify", *columns)
    kenya = next(each for each in lines_of(ran.out) if each["country"] == "Kenya")
    assert kenya["made_from_files"] == "yes"
    assert kenya["path"] == str(folder / "kenya-2016.toml")
    assert "kenya.pdf says the same as" in ran.err
    alone = lines_of(run("portfolio", report, *columns).out)
    again = lines_of(run("portfolio", report, *columns).out)
    assert alone == again
    assert [each["made_from_files"] for each in alone] == ["not checked"]
    assert "is no report that holds" in run("portfolio", folder / "other.pdf").err


def _without_files(report: Path) -> bytes:
    from pypdf import PdfWriter

    writer, out = PdfWriter(), io.BytesIO()
    writer.add_page(PdfReader(report).pages[0])
    writer.write(out)
    return out.getvalue()


def test_what_is_kept_is_never_trusted_over_content(
    run: Run, folder: Path, read: list[str]
) -> None:
    words = ["portfolio", folder, "--on", "2026-05-03", "--json"]
    first = run(*words)
    assert len(read) == 5
    read.clear()
    assert run(*words).out == first.out
    assert read == ["tool.toml"]
    file = folder / "exampleland.toml"
    file.write_text(file.read_text().replace('"final"', '"draft"', 1))
    next(folder.glob("exampleland.reviews/*")).unlink()
    changed = lines_of(run(*words).out)
    assert read == ["tool.toml", "exampleland.toml", "tool.toml"]
    assert [each["state"] for each in changed[:2]] == ["final", "draft"]
    assert str(changed[1]["reviewers"]).count("invented") == 1
    cache_path().unlink()
    assert lines_of(run(*words).out) == changed


def test_ctrl_c_leaves_a_table_of_what_was_read(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken_off(
        candidates: Sequence[CandidateFile], reader: RowReader
    ) -> Iterator[tuple[CandidateFile, ReadFile]]:
        yield candidates[0], reader.read(candidates[0])
        raise KeyboardInterrupt

    monkeypatch.setattr(collection, "read_by_all", broken_off)
    ran = run("portfolio", folder)
    assert ran.code == 130
    assert len(ran.out.splitlines()) == 2
    assert "It was broken off: 4 files were not read." in ran.err


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs Linux")
def test_ctrl_c_while_processes_begin_is_as_clean(examples: Path) -> None:
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "selfassess",
            "portfolio",
            examples / "ogp-process-2016",
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    begun = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    all_of_them = 1 + (os.cpu_count() or 1)  # with one that looks after the others
    while process.poll() is None and len(begun.read_text().split()) < all_of_them:
        time.sleep(0.001)
    time.sleep(0.3)  # while they load what they need
    os.killpg(process.pid, signal.SIGINT)
    _out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in err


def test_many_files_are_read_by_several_processes(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = run("portfolio", folder, "--json").out
    cache_path().unlink()
    monkeypatch.setattr(processes, "MOST_FOR_ONE", 1)
    assert run("portfolio", folder, "--json").out == alone
    cache_path().unlink()
    monkeypatch.setattr(processes, "_in_processes", _no_process)
    assert run("portfolio", folder, "--json").out == alone


def _no_process(
    _sources: Sequence[CandidateFile], _reader: RowReader
) -> Iterator[ReadFile]:
    raise BrokenProcessPool


def test_a_row_is_worked_out_anew_if_its_questionnaire_is_another(
    run: Run, folder: Path, examples: Path, read: list[str]
) -> None:
    place = folder / "questionnaires/own"
    shipped = examples.parent / "questionnaires/ogp-consultation-2012"
    shutil.copytree(shipped, place)
    for file in (folder / "kenya-2016.toml", place / "questionnaire.toml"):
        text = file.read_text("utf-8").replace("ogp-consultation-2012", "own", 1)
        file.write_text(text, "utf-8")
    words = ["portfolio", folder / "kenya-2016.toml", "--json"]
    first = run(*words)
    assert run(*words).out == first.out
    assert read == ["kenya-2016.toml"]
    (place / "xx.toml").write_text("line = 1\n")
    assert run(*words).out == first.out
    assert read == ["kenya-2016.toml"] * 2

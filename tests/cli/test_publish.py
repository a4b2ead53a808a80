"""`selfassess publish`: a website of plain files."""

import os
import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from selfassess.cli.commands import publish
from selfassess.cli.output.console import Progress
from selfassess.core.errors import ReportUnavailable
from selfassess.report.pdf import render
from selfassess.storage.files import site_folder
from selfassess.storage.files.atomic import save_over
from tests.cli.command_run import Run
from tests.cli.conftest import HtmlToPdf
from tests.cli.read_site import dead_links, followed, page

ATOM = "{http://www.w3.org/2005/Atom}"
THIRD = "exampleland/3rd-national-action-plan-2024-2026"
SECOND = "exampleland/2nd-national-action-plan-2022-2024"
DAY = ("--on", "2026-11-30")

pytestmark = pytest.mark.usefixtures("print_nothing")


@pytest.fixture
def folder(examples: Path, tmp_path: Path) -> Path:
    """Two plans of Exampleland, with reviews and files of evidence."""
    place = tmp_path / "plans"
    place.mkdir()
    for name in ("exampleland.reviews", "exampleland.evidence"):
        shutil.copytree(examples / name, place / name)
    for name in ("exampleland.toml", "exampleland-2022.toml"):
        shutil.copy(examples / name, place)
    return place


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the website of the two plans stays that was made first."""
    return tmp_path_factory.mktemp("website") / "site"


@pytest.fixture
def published(run: Run, folder: Path, tmp_path: Path, once: Path) -> None:
    """Their website, as a first run makes it; it is the same each time."""
    if not once.exists():
        assert run("publish", folder, "-o", "site", *DAY).code == 0
        shutil.copytree(tmp_path / "site", once)
    else:
        shutil.copytree(once, tmp_path / "site")


def times(site: Path) -> dict[str, int]:
    return {
        path.relative_to(site).as_posix(): path.stat().st_mtime_ns
        for path in site.rglob("*")
        if path.is_file()
    }


def contents(site: Path) -> dict[str, bytes]:
    return {name: (site / name).read_bytes() for name in times(site)}


def rewritten(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def entries(site: Path) -> list[ET.Element]:
    return ET.fromstring((site / "feed.xml").read_bytes()).findall(f"{ATOM}entry")


def told(element: ET.Element, name: str) -> str:
    return element.findtext(f"{ATOM}{name}") or ""


def test_the_website_of_a_country(run: Run, folder: Path, tmp_path: Path) -> None:
    ran = run("publish", folder, "-o", "site", "--with-evidence", *DAY)
    site = tmp_path / "site"
    assert ran.code == 0
    assert ran.out == (
        "2 files of evidence are copied, 1.2 kB together.\nsite: 16 files written\n"
    )
    assert set(times(site)) == {
        "index.html",
        "feed.xml",
        "selfassess-site.json",
        f"{THIRD}/index.html",
        f"{THIRD}/report.html",
        f"{THIRD}/report.pdf",
        f"{THIRD}/assessment.toml",
        f"{THIRD}/assessment.reviews/library-association-of-the-coast.toml",
        f"{THIRD}/assessment.reviews/open-exampleland-network.toml",
        f"{THIRD}/evidence/6-survey-on-ways-of-taking-part.csv",
        f"{THIRD}/evidence/9-rules-of-the-forum.txt",
        f"{THIRD}/SHA256SUMS",
        f"{SECOND}/index.html",
        f"{SECOND}/report.html",
        f"{SECOND}/report.pdf",
        f"{SECOND}/assessment.toml",
        f"{SECOND}/SHA256SUMS",
    }
    text = (site / "index.html").read_text("utf-8")
    assert text.index("3rd National") < text.index("2nd National")
    assert "The next update is due by 30 May 2027 at the latest." in text
    assert "minimum requirement 2.2" in text
    assert "31 January 2027" in text


def test_no_link_is_dead_and_nothing_runs(
    run: Run, folder: Path, examples: Path, tmp_path: Path
) -> None:
    kenya = examples / "kenya-2016.toml"
    languages = ("--lang", "en", "--lang", "fr")
    shown = ("--drafts", "--with-evidence", *languages)
    assert run("publish", folder, kenya, "-o", "site", *shown, *DAY).code == 0
    site = tmp_path / "site"
    assert dead_links(site) == []
    for path in site.rglob("*.html"):
        found = page(path)
        assert found.elements.isdisjoint({"script", "iframe", "object", "form", "base"})
        assert found.handlers == []
        text = path.read_text("utf-8")
        assert "default-src 'none'" in text
        assert re.search(r'<html lang="(en|fr)" dir="ltr">', text)
    assert {p.parent.name for p in (site / "fr").glob("*/index.html")} == {
        "exampleland",
        "kenya",
    }
    assert 'hreflang="fr" href="fr/index.html"' in (site / "index.html").read_text()


@pytest.mark.usefixtures("published")
def test_every_claim_is_two_clicks_from_its_evidence(tmp_path: Path) -> None:
    site, seen = tmp_path / "site", 0
    assessments = {f"{plan}/index.html" for plan in (THIRD, SECOND)}
    first = page(site / "index.html")
    claims = [target for nearest, target in first.links if nearest == "phases"]
    assert len(claims) == 6
    for target in claims:
        led = followed(site, "index.html", target)
        assert led
        assert led[0] in assessments
        assert led[1] in page(site / led[0]).ids
    for name in assessments:
        here = page(site / name)
        for nearest, target in here.links:
            if nearest.startswith("answer"):
                assert target.startswith("#evidence-")
                documents = here.within[target[1:]]
                assert any(re.match("https?://", each) for each in documents), target
                seen += 1
    assert seen > 60


@pytest.mark.usefixtures("published")
def test_a_second_run_writes_nothing_even_on_another_day(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    before = times(tmp_path / "site")
    assert run("publish", folder, "-o", "site", *DAY).out == "site: 14 as before\n"
    run("publish", folder, "-o", "site", "--on", "2026-12-24")
    assert times(tmp_path / "site") == before


def test_the_same_files_make_the_same_bytes(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    run("publish", folder, "-o", "one", *DAY)
    run("publish", folder, "-o", "two", *DAY)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


@pytest.mark.usefixtures("published")
def test_only_what_an_answer_touches_is_written_and_the_feed_tells_it(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    site, file = tmp_path / "site", folder / "exampleland.toml"
    before, ids = times(site), [told(each, "id") for each in entries(site)]
    rewritten(file, "The timetable went online", "The whole timetable went online")
    review = folder / "exampleland.reviews" / "open-exampleland-network.toml"
    rewritten(review, "We planned our own", "We planned all our own")
    assert run("publish", folder, "-o", "site", "--on", "2027-01-05").code == 0
    after = times(site)
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {
        "index.html",
        "feed.xml",
        "selfassess-site.json",
        f"{THIRD}/index.html",
        f"{THIRD}/report.html",
        f"{THIRD}/report.pdf",
        f"{THIRD}/assessment.toml",
        f"{THIRD}/assessment.reviews/open-exampleland-network.toml",
        f"{THIRD}/SHA256SUMS",
    }
    newest, *others = entries(site)
    assert told(newest, "summary") == "Changed: 1 answer, 1 review."
    assert told(newest, "updated") == "2027-01-05T00:00:00Z"
    assert [told(each, "id") for each in others] == ids
    text = (site / "index.html").read_text("utf-8")
    assert f'{THIRD}/index.html#requirement-dev-inform-1"' in text
    assert "due by 5 July 2027" in text


@pytest.mark.usefixtures("published")
def test_a_day_that_passes_is_told_and_so_is_an_update_that_is_late(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    run("publish", folder, "-o", "site", "--on", "2027-06-01")
    text = (tmp_path / "site" / "index.html").read_text("utf-8")
    assert "The next update was due by 30 May 2027 and is still to come." in text
    assert text.count("this day has passed, and nothing is said of it yet") == 2
    assert len(entries(tmp_path / "site")) == 2


def test_a_feed_is_valid_atom_and_has_whole_addresses_if_the_website_has(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    address = "https://ogp.example.org/plans"
    run("publish", folder, "-o", "site", "--url", address, "--lang", "en", *DAY)
    feed = ET.fromstring((tmp_path / "site" / "feed.xml").read_bytes())
    for name in ("title", "id", "updated"):
        assert told(feed, name)
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Exampleland"
    links = {each.get("rel"): each.get("href") for each in feed.findall(f"{ATOM}link")}
    assert links == {
        "alternate": f"{address}/index.html",
        "self": f"{address}/feed.xml",
    }
    found = feed.findall(f"{ATOM}entry")
    assert len({told(each, "id") for each in found}) == len(found) == 2
    for entry in found:
        for name in ("title", "id", "updated", "summary"):
            assert told(entry, name)
        link = entry.find(f"{ATOM}link")
        assert link is not None
        assert (link.get("href") or "").startswith(f"{address}/exampleland/")
    assert run("publish", folder, "-o", "b", "--url", "javascript:alert(1)").code == 2
    assert run("publish", folder, "-o", "b", "--url", f"{address}/", *DAY).code == 0


def test_drafts_are_told_and_left_out_unless_they_are_wanted(
    run: Run, folder: Path, examples: Path, tmp_path: Path
) -> None:
    shutil.copy(examples / "kenya-2016.toml", folder)
    ran = run("publish", folder, "-o", "site", *DAY)
    assert ran.code == 0
    assert "kenya-2016.toml is a draft and is not published; --drafts" in ran.err
    assert not (tmp_path / "site" / "kenya").exists()
    assert run("publish", folder, "-o", "site", "--drafts", *DAY).code == 0
    text = tmp_path / "site/kenya/2nd-national-action-plan-2016-2018/index.html"
    assert "DRAFT" in text.read_text("utf-8")
    countries = (tmp_path / "site/index.html").read_text("utf-8")
    assert countries.index("Exampleland") < countries.index("Kenya")
    assert "2 action plans" in countries
    assert ">Kenya: 2nd National Action Plan 2016-2018</a>" in countries
    assert dead_links(tmp_path / "site") == []


@pytest.mark.usefixtures("published")
def test_a_broken_file_is_told_with_its_place_and_what_is_online_stays(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    rewritten(folder / "exampleland-2022.toml", 'state = "final"', 'state = "fine"')
    ran = run("publish", folder, "-o", "site", *DAY)
    assert ran.code == 1
    assert re.search(r"exampleland-2022\.toml:9:9: error: .*\[SA\d+\]", ran.err)
    assert (site / SECOND / "index.html").is_file()
    assert len(entries(site)) == 2
    rewritten(folder / "exampleland-2022.toml", 'state = "fine"', 'state = "final"')
    assert run("publish", folder, "-o", "site", *DAY).code == 0
    assert len(entries(site)) == 2


def test_a_broken_review_is_told_and_named_on_the_page(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    review = folder / "exampleland.reviews" / "open-exampleland-network.toml"
    review.write_text("[reviewer", encoding="utf-8")
    ran = run("publish", folder, "-o", "site", *DAY)
    assert ran.code == 1
    assert "open-exampleland-network.toml" in ran.err
    text = (tmp_path / "site" / THIRD / "index.html").read_text("utf-8")
    assert "open-exampleland-network.toml" in text


@pytest.mark.usefixtures("published")
def test_what_is_withdrawn_is_removed_and_the_feed_tells_it(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    (folder / "exampleland-2022.toml").unlink()
    assert run("publish", folder, "-o", "site", *DAY).code == 0
    site = tmp_path / "site"
    assert not (site / SECOND).exists()
    assert told(entries(site)[0], "summary") == "Withdrawn."
    assert "2nd National" in (site / "index.html").read_text("utf-8")
    assert dead_links(site) == []


@pytest.mark.parametrize("there", [True, False])
def test_nothing_to_publish_writes_and_removes_nothing(
    run: Run, folder: Path, tmp_path: Path, *, there: bool
) -> None:
    if there:
        run("publish", folder, "-o", "site", *DAY)
    before = contents(tmp_path / "site")
    (tmp_path / "empty").mkdir()
    ran = run("publish", tmp_path / "empty", "-o", "site")
    assert ran.code == 2
    assert "nothing to publish" in ran.err
    assert contents(tmp_path / "site") == before


def test_files_of_others_stay_and_one_in_the_way_stops_it(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "robots.txt").write_text("theirs")
    run("publish", folder, "-o", "site", *DAY)
    assert (site / "robots.txt").read_text() == "theirs"
    (site / "index.html").write_text("theirs")
    rewritten(folder / "exampleland.toml", "Exampleland is an", "Exampleland was an")
    before = contents(site)
    ran = run("publish", folder, "-o", "site", *DAY)
    assert ran.code == 2
    assert "index.html is there and is not as this program wrote it" in ran.err
    assert contents(site) == before


@pytest.mark.usefixtures("published")
def test_what_somebody_changed_stays_though_it_is_made_no_more(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    (folder / "exampleland-2022.toml").unlink()
    (tmp_path / "site" / SECOND / "index.html").write_text("theirs")
    ran = run("publish", folder, "-o", "site", *DAY)
    assert "was changed by somebody else, and stays" in ran.err
    assert (tmp_path / "site" / SECOND / "index.html").read_text() == "theirs"


@pytest.mark.usefixtures("published")
def test_ctrl_c_leaves_a_whole_website(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    rewritten(folder / "exampleland.toml", "Exampleland is an", "Exampleland was an")
    (folder / "exampleland-2022.toml").unlink()
    wanted = dict(contents(site))
    for stop in range(9):
        left = [stop]

        def stopped(path: str, content: bytes, left: list[int] = left) -> None:
            if not left[0]:
                raise KeyboardInterrupt
            left[0] -= 1
            save_over(path, content)

        with monkeypatch.context() as patch:
            patch.setattr(site_folder, "save_over", stopped)
            assert run("publish", folder, "-o", "site", *DAY).code in (0, 130)
        assert dead_links(site) == []
    assert run("publish", folder, "-o", "site", *DAY).code == 0
    assert not (site / SECOND).exists()
    assert contents(site) != wanted


def test_of_two_files_of_one_assessment_the_newer_is_published(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    copy = folder / "draft.toml"
    shutil.copy(folder / "exampleland-2022.toml", copy)
    rewritten(copy, 'state = "final"', 'state = "draft"')
    ran = run("publish", folder, "-o", "site", *DAY)
    assert ran.code == 0
    assert "is a draft of" in ran.err
    rewritten(copy, 'state = "draft"', 'state = "final"')
    rewritten(copy, 'country = "Exampleland"', 'country = "Elsewhere"')
    ran = run("publish", folder, "-o", "other", *DAY)
    assert ran.code == 1
    assert "so none of them is" in ran.err
    assert not (tmp_path / "other" / SECOND).exists()
    assert (tmp_path / "other" / THIRD).exists()


@pytest.mark.usefixtures("published")
def test_plans_of_one_name_get_folders_of_their_own_and_keep_them(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    twin = folder / "another.toml"
    shutil.copy(folder / "exampleland-2022.toml", twin)
    rewritten(twin, 'id = "51a7', 'id = "0000')
    before = times(tmp_path / "site")
    run("publish", folder, "-o", "site", *DAY)
    after = times(tmp_path / "site")
    assert f"{SECOND}-2/index.html" in after
    name = f"{SECOND}/index.html"
    assert after[name] == before[name]


def test_the_website_is_not_read_as_what_it_is_made_from(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    run("publish", folder, "-o", folder / "site", *DAY)
    ran = run("publish", folder, "-o", folder / "site", *DAY)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith("site: 14 as before\n")


def test_without_a_printer_reports_are_html_and_that_is_said(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object, **_options: object) -> bytes:
        raise ReportUnavailable("Pango is missing")

    monkeypatch.setattr(render, "html_to_pdf", refuse)
    ran = run("publish", folder, "-o", "site", *DAY)
    assert ran.code == 0
    assert ran.err == "selfassess: note: Pango is missing\n"
    assert [*(tmp_path / "site").rglob("*.pdf")] == []
    assert dead_links(tmp_path / "site") == []


def test_what_is_no_assessment_is_left_alone_unless_it_is_named(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    (folder / "tool.toml").write_text("line = 1\n")
    (folder / "report.pdf").write_bytes(b"%PDF-1.7\n")
    assert run("publish", folder, "-o", "site", *DAY).err == ""
    for name in ("tool.toml", "report.pdf"):
        ran = run("publish", folder, folder / name, "-o", "site", *DAY)
        assert ran.code == 1
        assert name in ran.err


def test_evidence_that_is_not_there_or_too_large_is_told(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    shown = ("publish", folder, "-o", "site", "--with-evidence", *DAY)
    ran = run(*shown, "--attach-limit", "1B")
    assert ran.code == 2
    assert not (tmp_path / "site").exists()
    shutil.rmtree(folder / "exampleland.evidence")
    ran = run(*shown)
    assert ran.code == 1
    assert ran.err.count("not copied: ") == 2


def test_evidence_is_copied_only_from_inside_and_as_nothing_that_runs(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    evidence = folder / "exampleland.evidence" / "rules-of-the-forum.txt"
    page_of_theirs = folder / "exampleland.evidence" / "Rules <b>.HTML"
    evidence.rename(page_of_theirs)
    page_of_theirs.write_text("<script>alert(1)</script>")
    name = "exampleland.evidence/rules-of-the-forum.txt"
    digest = re.search(
        rf'file = "{name}"\nsha256 = "(.*)"', (folder / "exampleland.toml").read_text()
    )
    rewritten(folder / "exampleland.toml", name, "exampleland.evidence/Rules <b>.HTML")
    if digest:
        rewritten(folder / "exampleland.toml", digest[1], "")
    away = tmp_path / "away.csv"
    away.write_text("secret")
    survey = folder / "exampleland.evidence" / "survey-on-ways-of-taking-part.csv"
    survey.unlink()
    survey.symlink_to(away)
    ran = run("publish", folder, "-o", "site", "--with-evidence", *DAY)
    assert ran.code == 1
    copies = [*(tmp_path / "site" / THIRD / "evidence").iterdir()]
    assert [copy.name for copy in copies] == ["9-rules-b-.html.txt"]
    assert dead_links(tmp_path / "site") == []


def test_who_downloaded_the_folder_finds_everything_sound(
    run: Run,
    folder: Path,
    tmp_path: Path,
    print_once: HtmlToPdf,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(render, "html_to_pdf", print_once)
    (folder / "exampleland-2022.toml").unlink()
    page_of_theirs = folder / "exampleland.evidence" / "Rules of all.HTML"
    (folder / "exampleland.evidence" / "rules-of-the-forum.txt").rename(page_of_theirs)
    rewritten(
        folder / "exampleland.toml", "rules-of-the-forum.txt", "Rules of all.HTML"
    )
    reviewed = run("check", folder / "exampleland.toml").err
    assert run("publish", folder, "-o", "site", "--with-evidence", *DAY).code == 0
    downloaded = tmp_path / "downloads"
    shutil.copytree(tmp_path / "site" / THIRD, downloaded)
    answers = downloaded / "assessment.toml"
    ran = run("verify", downloaded / "report.pdf", answers)
    assert "✘" not in ran.out
    assert ran.code == 0
    assert run("verify", answers).out.count("✘") == 0
    told = run("check", answers).err
    assert "no such file" not in told
    assert told.count("SA509") == reviewed.count("SA509")
    assert 'file = "evidence/9-rules-of-all.html.txt"' in answers.read_text("utf-8")


def test_evidence_without_an_address_leads_to_its_copy(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    text = (folder / "exampleland.toml").read_text("utf-8")
    text = re.sub(r'url = ".*/forum/rules"\n', "", text)
    (folder / "exampleland.toml").write_text(text, encoding="utf-8")
    run("publish", folder, "-o", "site", "--with-evidence", *DAY)
    here = page(tmp_path / "site" / THIRD / "index.html")
    entry = here.within["evidence-rules-of-the-open-government-forum"]
    assert "evidence/9-rules-of-the-forum.txt" in entry


def test_all_languages_that_there_are_become_trees(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    with (folder / "exampleland.toml").open("a", encoding="utf-8") as file:
        file.write('\n[translations.fr]\ncountry = "Pays-modèle"\n')
        file.write('\n[translations.sw]\ncountry = "Nchi ya mfano"\n')
    ran = run("publish", folder, "-o", "site", *DAY)
    assert ran.code == 0
    assert "no words in Swahili" in ran.err
    site = tmp_path / "site"
    assert "Pays-modèle" in (site / "fr/index.html").read_text("utf-8")
    assert "Nchi ya mfano" in (site / "sw/index.html").read_text("utf-8")
    assert (site / "fr" / THIRD / "report.pdf").is_file()
    assert not (site / "fr" / THIRD / "assessment.toml").exists()
    assert dead_links(site) == []


def test_a_slip_of_the_hand_is_told(run: Run, folder: Path, tmp_path: Path) -> None:
    assert run("publish", folder, "-o", "-").code == 2
    (tmp_path / "file").write_text("x")
    assert run("publish", folder, "-o", "file").code == 2
    assert (tmp_path / "file").read_text() == "x"
    assert run("publish", "nowhere.toml", "-o", "site").code == 2


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root reads all")
def test_a_folder_that_may_not_be_read_is_told(run: Run, folder: Path) -> None:
    (folder / "closed").mkdir(mode=0)
    assert run("publish", folder, "-o", "site", *DAY).code == 1


def test_long_work_tells_which_file_is_read_and_which_report_is_printed(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[int, int, str]] = []

    @contextmanager
    def watched(_name: str) -> Iterator[Progress]:
        yield lambda done, total, text: told.append((done, total, text))

    monkeypatch.setattr(publish, "work_on_terminal", watched)
    run("publish", folder, "-o", "site", *DAY)
    assert (1, 2, "exampleland.toml") in told
    assert (1, 2, f"{THIRD}/report.pdf") in told


def test_a_logo_that_stayed_behind_is_told_and_one_that_is_there_is_shown(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    with (folder / "exampleland.toml").open("a", encoding="utf-8") as file:
        file.write('\n[report]\nlogo = "logo.svg"\n')
    ran = run("publish", folder, "-o", "site", *DAY)
    assert ran.code == 0
    assert "has no logo" in ran.err


def test_hostile_text_does_nothing_on_any_page(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    hostile = "<script>alert(1)</script><img src=x onerror=alert(2)> {{ 7 * 7 }} ]]>"
    plan = folder / "exampleland-2022.toml"
    rewritten(plan, 'country = "Exampleland"', f'country = "{hostile}"')
    rewritten(plan, "2nd National Action Plan", f"2nd {hostile}")
    (folder / "exampleland.toml").unlink()
    assert run("publish", folder, "-o", "site", *DAY).code == 0
    site = tmp_path / "site"
    for path in site.rglob("*.html"):
        found = page(path)
        assert found.elements.isdisjoint({"script", "img"})
        assert found.handlers == []
        targets = [target for _nearest, target in found.links]
        safe = re.compile(r"https?://|#|[\w./-]+(#|$)")
        assert [each for each in targets if not safe.match(each)] == []
    assert told(entries(site)[0], "title").startswith(hostile)
    assert dead_links(site) == []
    assert (site / "script-alert-1-script-img-src-x-onerror-alert-2-7-7").is_dir()


@pytest.mark.usefixtures("published")
def test_all_that_became_public_is_told_in_one_list(tmp_path: Path) -> None:
    told = (tmp_path / "site" / "index.html").read_text("utf-8")
    sentences = re.findall(r"Published: [^<]*\.", told)
    assert "Published: 52 answers, 37 pieces of evidence, 2 reviews." in sentences

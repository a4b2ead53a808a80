"""The folder of a website: only what differs is written, and nobody else's file is touched."""

import json
import os
from pathlib import Path

import pytest

from selfassess.core.errors import CannotRead, CannotSave
from selfassess.storage.files import site_folder
from selfassess.storage.files.atomic import save_over
from selfassess.storage.files.site_folder import LIST, SiteFolder, SiteList

PAGES = {"a/data.toml": b"1", "index.html": b"page"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A website of two files."""
    SiteFolder(str(tmp_path / "site")).write(PAGES, SiteList(id="x"))
    return tmp_path / "site"


def here(site: Path) -> set[str]:
    return {p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file()}


def test_a_second_run_touches_nothing(site: Path) -> None:
    times = {name: (site / name).stat().st_mtime_ns for name in here(site)}
    changes = SiteFolder(str(site)).write(PAGES, SiteList(id="x"))
    assert (changes.written, changes.unchanged, changes.removed) == (0, 2, 0)
    assert {name: (site / name).stat().st_mtime_ns for name in here(site)} == times


def test_what_is_made_no_more_is_removed_with_its_empty_folder(site: Path) -> None:
    changes = SiteFolder(str(site)).write({"index.html": b"page"}, SiteList())
    assert changes.removed == 1
    assert here(site) == {"index.html", LIST}
    assert not (site / "a").exists()


def test_what_others_put_there_stays_and_keeps_its_folder(site: Path) -> None:
    (site / "a" / "theirs.txt").write_text("theirs")
    (site / "robots.txt").write_text("theirs")
    SiteFolder(str(site)).write({"index.html": b"new"}, SiteList())
    assert here(site) == {"a/theirs.txt", "robots.txt", "index.html", LIST}
    assert (site / "index.html").read_bytes() == b"new"


def test_a_file_that_somebody_changed_is_never_removed(site: Path) -> None:
    (site / "a/data.toml").write_bytes(b"changed")
    folder = SiteFolder(str(site))
    assert folder.content_of("a/data.toml") is None
    changes = folder.write({"index.html": b"page"}, SiteList())
    assert changes.kept == ("a/data.toml",)
    assert (site / "a/data.toml").read_bytes() == b"changed"


def test_a_file_that_is_gone_already_is_no_trouble(site: Path) -> None:
    (site / "a/data.toml").unlink()
    changes = SiteFolder(str(site)).write({"index.html": b"page"}, SiteList())
    assert (changes.removed, changes.kept) == (1, ())


def test_a_file_of_others_in_the_way_stops_it_before_anything_is_written(
    site: Path,
) -> None:
    (site / "new.html").write_text("theirs")
    with pytest.raises(CannotSave, match=r"new\.html"):
        SiteFolder(str(site)).write({**PAGES, "b": b"2", "new.html": b"x"}, SiteList())
    assert not (site / "b").exists()
    (site / "new.html").write_bytes(b"x")
    assert SiteFolder(str(site)).write({"new.html": b"x"}, SiteList()).written == 0


def test_links_and_folders_in_the_way_are_not_followed(
    site: Path, tmp_path: Path
) -> None:
    (tmp_path / "away").mkdir()
    (site / "out").symlink_to(tmp_path / "away")
    (site / "folder").mkdir()
    for name in ("out/page.html", "out", "folder"):
        with pytest.raises(CannotSave):
            SiteFolder(str(site)).write({name: b"x"}, SiteList())
    assert [*(tmp_path / "away").iterdir()] == []


def test_nothing_is_removed_through_a_link(site: Path, tmp_path: Path) -> None:
    (site / "a").rename(tmp_path / "moved")
    (site / "a").symlink_to(tmp_path / "moved")
    changes = SiteFolder(str(site)).write({"index.html": b"page"}, SiteList())
    assert changes.kept == ("a/data.toml",)
    assert (tmp_path / "moved" / "data.toml").exists()


def test_what_was_broken_off_is_carried_on(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(path: str, content: bytes) -> None:
        if path.endswith("index.html"):
            raise KeyboardInterrupt
        save_over(path, content)

    new = {"a/data.toml": b"2", "index.html": b"new"}
    with monkeypatch.context() as patch:
        patch.setattr(site_folder, "save_over", broken)
        with pytest.raises(KeyboardInterrupt):
            SiteFolder(str(site)).write(new, SiteList())
    assert (site / "index.html").read_bytes() == b"page"
    assert SiteFolder(str(site)).write(new, SiteList()).written == 1
    assert (site / "index.html").read_bytes() == b"new"


@pytest.mark.parametrize(
    "text",
    [
        "no list",
        json.dumps({"format": 2}),
        json.dumps({"files": {"../out": []}}),
        json.dumps({"files": {"/out": []}}),
        json.dumps(
            {
                "assessments": {
                    "1": {
                        "folder": "../out",
                        "day": "2026-01-01",
                        "shown": "",
                        "digest": "",
                    }
                }
            }
        ),
    ],
)
def test_a_list_that_is_not_ours_is_refused(site: Path, text: str) -> None:
    (site / LIST).write_text(text)
    with pytest.raises(CannotRead, match="list of files"):
        SiteFolder(str(site))


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(CannotSave, match="file"):
        SiteFolder(str(tmp_path / "file" / "site")).write(PAGES, SiteList())


@pytest.mark.skipif(os.name == "nt", reason="it has no such pipes")
def test_a_pipe_is_not_waited_for(site: Path) -> None:
    os.mkfifo(site / "pipe")
    with pytest.raises(CannotSave, match="pipe"):
        SiteFolder(str(site)).write({"pipe": b"x"}, SiteList())


def test_a_file_that_may_not_be_read_counts_as_somebody_elses(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_path: Path) -> bytes:
        raise PermissionError

    folder = SiteFolder(str(site))
    monkeypatch.setattr(Path, "read_bytes", refused)
    with pytest.raises(CannotSave, match=r"data\.toml"):
        folder.write(PAGES, SiteList())

"""The pages of a served file as they are sent: their language, and what they load."""

import re
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from selfassess.cli.plain.beginning.why_plain import wants_plain
from selfassess.cli.serve.served_pages import FOLDER, plain_page, screens_page
from selfassess.core.text import i18n
from selfassess.storage.user.settings_path import settings_path
from tests.report.arabic import Arabic

Page = Callable[[str, str], str]
PAGES: tuple[Page, ...] = (screens_page, plain_page)
# The files of npm's packages @xterm/xterm 5.5.0, addon-clipboard 0.1.0, addon-fit 0.10.0,
# addon-unicode11 0.8.0 and addon-web-links 0.11.0, by the first digits of their SHA-256.
XTERM = {
    "addon-clipboard.js": "c3fe3f1e8be371c7",
    "addon-fit.js": "bdaefa370b1bfc42",
    "addon-unicode11.js": "b0c3be540a998471",
    "addon-web-links.js": "f230a6c8211ce461",
    "xterm.css": "ba8e698566948898",
    "xterm.js": "1f991ac3b4b283eb",
}


def test_the_terminal_for_the_browser_is_as_its_makers_published_it() -> None:
    files = {path.name: path for path in (FOLDER / "xterm").iterdir()}
    assert files.keys() == {*XTERM, "LICENSE"}
    for name, digest in XTERM.items():
        assert sha256(files[name].read_bytes()).hexdigest().startswith(digest)
    assert "Permission is hereby granted" in files["LICENSE"].read_text()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_says_in_which_language_it_is_and_runs_as_that_does(page: Page) -> None:
    assert '<html lang="en" dir="ltr">' in page("a.toml: selfassess", "host")
    i18n.use(Arabic())
    assert '<html lang="ar" dir="rtl">' in page("a.toml: selfassess", "host")


@pytest.mark.parametrize("page", PAGES)
def test_a_page_holds_no_script_or_style_of_its_own(page: Page) -> None:
    text = page("<script>alert(1)</script>.toml", "host")
    assert re.findall(r"<script(?! src=\"/page/)", text) == []
    assert re.findall(r"<style|\sstyle=|\son\w+=|javascript:", text) == []
    assert "&lt;script&gt;alert(1)" in text


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_loads_is_there(page: Page) -> None:
    loaded = re.findall(r'(?:src|href)="/page/([^"]+)"', page("a", "host"))
    assert loaded
    assert all((FOLDER / name).is_file() for name in loaded)


def test_plain_lines_are_wanted_by_option_variable_or_settings(home: Path) -> None:
    assert wants_plain({}, asked=True)
    assert wants_plain({"SELFASSESS_PLAIN": "1"}, asked=False)
    assert not wants_plain({}, asked=False)
    settings_path().parent.mkdir(parents=True)
    settings_path().write_text("plain = true\n")
    assert wants_plain({}, asked=False)
    assert not wants_plain({"SELFASSESS_PLAIN": "0"}, asked=False)

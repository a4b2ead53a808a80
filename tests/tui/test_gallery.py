"""The pictures of README."""

import re
from xml.etree import ElementTree as ET

from tests.tui.gallery import FOLDER, KEYS

README = FOLDER.parents[2] / "README.md"


def test_readme_shows_all_pictures_which_are_small_and_fetch_nothing() -> None:
    linked = re.findall(
        r"selfassess/help/pictures/([\w-]+)\.svg", README.read_text("utf-8")
    )
    pictures = {path.stem: path for path in FOLDER.iterdir()}
    assert set(linked) == set(pictures) == set(KEYS)
    for path in pictures.values():
        text = path.read_text("utf-8")
        assert len(text.encode()) < 60_000
        parts = [*ET.fromstring(text).iter()]
        kinds = {
            part.tag.removeprefix("{http://www.w3.org/2000/svg}") for part in parts
        }
        assert kinds <= {"svg", "style", "defs", "g", "rect", "circle", "text"}
        assert not any("href" in name for part in parts for name in part.attrib)
        assert not re.search(r"url\(|@import", text)

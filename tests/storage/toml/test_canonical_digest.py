from datetime import date

from selfassess.storage.toml.canonical_digest import digest_of
from selfassess.storage.toml.reader import parse_document

TEXT = b'a = 1\n[b]\nday = 2026-11-23\ntext = """\nTwo\nlines\n"""\n'


def digest(raw: bytes) -> str:
    return digest_of(parse_document("q.toml", raw).data)


def test_a_digest_survives_line_ends_comments_and_another_order() -> None:
    assert digest(TEXT.replace(b"\n", b"\r\n")) == digest(TEXT)
    assert digest(b"# comment\n" + TEXT) == digest(TEXT)
    moved = b'a = 1\nb = { text = "Two\\nlines\\n", day = 2026-11-23 }\n'
    assert digest(moved) == digest(TEXT)


def test_a_digest_tells_one_word_from_another() -> None:
    assert digest(TEXT.replace(b"Two", b"The")) != digest(TEXT)


def test_a_digest_says_how_it_was_made() -> None:
    assert digest_of({"day": date(2026, 11, 23)}).startswith("sha256:")
    assert len(digest_of({})) == len("sha256:") + 64

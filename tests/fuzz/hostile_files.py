"""Hostile files, any number of them, the same ones for the same seed."""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from tests.fuzz.invalid_toml import INVALID

ROOT = Path(__file__).parent.parent
NAUGHTY = (
    "",
    "undefined",
    "NaN",
    "true",
    "1e309",
    "0x7fffffffffffffff",
    "-9223372036854775809",
    "9" * 5000,
    "\u202eright to left\u202c",
    "\u2066isolated",
    "\u2069",
    "\ufeff",
    "\u2028\u2029",
    "\x1b]0;owned\x07\x1b[2J",
    "\x9b31m",
    "\x00",
    "[@click=app.quit()]X[/] [/nosuch] [$x]",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}{% raw %}{{ self.__init__.__globals__ }}",
    "=cmd|' /C calc'!A0",
    "../../../etc/passwd",
    "\\\\host\\share",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "http://user:password@example.org/",
    "http://аpple.example/",
    "🇦🇶👩\u200d🔬" * 40,
    "Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮" * 20,
    "ﷺ" * 100,
    "ا" * 3000,
    '"""',
    "'''",
    "\\",
    "\\u0000",
    "\r",
    "\t" * 200,
    "%s%s%s%n",
    "$(reboot)`reboot`",
    "a" * 120_000,
    "[" * 3000,
    "{" * 3000,
    "a." * 3000,
    "<<<<<<< HEAD\n=======\n>>>>>>> theirs",
    "#" * 1000,
)
"""Texts that break programs, after the kinds of the public list of naughty strings."""

File = tuple[str, bytes]
"""The kind of file, and its bytes."""


def sound_files() -> list[bytes]:
    """What is damaged here: small assessments, a review, a questionnaire and its translation."""
    broken = ROOT / "broken"
    return [
        path.read_bytes()
        for path in (
            broken / "sound.toml",
            ROOT.parent / "examples" / "kenya-2016.toml",
            broken / "reviewed" / "kenya.reviews" / "sound.toml",
            broken / "questionnaires" / "small" / "questionnaire.toml",
            broken / "questionnaires" / "small" / "fr.toml",
        )
    ]


def hostile_files(seed: int = 0) -> Iterator[File]:
    """Every broken rule of TOML once in each place, then damage at random, for ever."""
    sound = sound_files()
    yield from _broken_rules(sound)
    for path in sorted((ROOT / "broken").glob("*.toml")):
        yield "collected", path.read_bytes()
    random = Random(seed)
    while True:
        for kind, damage in DAMAGES.items():
            yield kind, damage(random, random.choice(sound))


def _broken_rules(sound: list[bytes]) -> Iterator[File]:
    for texts in INVALID.values():
        for text in texts:
            yield "invalid TOML, alone", text
            yield "invalid TOML, before", text + b"\n" + sound[0]
            yield "invalid TOML, after", sound[0] + b"\n" + text
            yield "invalid TOML, as a value", sound[0].replace(b'"met"', text, 1)


def _flip(random: Random, content: bytes) -> bytes:
    changed = bytearray(content)
    for _time in range(random.randint(1, 8)):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def _cut(random: Random, content: bytes) -> bytes:
    return content[: random.randrange(len(content))]


def _lines(random: Random, content: bytes) -> bytes:
    """Lines left out, doubled or in another order."""
    lines = content.splitlines(keepends=True)
    for _time in range(random.randint(1, 6)):
        here, there = random.randrange(len(lines)), random.randrange(len(lines))
        match random.randrange(3):
            case 0:
                lines[here] = b""
            case 1:
                lines.insert(there, lines[here])
            case _:
                lines[here], lines[there] = lines[there], lines[here]
    return b"".join(lines)


def _punctuation(random: Random, content: bytes) -> bytes:
    """A sign where none belongs."""
    at = random.randrange(len(content))
    signs = random.choices([b'"', b"'", b"[", b"]", b"{", b"}", b"=", b".", b",", b"#"])
    return content[:at] + b"".join(signs) * random.randint(1, 4) + content[at:]


def _naughty(random: Random, content: bytes) -> bytes:
    """A text of the file replaced by one that breaks programs."""
    text = content.decode()
    starts = [at for at, sign in enumerate(text) if sign == '"']
    start = random.choice(starts)
    end = text.find('"', start + 1)
    naughty = random.choice(NAUGHTY)
    if random.random() < 0.5:
        naughty = _escaped(naughty)
    return (text[: start + 1] + naughty + text[end:]).encode("utf-8", "surrogatepass")


def _escaped(text: str) -> str:
    return "".join(f"\\u{ord(c):04x}" if ord(c) < 0x10000 else c for c in text)


def _types(random: Random, content: bytes) -> bytes:
    """A value replaced by one of another kind."""
    lines = content.split(b"\n")
    pairs = [i for i, line in enumerate(lines) if b" = " in line]
    here = random.choice(pairs)
    key = lines[here].partition(b" = ")[0]
    value = random.choice(
        [b"1", b"-1.5", b"inf", b"true", b"[]", b"{}", b"[[1]]", b"2026-11-23", b"[{}]",
         b"12:00:00", b'""', b'"x"', b"{ a = { b = [] } }", b"9223372036854775808"]
    )  # fmt: skip
    lines[here] = key + b" = " + value
    return b"\n".join(lines)


def _keys(random: Random, content: bytes) -> bytes:
    """Keys and tables renamed, dotted or doubled."""
    lines = content.split(b"\n")
    heads = [i for i, line in enumerate(lines) if line.startswith(b"[")]
    here = random.choice(heads)
    lines[here] = random.choice(
        [lines[here].replace(b".", b".x."), lines[here][:-1], b"[" + lines[here] + b"]",
         lines[here].upper(), b'["' + bytes([random.randrange(32, 127)]) * 90 + b'"]',
         b"[" + b"a." * random.randint(1, 40) + b"a]"]
    )  # fmt: skip
    return b"\n".join(lines)


def _noise(random: Random, _content: bytes) -> bytes:
    return random.randbytes(random.randint(0, 400))


def _deep(random: Random, _content: bytes) -> bytes:
    """Nested or long without end."""
    count = random.choice([20, 200, 5000, 50_000])
    return random.choice(
        [b"a = " + b"[" * count, b"a = " + b"{a=" * count, b"a." * count + b"a = 1",
         b"[" + b"a." * count + b"a]", b"a = " + b"9" * count, b"[a]\n" * count,
         b"[[a]]\n" * count, b'a = "' + b"\\n" * count + b'"', b"#" * count,
         b"\n" * count + b"a", b'a = """' + b'""\\"' * count]
    )  # fmt: skip


DAMAGES: dict[str, Callable[[Random, bytes], bytes]] = {
    "bytes flipped": _flip,
    "cut off": _cut,
    "lines moved": _lines,
    "a sign too many": _punctuation,
    "naughty text": _naughty,
    "another type": _types,
    "another key": _keys,
    "noise": _noise,
    "deep or long": _deep,
}

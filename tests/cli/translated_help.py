"""Help pages in other languages: made from the English ones, and whether they still fit.

`python -m tests.cli.translated_help` writes the tables of keys and commands into the
translated pages, as `python -m tests.catalogues` does, and tells what is not right. `… translated_help fr forms report` says
that these two pages are what the English ones now say.
"""

import hashlib
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from selfassess.cli.help_pages import FOLDER
from selfassess.cli.locales import speaking
from tests.cli.help_tables import commands_table, keys_table

ORIGINS = Path(__file__).parent / "help_origins"
TABLES = {"keys": keys_table, "commands": commands_table}
"""What is made out of the catalogue; the other words of these pages are translated."""
WIDEST = 76
COMMAND = "python -m tests.cli.translated_help"


def languages() -> list[str]:
    """The languages that have pages of their own."""
    return sorted(path.name for path in FOLDER.iterdir() if [*path.glob("*.md")])


def topics(language: str) -> list[str]:
    """The pages that there are in a language."""
    return sorted(path.stem for path in (FOLDER / language).glob("*.md"))


def missing(language: str) -> list[str]:
    """The pages that there are in English only."""
    return sorted({*topics("")} - {*topics(language)})


def page(language: str, topic: str) -> str:
    """A page as its file has it; the English one where no language is named."""
    return (FOLDER / language / f"{topic}.md").read_text(encoding="utf-8")


def prose(topic: str, text: str) -> str:
    """What of a page is translated by people."""
    return text.partition("\n## ")[0] if topic in TABLES else text


def with_table(language: str, topic: str) -> str:
    """A page with its table as the catalogue has it now."""
    text = page(language, topic)
    if topic not in TABLES:
        return text
    with speaking(language):
        return f"{prose(topic, text).rstrip()}\n\n{TABLES[topic](language)}"


def digest(topic: str) -> str:
    """What an English page says, in short; its line breaks do not matter."""
    words = " ".join(prose(topic, page("", topic)).split())
    return hashlib.sha256(words.encode()).hexdigest()[:8]


def origins(language: str) -> dict[str, str]:
    """What each page of the language was made from."""
    file = ORIGINS / f"{language}.txt"
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return dict(line.split() for line in lines)


def faults(language: str) -> Iterator[str]:
    """All that is not right with the pages of a language."""
    made_from = origins(language)
    for topic in topics(language):
        place, text = f"help/{language}/{topic}.md", page(language, topic)
        for fault in page_faults(prose(topic, page("", topic)), prose(topic, text)):
            yield f"{place}: {fault}"
        if text != with_table(language, topic):
            yield f"{place}: its table is not what the catalogue says: {COMMAND}"
        if made_from.get(topic) != digest(topic):
            yield (
                f"{place}: help/{topic}.md has changed; bring it up to date, then or "
                f"if it is right as it is: {COMMAND} {language} {topic}"
            )


def page_faults(english: str, text: str) -> Iterator[str]:
    """What a translation has to have in common with its original."""
    if not text.startswith("# "):
        yield "it does not begin with its title"
    if _headings(english) != _headings(text):
        yield f"its headings are {_headings(text)}, not {_headings(english)}"
    for sign, lines in (("-", _typed(english)), ("+", _typed(text))):
        other = _typed(text if sign == "-" else english)
        for line in (Counter(lines) - Counter(other)).elements():
            yield f"what is typed differs: {sign} {line}"
    if lost := _code(english) - _code(text):
        yield f"these words are missing: {' '.join(f'`{word}`' for word in sorted(lost))}"
    if long := [line for line in text.split("\n") if len(line) > WIDEST]:
        yield f"longer than {WIDEST}: {long[0]}"
    named = _see_also(english)
    if not any(named <= {*re.findall(r"[a-z-]+", part)} for part in text.split("\n\n")):
        yield f"no paragraph names these other pages: {', '.join(sorted(named))}"


def _headings(text: str) -> list[str]:
    return re.findall(r"^#+(?= )", text, re.MULTILINE)


def _typed(text: str) -> list[str]:
    """What is set apart to be typed or copied, without the remarks around it."""
    lines = re.findall(r"^    (.*)$", text, re.MULTILINE)
    bare = (re.sub(r"^\w+ ?: +|(^|\s+)#\s.*", "", line) for line in lines)
    return [line for line in bare if line]


def _code(text: str) -> set[str]:
    return {" ".join(words.split()) for words in re.findall("`([^`]+)`", text)}


def _see_also(english: str) -> set[str]:
    named = english.partition("See also: ")[2].split(".")[0]
    return set(re.findall(r"(?:^|, )([a-z-]+)", named))


def write_tables() -> None:
    """The tables of keys and commands as the catalogues, compiled, now have them."""
    for language in languages():
        for topic in TABLES.keys() & {*topics(language)}:
            text = with_table(language, topic)
            (FOLDER / language / f"{topic}.md").write_text(text, encoding="utf-8")


def main(language: str = "", *right: str) -> int:
    """Tables are written, pages declared right; what is not right is printed."""
    write_tables()
    if right:
        made_from = origins(language) | {topic: digest(topic) for topic in right}
        lines = "".join(
            f"{topic} {is_of}\n" for topic, is_of in sorted(made_from.items())
        )
        ORIGINS.mkdir(exist_ok=True)
        (ORIGINS / f"{language}.txt").write_text(lines, encoding="utf-8")
    found = [fault for each in languages() for fault in faults(each)]
    lacking = [
        f"{each}: no {topic}.md" for each in languages() for topic in missing(each)
    ]
    print(*found, *lacking, sep="\n")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

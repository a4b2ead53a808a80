"""Messages fit to be translated: whole sentences, each with one meaning."""

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from tests.catalogues.doubts import (
    FRAGMENT,
    SENTENCE_SIGNS,
    Translated,
    doubts,
)
from tests.catalogues.scopes import (
    PACKAGE,
    Message,
    Scope,
    all_scopes,
    messages,
    scopes,
)

TAGS_OF_JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
NO_TEXT = re.compile(
    r"<style.*?</style>|<script.*?</script>|<[^>]*>|\b(?:lang|dir|id)=\"[a-z]*\"|\bx=''",
    re.DOTALL,
)

NO_DOUBTS = {
    "if len(lines) == 1 else": "a text of one line, which is no count of things",
    "if day == 1 else": "the first of a month, which is no count of days",
    ": {refusal_label(error)}'": "a file and what is wrong with it, as compilers write",
    "{error.filename}: {reason}": "a file and what is wrong with it, as compilers write",
    "'kenya-2016.toml'": "the name of a file, as an example",
    "Static('selfassess'": "the name of the program",
}
"""What looks like a doubt and is none, by a part of its code, and why."""

SENTENCE = "a sentence in an editor; the other is a heading or a label"
WHOLE = {
    "%(prog)s: error: %(message)s\n": "as argparse writes it",
    "%(prog)s: warning: %(message)s\n": "as argparse writes it",
    "usage: ": "as argparse writes it",
    ",": "the sign between thousands",
    "Answers are asked of": "a label, before the name of somebody",
    "Dear {name},": "a line of its own in a letter",
    "a report as JSON cannot be read back; ask for the TOML file it was made of": (
        "a relative clause at the end of the sentence"
    ),
    "of = which state of the answer you saw; leave it, and the ids, as they are": (
        "begins with the word of a file that it explains"
    ),
    "of {asked} basic": "stands below the number that it belongs to",
    "of {asked} best practice": "stands below the number that it belongs to",
}
"""Messages that look like parts of a sentence and are whole, and why."""

TWO_MESSAGES = {
    "Answers to requirements that are asked no more.": SENTENCE,
    "How many comments came.": SENTENCE,
    "The levels, the lowest first.": SENTENCE,
    "What became of the comments.": SENTENCE,
    "What was done.": SENTENCE,
    "FILE…": "one or more of them, where the other is one",
    "Others": "a field: how many; the other is who somebody is",
    "Taken up": "a field: what became of a comment; the other is one thing it can hold",
    "not accepted, because …": "a choice; the other stands before the reasons",
}
"""Messages beside another that differs by a capital or a last sign, and why."""


@cache
def source() -> list[Scope]:
    return all_scopes()


@cache
def given() -> list[Message]:
    return [message for scope in source() for message in messages(scope)]


def doubts_in(code: str) -> list[str]:
    known = [*scopes("module.py", f"{LABELS}\n{code}")]
    translated = Translated(known)
    return [each.why for scope in known for each in doubts(scope, translated)]


LABELS = """
def label(thing) -> str:
    name = _("one") if thing else ngettext("a", "b", 2)
    return name

def text_of(thing) -> str:
    return label(thing)
"""


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("_('Owner') + name", "joined with +"),
        ("f'{_(word)} of {x}'", "beside words"),
        ("f'{text_of(x)}: {y}'", "beside words"),
        (
            "def f():\n    a = pgettext('a key', 'back')\n    return f'{a}, {b}'",
            "beside",
        ),
        ("label(x).lower()", "the case"),
        ("_('{n} days').format(n=2).upper()", "the case"),
        ("', '.join(label(x) for x in y)", "are joined"),
        ("_(' and ').join(y)", "are joined"),
        ("_('one day') if n == 1 else _('many days')", "the plural"),
        ("print('Nothing was written.')", "not translated"),
        ("self.notify(f'Saved {name}')", "not translated"),
        ("parser.add_argument('-o', help='where to write')", "not translated"),
    ],
)
def test_a_doubt_is_found(code: str, why: str) -> None:
    assert [found for found in doubts_in(code) if why in found]


@pytest.mark.parametrize(
    "code",
    [
        "f'{label(x)} · {y}'",
        "[_('one')] + others",
        "name.lower()",
        "print(_('Nothing was written.'))",
        "', '.join(names)",
        "f'{x}, {y}' if n == 1 else z",
    ],
)
def test_what_is_well_said_is_no_doubt(code: str) -> None:
    assert not doubts_in(code)


@pytest.mark.parametrize(
    "text", [" and every ", "among these,", "and more", "It is the"]
)
def test_a_part_of_a_sentence_is_known_by_its_ends(text: str) -> None:
    assert FRAGMENT.search(text)


def test_no_words_are_glued_changed_in_case_or_shown_in_english_only() -> None:
    translated = Translated(source())
    found = [
        str(doubt)
        for scope in source()
        for doubt in doubts(scope, translated)
        if not any(part in doubt.code for part in NO_DOUBTS)
    ]
    assert not found


def test_no_message_is_a_part_of_a_sentence() -> None:
    found = {m.text: m.place for m in given() if FRAGMENT.search(m.text)}
    assert found.keys() == WHOLE.keys(), found


def test_no_two_messages_differ_by_a_capital_or_a_last_sign_alone() -> None:
    alike = defaultdict(set)
    for message in given():
        text = message.text.strip(" .:…!")
        alike[message.context, text[:1].lower() + text[1:]].add(message.text)
    doubled = [texts for texts in alike.values() if len(texts) > 1]
    assert [texts for texts in doubled if len(texts - TWO_MESSAGES.keys()) > 1] == []
    assert set().union(*doubled) >= TWO_MESSAGES.keys()


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.jinja")), ids=lambda p: p.name)
def test_a_template_has_no_words_and_no_signs_of_its_own(path: Path) -> None:
    source = path.read_text("utf-8")
    text = NO_TEXT.sub("", TAGS_OF_JINJA.sub("", source))
    assert not SENTENCE_SIGNS.search(text)
    tags = " ".join(TAGS_OF_JINJA.findall(source))
    assert not re.search(r"[\"'][^\"']*[:;,?!“”] [\"'](?!\w)", tags)

"""Forms that came back damaged, and what their readers make of them.

A reader says what is wrong in a sentence, or what the form says; nothing else comes out.
"""

import re
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from multiprocessing import Pool
from random import Random
from xml.sax.saxutils import escape

from selfassess.core.errors import CannotRead
from selfassess.report.forms.checklist import Checklist, checklist
from selfassess.report.forms.filled_form import filled_form
from selfassess.report.forms.form_values import FormValues
from selfassess.report.office.archive import packed, unpacked
from selfassess.report.office.form_documents.odt_form import read_odt, write_odt
from selfassess.report.office.form_documents.word_form import read_docx, write_docx
from tests.builders import BASIC, MET, PARTLY_MET, answered, questionnaire
from tests.fuzz.hostile_files import NAUGHTY
from tests.fuzz.trial import floor, wrong_in

MOST_TIMES = 15
"""Of the floor, for one form."""
READERS: dict[
    str, tuple[Callable[[Checklist], bytes], Callable[[bytes], FormValues]]
] = {
    ".docx": (write_docx, read_docx),
    ".odt": (write_odt, read_odt),
}
"""What writes and what reads each kind of form."""
_TEXTS = [text.encode("utf-8", "replace")[:20_000] for text in NAUGHTY]
_XML = [
    escape(text, {'"': "&quot;"}).encode("utf-8", "replace")[:20_000]
    for text in NAUGHTY
]

Harm = tuple[str, str, float]
"""The kind of form, what went wrong, and how long it took."""


def sound_form(kind: str) -> bytes:
    """A small form of that kind with two answers in it."""
    asked = questionnaire(a=BASIC, b=BASIC)
    given = answered(a=MET, b=PARTLY_MET)
    return READERS[kind][0](checklist(asked, is_form=True, prefilled=given))


def damaged_forms(kind: str, count: int, seed: int = 0) -> Iterator[bytes]:
    """That many forms, each with a few damages; the same ones for the same seed."""
    sound, random = sound_form(kind), Random(f"{kind}{seed}")
    parts = unpacked(sound)
    body = next(
        part for part in parts if part.endswith(("document.xml", "content.xml"))
    )
    for number in range(count):
        if number % 10 == 0:
            yield _torn(random, sound)
            continue
        name = body if number % 3 else random.choice(list(parts))
        part = parts[name]
        for _time in range(random.randint(1, 3)):
            part = random.choice(_DAMAGES)(random, part)
        changed = {**parts, name: part}
        if number % 50 == 3:
            del changed[name]
        yield packed(changed)


def _torn(random: Random, content: bytes) -> bytes:
    at = random.randrange(len(content))
    return content[:at] + random.randbytes(random.randint(0, 8)) + content[at + 8 :]


def _span(random: Random, part: bytes, pattern: bytes) -> tuple[int, int]:
    spans = [match.span() for match in re.finditer(pattern, part)] or [(0, 0)]
    return random.choice(spans)


def _text_replaced(random: Random, part: bytes) -> bytes:
    begin, end = _span(random, part, rb"(?<=>)[^<>]+(?=<)")
    return part[:begin] + random.choice(_XML) + part[end:]


def _attribute_replaced(random: Random, part: bytes) -> bytes:
    begin, end = _span(random, part, rb'(?<=")[^"<>]*(?="[ />])')
    return part[:begin] + random.choice(_XML) + part[end:]


def _raw_text_put_in(random: Random, part: bytes) -> bytes:
    begin, _end = _span(random, part, rb">")
    return part[: begin + 1] + random.choice(_TEXTS) + part[begin + 1 :]


def _element_gone(random: Random, part: bytes) -> bytes:
    begin, end = _span(
        random, part, rb"<(\w+:\w+)[ >](?:(?!<\1[ >]).)*?</\1>|<[^<>]*/>"
    )
    return part[:begin] + part[end:]


def _element_moved(random: Random, part: bytes) -> bytes:
    begin, end = _span(
        random, part, rb"<(\w+:\w+)[ >](?:(?!<\1[ >]).)*?</\1>|<[^<>]*/>"
    )
    at, _end = _span(random, part, rb"<")
    return part[:at] + part[begin:end] * random.choice((1, 1, 2, 50)) + part[at:]


def _tag_renamed(random: Random, part: bytes) -> bytes:
    begin, end = _span(random, part, rb"(?<=<)\w+:\w+")
    old = part[begin:end]
    new = random.choice(re.findall(rb"(?<=<)\w+:\w+", part) or [b"x"])
    return re.sub(rb"(?<=[</])" + re.escape(old) + rb"(?=[ />])", new, part)


_DAMAGES = (
    _text_replaced,
    _attribute_replaced,
    _raw_text_put_in,
    _element_gone,
    _element_moved,
    _tag_renamed,
)


def tried(task: tuple[str, bytes]) -> Harm | str:
    """What became of one form: `read`, `refused`, or the harm that was done."""
    kind, content = task
    begun = time.process_time()
    try:
        form = filled_form(READERS[kind][1](content))
    except CannotRead as error:
        told, result = str(error), "refused"
    except BaseException:  # noqa: BLE001 - whatever escapes is what we look for
        return kind, traceback.format_exc(), 0
    else:
        told, result = "\n".join((*form.notes, *form.places.values())), "read"
    seconds = time.process_time() - begun
    if wrong := wrong_in(told):
        return kind, wrong, seconds
    if seconds > MOST_TIMES * floor():
        return kind, f"took {seconds / floor():.1f} times the floor", seconds
    return result


def run_forms(count: int) -> bool:
    """Try that many forms of each kind; print a line for each; say whether all is well."""
    harm: list[Harm] = []
    with Pool(2) as pool:
        for kind in READERS:
            tasks = ((kind, content) for content in damaged_forms(kind, count))
            results = list(pool.imap_unordered(tried, tasks, 50))
            counts = Counter(each for each in results if isinstance(each, str))
            harm += [each for each in results if not isinstance(each, str)]
            print(
                f"{kind:24}{count:7}{counts['read']:8} read{counts['refused']:8} refused"
            )
    for kind, wrong, _seconds in harm[:10]:
        print(f"--- {kind}: {wrong}")
    print(f"harm done by {len(harm)} forms")
    return not harm

"""Forms of word processors that came back damaged: read, or refused in a sentence."""

from collections import Counter
from collections.abc import Callable, Iterator
from multiprocessing import Pool
from random import Random
from time import process_time
from traceback import format_exc

from selfassess.core.errors import CannotRead
from selfassess.report.forms.checklist import Checklist, checklist
from selfassess.report.forms.filled_form import filled_form
from selfassess.report.forms.form_values import FormValues
from selfassess.report.office.archive import packed, unpacked
from selfassess.report.office.form_documents.odt_form import read_odt, write_odt
from selfassess.report.office.form_documents.word_form import read_docx, write_docx
from tests.builders import BASIC, MET, PARTLY_MET, answered, questionnaire
from tests.fuzz.hostile_comments import READ, damaged_part
from tests.fuzz.trial import MOST_TIMES, floor, wrong_in

READERS: dict[
    str, tuple[Callable[[Checklist], bytes], Callable[[bytes], FormValues]]
] = {
    ".docx": (write_docx, read_docx),
    ".odt": (write_odt, read_odt),
}
"""What writes and what reads each kind of form."""


def damaged(kind: str, count: int) -> Iterator[tuple[str, bytes]]:
    """That many small forms, the same every time; most damaged in their text."""
    asked, given = questionnaire(a=BASIC, b=BASIC), answered(a=MET, b=PARTLY_MET)
    form = checklist(asked, is_form=True, prefilled=given)
    whole = unpacked(READERS[kind][0](form))
    parts = {name: part for name, part in whole.items() if name in READ}
    body, random = max(parts, key=lambda name: len(parts[name])), Random(kind)
    for number in range(count):
        name = body if number % 3 else random.choice([*parts])
        part = parts[name]
        for _time in range(random.randint(1, 3)):
            part = damaged_part(random, part)
        changed = {**parts, name: part}
        if number % 50 == 0:
            del changed[name]
        yield kind, packed(changed)


def tried(task: tuple[str, bytes]) -> tuple[str, str, str]:
    """The kind of a form, what became of it, and what is wrong with that."""
    kind, content = task
    begun = process_time()
    try:
        form = filled_form(READERS[kind][1](content))
    except CannotRead as error:
        told, result = str(error), "refused"
    except BaseException:  # noqa: BLE001 - whatever escapes is what we look for
        return kind, "broken", format_exc()
    else:
        told, result = "\n".join((*form.notes, *form.places.values())), "read"
    wrong = wrong_in(told)
    if process_time() - begun > MOST_TIMES * floor():
        wrong = wrong or "it took too long"
    return kind, result, wrong


def run_forms(count: int) -> bool:
    """Try that many forms of each kind; print what became of them; is all well?"""
    harm = []
    with Pool(2) as pool:
        for kind in READERS:
            results = [*pool.imap_unordered(tried, damaged(kind, count), 50)]
            counts = Counter(result for _kind, result, _wrong in results)
            harm += [wrong for _kind, _result, wrong in results if wrong]
            told = f"read {counts['read']:6}  refused {counts['refused']:6}"
            print(f"{f'forms {kind}':24}{count:7}  {told}")
    for wrong in harm[:10]:
        print(f"--- {wrong}")
    return not harm

"""Workbooks that came back damaged: read, or refused in a sentence."""

from collections import Counter
from collections.abc import Iterator
from multiprocessing import Pool
from random import Random
from time import process_time

from selfassess.core.errors import CannotRead
from selfassess.report.forms.checklist import checklist
from selfassess.report.forms.filled_form import filled_form
from selfassess.report.office.archive import packed, unpacked
from selfassess.report.office.spreadsheet.spreadsheet_form import read_xlsx, write_xlsx
from tests.builders import BASIC, MET, PARTLY_MET, answered, questionnaire
from tests.fuzz.hostile_comments import damaged_part
from tests.fuzz.trial import MOST_TIMES, floor, wrong_in


def damaged(count: int) -> Iterator[bytes]:
    """That many workbooks, the same every time; half damaged in the sheet of a phase."""
    asked = questionnaire(a=BASIC, b=BASIC)
    given = answered(a=MET, b=PARTLY_MET)
    parts = unpacked(write_xlsx(checklist(asked, is_form=True, prefilled=given)))
    # The colours of the program are read by nobody, and larger than all the rest.
    parts.pop("xl/theme/theme1.xml")
    random = Random(0)
    for number in range(count):
        name = random.choice([*parts]) if number % 2 else "xl/worksheets/sheet3.xml"
        part = parts[name]
        for _time in range(random.randint(1, 3)):
            part = damaged_part(random, part)
        content = packed({**parts, name: part})
        if number % 10 == 0:
            at = random.randrange(len(content))
            content = content[:at] + random.randbytes(8) + content[at + 8 :]
        yield content


def tried(content: bytes) -> tuple[str, str]:
    """What became of one workbook, and what is wrong with that; whatever escapes is."""
    begun, result = process_time(), "read"
    try:
        form = filled_form(read_xlsx(content))
        told = "\n".join((*form.notes, *form.places.values()))
    except CannotRead as error:
        result, told = "refused", str(error)
    if process_time() - begun > MOST_TIMES * floor():
        return "harm", "took too long"
    wrong = wrong_in(told)
    return ("harm", wrong) if wrong else (result, "")


def run_workbooks(count: int) -> bool:
    """Try that many workbooks, print a line; is all well?"""
    with Pool(2) as pool:
        results = [*pool.imap_unordered(tried, damaged(count), 50)]
    counts = Counter(result for result, _wrong in results)
    harm = [wrong for _result, wrong in results if wrong]
    figures = f"{counts['read']:8} read{counts['refused']:8} refused"
    print(f"{'forms in .xlsx':24}{count:7}{figures}")
    print(*harm[:10], f"harm done by {len(harm)} workbooks", sep="\n")
    return not harm

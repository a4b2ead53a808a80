"""What in a spreadsheet that came back is no answer, and where it stands."""

from collections import defaultdict
from collections.abc import Iterator

from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import labelled
from selfassess.report.elements.passages import shortened
from selfassess.report.forms.form_fields import place_of
from selfassess.report.office.spreadsheet.answer_sheet import QUESTION, AnswerSheet
from selfassess.report.office.spreadsheet.field_cells import ANSWER
from selfassess.report.office.spreadsheet.sheet_cells import LONGEST_SHOWN


def remarks(sheet: AnswerSheet) -> Iterator[str]:
    """In a sentence each, what is not taken from a sheet or not for sure."""
    if not sheet.marks:
        if sheet.rows:
            sentence = _("sheet {sheet} has no rows of the form; it is not read")
            yield sentence.format(sheet=shortened(sheet.sheet.name, LONGEST_SHOWN))
        return
    if ANSWER not in sheet.heads[1].values():
        sentence = _("sheet {sheet} has no column for the answers")
        yield sentence.format(sheet=shortened(sheet.sheet.name, LONGEST_SHOWN))
    yield from _problems(sheet)
    yield from _beside_no_requirement(sheet)
    yield from _in_other_columns(sheet)
    yield from _about_no_level(sheet)
    yield from _merged(sheet)
    for place, text in sheet.sheet.comments.items():
        sentence = _("{place}: a comment is no answer: {text}")
        yield sentence.format(place=sheet.in_words(*place), text=_short(text))


def _short(text: str) -> str:
    return shortened(" ".join(text.split()), LONGEST_SHOWN)


def _problems(sheet: AnswerSheet) -> Iterator[str]:
    for row in sheet.rows:
        for place in sheet.answers(row):
            cell = sheet.sheet.cells[place]
            if cell.problem:
                yield labelled(sheet.in_words(*place), cell.problem)


def _beside_no_requirement(sheet: AnswerSheet) -> Iterator[str]:
    for row in sheet.rows:
        if row <= sheet.heads[0] or row in sheet.marks:
            continue
        # A row that was added may have words in any column.
        for column, cell in sheet.rows[row].items():
            if cell.text.strip():
                sentence = _("{place}: this stands beside no requirement: {text}")
                where = sheet.in_words(row, column)
                yield sentence.format(place=where, text=_short(cell.text))


def _in_other_columns(sheet: AnswerSheet) -> Iterator[str]:
    """One sentence for each column that somebody added."""
    columns: dict[int, list[int]] = defaultdict(list)
    for row in sheet.marks:
        for place, key in sheet.answers(row).items():
            if not key and sheet.sheet.cells[place].text.strip():
                columns[place[1]].append(row)
    for column, rows in columns.items():
        sentence = ngettext(
            "{place}: this column is not of the form; {n} cell is not taken: {text}",
            "{place}: this column is not of the form; {n} cells are not taken: {text}",
            len(rows),
        )
        first = sheet.rows[rows[0]][column].text
        where = sheet.in_words(rows[0], column)
        yield sentence.format(place=where, n=len(rows), text=_short(first))


def _about_no_level(sheet: AnswerSheet) -> Iterator[str]:
    """Documents beside a level, which is answered without any."""
    for row, mark in sheet.marks.items():
        place = place_of(mark)
        for at, key in sheet.answers(row).items():
            is_asked = not key.startswith(("evidence", "shows")) or (
                place and ":" not in place.whose
            )
            if not is_asked and sheet.sheet.cells[at].text.strip():
                sentence = _("{place}: nothing is asked here: {text}")
                text = _short(sheet.sheet.cells[at].text)
                yield sentence.format(place=sheet.in_words(*at), text=text)


def _merged(sheet: AnswerSheet) -> Iterator[str]:
    columns = sheet.heads[1]
    for (top, left), (bottom, right) in sheet.sheet.merged:
        is_question = columns.get(left, "") in QUESTION and left == right
        is_over_answers = sum(top <= row <= bottom for row in sheet.marks) > 1
        if is_over_answers and not is_question and (top, left) in sheet.sheet.cells:
            sentence = _(
                "{place}: merged with cells below; it counts for its own row only"
            )
            yield sentence.format(place=sheet.in_words(top, left))

"""Tables of many plans that came damaged, or with cells that nobody expected."""

from collections.abc import Iterator
from random import Random

from selfassess.cli.output.console import problem_line
from selfassess.cli.report_files.tables.csv_table import table_in
from selfassess.core.cycle.table_map import TableMap
from selfassess.core.cycle.table_rows import NoSuchWord, file_words, tables_of
from selfassess.core.errors import CannotRead, InvalidFile
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.file_names import file_name_for, is_inside
from selfassess.core.text.terminal import printable
from selfassess.core.validation.pydantic_errors import validated
from tests.fuzz.hostile_files import NAUGHTY

TABLE = b"country,plan,said,note\nKenya,1,Yes,early\nNorway,2,No,\nGhana,3,Yes,late\n"
MAP = TableMap.model_validate(
    {
        "format": 1,
        "questionnaire": "q",
        "file": "{country} {plan}",
        "words": {"status": {"Yes": "met", "No": "not_met"}},
        "assessment": {
            "country": "{country}",
            "action_plan": "Plan {plan}",
            "period": {"start": "{plan}"},
            "answers": {"a": {"status": "{said|status}", "note": "{note}: {said}"}},
        },
    }
)


def tables(count: int) -> Iterator[bytes]:
    """That many tables, each with a hostile cell or torn, the same ones every time."""
    random = Random("csv")
    texts = [text.encode("utf-8", "replace")[:20_000] for text in NAUGHTY]
    cells = (b"early", b"Yes", b"2", b"Kenya", b"note", b",", b"\n")
    for number in range(count):
        content = TABLE.replace(random.choice(cells), random.choice(texts), 1)
        at = random.randrange(len(content))
        other = random.choice((random.randbytes(8), b'"', b"\n", b"", b";" * 50))
        yield content if number % 2 else content[:at] + other + content[at + 5 :]


def told_by_tables(content: bytes) -> str:
    """All that is told of a table, once its rows are assessments; raise CannotRead."""
    try:
        table = table_in("table.csv", content)
    except InvalidFile as error:
        raise CannotRead("\n".join(map(problem_line, error.problems))) from error
    told = []
    for row in table.rows:
        if not {*table.heads} >= {"country", "plan", "said", "note"}:
            continue
        try:
            name = file_name_for(file_words(MAP, row.cells), (), "assessment")
            assert is_inside(f"{name}.toml"), name
            made, problems = validated(Assessment, tables_of(MAP, row.cells, "1"))
        except NoSuchWord as error:
            made, problems = None, [row.placed(error.problem, error.column)]
        told += [problem_line(row.placed(problem)) for problem in problems]
        told += [made.country, made.answers["a"].note] if made else []
    return printable("\n".join(told))

"""Bring the catalogues up to date, and compile them: `python -m tests.catalogues`.

A language is begun by a copy of `selfassess.pot`, named as the others are.
"""

from tests.catalogues.build_hook import compile_catalogues
from tests.catalogues.faults import NOT_TRANSLATED, faults
from tests.catalogues.portable import (
    LOCALES,
    TEMPLATE,
    brought_up_to_date,
    laid_out,
    template,
    written_catalogues,
)
from tests.cli.translated_help import write_tables


def main() -> None:
    """Write what changed, and tell for each language what is wrong or left to be done."""
    messages = template()
    TEMPLATE.write_bytes(laid_out(messages))
    for language, path in written_catalogues():
        catalog = brought_up_to_date(path, language, messages)
        path.write_bytes(laid_out(catalog))
        found = [*faults(catalog)]
        told = [each for each in found if not each.endswith(NOT_TRANSLATED)]
        missing = len(found) - len(told)
        print(
            *(f"{language}: {each}" for each in told), sep="\n", end="\n" * bool(told)
        )
        print(f"{language}: {len(catalog)} messages, {missing} not translated")
    compile_catalogues(LOCALES)
    write_tables()  # of the help pages


if __name__ == "__main__":
    main()

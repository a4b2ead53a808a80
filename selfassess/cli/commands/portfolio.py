"""`selfassess portfolio PATH…`: many assessments and reports in one table."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from selfassess.cli.clock import today
from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import print_err, problem_lines
from selfassess.cli.output.dialogue.long_work import work_on_terminal
from selfassess.cli.plain.beginning.plain_offer import why_plain_or_offered
from selfassess.cli.workspace.portfolio.candidates import candidates_in
from selfassess.cli.workspace.portfolio.collection import Collection, collected
from selfassess.cli.workspace.portfolio.row_reader import RowReader
from selfassess.cli.workspace.portfolio.table_forms import (
    file_targets,
    is_form_named,
    show_portfolio,
)
from selfassess.core.errors import CannotRead, SelfAssessError
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.portfolio.groups import Grouping
from selfassess.core.portfolio.portfolio_columns import SHOWN
from selfassess.core.portfolio.portfolio_session import PortfolioSession
from selfassess.core.portfolio.selection import (
    OF_REQUIREMENTS,
    Condition,
    NoSuchColumn,
    columns_in,
    conditions_in,
    in_the_order_of,
    selected,
)
from selfassess.core.portfolio.twins import without_twins
from selfassess.core.problems import Problem, errors_of
from selfassess.core.text.i18n import _, language_in_force, ngettext
from selfassess.core.text.languages.refusals import refusal_label
from selfassess.storage.questionnaires.catalog import find_questionnaire


def run(arguments: Namespace) -> int:
    """Show or print the table; a file that cannot be read is a no, and never stops the rest."""
    conditions = _conditions(arguments)
    columns = columns_in(arguments.columns or "") or [*SHOWN]
    in_the_order_of((), arguments.sort)
    file_targets(arguments)
    day = arguments.on or today()
    collection = _collection(arguments, day)
    if collection.problems and not collection.rows:
        print_err(*problem_lines(collection.problems), *_counts(collection))
        return Exit.CANNOT
    twins = without_twins(collection.rows)
    session = PortfolioSession(
        rows=(*in_the_order_of(selected(twins.rows, conditions), arguments.sort),),
        ask=asked_here,
        conditions=(*conditions,),
        columns=(*columns,),
        by=Grouping(arguments.by) if arguments.by else None,
    )
    told = [*twins.sentences, *_counts(collection)]
    if not is_form_named(arguments) and is_looked_through(arguments):
        code = _looked_through(session, told, collection, arguments)
        return code or _answer(collection)
    show_portfolio(session, [*_counts(collection)], day, arguments)
    print_err(*problem_lines(collection.problems), *told)
    return _answer(collection)


def _answer(collection: Collection) -> int:
    """Whether all could be read, however it is looked at."""
    if collection.left:
        return Exit.INTERRUPTED
    return Exit.NO if errors_of(collection.problems) else Exit.YES


def _conditions(arguments: Namespace) -> list[Condition]:
    conditions = conditions_in(arguments.where)
    narrowing = [each.name for each in conditions if each.name in OF_REQUIREMENTS]
    if narrowing and arguments.by != Grouping.REQUIREMENT:
        # Translators: {name} and "--by requirement" are typed.
        sentence = _("`{name}` narrows requirements, so it goes with --by requirement")
        raise NoSuchColumn(sentence.format(name=narrowing[0]))
    return conditions


def _collection(arguments: Namespace, day: date) -> Collection:
    refused: list[OSError] = []
    candidates = candidates_in(arguments.paths, refused.append)
    if not (candidates or refused):
        raise CannotRead(_("there is no assessment and no report in these folders"))
    reader = RowReader(day, verifies=arguments.verify)
    # Translators: told of long work, perhaps with how far it is behind a colon.
    with work_on_terminal(_("Still reading the files")) as progress:
        told = collected(candidates, reader, progress)
    closed = [
        Problem(refusal_label(e), path=str(e.filename), code="SA101") for e in refused
    ]
    return replace(told, problems=(*closed, *told.problems))


def asked_here(identifier: str, edition: str) -> Questionnaire | None:
    """The questionnaire, if it is known wherever we stand."""
    try:
        asked = find_questionnaire(identifier).at(edition)
    except SelfAssessError:
        return None
    return asked.in_language(language_in_force()).questionnaire


def is_looked_through(arguments: Namespace) -> bool:
    """Whether somebody is there, who wants to move around in the table."""
    is_there = sys.stdin.isatty() and sys.stdout.isatty()
    return bool(arguments.plain or is_there)


def _looked_through(
    session: PortfolioSession,
    told: list[str],
    collection: Collection,
    arguments: Namespace,
) -> int:
    """On the screens, or in plain lines."""
    from selfassess.cli.workspace.portfolio.portfolio_port import opened_port

    with opened_port(session, told, collection.problems) as port:
        if why := why_plain_or_offered(asked=arguments.plain):
            from selfassess.cli.workspace.person import preferences
            from selfassess.cli.workspace.portfolio.portfolio_loop import browse_plainly

            return browse_plainly(port, why, preferences())
        from selfassess.cli.commands.open import show_screens
        from selfassess.cli.workspace.launcher import file_launcher

        return show_screens(
            lambda: (file_launcher(), port), ("portfolio", *arguments.paths)
        )


def _counts(collection: Collection) -> Iterator[str]:
    """What was read and what was not, in sentences."""
    read = len(collection.rows)
    sentence = ngettext("{count} file was read.", "{count} files were read.", read)
    yield sentence.format(count=read)
    if unread := collection.unread:
        sentence = ngettext(
            "{count} file could not be read.",
            "{count} files could not be read.",
            unread,
        )
        yield sentence.format(count=unread)
    if others := collection.others:
        sentence = ngettext(
            "{count} file is something else and was left alone.",
            "{count} files are something else and were left alone.",
            others,
        )
        yield sentence.format(count=others)
    if left := collection.left:
        sentence = ngettext(
            "It was broken off: {count} file was not read.",
            "It was broken off: {count} files were not read.",
            left,
        )
        yield sentence.format(count=left)

"""`selfassess publish PATH… -o SITE/`: assessments as a website of plain files."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from selfassess.cli.clock import today
from selfassess.cli.exit_codes import Exit
from selfassess.cli.locales import language_found
from selfassess.cli.output.console import (
    Progress,
    note_line,
    print_err,
    print_out,
    problem_lines,
)
from selfassess.cli.output.dialogue.long_work import work_on_terminal
from selfassess.cli.report_files.output_paths import refuse_the_standard_output
from selfassess.cli.report_files.publishing.assessment_files import Copies
from selfassess.cli.report_files.publishing.evidence_copies import evidence_copies
from selfassess.cli.report_files.publishing.public_source import SiteSource
from selfassess.cli.report_files.publishing.site_maker import SiteMaker, languages_of
from selfassess.cli.report_files.publishing.site_reports import ReportPrinter
from selfassess.cli.report_files.publishing.site_sources import (
    FoundSources,
    found_sources,
)
from selfassess.core.errors import CannotRead, CannotSave
from selfassess.core.model.registers.evidence_file import size_label
from selfassess.core.text.addresses import fault_of, safe_address
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.language_codes import language_in_a_sentence
from selfassess.core.text.languages.conventions import labelled, listed
from selfassess.report.formats.site.site_frame import LanguageTree, SiteFrame
from selfassess.storage.files.site_folder import SiteChanges, SiteFolder


def run(arguments: Namespace) -> Exit:
    """Write the website; what could not be read or copied is a no."""
    with work_on_terminal(_("Still making the website")) as progress:
        return _run(arguments, progress)


def _run(arguments: Namespace, progress: Progress) -> Exit:
    site, day = arguments.output, arguments.on or today()
    _refuse_slips(site)
    address = _address(arguments.url)
    folder = SiteFolder(site)
    found = found_sources(
        arguments.paths, site, day, drafts=arguments.drafts, told=progress
    )
    print_err(*problem_lines(found.problems), *map(note_line, found.notes))
    _refuse_nothing(found)
    copies, faults = _copies(found.sources, arguments)
    sources = [_citing(source, copies) for source in found.sources]
    languages = [*dict.fromkeys(arguments.languages or languages_of(found.sources))]
    reports = len(found.sources) * len(languages)
    printer = ReportPrinter(
        folder, lambda path: progress(len(printer.prints), reports, path)
    )
    maker = SiteMaker(
        sources=sources,
        copies=copies,
        site=folder,
        today=day,
        printer=printer,
        frame=SiteFrame(_trees(languages), address),
        is_whole=found.is_whole,
    )
    known = maker.make()
    print_err(*map(note_line, printer.notes))
    files = maker.files if found.is_whole else {**_kept(folder, maker), **maker.files}
    _tell(folder.write(files, known), site)
    return Exit.YES if found.is_whole and not faults else Exit.NO


def _refuse_slips(site: str) -> None:
    refuse_the_standard_output(site)
    if Path(site).exists() and not Path(site).is_dir():
        raise CannotSave(_("{path} is not a folder").format(path=site))


def _address(typed: str) -> str:
    """The address with a slash at its end; raise CannotRead if it is none."""
    if not typed:
        return ""
    address = safe_address(typed)
    if address is None:
        raise CannotRead(labelled(typed, fault_of(typed)))
    return address if address.endswith("/") else f"{address}/"


def _refuse_nothing(found: FoundSources) -> None:
    """A website that would lose all of its pages is never meant."""
    if not found.sources:
        raise CannotRead(_("there is nothing to publish; nothing was written"))


def _copies(
    sources: Sequence[SiteSource], arguments: Namespace
) -> tuple[dict[str, dict[str, tuple[str, bytes]]], list[str]]:
    """The copies of evidence that were asked for; what cannot be copied is told."""
    copies: dict[str, dict[str, tuple[str, bytes]]] = {}
    faults: list[str] = []
    for source in sources if arguments.with_evidence else ():
        copies[source.path], wrong = evidence_copies(source, arguments.attach_limit)
        faults += (labelled(source.path, fault) for fault in wrong)
    # Translators: {fault} names a file of evidence and says why.
    warning = _("selfassess: warning: not copied: {fault}")
    print_err(*(warning.format(fault=fault) for fault in faults))
    if contents := {each for files in copies.values() for each in files.values()}:
        count, size = len(contents), sum(len(content) for _name, content in contents)
        sentence = ngettext(
            "{count} file of evidence is copied, {size}.",
            "{count} files of evidence are copied, {size} together.",
            count,
        )
        print_out(sentence.format(count=count, size=size_label(size)))
    return copies, faults


def _citing(source: SiteSource, copies: Copies) -> SiteSource:
    """With its copies cited where they lie, so that who downloads them finds them."""
    places = {k: place for k, (place, _content) in copies.get(source.path, {}).items()}
    return source.citing(places) if places else source


def _trees(languages: Sequence[str]) -> list[LanguageTree]:
    """The first language at the top, each other one in a folder of its name."""
    for language in languages:
        if not language_found(language):
            sentence = _(
                "the program has no words in {language}; its own words on those pages "
                "are English"
            )
            print_err(
                note_line(sentence.format(language=language_in_a_sentence(language)))
            )
    first, *others = languages
    return [
        LanguageTree(first, ""),
        *(LanguageTree(each, f"{each.lower()}/") for each in others),
    ]


def _kept(folder: SiteFolder, maker: SiteMaker) -> dict[str, bytes]:
    """While something could not be read, what may be its pages stays."""
    names = (name for name in folder.known.files if name not in maker.files)
    there = {name: folder.content_of(name) for name in names}
    return {name: content for name, content in there.items() if content is not None}


def _tell(changes: SiteChanges, site: str) -> None:
    kept = _(
        "{path} was changed by somebody else, and stays though nothing leads there"
    )
    print_err(
        *(note_line(kept.format(path=Path(site) / each)) for each in changes.kept)
    )
    sentences = (
        ngettext("{count} file written", "{count} files written", changes.written),
        ngettext("{count} as before", "{count} as before", changes.unchanged),
        ngettext("{count} removed", "{count} removed", changes.removed),
    )
    counts = (changes.written, changes.unchanged, changes.removed)
    told = [
        sentence.format(count=count)
        for sentence, count in zip(sentences, counts, strict=True)
        if count
    ]
    print_out(labelled(site, listed(told)))

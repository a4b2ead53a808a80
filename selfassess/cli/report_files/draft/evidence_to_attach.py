"""The files of evidence that a report carries, as they are on the disk or inside it."""

from collections.abc import Iterator
from pathlib import Path

from selfassess.core.errors import CannotRead
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.registers.evidence_file import size_label
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.validation.evidence.doubts import doubt_about_file
from selfassess.report.pdf.attached_evidence import attached_names
from selfassess.report.pdf.attachments import SourceFile
from selfassess.report.verify.files import CheckResult
from selfassess.report.verify.pdf_reader import ReportPdf
from selfassess.storage.files.evidence_files import lies_beside, path_of
from selfassess.storage.toml.query import valid_entries
from selfassess.storage.toml.reader import read_bytes, read_document


def evidence_beside(
    path: str, assessment: Assessment, limit: int
) -> tuple[tuple[SourceFile, ...], list[str]]:
    """The files of evidence to attach, and in words why some cannot be.

    Raise CannotRead if they are larger together than the limit: to leave some of them
    out would be to choose what a reader sees.
    """
    sizes, faults = dict[str, int](), []
    look_up = lies_beside(path)
    entries = {entry.file: entry for entry in assessment.evidence.values()}
    for file, _name in attached_names(assessment):
        found = look_up(file)
        fault = doubt_about_file(entries[file], found)
        if found and not fault and found.size:
            sizes[file] = found.size
        else:
            # Translators: said of a file of evidence, named before the colon.
            faults.append(labelled(file, fault or _("is a folder")))
    _refuse_much(sum(sizes.values()), limit)
    folder = Path(path).parent
    sources = (
        SourceFile(name, read_bytes(str(path_of(folder, file))))
        for file, name in attached_names(assessment)
        if file in sizes
    )
    return tuple(sources), faults


def _refuse_much(total: int, limit: int) -> None:
    if total > limit:
        sentence = _(
            "the files of evidence have {size} together, and may have {limit}; "
            "--attach-limit allows more"
        )
        text = sentence.format(size=size_label(total), limit=size_label(limit))
        raise CannotRead(text)


def evidence_inside(read: ReportPdf, assessment: Assessment) -> tuple[SourceFile, ...]:
    """The files of evidence that a report carries, in the order of the register."""
    inside = {file.name: file.content for file in read.files if file.is_evidence}
    return tuple(
        SourceFile(name, inside[name])
        for _file, name in attached_names(assessment)
        if name in inside
    )


def check_evidence_inside(
    assessment: Assessment, inside: tuple[SourceFile, ...]
) -> Iterator[CheckResult]:
    """Whether the files of evidence in a report are those that were cited."""
    carried = {source.name: source for source in inside}
    cited = {entry.file: entry.sha256 for entry in assessment.evidence.values()}
    for file, name in attached_names(assessment):
        digest = cited[file]
        if name in carried and digest and carried[name].digest != digest:
            sentence = _("{name} is not the file that was cited")
            yield CheckResult.bad(sentence.format(name=name))


def check_evidence_beside(path: str) -> Iterator[CheckResult]:
    """What speaks against the files of evidence beside an assessment on this disk."""
    data, look_up = read_document(path).data, lies_beside(path)
    for entry in valid_entries(data, "evidence", Evidence).values():
        if entry.file and (fault := doubt_about_file(entry, look_up(entry.file))):
            yield CheckResult.bad(labelled(entry.file, fault))

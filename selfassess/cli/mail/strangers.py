"""What came by mail and is no review of the assessment, and what would be right."""

from pathlib import Path
from shlex import quote
from typing import Any

from selfassess.cli.mail.parcels import MailedFile
from selfassess.cli.report_files.forms.form_formats import FORMATS, values_in
from selfassess.core.errors import CannotRead, InvalidFile
from selfassess.core.model.assessment import Assessment
from selfassess.core.text.i18n import _
from selfassess.report.forms.filled.filled_file import PAGE
from selfassess.storage.documents.kind import is_questionnaire, is_review
from selfassess.storage.documents.review_places import id_of
from selfassess.storage.toml.reader import parse_document


def stranger_sentence(piece: MailedFile, path: str, about: Assessment) -> str:
    """What a file is that is no review of this assessment; nothing where it may be one."""
    if may_be_form(piece):
        return _form_sentence(piece, path)
    try:
        data = parse_document(piece.name, piece.content).data
    except InvalidFile:
        return ""
    if is_review(data):
        return _elsewhere(piece, data, path, about)
    if str(data.get("id")).startswith(PAGE):
        return _form_sentence(piece, path)
    if is_questionnaire(data):
        # Translators: {name} is a file that came by mail, {path} an assessment.
        sentence = _("{name}: is a questionnaire, not a review of {path}")
    elif data.get("id") == about.id:
        sentence = _(
            "{name}: holds the answers themselves; what is different in it: "
            "selfassess diff {path} {name}"
        )
    else:
        # Translators: {name} is a file that came by mail, {path} an assessment.
        sentence = _("{name}: holds other answers, and is no review of {path}")
    return sentence.format(name=quote(piece.name), path=quote(path))


def _form_sentence(piece: MailedFile, path: str) -> str:
    sentence = _advice(piece)
    # An attachment has a name of its own once it is taken out.
    form = piece.name if Path(piece.name).exists() else Path(piece.name).name
    return sentence.format(name=piece.name, form=quote(form), path=quote(path))


def _advice(piece: MailedFile) -> str:
    if _is_page(piece):
        return _(
            "{name}: is the page to fill in; in the browser where it was filled in, save "
            "it as a file, and take in that one"
        )
    if _is_commented(piece):
        return _(
            "{name}: no form of a review; comments in it are taken in by: selfassess "
            "import {form} --as NAME --into {path}"
        )
    return _(
        "{name}: no review; what a form says is taken in by: selfassess import "
        "{form} --into {path}"
    )


def _is_commented(piece: MailedFile) -> bool:
    """Whether it is a text document that is no form: the report, with comments."""
    marks = *FORMATS[".docx"].marks, *FORMATS[".odt"].marks
    if not any(mark in piece.content for mark in marks):
        return False
    try:
        values_in(piece.content, piece.name)
    except CannotRead:
        return True
    return False


def unread_place_sentence(name: str, place: str) -> str:
    """Why a review is not put where an earlier state of it lies."""
    sentence = _(
        "{name}: what lies in its place cannot be read; mend it, or move it away: "
        "selfassess check {place}"
    )
    return sentence.format(name=name, place=quote(place))


def may_be_form(piece: MailedFile) -> bool:
    """Whether it is a form or a document with comments, which are taken in by `import`."""
    return _is_page(piece) or piece.content.startswith((b"%PDF-", b"PK\x03\x04"))


def _is_page(piece: MailedFile) -> bool:
    head = piece.content[:1024].lstrip().lower()
    return head.startswith((b"<!doctype html", b"<html"))


def _elsewhere(
    piece: MailedFile, data: dict[str, Any], path: str, about: Assessment
) -> str:
    """Of which assessment a review is, if not of this one but of one beside it."""
    identifier = data.get("assessment")
    if identifier == about.id:
        return ""
    for other in sorted(Path(path).parent.glob("*.toml")):
        if id_of(other) == identifier:
            # Translators: {other} is the assessment beside this one that the review
            # {name} is about.
            sentence = _("{name}: is about {other}: selfassess receive {other} {name}")
            return sentence.format(name=quote(piece.name), other=quote(str(other)))
    return ""

"""An entry of the evidence register as a person types it: field by field, and checked."""

import re
from collections.abc import Mapping

from selfassess.core.enum_table import complete_names
from selfassess.core.merge.entry_keys import keys_by_now
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.fields.text_fields import Line
from selfassess.core.model.file_names import is_inside
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.registers.origin import origin_label, origin_typed
from selfassess.core.text.addresses import fault_of, safe_address
from selfassess.core.text.i18n import _, marked
from selfassess.core.validation.pydantic_errors import validated
from selfassess.core.validation.registers.entry_field import WRITTEN_IN, EntryField

EVIDENCE_FIELDS = complete_names(
    "Evidence",
    Evidence.model_fields.keys() - {"sha256", "seen"},
    {
        "title": EntryField(
            marked("Title"),
            marked("What it is, so that a reader can find it."),
            column=marked("Evidence"),
        ),
        "url": EntryField(
            marked("Address"),
            marked("Its whole address, with https:// or http://."),
            hint=marked("https://…"),
            column=marked("Addresses"),
        ),
        "file": EntryField(
            marked("Or a file beside the assessment"),
            marked("A document beside this file, as a relative path."),
            printed=marked("File"),
            column=marked("Files"),
        ),
        "date": EntryField(
            marked("Date"),
            marked("Its date, such as 2026-11-23, without quotation marks."),
            hint=marked("YYYY-MM-DD"),
        ),
        "note": EntryField(
            marked("Note"), marked("What there is to say of it, for all who cite it.")
        ),
        "by": EntryField(
            # Translators: by whom a document was made: the government, civil society …
            marked("Made by"),
            marked("By whom it was made; it never changes what counts."),
            hint=marked("government, civil society, reviewer, media or other"),
            column=marked("Made by"),
        ),
        "language": WRITTEN_IN,
    },
)
"""Every field that a person types, in the order in which they are asked for."""


SHOWS = "shows"
_SHOWS_FIELD = EntryField(
    marked("What in it shows the claim"),
    marked("A page or a sentence, for those who look it up."),
    hint=marked("such as page 3, second paragraph; may be empty"),
)


class _Typed(Evidence):
    """An entry, with what in it shows the claim of an answer that cites it."""

    shows: Line = ""


def fields_asked(*, is_cited: bool = True) -> dict[str, EntryField]:
    """The fields of an entry; where it is cited, also what in it shows the claim."""
    fields = {**EVIDENCE_FIELDS, SHOWS: _SHOWS_FIELD} if is_cited else EVIDENCE_FIELDS
    # What most leave as it is comes last.
    return dict(sorted(fields.items(), key=lambda item: item[1].is_seldom))


def wrong_in_claim(typed: Mapping[str, str]) -> dict[str, str]:
    """What is wrong with what in the evidence shows the claim; nothing if all is well."""
    _answer, problems = validated(Answer, {"shows": {"evidence": typed[SHOWS]}})
    return {SHOWS: problems[0].message} if problems else {}


def not_in_register(assessment: Assessment, answer: Answer) -> list[str]:
    """What the answer cites although there is no such entry, or no longer."""
    cited = dict.fromkeys(answer.evidence)
    return [slug for slug in cited if slug not in assessment.evidence]


def shown_line(text: str) -> str:
    """What in a piece of evidence shows the claim, on a line of its own."""
    return _("What in it shows the claim: {text}").format(text=text)


def missing_line(slug: str) -> str:
    """What is said of a citation whose entry is missing."""
    return _("{slug}: not in the register").format(slug=slug)


def moved_entries(before: Assessment, after: Assessment) -> dict[str, str]:
    """The keys of entries that stand under another one since others' work came in."""
    if before.evidence == after.evidence:
        return {}
    tables = (
        {key: entry.model_dump() for key, entry in assessment.evidence.items()}
        for assessment in (before, after)
    )
    return {old: new for old, new in keys_by_now(*tables).items() if old != new}


def typed_over(
    now: Mapping[str, str], opened: Mapping[str, str], typed: Mapping[str, str]
) -> dict[str, str]:
    """What stands there now with what was changed since it was opened to be typed over."""
    changed = {name: text for name, text in typed.items() if text != opened[name]}
    return {**now, **changed}


def typed_from(evidence: Evidence, shows: str | None = None) -> dict[str, str]:
    """The entry as it would be typed, and as it is read; also what shows the claim."""
    values = {name: getattr(evidence, name) for name in EVIDENCE_FIELDS}
    values["by"] = evidence.by and origin_label(evidence.by)
    texts = {
        name: "" if value is None else str(value) for name, value in values.items()
    }
    return texts if shows is None else {**texts, SHOWS: shows}


# As addresses are printed and read out; "minutes.pdf" is none.
_WITHOUT_SCHEME = re.compile(r"(www\.[^\s:@]+|[^\s/:@?#]+\.[^\W\d]{2,}/.*)")


def _as_meant(typed: Mapping[str, str]) -> dict[str, str]:
    """An address without `https://` gets it; one in the field for a file is moved.

    By whom it was made may be said in any of the words for it.
    """
    url, file = typed["url"].strip(), typed["file"]
    if not url and safe_address(file) is not None:
        url, file = file, ""
    if _WITHOUT_SCHEME.fullmatch(url):
        url = f"https://{url}"
    return {**typed, "url": url, "file": file, "by": origin_typed(typed["by"])}


def wrong_in_evidence(typed: Mapping[str, str]) -> dict[str, str]:
    """What is wrong with what was typed, by field; nothing if all is well."""
    typed = _as_meant(typed)
    _entry, problems = validated(_Typed, _filled(typed))
    wrong = {str(p.where[0]): p.message for p in problems if p.where}
    if not typed["title"].strip():
        wrong["title"] = _("must not be empty")
    if typed["url"] and (fault := fault_of(typed["url"])):
        wrong["url"] = fault
    if typed["file"] and not is_inside(typed["file"]):
        wrong["file"] = _("must be a path below the folder of the assessment")
    return wrong


def evidence_from(typed: Mapping[str, str], before: Evidence | None = None) -> Evidence:
    """The entry; what the one before held and nobody types is kept.

    What was found out about its file or its address is gone with them.
    """
    fields = {name: typed[name] for name in EVIDENCE_FIELDS}
    entry = Evidence.model_validate(_filled(_as_meant(fields)))
    if before is None:
        return entry
    kept = {**(before.model_extra or {})}
    if before.file == entry.file:
        kept["sha256"] = before.sha256
    if before.url == entry.url:
        kept["seen"] = before.seen
    return entry.model_copy(update=kept)


def _filled(typed: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in typed.items() if value or key != "date"}

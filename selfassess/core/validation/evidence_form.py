"""An entry of the evidence register as a person types it: field by field, and checked."""

import re
from collections.abc import Mapping

from pydantic import ValidationError

from selfassess.core.merge.entry_keys import keys_by_now
from selfassess.core.model.assessment import Answer, Assessment, Evidence
from selfassess.core.text.addresses import fault_of, is_inside, safe_address
from selfassess.core.text.i18n import _
from selfassess.core.validation.pydantic_errors import explain


def evidence_fields() -> dict[str, str]:
    """What is asked about an entry, and in which words."""
    return {
        "title": _("Title"),
        "url": _("Address"),
        "file": _("Or a file beside the assessment"),
        "date": _("Date"),
        "note": _("What in it shows the claim"),
    }


def not_in_register(assessment: Assessment, answer: Answer) -> list[str]:
    """What the answer cites although there is no such entry, or no longer."""
    cited = dict.fromkeys(answer.evidence)
    return [slug for slug in cited if slug not in assessment.evidence]


def missing_line(slug: str) -> str:
    """What is said of a citation whose entry is missing."""
    return _("{slug}: not in the register").format(slug=slug)


def moved_entries(before: Assessment, after: Assessment) -> dict[str, str]:
    """The keys of entries that stand under another one since others' work came in."""
    if before.evidence == after.evidence:
        return {}
    tables = (
        {key: entry.model_dump() for key, entry in each.evidence.items()}
        for each in (before, after)
    )
    return {old: new for old, new in keys_by_now(*tables).items() if old != new}


def typed_over(
    now: Mapping[str, str], opened: Mapping[str, str], typed: Mapping[str, str]
) -> dict[str, str]:
    """What stands there now with what was changed since it was opened to be typed over."""
    changed = {name: text for name, text in typed.items() if text != opened[name]}
    return {**now, **changed}


def typed_from(evidence: Evidence) -> dict[str, str]:
    """The entry as it would be typed."""
    return {
        "title": evidence.title,
        "url": evidence.url,
        "file": evidence.file,
        "date": evidence.date.isoformat() if evidence.date else "",
        "note": evidence.note,
    }


# As addresses are printed and read out; "minutes.pdf" is none.
_WITHOUT_SCHEME = re.compile(r"(www\.[^\s:@]+|[^\s/:@?#]+\.[^\W\d]{2,}/.*)")


def _as_meant(typed: Mapping[str, str]) -> dict[str, str]:
    """An address without `https://` gets it; one in the field for a file is moved."""
    url, file = typed["url"].strip(), typed["file"]
    if not url and safe_address(file) is not None:
        url, file = file, ""
    if _WITHOUT_SCHEME.fullmatch(url):
        url = f"https://{url}"
    return {**typed, "url": url, "file": file}


def wrong_in_evidence(typed: Mapping[str, str]) -> dict[str, str]:
    """What is wrong with what was typed, by field; nothing if all is well."""
    typed = _as_meant(typed)
    wrong = {}
    try:
        Evidence.model_validate(_filled(typed))
    except ValidationError as error:
        wrong = {str(p.where[0]): p.message for p in explain(error) if p.where}
    if not typed["title"].strip():
        wrong["title"] = _("must not be empty")
    if typed["url"] and (fault := fault_of(typed["url"])):
        wrong["url"] = fault
    if typed["file"] and not is_inside(typed["file"]):
        wrong["file"] = _("must be a path below the folder of the assessment")
    return wrong


def evidence_from(typed: Mapping[str, str], before: Evidence | None = None) -> Evidence:
    """The entry; what the one before held and we do not know is kept."""
    kept = (before.model_extra or {}) if before else {}
    return Evidence.model_validate({**kept, **_filled(_as_meant(typed))})


def _filled(typed: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in typed.items() if value or key != "date"}

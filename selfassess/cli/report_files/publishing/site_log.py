"""Since when an assessment says on the website what it says, and what changed in it."""

import hashlib
import json
from collections.abc import Iterable
from datetime import date
from operator import attrgetter

from selfassess.cli.report_files.publishing.public_source import SiteSource
from selfassess.cli.report_files.publishing.site_reports import ANSWERS
from selfassess.core.portfolio.publications import (
    Publication,
    PublicationKind,
    differences,
)
from selfassess.core.timeline.judgement import judge
from selfassess.core.timeline.timeline import timeline
from selfassess.storage.files.site_folder import PublishedState, SiteFolder
from selfassess.storage.toml.reader import parse_document


def state_of(
    source: SiteSource, folder: str, site: SiteFolder, today: date
) -> PublishedState:
    """What is public of an assessment now, since the day on which it last changed."""
    shown = _digest(source, *_seen_on(source, today))
    known = site.known.assessments.get(source.row.id)
    is_as_before = known is not None and known.shown == shown
    day = known.day if known and is_as_before else today
    return PublishedState(folder=folder, day=day, shown=shown, digest=_digest(source))


def _seen_on(source: SiteSource, today: date) -> list[str]:
    """What becomes of days as time goes by, without saying how long ago that was."""
    files = source.file.questionnaire, source.public.assessment
    entries = (f"{e.day} {e.kind} {e.subject}" for e in timeline(*files, today))
    rules = judge(*files, today).rules.items()
    states = (f"{key} {rule.state}" for key, judged in rules for rule in judged)
    loaded, logo = source.file.loaded, source.logo
    return [*entries, *states, loaded.digest, logo.digest if logo else ""]


def _digest(source: SiteSource, *more: str) -> str:
    files = {"": source.content, **source.reviews}
    told = {name: hashlib.sha256(each).hexdigest() for name, each in files.items()}
    text = json.dumps([told, *source.left_out, *more], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def log_with(
    sources: Iterable[SiteSource], site: SiteFolder, today: date, *, is_whole: bool
) -> tuple[Publication, ...]:
    """The log of the website with what this run adds; what is gone only if all was read."""
    sources = sorted(
        sources, key=attrgetter("row.country", "row.action_plan", "row.id")
    )
    new = (_entry(source, site, today) for source in sources)
    entries = [entry for entry in new if entry]
    if is_whole:
        entries += _withdrawn({source.row.id for source in sources}, site, today)
    return (*site.known.log, *entries)


def _entry(source: SiteSource, site: SiteFolder, today: date) -> Publication | None:
    known = site.known.assessments.get(source.row.id)
    digest = _digest(source)
    if known and known.digest == digest:
        return None
    was = site.content_of(f"{known.folder}/{ANSWERS}") if known else None
    before = parse_document(ANSWERS, was).data if was else {}
    now = parse_document(ANSWERS, source.content).data
    return Publication(
        day=today,
        kind=PublicationKind.CHANGED if known else PublicationKind.PUBLISHED,
        assessment=source.row.id,
        country=source.row.country,
        action_plan=source.row.action_plan,
        digest=digest,
        reviews=tuple(_reviews(source, site, known)),
        **differences(before, now),
    )


def _reviews(
    source: SiteSource, site: SiteFolder, known: PublishedState | None
) -> list[str]:
    """The reviews that are new, different or gone."""
    if known is None:
        return [*source.reviews]
    begin = f"{known.folder}/{review_place('')}".removesuffix(".toml")
    there = {
        name.removeprefix(begin).removesuffix(".toml"): site.content_of(name)
        for name in site.known.files
        if name.startswith(begin)
    }
    keys = dict.fromkeys((*source.reviews, *there))
    return [key for key in keys if source.reviews.get(key) != there.get(key)]


def review_place(key: str) -> str:
    """Where the copy of a review lies, beside that of its assessment."""
    return f"{ANSWERS.removesuffix('.toml')}.reviews/{key}.toml"


def _withdrawn(here: set[str], site: SiteFolder, today: date) -> list[Publication]:
    gone = [key for key in site.known.assessments if key not in here]
    last = {entry.assessment: entry for entry in site.known.log}
    return [
        Publication(
            day=today,
            kind=PublicationKind.WITHDRAWN,
            assessment=key,
            country=last[key].country,
            action_plan=last[key].action_plan,
            digest=last[key].digest,
        )
        for key in gone
    ]

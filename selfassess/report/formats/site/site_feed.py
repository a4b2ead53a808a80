"""The feed of changes, in the Atom format (RFC 4287)."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from datetime import date
from uuid import NAMESPACE_URL, uuid5

from selfassess import __version__
from selfassess.core.portfolio.publications import Publication
from selfassess.core.text.addresses import without_mail
from selfassess.core.text.languages.conventions import clauses, labelled
from selfassess.report.formats.site.publication_labels import publication_sentence
from selfassess.report.formats.site.site_assessment import SiteAssessment
from selfassess.report.formats.site.site_frame import FEED, INDEX, SitePage, site_words

_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ATOM = "http://www.w3.org/2005/Atom"
MOST_ENTRIES = 50


def feed_id(*parts: str) -> str:
    """The same for the same parts, and unlike any other."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, ' '.join(('selfassess', *parts)))}"


def site_feed(
    page: SitePage,
    site: str,
    log: Sequence[Publication],
    known: Mapping[str, SiteAssessment],
) -> bytes:
    """The newest entries of the log, newest first; `site` is the id of the website."""
    language = page.tree.language
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": language})
    _add(feed, "title", site_words()["site"])
    _add(feed, "id", feed_id(site, language))
    _add(feed, "updated", _moment(log[0].day))
    names = {each.country.text: None for each in known.values()}
    author = ET.SubElement(feed, "author")
    _add(author, "name", clauses(names))
    _add(feed, "generator", f"selfassess {__version__}")
    _link(feed, "alternate", _address(page, page.tree.page(INDEX)))
    if page.frame.address:
        _link(feed, "self", _address(page, page.tree.page(FEED)))
    for entry in log[:MOST_ENTRIES]:
        _entry(feed, page, entry, known.get(entry.assessment))
    ET.indent(feed, " ")
    text = ET.tostring(feed, encoding="unicode", short_empty_elements=True)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{without_mail(text)}\n'.encode()


def _entry(
    feed: ET.Element, page: SitePage, entry: Publication, about: SiteAssessment | None
) -> None:
    element = ET.SubElement(feed, "entry")
    country = about.country.text if about else entry.country
    plan = about.plan.text if about else entry.action_plan
    told = publication_sentence(entry)
    _add(element, "title", labelled(labelled(country, plan), told))
    parts = (entry.assessment, entry.digest, entry.kind, entry.day.isoformat())
    _add(element, "id", feed_id(page.tree.language, *parts))
    _add(element, "updated", _moment(entry.day))
    name = about.page if about else INDEX
    _link(element, "alternate", _address(page, page.tree.page(name)))
    _add(element, "summary", told)


def _address(page: SitePage, path: str) -> str:
    return page.frame.absolute(path) if page.frame.address else page.to(path)


def _moment(day: date) -> str:
    """Days are all that is known; their first moment stands for them."""
    return f"{day.isoformat()}T00:00:00Z"


def _link(parent: ET.Element, rel: str, target: str) -> None:
    kind = "text/html" if rel == "alternate" else "application/atom+xml"
    ET.SubElement(parent, "link", {"rel": rel, "type": kind, "href": target})


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = _NO_XML.sub("", text)

"""The document as a tree, read by the XML parser where it is XML as well as HTML.

Ours is; reading it so takes a twentieth of the time. What is not well-formed, such as
a template of a country's own, is left to WeasyPrint's parser of HTML.
"""

import re
from typing import Any
from xml.etree import ElementTree

from cssselect2 import ElementWrapper

_DOCTYPE = "<!doctype html>"
_READ_OTHERWISE = re.compile(r"<!|<\?|<script|<style\b[^>]*>[^<]*&")
"""What XML reads in another way than HTML does, or what ours never needs."""


def page_of(printer: Any, html: str, **options: Any) -> Any:
    """WeasyPrint's document, as `weasyprint.HTML(string=html)` makes it."""
    root = tree_of(html)
    if root is None:
        return printer.HTML(string=html, **options)
    page = printer.HTML(string=_DOCTYPE, **options)
    page.wrapper_element = ElementWrapper.from_html_root(root, content_language=None)
    page.etree_element = page.wrapper_element.etree_element
    return page


def tree_of(html: str) -> Any:
    """The tree, or None where it has to be read as HTML."""
    text = html.removeprefix(_DOCTYPE)
    if _READ_OTHERWISE.search(text):
        return None
    try:
        # No document type, so nothing that expands or is fetched.
        return ElementTree.fromstring(text)  # noqa: S314
    except ElementTree.ParseError:
        return None

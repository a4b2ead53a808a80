"""The status of an answer, and the state of an assessment: draft or final."""

from enum import StrEnum


class Status(StrEnum):
    """What is claimed for one requirement."""

    UNANSWERED = ""
    MET = "met"
    PARTLY_MET = "partly_met"
    NOT_MET = "not_met"
    NOT_APPLICABLE = "not_applicable"


class State(StrEnum):
    """Whether the answers may still change."""

    DRAFT = "draft"
    FINAL = "final"

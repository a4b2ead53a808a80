"""Assessments, reviews and questionnaires as files."""

"""Questionnaires as files, and which there are."""

"""Assessments as the pages of a website, without any script."""

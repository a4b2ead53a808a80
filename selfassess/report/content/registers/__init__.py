"""Registers of an assessment, as tables of the report."""

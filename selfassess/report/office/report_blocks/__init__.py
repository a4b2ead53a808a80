"""The report as blocks of an office document."""

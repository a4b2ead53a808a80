"""Parts of the report in Markdown."""

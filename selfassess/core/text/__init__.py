"""Text for people: languages, widths, slugs, Markdown."""

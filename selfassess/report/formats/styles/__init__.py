"""Style sheets: of the pages in the dark, and those of one's own."""

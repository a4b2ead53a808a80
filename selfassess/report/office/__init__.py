"""Word processors' and spreadsheets' documents: written, and read with care."""

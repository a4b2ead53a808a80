"""A form as a workbook: written, and read as it comes back."""

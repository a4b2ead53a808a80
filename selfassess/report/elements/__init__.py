"""What sections are made of: charts, dates, text with links."""

"""What a report is made of before it has a form: what is public, reviews, evidence, the logo."""

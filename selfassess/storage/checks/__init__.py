"""What is wrong with assessments and reviews, beyond what their models refuse."""

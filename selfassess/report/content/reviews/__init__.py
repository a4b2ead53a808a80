"""What reviewers say, in the sections and cards of the report."""

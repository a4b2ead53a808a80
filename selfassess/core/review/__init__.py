"""What reviewers found, how it compares with the answers, and replies."""

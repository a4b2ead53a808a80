"""The workspace of a walk, made of an assessment's files and of a reviewer's own."""

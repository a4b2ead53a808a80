"""Talk with a person line by line: questions with numbered answers, long work told of."""

"""Many assessments looked at together: a row for each, selected, sorted and grouped."""

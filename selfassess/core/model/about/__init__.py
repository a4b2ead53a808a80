"""What an assessment says around its answers, and how its report looks."""

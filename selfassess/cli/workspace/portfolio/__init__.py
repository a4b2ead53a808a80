"""Many assessments and reports read together, quickly."""

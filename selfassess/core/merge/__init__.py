"""Three-way merging of assessments and reviews, and conflicts."""

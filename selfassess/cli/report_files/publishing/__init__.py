"""A website out of assessments: what is read, what is public of it, which files it becomes."""

"""A new assessment: asked for, begun empty, from a form or from an earlier plan."""

"""An assessment as a report that can be handed in: values, then HTML, then PDF."""

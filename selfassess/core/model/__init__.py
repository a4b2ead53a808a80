"""What files hold: questionnaires, assessments, reviews, settings."""

"""Public words made into Markdown, dates and plain English."""

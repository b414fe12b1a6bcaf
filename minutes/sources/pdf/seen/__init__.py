"""What the eye would see on a page."""

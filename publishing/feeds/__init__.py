"""What machines read: feeds, calendars, JSON."""

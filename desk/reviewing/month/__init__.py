"""A month's minutes on the desk: files in, doubles, publishing, the log, the newsletter, the settings."""

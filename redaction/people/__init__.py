"""Who is in a meeting, and who a mention means."""

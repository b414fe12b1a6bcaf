"""A Meeting becomes a PublicMeeting: find, decide, mask, and keep a record of who settled what."""

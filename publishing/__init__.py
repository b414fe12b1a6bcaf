"""PublicMeetings become a site. Knows nothing confidential: no Meeting, Finding, Person or Span."""

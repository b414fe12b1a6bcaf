"""From settled cases to a released site; what is found held, meeting by meeting."""

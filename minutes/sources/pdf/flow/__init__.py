"""Lines, columns and tables of a page put in reading order."""

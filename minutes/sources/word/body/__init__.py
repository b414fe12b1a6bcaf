"""What stands in the body of a Word file."""

"""What a build says of itself, in private and in public."""

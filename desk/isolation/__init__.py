"""Nothing that happens to one document or one build reaches another."""

"""What a stage made of a document is kept for the next command, under a key of everything it depends on."""

"""The words themselves: tokens, what kind of word each is, the forms in which a name is written."""

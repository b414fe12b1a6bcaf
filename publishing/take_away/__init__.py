"""Minutes and briefings as files to keep, send or print: PDF, Word, plain text. Nobody is named in them."""

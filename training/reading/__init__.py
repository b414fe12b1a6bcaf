"""The reader's training: gold to labels, labels to models, and the figures on writers left out."""

"""One module per format: a file in, lines out."""

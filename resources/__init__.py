"""Word lists, sample drafts and other data the program reads: no code."""

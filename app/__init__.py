"""Documents, packs, templates, review, export, the command line: everything but the window."""

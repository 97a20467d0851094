"""The script editor: one section on a page, its marks, undo of the draft, find and replace."""

"""The script editor: one section at a time, its marks, undo for the whole draft, find and replace."""

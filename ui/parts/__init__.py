"""Small widgets and strokes that every column of the window shares."""

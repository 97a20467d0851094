"""Small widgets that every column is made of."""

"""Trains the recogniser that reads sentences in their draft: `make recogniser`."""

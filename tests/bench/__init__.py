"""Measures the program on labelled text and against the clock: `python -m tests.bench`."""

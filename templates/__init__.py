"""Disclaimer templates: data, no code."""

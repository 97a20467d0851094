"""Trains what ships as weights, from what lies in this folder."""

"""The right column: gate, levels, the list of findings with its cards."""

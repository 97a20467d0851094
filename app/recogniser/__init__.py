"""The trained recogniser: sentences read in their draft, for what no phrase lists."""

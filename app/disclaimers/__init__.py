"""Disclaimers and disclosures from templates: read, fill in, put in their place, and prove."""

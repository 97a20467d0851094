"""The window: the only importer of Qt, and the place where the program is put together."""

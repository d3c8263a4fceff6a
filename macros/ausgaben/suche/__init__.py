"""The search: its index, made from the catalogue and the finished pages, and its rules for German."""

"""YAML in, checked catalogue out: reading, the shape of every record, the rules between them, German messages.

Knows the data folder and what may stand in it, and of pages only where a kind has its home. Knows no other package.
"""

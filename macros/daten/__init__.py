"""YAML in, checked catalogue out: reading, the shape of every record, the rules between them, German messages.

Knows the data folder and what may stand in it. Knows no page, no address on the site and no other package.
"""

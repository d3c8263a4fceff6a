"""Catalogue → pages: addresses, what a page shows, and `templates/`, which make HTML and Markdown of it.

Knows `daten`. Knows nothing of what else is published, of MkDocs and of the command, and writes no file.
"""

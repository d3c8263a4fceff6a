"""Catalogue → pages: addresses, what a page shows, and `vorlagen/`, which make HTML and Markdown of it.

One module and one folder of templates for each kind. Knows `daten`. Knows nothing of what else is published, of MkDocs
and of the command, and writes no file.
"""

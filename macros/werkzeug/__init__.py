"""The command `handbuch`: checks, mends, creates and renames records at the terminal, and writes pages for others.

The top of the order: may know every other package, and `makros`, whose calls it carries out. Nothing else knows it,
neither MkDocs nor a page, so the site is built without it.
"""

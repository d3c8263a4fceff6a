"""Codes, slide cards, share pictures and workshop cards: what speakers and workshops download.

`motive` says what they show, `qr` and `zeichnen` draw it with the `.typ` templates beside them, `material` names
every file. Writes no file.
"""

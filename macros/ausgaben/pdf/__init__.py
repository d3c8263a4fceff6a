"""The whole handbook as one PDF: A4, tagged (PDF/UA-1), set by Typst from the chapters of the room `buch`.

`umsetzen` turns a chapter into plain values; `buch.typ` is the look of it all. `ausgabe` puts it together. Writes no file.
"""

"""The whole handbook as one PDF: A4, tagged (PDF/UA-1), set by Typst from the finished pages.

`beschneiden` takes off what only screens need, `umsetzen` turns the rest into plain values, `bilder` its drawings into
pictures that stand alone; `buch.typ` is the look of it all. `ausgabe` puts it together. Writes no file.
"""

"""What the PDF and the e-book share: which pages are chapters, without what only screens need, drawings that stand alone.

How each is set stands in the rooms `pdf` and `epub`. Writes no file.
"""

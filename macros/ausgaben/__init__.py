"""Everything the build publishes besides pages: the search's index, feeds, QR codes, slide cards, workshop cards.

Knows `daten` and `seiten`, since it shows the same records and names the same addresses. Knows neither MkDocs nor the
command, and writes no file.
"""

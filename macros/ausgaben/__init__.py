"""Everything the build publishes besides pages; `bau` lists it.

Knows `daten` and `seiten`, since it shows the same records and names the same addresses. Knows neither MkDocs nor the
command, and writes no file.
"""

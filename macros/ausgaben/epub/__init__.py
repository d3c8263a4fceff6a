"""The whole handbook as an e-book (EPUB 3), made of the finished pages.

`dokumente` makes a page a document of the book, `paket` puts all together. EbookLib is not used: its licence (AGPL) does not
fit, and it writes the day of the build into every book.
"""

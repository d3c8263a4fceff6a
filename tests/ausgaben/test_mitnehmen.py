"""The whole handbook to take away: pages say how large each file became."""

from __future__ import annotations

from macros.ausgaben import mitnehmen

OFFER = '<a href="../handbuch.zip" download>Ordner</a> <small data-groesse="handbuch.zip">{}</small>'
SITE = {"unterwegs/index.html": OFFER.format("").encode(), "index.html": b"<p>Start</p>"}


def test_a_page_that_offers_a_file_says_its_size() -> None:
    made = dict(mitnehmen.with_sizes(SITE, {"handbuch.zip": mitnehmen.megabytes(5_555_140)}))
    assert made == {"unterwegs/index.html": OFFER.format("5,6\u00a0MB").encode()}

"""What is wrong with the address of a page on the web or of a mailbox. Knows no field."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from macros.daten import zeichen


def address_error(address: str) -> str:
    """Return what is wrong with the address of a page on the web or of a mailbox, as a German sentence, or nothing."""
    shown = f"„{address[:60]}“"
    if re.match(r"https?://https?:", address, re.IGNORECASE):
        return f"{shown} beginnt doppelt; bitte „https://“ nur einmal schreiben."
    if "&amp;" in address:
        return f"In {shown} steht „&amp;“, ein Zeichencode aus HTML; bitte „&“ schreiben."
    if tracked := _TRACKED.search(address):
        return f"{shown} enthält „{tracked[1]}“, womit andere mitzählen, wer klickt; bitte diesen Teil löschen."
    if _DETOUR.match(address):
        return f"{shown} führt über einen Umweg oder nur Angemeldete ans Ziel; bitte die Adresse der Seite selbst kopieren."
    if address.endswith((",", ";", ".", "…")) or address.count(")") > address.count("("):
        return f"{shown} endet mit „{address[-1]}“, das nicht zur Adresse gehört; bitte entfernen."
    if found := zeichen.odd(address) or _NOT_IN_ADDRESSES.search(address):
        name = found.name if isinstance(found, zeichen.Found) else f"„{found.group()}“"
        return f"In {shown} steht {name}, das in keiner Adresse steht; bitte die Adresse aus dem Browser kopieren."
    if address.startswith("mailto:"):
        fits = re.fullmatch(r"mailto:[^@\s:?]+@[\w-]+(\.[\w-]+)+(\?\S+)?", address)
        return "" if fits else f"{shown} ist keine E-Mail-Adresse; erlaubt ist „mailto:post@beispiel.de“."
    return _host_error(address, shown) if address.startswith("http") else ""


_NOT_IN_ADDRESSES = re.compile(r"[|{}\\^`\[\]…]|%(?![0-9A-Fa-f]{2})")
_DETOUR = re.compile(
    r"https?://(?:www\.google\.\w+/url\?|[\w.]*safelinks\.protection\.outlook\.com/|lm?\.facebook\.com/l\.php|urldefense\."
    r"|webcache\.googleusercontent\.com/|translate\.google\.|outlook\.office\.com/|teams\.microsoft\.com/)"
)
"""Where search engines and mail programs send readers before they reach a page, or where only the sender gets in."""
_TRACKED = re.compile(r"[?&](fbclid|gclid|mc_eid|utm_source=chatgpt)")


def _host_error(address: str, shown: str) -> str:
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        parts, host = None, ""
    if parts and "@" in parts.netloc:
        return f"{shown} nennt einen Namen oder ein Kennwort; bitte den Teil bis „@“ entfernen."
    if re.search(r"\.(local|localhost|intern|internal|lan|corp|home)\.?$", host) or not re.fullmatch(
        r"(?!-)[\w-]{1,63}(\.(?!-)[\w-]{1,63})*\.[^\W\d][\w-]{1,62}\.?", host
    ):
        return f"{shown} nennt keinen Rechner im Netz; bitte die Adresse aus dem Browser kopieren."
    return ""

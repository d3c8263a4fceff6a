"""Lets click speak German, through gettext as click provides for.

The words stand in `locale/de/LC_MESSAGES/messages.po`; the system's language does not matter.
"""

from __future__ import annotations

import gettext
import os
from pathlib import Path

LOCALE = Path(__file__).parent / "locale"


def speak_german() -> None:
    """Make every text of click in this process German."""
    os.environ["LANGUAGE"] = "de"
    gettext.bindtextdomain("messages", str(LOCALE))

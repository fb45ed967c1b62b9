"""Effects: things."""

from __future__ import annotations

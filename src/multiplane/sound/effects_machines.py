"""Effects: machines."""

from __future__ import annotations

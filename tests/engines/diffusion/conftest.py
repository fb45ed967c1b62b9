"""Tests of real pipelines run where torch and diffusers are installed (`make soak` installs them), else are skipped."""

from __future__ import annotations

import os
from importlib.util import find_spec

os.environ.setdefault("HF_HUB_OFFLINE", "1")  # nothing here may reach for a hub
HERE = all(find_spec(name) is not None for name in ("torch", "diffusers", "transformers", "peft"))
collect_ignore = [] if HERE else ["tiny_models.py"]

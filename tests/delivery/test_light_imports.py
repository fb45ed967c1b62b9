"""Planning asks for the steps of delivery and the readers of script: that must not load what only work needs."""

from __future__ import annotations

import subprocess
import sys


def test_departments_import_without_their_tools():
    code = "import sys, multiplane.delivery, multiplane.script; print(*sorted({'av', 'PIL', 'numpy', 'scipy', 'opentimelineio', 'pyebur128'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == ""

"""The voice is loaded ahead where lines are new, and only there."""

import pytest

from multiplane import early
from multiplane.production.config import Config
from multiplane.production.folder import Production

SCRIPT = """INT. KITCHEN - DAY

Mara opens the window.

MARA
{line}

She waits.
"""


class Told:
    def __init__(self):
        self.steps = []

    def load(self, step):
        self.steps.append(step.warm)


@pytest.fixture
def production(tmp_path):
    made = Production(tmp_path, Config(script="film.fountain"))
    made.workings.mkdir(parents=True)
    made.script.write_text(SCRIPT.format(line="Who is there?"))
    return made


def loads(production):
    told = Told()
    early.foresee_voice(production, told)
    return told.steps


def test_only_new_lines_load_the_voice(production):
    assert loads(production) == ["multiplane.engines.kokoro:warm"]
    early.note_lines(production)
    assert loads(production) == []
    production.script.write_text(SCRIPT.format(line="Who is there?").replace("She waits", "She laughs").replace("\n", "\r\n"))
    assert loads(production) == []
    production.script.write_text(SCRIPT.format(line="Who was there?"))
    assert loads(production) == ["multiplane.engines.kokoro:warm"]
    production.script.unlink()
    assert loads(production) == []

"""How often a question is asked."""

import msgspec
import pytest

from multiplane.core.office import Budget
from multiplane.crew.task import Question, answer
from multiplane.engines.errors import EngineError
from multiplane.engines.requests import TextRequest
from multiplane.store.office import ProductionOffice


class Word(msgspec.Struct):
    word: str


class Mumbling:
    """An engine whose answers never fit."""

    name, abilities, repeatable = "mumbling", ("text",), False

    def __init__(self, asks_again):
        self.asks_again, self.asked = asks_again, 0

    def identity(self, ability):
        return "mumbling 1"

    def estimate(self, request):
        return 0.0

    def make(self, request, call):
        self.asked += 1
        raise EngineError("its answer does not fit", "bad_output")


@pytest.mark.parametrize(("asks_again", "times"), [(False, 3), (True, 1)])
def test_an_engine_that_has_asked_again_itself_is_not_asked_again(asks_again, times, tmp_path):
    office, engine = ProductionOffice(tmp_path), Mumbling(asks_again)
    office.begin_run(Budget())
    found = answer(Question("x", TextRequest("Say a word."), Word, lambda given: (), lambda given: None), engine, tmp_path / "out", office)
    assert found.change is None and engine.asked == times and "does not fit" in found.reasons[0]

"""`multiplane propose`: ask the crew, and leave its proposals for a person. See `crew`."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from multiplane.core.errors import BadInput
from multiplane.crew import task_of
from multiplane.crew.proposals import write_proposal
from multiplane.crew.task import Answered, Question, answer
from multiplane.engines.errors import EngineError
from multiplane.line import Film, prepare
from multiplane.production.config import FILE_NAME
from multiplane.production.folder import Production
from multiplane.production.textfile import write_text
from multiplane.roster import Hired, hire, plain_contracts
from multiplane.store.office import ProductionOffice


@dataclass(frozen=True)
class Proposed:
    """How one question went: the proposal or page that came of it, or why there is none."""

    answered: Answered
    path: Path | None


def propose(production: Production, task: str, options: dict[str, str], on_answer: Callable[[Proposed, int, int], None] = lambda one, done, total: None) -> list[Proposed]:
    """Ask every question of a task and write down what comes of it.

    Raises BadInput where there is no engine for it, EngineError (as a sentence in BadInput) where the engine fails: what was
    proposed until then stands.
    """
    asked = task_of(task)
    hired = _crew_engine(production, task)
    with production.locked():
        film = prepare(production)
        questions = list(_questions(film, asked, hired, options))
        done: list[Proposed] = []
        with _office(production) as (office, folder):
            for question in questions:
                done.append(_ask(production, task, question, hired, folder, office))
                on_answer(done[-1], len(done), len(questions))
    return done


def _questions(film: Film, asked, hired: Hired, options: dict[str, str]) -> Iterator[Question]:
    if asked.name == "translation":
        return asked.ask(film, options, as_text="translation" not in hired.engine.abilities)
    return asked.ask(film, options)


def _ask(production: Production, task: str, question: Question, hired: Hired, folder: Path, office: ProductionOffice) -> Proposed:
    try:
        answered = answer(question, hired.engine, folder, office)
    except EngineError as error:
        raise BadInput(f"{error}; what was proposed before is kept: run again to go on", production.root / FILE_NAME) from None
    if task == "coverage" and answered.change:
        path = production.root / "notes" / f"coverage_{question.subject}.md"
        write_text(path, answered.change.text)
        return Proposed(answered, path)
    return Proposed(answered, write_proposal(production, task, answered))


def _crew_engine(production: Production, task: str) -> Hired:
    engines = production.config.engines
    name = (engines.translator or engines.writer) if task == "translation" else engines.writer
    if not name:
        key = "translator" if task == "translation" else "writer"
        raise BadInput(f'no engine writes for this production; name one, as in {key} = "house" under [engines], with a table [engine.house]', production.root / FILE_NAME)
    hired = hire(production, name)
    ability = next((one for one in ("translation", "text") if one in hired.engine.abilities and (one == "text" or task == "translation")), "text")
    if missing := hired.engine.missing(ability):
        raise BadInput(f"{name}: {missing}", production.root / FILE_NAME)
    return hired


@contextmanager
def _office(production: Production):
    office = ProductionOffice(production.workings)
    office.begin_run(production.config.budget, plain_contracts(production))
    folder = production.workings / "crew"
    try:
        yield office, folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        office.close()

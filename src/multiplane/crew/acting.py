"""Acting notes: feeling and manner of every line in a shot, and where its roles look. Judged by the words that acting knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from msgspec import Struct

from multiplane.core.shot import Shot, Speaks
from multiplane.core.story import Feeling, Manner
from multiplane.engines.requests import TextRequest
from multiplane.line import Film

from .scenes import say_scene, say_shot_file
from .task import Change, Edit, Question, Task, schema_of

FEELINGS, MANNERS = get_args(Feeling), get_args(Manner)


class LineNote(Struct):
    line: str
    feeling: str
    manner: str


class RoleNote(Struct):
    role: str
    feeling: str
    looks_at: str


class Notes(Struct):
    """A note for every line and every role of the shot, and why."""

    lines: list[LineNote]
    roles: list[RoleNote]
    why: str = ""


def ask(film: Film, options: dict[str, str]) -> Iterator[Question]:
    """One question for every shot with somebody in it, or for the shot `only`."""
    for shot in film.shots:
        if options.get("only", shot.id) != shot.id or not shot.marks:
            continue
        roles = sorted({mark.role for mark in shot.marks if not mark.extra})
        lines = [event.line for event in shot.events if isinstance(event, Speaks)]
        looks = ("", "camera", *roles, *(mark.prop for mark in shot.props))
        schema = schema_of(Notes, feeling=FEELINGS, manner=MANNERS, role=roles, looks_at=tuple(dict.fromkeys(looks)), line=lines or ("none",))
        request = TextRequest(say_scene(film, shot) + "\n\nThe shot:\n" + say_shot_file(shot), _INSTRUCTIONS, schema, longest=900)
        yield Question(shot.id, request, Notes, lambda given, shot=shot: judge(shot, given), lambda given, shot=shot: _change(shot, given))


_INSTRUCTIONS = (
    "You are the animation director. Give for each line of the shot the feeling and the manner in which it is spoken, and for each role on screen its "
    "feeling and what it looks at. Play the subtext, not the words; change only what makes the scene better."
)


def judge(shot: Shot, given: Notes) -> list[str]:
    """What does not fit the shot: strange lines, roles and words."""
    lines = {event.line for event in shot.events if isinstance(event, Speaks)}
    roles = {mark.role for mark in shot.marks if not mark.extra}
    targets = {"", "camera"} | roles | {mark.prop for mark in shot.props}
    said = [f'there is no line "{note.line}" in this shot' for note in given.lines if note.line not in lines]
    said += [f'"{note.feeling}" is no feeling' for note in (*given.lines, *given.roles) if note.feeling not in FEELINGS]
    said += [f'"{note.manner}" is no manner' for note in given.lines if note.manner not in MANNERS]
    said += [f'there is no role "{note.role}" in this shot' for note in given.roles if note.role not in roles]
    said += [f'"{note.looks_at}" is nothing that can be looked at here' for note in given.roles if note.looks_at not in targets]
    said += [f"{note.role} cannot look at itself" for note in given.roles if note.looks_at == note.role]
    return said


def _change(shot: Shot, given: Notes) -> Change | None:
    edits = []
    notes = {note.line: note for note in given.lines}
    for number, event in enumerate(shot.events):
        if isinstance(event, Speaks) and (note := notes.get(event.line)):
            edits += [Edit(("events", number, name), getattr(note, name)) for name in ("feeling", "manner") if getattr(note, name) != getattr(event, name)]
    about = {note.role: note for note in given.roles}
    for number, mark in enumerate(shot.marks):
        if not mark.extra and (note := about.get(mark.role)):
            edits += [Edit(("marks", number, name), getattr(note, name)) for name in ("feeling", "looks_at") if getattr(note, name) != getattr(mark, name)]
    return Change(f"shots/{shot.id}.toml", tuple(edits), why=given.why) if edits else None


TASK = Task("acting", "feeling, manner and eyelines in shots", ask)

"""Translation: the film's lines in another language, scene by scene, as the string table `strings/<language>.toml`.

    [sq020.bed89031]
    source = "It's never gone out before."
    text = "Nunca se había apagado."

A line that a person has worded stays; a line whose source has changed is asked again. Judged by number, length and names.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

import tomlkit
from msgspec import Struct

from multiplane.core.errors import BadInput
from multiplane.core.story import Scene, SpeechBeat
from multiplane.engines.requests import TextRequest, TranslationRequest
from multiplane.line import Film

from .task import Change, Question, Task, schema_of

GROWTH, SPARE = 1.6, 12  # a line may grow by so much, and by some characters: it must fit the shot and the subtitle


class Lines(Struct):
    lines: list[str]


def ask(film: Film, options: dict[str, str], *, as_text: bool = True) -> Iterator[Question]:
    """One question for every scene with lines that have no words yet in the language `to`. Raises BadInput without one."""
    target = options.get("to", "")
    if not target:
        raise BadInput("say the language to translate into, as in --to es")
    table = read_table(film, target)
    for scene in film.story.scenes:
        speeches = [beat for beat in scene.beats if isinstance(beat, SpeechBeat) and _is_open(table, scene.id, beat)]
        if speeches and options.get("only", scene.id) == scene.id:
            yield _question(film, scene, speeches, target, as_text)


def _question(film: Film, scene: Scene, speeches: list[SpeechBeat], target: str, as_text: bool) -> Question:
    names = {role.id: role.name for role in film.story.roles}
    source = tuple(beat.text for beat in speeches)
    context = f"Film: {film.story.title}. Scene: {scene.heading.text}. Spoken by: {', '.join(dict.fromkeys(names.get(b.role, b.role) for b in speeches))}."
    longest = tuple(int(len(text) * GROWTH) + SPARE for text in source)
    if as_text:
        listed = "\n".join(f"{number}. {names.get(beat.role, beat.role)} ({beat.feeling}): {beat.text}" for number, beat in enumerate(speeches, 1))
        request = TextRequest(
            f"{context}\nFrom {film.story.language} into {target}, {len(source)} lines, each at most as long as it is now:\n{listed}", _INSTRUCTIONS,
            schema_of(Lines), longest=200 + 3 * sum(longest),
        )  # fmt: skip
    else:
        request = TranslationRequest(source, film.story.language, target, context, longest)
    return Question(
        scene.id, request, Lines, lambda given: judge(source, longest, given),
        lambda given: Change(f"strings/{target}.toml", text=write_table(read_table(film, target), scene.id, speeches, given.lines), why=f"{scene.id} into {target}"),
    )  # fmt: skip


_INSTRUCTIONS = (
    "You translate the dialogue of an animated film for dubbing. Keep meaning, tone and names; make it sayable in the same time. Answer with exactly one "
    "line for each line, in order, without numbers and without the speaker's name."
)


def judge(source: tuple[str, ...], longest: tuple[int, ...], given: Lines) -> list[str]:
    """As many lines as there were, none empty, none too long, none that is still the number or the speaker."""
    if len(given.lines) != len(source):
        return [f"there are {len(source)} lines, not {len(given.lines)}"]
    said = [f"line {k} is empty" for k, text in enumerate(given.lines, 1) if not text.strip()]
    return said + [f"line {k} is {len(text)} characters long, {most} fit" for k, (text, most) in enumerate(zip(given.lines, longest, strict=True), 1) if len(text) > most]


def read_table(film: Film, target: str) -> dict[str, dict[str, dict[str, str]]]:
    """scene -> beat -> {"source", "text"}; {} where there is no table yet."""
    path = film.production.root / "strings" / f"{target}.toml"
    try:
        return tomllib.loads(path.read_text("utf-8")) if path.exists() else {}
    except tomllib.TOMLDecodeError as error:
        raise BadInput(f"this is not valid TOML: {error}", path) from error


def write_table(table: dict, scene: str, speeches: list[SpeechBeat], lines: list[str]) -> str:
    """The table with a scene's new lines in it; everything else as it was."""
    new = {key: dict(value) for key, value in table.items()}
    new.setdefault(scene, {}).update({beat.id: {"source": beat.text, "text": text.strip()} for beat, text in zip(speeches, lines, strict=True)})
    return tomlkit.dumps(dict(sorted(new.items())))


def _is_open(table: dict, scene: str, beat: SpeechBeat) -> bool:
    entry = table.get(scene, {}).get(beat.id, {})
    return entry.get("source") != beat.text or not entry.get("text")


TASK = Task("translation", "the film's lines in another language", ask)

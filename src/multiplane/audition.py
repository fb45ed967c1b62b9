"""Auditions: the same line in several voices, and a person's choice written into the role's file (`multiplane cast`).

What arrives: a production and a role. What leaves: `out/casting/ROLE/*.wav` with an index to listen by, or the choice in
`bible/cast/ROLE.toml`, whose other lines stay as they are.
"""

from __future__ import annotations

import difflib
import html
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from multiplane import line, wiring
from multiplane.core import codec
from multiplane.core.design import CastDesign, Voice
from multiplane.core.errors import BadInput
from multiplane.core.shot import Speaks
from multiplane.core.story import Role
from multiplane.engines.base import VoiceEngine
from multiplane.line import Film
from multiplane.production.folder import Production
from multiplane.production.textfile import write_text
from multiplane.production.voicetable import write_voice
from multiplane.run.build import build
from multiplane.run.graph import Node, graph_of
from multiplane.run.local import LocalRunner
from multiplane.run.runner import Runner

HOW_MANY = 6
STEP = 0.55  # a candidate is at least so far from those before it
LONG_LINE = (24, 90)  # letters of a line that tells enough and does not tire


@dataclass(frozen=True)
class Audition:
    """One voice trying out: its file, and the role of a scene together that it sounds most like, if it sounds alike."""

    voice: Voice
    file: Path
    note: str = ""


def speaking_roles(film: Film) -> list[Role]:
    """The roles that have lines, the biggest first."""
    spoken = {event.role for shot in film.shots for event in wiring.lines_of(shot)}
    return sorted((role for role in film.story.roles if role.id in spoken), key=lambda role: (-role.lines, role.id))


def audition(production: Production, role: str, *, text: str = "", count: int = HOW_MANY, runner: Runner | None = None) -> list[Audition]:
    """Speak a line of `role` (or `text`) in `count` voices; the first is the one that is cast. Raises BadInput."""
    with production.locked():
        film = line.prepare(production)
        found = find_role(film, role)
        voices = list(_trying(film, found, count))
        said = _line_of(film, found, text)
        folder = production.out / "casting" / found.id
        nodes = [_node(film, found, said, voice, number) for number, voice in enumerate(voices, 1)]
        report = build(graph_of(nodes), production.database, production.store, runner := runner or LocalRunner(), lambda what, node: None)
        runner.close(now=not report.complete)
    for error in report.failed.values():
        raise error
    tried = []
    for number, (node, voice) in enumerate(zip(nodes, voices, strict=True), 1):
        file = folder / f"{number:02}_{_plain(voice.voice)}.wav"
        production.store.materialise(report.outputs[node.id]["voice.wav"], file)
        tried.append(Audition(voice, file, _note(film, found, voice)))
    _clear(folder, {one.file for one in tried})
    _write_index(folder, found, said, tried)
    return tried


def choose(production: Production, role: str, voice: str) -> str:
    """Write `voice`, a name or blend or the number of an audition, into the role's file. Returns a sentence."""
    with production.locked():
        film = line.prepare(production)
        found = find_role(film, role)
        chosen = _chosen(production, film, found, voice)
        path = production.bible / "cast" / f"{found.id}.toml"
        write_voice(path, chosen)
    return f"{path.relative_to(production.root)}: {found.name} speaks with {chosen.voice} from now on; `multiplane make` makes the lines again"


def find_role(film: Film, name: str) -> Role:
    """The role that a person means by its id or name. Raises BadInput with the nearest."""
    roles = speaking_roles(film)
    wanted = name.strip().casefold()
    for role in roles:
        if wanted in (role.id.casefold(), role.name.casefold(), *(alias.casefold() for alias in role.aliases)):
            return role
    near = difflib.get_close_matches(wanted, [role.id for role in roles], 1, 0.5)
    raise BadInput(f'nobody called "{name}" speaks in this film: ' + (f'did you mean "{near[0]}"?' if near else "the roles are " + ", ".join(role.id for role in roles)))


# voices to try -----------------------------------------------------------------------------------------------


def _engine(film: Film) -> VoiceEngine:
    return wiring.voice_of(film.production, film.story)


def _design(film: Film, role: Role) -> CastDesign:
    return next((one for one in film.bible.cast if one.id == role.id), CastDesign(role.id, role.name))


def _trying(film: Film, role: Role, count: int) -> Iterator[Voice]:
    """The voice that is cast, then what else suits, no two alike."""
    current, engine, language = _design(film, role).voice, _engine(film), wiring.language_of(film.production, film.story)
    yield current
    if engine.name != "kokoro":
        names = [name for name in engine.voices(language) if name != current.voice]
        yield from (Voice(name, current.speed, current.pitch) for name in names[: count - 1])
        return
    from multiplane.engines.speech.likeness import distance
    from multiplane.sound.casting import candidates

    tried = [current]
    for voice in candidates(role, seed=film.production.config.seed, language=language):
        if len(tried) < count and all(distance(voice, other) >= STEP for other in tried):
            tried.append(voice)
            yield voice


def _note(film: Film, role: Role, voice: Voice) -> str:
    """Who of those that meet `role` in a scene has nearly this voice."""
    if _engine(film).name != "kokoro":
        return ""
    from multiplane.engines.speech.likeness import distance
    from multiplane.sound.casting import APART

    meets = {other for scene in film.story.scenes if role.id in (heard := line.scene_voices(scene)) for other in heard} - {role.id}
    alike = [(distance(voice, one.voice), one.name) for one in film.bible.cast if one.id in meets and one.voice.voice]
    near = min(alike, default=(APART, ""))
    return f"sounds much like {near[1]}" if near[0] < APART else ""


def _chosen(production: Production, film: Film, role: Role, voice: str) -> Voice:
    if voice.isdigit():
        return _numbered(production.out / "casting" / role.id / "index.json", role, int(voice))
    engine, current = _engine(film), _design(film, role).voice
    if engine.name == "kokoro":
        from multiplane.sound.casting import voice_for

        return voice_for(role, voice.replace(" ", ""), seed=film.production.config.seed)
    names = engine.voices(wiring.language_of(production, film.story))
    if names and voice not in names:
        near = difflib.get_close_matches(voice, names, 1, 0.4)
        raise BadInput(f'the engine "{engine.name}" has no voice "{voice}": ' + (f'did you mean "{near[0]}"?' if near else "it has " + ", ".join(names[:12])))
    return replace(current, voice=voice)


def _numbered(index: Path, role: Role, number: int) -> Voice:
    if not index.exists():
        raise BadInput(f"nobody has auditioned for {role.name} yet; run `multiplane cast` for {role.id} first, or name a voice")
    tried = codec.decode(index.read_bytes(), list[Voice])
    if not 1 <= number <= len(tried):
        raise BadInput(f"there are auditions 1 to {len(tried)} for {role.name}, and no {number}")
    return tried[number - 1]


# the line ----------------------------------------------------------------------------------------------------


def _line_of(film: Film, role: Role, text: str) -> Speaks:
    """A line of the role's own, long enough to judge by, spoken normally if there is one such; or `text`."""
    lines = [event for shot in film.shots for event in wiring.lines_of(shot) if event.role == role.id]
    low, high = LONG_LINE
    best = min(lines, key=lambda one: (one.manner != "normal", max(low - len(one.text), len(one.text) - high, 0)))
    return replace(best, text=text, manner="normal", feeling="neutral", cut_off=False) if text else best


def _node(film: Film, role: Role, said: Speaks, voice: Voice, number: int) -> Node:
    from multiplane.sound import SPEAK

    engine, language = _engine(film), wiring.language_of(film.production, film.story)
    if missing := engine.missing(language):
        raise BadInput(missing, film.production.root / "multiplane.toml")
    request = {**wiring.request_of(film, said, _design(film, role)), "voice": codec.to_plain(voice)}
    return Node(f"casting/{role.id}/{number}", SPEAK, {"request": request, "engine": engine.name}, engine=engine.identity(language),
                weight=0.3 + len(said.text) * wiring.VOICE_PER_CHARACTER, label=f"{role.name} as {voice.voice}")


# files -------------------------------------------------------------------------------------------------------


def _plain(name: str) -> str:
    return "".join(char if char.isalnum() or char in "_-." else "_" for char in name) or "voice"


def _clear(folder: Path, wanted: set[Path]) -> None:
    for old in folder.glob("*.wav"):
        if old not in wanted:
            old.unlink()


def _write_index(folder: Path, role: Role, said: Speaks, tried: list[Audition]) -> None:
    """index.html to listen by, index.json for `--choose NUMBER`."""
    rows = "\n".join(
        f"<tr><td>{number}</td><td><code>{html.escape(one.voice.voice)}</code></td><td>{one.voice.pitch:g}</td><td>{one.voice.speed:g}</td>"
        f'<td><audio controls preload="none" src="{html.escape(one.file.name)}"></audio></td><td>{"cast now" if number == 1 else html.escape(one.note)}</td></tr>'
        for number, one in enumerate(tried, 1))
    write_text(folder / "index.html", f"""<!doctype html>
<meta charset="utf-8"><title>Auditions for {html.escape(role.name)}</title>
<style>body{{font:16px sans-serif;margin:2em;max-width:60em}}td,th{{padding:.4em .8em;text-align:left}}</style>
<h1>{html.escape(role.name)}</h1><p>“{html.escape(said.text)}”</p>
<table><tr><th></th><th>voice</th><th>pitch</th><th>pace</th><th></th><th></th></tr>
{rows}</table>
<p><code>multiplane cast . {html.escape(role.id)} --choose NUMBER</code></p>
""")
    write_text(folder / "index.json", json.dumps([codec.to_plain(one.voice) for one in tried], indent=1) + "\n")


def say_cast(film: Film) -> Iterator[str]:
    """One line for each speaking role and its voice."""
    for role in speaking_roles(film):
        voice = _design(film, role).voice
        yield f"{role.id:<18} {role.lines:>3} lines  {voice.voice or '-':<34} pitch {voice.pitch:g}, pace {voice.speed:g}  {_note(film, role, voice)}".rstrip()

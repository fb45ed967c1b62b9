"""A scene, and a shot of it, in words for a language model."""

from __future__ import annotations

from multiplane.core.shot import Shot
from multiplane.core.story import SpeechBeat
from multiplane.line import Film
from multiplane.production.toml import write_toml


def say_scene(film: Film, shot: Shot) -> str:
    """The scene that a shot belongs to: heading, mood, who is in it, and its beats, those of the shot marked."""
    scene = next(scene for scene in film.story.scenes if scene.id == shot.scene)
    names = {role.id: role.name for role in film.story.roles}
    roles = [f"{role.name}: {role.description or role.kind}" for role in film.story.roles if role.id in _roles_in(film, shot.scene)]
    lines = [f"Film: {film.story.title}", f"Scene: {scene.heading.text} (mood: {scene.mood})", "Who:", *(f"- {one}" for one in roles), "What happens (> is this shot):"]
    for beat in scene.beats:
        mark = ">" if beat.id in shot.covers else "-"
        lines.append(f"{mark} {names.get(beat.role, beat.role)}: {beat.text}" if isinstance(beat, SpeechBeat) else f"{mark} {getattr(beat, 'text', '')}")
    return "\n".join(lines)


def say_shot_file(shot: Shot) -> str:
    """The shot's own file, as an artist sees it."""
    return write_toml(shot)


def _roles_in(film: Film, scene: str) -> set[str]:
    return {mark.role for shot in film.shots if shot.scene == scene for mark in shot.marks}

"""Verbs that a production teaches: words of its script that nobody understood, laid to ones that can be staged."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path

from msgspec.structs import replace

from ..core.errors import BadInput
from ..core.story import ActionBeat, Deed, Scene, Story
from ..core.vocabulary import VERBS


def teach_verbs(story: Story, verbs: Mapping[str, str], file: Path | None = None) -> Story:
    """The story with unknown deeds played as `verbs` says (lemma -> verb of the vocabulary). What the breakdown understood
    by itself stays. Raises BadInput, naming `file`, for a verb that cannot be staged."""
    if not verbs:
        return story
    for word, verb in verbs.items():
        if verb not in VERBS:
            near = difflib.get_close_matches(verb, VERBS, 1, 0.5)
            raise BadInput(f'verbs.{word} is "{verb}", which nobody can act' + (f'; did you mean "{near[0]}"?' if near else ""), file)
    scenes = tuple(_teach_scene(scene, verbs) for scene in story.scenes)
    return replace(story, scenes=scenes, unknown_verbs=tuple(one for one in story.unknown_verbs if one[0] not in verbs))


def _teach_scene(scene: Scene, verbs: Mapping[str, str]) -> Scene:
    beats = tuple(
        replace(beat, deeds=tuple(_teach_deed(deed, verbs) for deed in beat.deeds)) if isinstance(beat, ActionBeat) else beat for beat in scene.beats
    )
    return replace(scene, beats=beats)


def _teach_deed(deed: Deed, verbs: Mapping[str, str]) -> Deed:
    return replace(deed, verb=verbs[deed.verb], known=True) if not deed.known and deed.verb in verbs else deed

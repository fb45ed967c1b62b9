"""The list of all sounds for `docs/sounds.md`: every kind, the words that call for it, how it is made, and its licence.

`python -m multiplane.sound.listing > docs/sounds.md` writes it anew.
"""

from __future__ import annotations

from collections.abc import Iterator

from .beds import load_beds
from .effects import Effect, load_effects

HEAD = """# Sounds
Written by `python -m multiplane.sound.listing > docs/sounds.md`; a test holds it current.

Nothing here is downloaded. *Calculated* sounds come from our own code (Apache-2.0), anew for every seed. *Recorded* ones are played
with recordings of instruments that come along (`src/multiplane/sound/data/`; MIT, CC0 and public domain, see `THIRD_PARTY.md`).

A script calls for a sound by its words: as a cue of its own ("A SCREAM.", "We hear sirens.", "SFX: thunder"), in capitals within the
action ("The door SLAMS"), or, for what cannot be missed, in plain action ("Fireworks."). Foley comes from the action itself. What
no sound is known for is said in the warnings of `make` and listed in `out/sound/cues.json` under `unmet`.
"""


def list_sounds() -> str:
    """The whole document."""
    effects = sorted(load_effects().values(), key=lambda one: one.kind)
    beds = sorted(load_beds().items())
    rows = [HEAD, f"## {len(effects)} effects", "| kind | called for by | made | licence |", "|---|---|---|---|", *_effects(effects)]
    rows += ["", f"## {len(beds)} ambiences", "Each varies with the time of day and the weather, and loops without a seam.", "",
             "| place | also for | made | licence |", "|---|---|---|---|"]
    rows += [f"| {name} | {', '.join(place.words[1:])} | calculated | Apache-2.0 |" for name, place in beds]
    return "\n".join(rows) + "\n"


def _effects(effects: list[Effect]) -> Iterator[str]:
    for one in effects:
        made, licence = ("recorded", "MIT / CC0 / public domain") if one.recorded else ("calculated", "Apache-2.0")
        yield f"| {one.kind} | {', '.join(dict.fromkeys(one.words))} | {made} | {licence} |"


if __name__ == "__main__":
    print(list_sounds(), end="")

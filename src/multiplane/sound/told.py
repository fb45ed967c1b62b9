"""What a paragraph of action tells of that can be heard, though nobody acts it: "Fireworks.", "the door SLAMS".

Takes the words and the names of who is in the shot; gives kinds of effects, and words in capitals that look like a
sound but that no effect is known for: a writer's capitals are never silently dropped.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from .effects import find_effect

# Kinds that a sentence calls for by itself. What people and animals do is foley; other kinds wait for capitals.
TOLD = frozenset((
    "fireworks", "steam", "wave_crash", "thunder", "switch_off", "lamp_flicker", "gulls", "train_pass", "train_whistle", "bell_toll", "ship_horn",
    "fire_crackle", "explosion", "glass_break", "crash", "phone_ring", "alarm", "siren", "applause", "owl_hoot",
    "magic_shimmer", "door_slam", "gunshot", "car_pass", "engine", "chain", "electric_buzz", "tires_screech", "car_horn", "machine_gun", "rumble",
    "drumroll", "fanfare", "doorbell", "school_bell", "kettle_whistle", "tower_clock", "helicopter", "crowd_panic"))
_CAPITALS = re.compile(r"\b[A-Z][A-Z'’-]{2,}\b")
_BEFORE_THINGS = frozenset(["a", "an", "the", "of", "his", "her", "its", "their", "my", "your", "our", "some", "two", "three", "many", "up", "down", "with", "no", "this", "that", "and", "or", "in", "on", "at", "to", "from", "by", "for", "into"])
_NOT_SOUNDS = frozenset(["CUT", "FADE", "INT", "EXT", "TITLE", "SUPER", "INSERT", "LATER", "DAY", "NIGHT", "CONTINUOUS", "MONTAGE", "BEGIN", "END", "POV", "CLOSE", "ANGLE", "REVEALS", "SEES", "LOOKS", "RUNS", "WALKS", "STANDS"])


def hear_told(text: str, names: Collection[str] = ()) -> tuple[list[str], list[str]]:
    """Kinds in the order of their sentences, each once; and the words in capitals that stay unheard."""
    kinds: list[str] = []
    unheard: list[str] = []
    known = {part.casefold() for name in names for part in re.findall(r"[^\W\d_]+", name)}
    for sentence in re.split(r"[.!?;]", text):
        loud = [word for word in _CAPITALS.findall(sentence) if word.casefold() not in known and word not in _NOT_SOUNDS]
        kind = find_effect(sentence)
        own = {word: find_effect(word.casefold()) for word in loud}
        if kind in TOLD or (kind and (kind in own.values() or any(own[word] and _sounds_like_a_sound(word, sentence) for word in loud))):
            kinds.append(kind)
        unheard += [word for word in loud if not own[word] and _sounds_like_a_sound(word, sentence)]
    return list(dict.fromkeys(kinds)), unheard


def _sounds_like_a_sound(word: str, sentence: str) -> bool:
    """A verb in capitals after its noun: "The contraption WHEEZES". Things in capitals ("a KNIFE", "his BOOTS") and people who
    are introduced ("MARA, 70s") are none."""
    before, _, after = sentence.partition(word)
    last = re.findall(r"[\w'’]+", before)[-1:]
    return word.endswith(("S", "ING")) and bool(last) and last[0].casefold() not in _BEFORE_THINGS and last[0].islower() and not after.lstrip().startswith(",")

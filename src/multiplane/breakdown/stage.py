"""Entrances and exits made consistent: nobody enters who is there already, nobody acts after leaving."""

from __future__ import annotations

from msgspec.structs import replace

from ..core.story import ActionBeat, AnyBeat, Deed, SpeechBeat


def settle_ways(beats: list[AnyBeat]) -> list[AnyBeat]:
    """`beats` with `enters` and `exits` only where they can be.

    A role enters if it was not seen before in this scene (or has left); it exits if it is not seen again
    without a new entrance. The last deed that says "exit" counts.
    """
    flat = [
        (b, d, deed)
        for b, beat in enumerate(beats)
        if isinstance(beat, ActionBeat)
        for d, deed in enumerate(beat.deeds)
    ]
    changed: dict[tuple[int, int], Deed] = {}
    present: set[str] = set()
    at = 0
    for b, beat in enumerate(beats):
        if isinstance(beat, SpeechBeat) and beat.channel in ("", "phone"):
            present.add(beat.role)
        while at < len(flat) and flat[at][0] == b:
            _, d, deed = flat[at]
            deed = _settled(deed, present, flat[at + 1 :], beats[b + 1 :])
            changed[b, d] = deed
            present |= {*deed.who, *deed.whom}
            if deed.exits:
                present -= set(deed.who)
            at += 1
    return [
        replace(beat, deeds=tuple(changed[b, d] for d in range(len(beat.deeds))))
        if isinstance(beat, ActionBeat) and beat.deeds
        else beat
        for b, beat in enumerate(beats)
    ]


def _settled(
    deed: Deed, present: set[str], later: list[tuple[int, int, Deed]], beats_after: list[AnyBeat]
) -> Deed:
    enters = deed.enters and bool(deed.who) and not set(deed.who) & present
    exits = (
        deed.exits and bool(deed.who) and not any(_acts_again(role, later, beats_after) for role in deed.who)
    )
    verb = deed.verb
    if verb == "enter" and deed.who and not enters:
        verb = "walk"
    if verb == "exit" and deed.who and not exits:
        verb = "walk"
    if enters == deed.enters and exits == deed.exits and verb == deed.verb:
        return deed
    return replace(deed, enters=enters, exits=exits, verb=verb)


def _acts_again(role: str, later: list[tuple[int, int, Deed]], beats_after: list[AnyBeat]) -> bool:
    """Whether `role` is seen after this without coming in first."""
    by_deed = next(((b, deed.enters) for b, _, deed in later if role in deed.who), None)
    speaks = any(
        isinstance(beat, SpeechBeat) and beat.role == role and beat.channel == "" for beat in beats_after
    )
    if by_deed is None:
        return speaks
    return not by_deed[1]

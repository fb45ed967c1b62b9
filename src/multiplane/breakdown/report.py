"""The breakdown sheet: what every scene needs, and what nobody understood, for a person to read."""

from __future__ import annotations

from ..core.story import ActionBeat, CueBeat, Deed, Role, Scene, SpeechBeat, Story


def report(story: Story) -> str:
    """The breakdown of `story` as plain text, one block for each scene, the cast and the open questions."""
    blocks = [
        f"{story.title or 'Untitled'}: {len(story.scenes)} scenes, {len(story.roles)} roles, {len(story.places)} places, "
        f"{len(story.props)} props",
        _cast(story),
        *(_scene(story, scene) for scene in story.scenes),
        _open_questions(story),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def share_understood(story: Story) -> float:
    """The share of deeds whose verb is known, 0 … 1; 1.0 where nothing happens."""
    deeds = [
        deed
        for scene in story.scenes
        for beat in scene.beats
        if isinstance(beat, ActionBeat)
        for deed in beat.deeds
    ]
    return sum(deed.known for deed in deeds) / len(deeds) if deeds else 1.0


def _cast(story: Story) -> str:
    return "\n".join(["CAST", *(f"  {_role(role)}" for role in story.roles)]) if story.roles else ""


def _role(role: Role) -> str:
    what = [role.species or (role.kind if role.kind != "person" else ""), role.age, role.gender]
    said = f", {role.lines} speech{'es' if role.lines != 1 else ''}" if role.lines else ""
    also = [a for a in role.aliases if a.casefold() != role.name.casefold()]
    return (
        f"{role.name} [{role.id}] {' '.join(w for w in what if w)}{said}".rstrip()
        + (f"; also {', '.join(also)}" if also else "")
        + (f"; younger self of {role.younger_self_of}" if role.younger_self_of else "")
        + (f": {role.description}" if role.description else "")
    )


def _scene(story: Story, scene: Scene) -> str:
    place = story.place(scene.place)
    lines = [
        f"{scene.id}  {scene.heading.text or '(no heading)'}  (line {scene.line})",
        f"  place   {place.name} [{place.kind}], {'inside' if scene.interior else 'outside'}, {scene.time}, {scene.weather}",
        f"  cast    {', '.join(story.role(id_).name for id_ in scene.cast) or 'nobody'}",
    ]
    if scene.props:
        names = {prop.id: prop.name for prop in story.props}
        lines.append(f"  props   {', '.join(names[id_] for id_ in scene.props)}")
    spoken = sum(isinstance(beat, SpeechBeat) for beat in scene.beats)
    deeds = [deed for beat in scene.beats if isinstance(beat, ActionBeat) for deed in beat.deeds]
    lines.append(f"  beats   {spoken} speeches, {len(deeds)} deeds")
    lines += [
        f"  {beat.kind:<11} line {beat.line}: {beat.text}"
        for beat in scene.beats
        if isinstance(beat, CueBeat)
    ]
    lines += [f"  NOT UNDERSTOOD  {deed.verb!r} in {deed.words!r}" for deed in deeds if not deed.known]
    return "\n".join(lines)


def _open_questions(story: Story) -> str:
    lines = [f"  line {line}: nobody knows how to stage {verb!r}" for verb, line in story.unknown_verbs]
    lines += [f"  line {warning.line}: {warning.text}" for warning in story.warnings]
    return "\n".join(["OPEN QUESTIONS", *lines]) if lines else ""


def describe_deed(deed: Deed) -> str:
    """A deed on one line: "ida give mr_wren: watch"."""
    flags = "".join(
        mark
        for mark, on in ((" (enters)", deed.enters), (" (exits)", deed.exits), (" ?", not deed.known))
        if on
    )
    return f"{'+'.join(deed.who) or deed.what or '-'} {deed.verb}{' ' + '+'.join(deed.whom) if deed.whom else ''}{': ' + deed.what if deed.what and deed.who else ''}{flags}"

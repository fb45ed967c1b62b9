"""The words that departments share: canonical verbs and kinds of place. Data, no behaviour.

A word is added here first; then breakdown may recognise it, boards stage it and the toon engine draw it.
"""

from __future__ import annotations

from msgspec import Struct


class Verb(Struct, frozen=True):
    """A thing that a figure can be seen doing. `seconds` is its usual length; `travels` moves the figure
    across the stage; `holds` leaves the figure in that posture until another deed."""

    name: str
    seconds: float
    travels: bool = False
    holds: str = ""  # posture afterwards: stand, sit, lie, kneel
    family: str = ""  # gesture, look, move, hand, face, posture, contact, work, animal


def _verbs(family: str, *rows: tuple) -> dict[str, Verb]:
    return {row[0]: Verb(row[0], *row[1:], **{"family": family}) for row in (r if len(r) > 1 else (*r, 1.5) for r in rows)}


VERBS: dict[str, Verb] = {
    **_verbs("move", ("walk", 2.2, True), ("run", 1.4, True), ("enter", 2.0, True), ("exit", 2.0, True),
             ("step_forward", 1.2, True), ("step_back", 1.2, True), ("creep", 2.8, True), ("pace", 3.0, True),
             ("follow", 2.2, True), ("climb", 2.4, True), ("fall", 1.2, False, "lie"), ("jump", 1.0), ("crawl", 2.6, True),
             ("limp", 2.6, True), ("fly", 2.4, True), ("swim", 2.4, True), ("dance", 3.0), ("spin", 1.2), ("stumble", 1.4, True),
             ("row", 2.6), ("drive", 2.6), ("ride", 2.6, True), ("float", 2.4), ("march", 2.2, True), ("tiptoe", 2.8, True),
             ("strut", 2.4, True), ("trudge", 2.8, True), ("skip", 1.8, True), ("hop", 1.4), ("trip", 1.4), ("roll", 1.4), ("dive", 1.6)),
    **_verbs("posture", ("stand", 1.4, False, "stand"), ("sit", 1.4, False, "sit"), ("lie", 1.6, False, "lie"),
             ("kneel", 1.2, False, "kneel"), ("stand_up", 1.2, False, "stand"), ("crouch", 1.0, False, "crouch"),
             ("lean", 1.4), ("bow", 1.4), ("freeze", 1.4), ("wait", 2.0), ("sleep", 2.4), ("wake", 1.6), ("stop", 1.0),
             ("turn", 0.9), ("turn_away", 0.9), ("duck", 0.8), ("collapse", 1.4, False, "lie"), ("stretch", 1.8), ("hide", 1.6), ("curtsy", 1.5),
             ("lean_back", 1.6), ("faint", 1.8, False, "lie"), ("die", 2.4, False, "lie"), ("balance", 2.0), ("dodge", 0.9), ("block", 1.1)),
    **_verbs("look", ("look", 1.4), ("look_up", 1.4), ("look_down", 1.4), ("look_around", 1.8), ("stare", 1.8), ("watch", 1.8),
             ("glance", 0.9), ("search", 2.2), ("read", 2.4), ("blink", 0.7), ("wink", 0.8), ("peek", 1.4), ("listen", 1.6), ("sniff", 1.2),
             ("scan", 2.0), ("spy", 2.2), ("mirror", 2.4), ("aim", 1.6), ("squint", 1.4)),
    **_verbs("face", ("smile", 1.3), ("laugh", 1.6), ("cry", 2.0), ("frown", 1.2), ("sigh", 1.5), ("gasp", 1.0), ("yawn", 1.8),
             ("scream", 1.4), ("shout", 1.2), ("whisper", 1.2), ("cough", 1.0), ("sneeze", 1.0), ("grin", 1.2), ("breathe", 1.6),
             ("sing", 2.4), ("whistle", 1.6), ("think", 1.6), ("shiver", 1.6), ("blush", 1.4), ("grimace", 1.2),
             ("pout", 1.5), ("giggle", 1.4), ("pant", 1.8), ("hold_breath", 1.8), ("blow", 1.4)),
    **_verbs("gesture", ("point", 1.3), ("wave", 1.5), ("nod", 1.0), ("shake_head", 1.2), ("shrug", 1.2), ("raise_hands", 1.4),
             ("raise_hand", 1.2), ("clap", 1.6), ("cheer", 2.0), ("salute", 1.2), ("beckon", 1.3), ("cover_face", 1.4),
             ("cross_arms", 1.3), ("hands_on_hips", 1.3), ("facepalm", 1.2), ("pray", 1.8), ("applaud", 1.8), ("count", 1.8),
             ("scratch_head", 1.5), ("fist", 1.2), ("tremble", 1.5), ("cover_ears", 1.6),
             ("plead", 1.8), ("thumbs_up", 1.2), ("shush", 1.3), ("wipe_tears", 1.8), ("wipe_brow", 1.4), ("check_watch", 1.3),
             ("thank", 1.4), ("cross_fingers", 1.6), ("dismiss", 1.1), ("argue", 2.0), ("talk", 1.4), ("kiss_hand", 1.4)),
    **_verbs("hand", ("pick_up", 1.4), ("put_down", 1.3), ("take", 1.3), ("give", 1.4), ("hold", 1.5), ("throw", 1.1), ("catch", 1.0),
             ("lift", 1.4), ("carry", 2.2, True), ("drop", 1.0), ("push", 1.5), ("pull", 1.5), ("open", 1.4), ("close", 1.3),
             ("knock", 1.3), ("drink", 1.8), ("eat", 2.0), ("write", 2.2), ("phone", 1.8), ("light", 1.5), ("cook", 2.4),
             ("pour", 1.8), ("sweep", 2.2), ("dig", 2.2), ("type", 2.2), ("paint", 2.2), ("play", 2.4), ("press", 1.0),
             ("turn_on", 1.2), ("turn_off", 1.2), ("show", 1.4), ("wipe", 1.6), ("knit", 2.4), ("hammer", 1.8), ("fish", 2.4),
             ("put_on", 1.5), ("take_off", 1.5), ("break", 1.2), ("cut", 1.4), ("wind", 1.8), ("ring", 1.4), ("reach", 1.2), ("drag", 2.4, True), ("unlock", 1.6),
             ("stir", 2.2), ("wash", 2.0), ("wash_face", 2.2), ("brush_teeth", 2.2), ("rake", 2.2), ("saw", 2.2), ("chop", 2.0), ("sew", 2.4),
             ("iron", 2.2), ("water", 2.0), ("comb", 2.2), ("fan", 1.8), ("photograph", 1.8), ("play_piano", 2.6), ("play_guitar", 2.6),
             ("play_violin", 2.6), ("play_drum", 2.4), ("play_flute", 2.6), ("conduct", 2.6), ("toast", 1.6), ("smoke", 2.4), ("tie_shoes", 2.2),
             ("put_on_hat", 1.6), ("take_off_hat", 1.5), ("put_on_glasses", 1.6), ("take_off_glasses", 1.6), ("feed", 1.8)),
    **_verbs("contact", ("hug", 2.2), ("kiss", 1.8), ("shake_hands", 1.8), ("touch", 1.3), ("pat", 1.4), ("tap", 1.0), ("grab", 1.0),
             ("hit", 1.0), ("fight", 2.4), ("chase", 2.0, True), ("help", 1.6), ("hold_hands", 1.8), ("lead", 2.0, True),
             ("greet", 1.4), ("face", 0.9), ("pet", 2.0), ("high_five", 1.2), ("slap", 1.0), ("kick", 1.1), ("shove", 1.1), ("tickle", 1.8),
             ("console", 2.0)),
    **_verbs("animal", ("bark", 1.2), ("howl", 1.8), ("meow", 1.2), ("growl", 1.4), ("wag", 1.6), ("peck", 1.4), ("hoot", 1.2),
             ("neigh", 1.4), ("chirp", 1.2)),
    **_verbs("thing", ("glow", 1.8), ("flicker", 1.6), ("go_out", 1.2), ("crash", 1.4), ("fall_snow", 2.0), ("appear", 1.6),
             ("disappear", 1.6), ("move", 1.8), ("sound", 1.2), ("answer", 1.5), ("lie_there", 1.6), ("tick", 1.5), ("explode", 1.4),
             ("speak", 1.2), ("be", 1.2), ("swing_open", 1.2), ("swing_shut", 1.0)),
}

# What things are put down on, and how high it usually is, metres.
SURFACES = frozenset(("table", "workbench", "desk", "counter", "worktop"))
SURFACE_M = 0.8
# How far things go, metres: what is pushed, pulled or dragged, thrown to nobody, kicked.
SHIFTED_M, THROWN_M, KICKED_M = 0.7, 2.6, 2.8
# What one climbs upright, hand over hand.
UPRIGHT_CLIMBS = frozenset(("ladder", "rope", "mast", "tree", "wall", "pole", "fence", "rope ladder", "drainpipe", "scaffolding"))

# Kinds of place that the toon engine builds. "room" and "outdoors" are the honest general ones.
INTERIORS = (
    "room", "kitchen", "bedroom", "living_room", "office", "classroom", "hospital", "lamp_room", "workshop", "shop",
    "bar", "cave", "castle_hall", "train_carriage", "car", "stage", "laboratory", "library", "corridor", "clock_tower",
    "cabin", "spaceship", "church", "bathroom", "attic", "subway", "warehouse",
)
EXTERIORS = (
    "outdoors", "street", "square", "lighthouse", "beach", "harbour", "ship_deck", "forest", "desert", "mountain", "garden",
    "graveyard", "market", "rooftop", "railway_platform", "field", "park", "castle", "village", "river", "underwater",
    "space", "city", "road", "bridge", "farm", "swamp",
)

"""Designs: what the bible holds. Generated once from the script, then the artist's.

Colours are "#rrggbb". A design names its choices by words, so that a person can edit the TOML.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace


class Voice(Struct, frozen=True, omit_defaults=True):
    """The voice of a role. `voice` is a voice name of the engine, or a blend "af_heart+bf_emma"."""

    voice: str = ""
    speed: float = 1.0
    pitch: float = 1.0  # factor on the fundamental frequency


class Garment(Struct, frozen=True, omit_defaults=True):
    kind: str  # a word of the wardrobe: "coat", "dress", "jumper" …
    colour: str
    accent: str = ""
    pattern: str = ""


class CastDesign(Struct, frozen=True, omit_defaults=True):
    """How a role looks and sounds. The words for each field are listed in `toon/figure` vocabulary."""

    id: str
    name: str
    species: str = "human"  # "dog", "cat", "gull", "robot", "ghost" …
    age: str = "adult"  # baby, child, teen, adult, elder
    presents: str = "neutral"  # feminine, masculine, neutral: hair, shape defaults and voice
    build: str = "average"  # slim, average, broad, round
    height: float = 1.72  # metres, head to heel
    skin: str = "#c98e6b"
    head: str = "oval"
    hair: str = "short"
    hair_colour: str = "#3a2a20"
    beard: str = ""
    eyes: str = "#2e2a27"
    nose: str = "soft"
    brows: str = "plain"
    wardrobe: tuple[Garment, ...] = ()
    accessories: tuple[Garment, ...] = ()  # hat, glasses, scarf, eyepatch …
    voice: Voice = Voice()
    seed: int = 0
    from_text: tuple[str, ...] = ()  # the words of the script that were obeyed
    not_obeyed: tuple[str, ...] = ()  # the words that ask for something the vocabulary lacks


class Spot(Struct, frozen=True, omit_defaults=True):
    """Somewhere in a place where a role can be put, in stage metres (see `core.shot`).

    `name` is a word of the place ("table", "window", "door", "bench"); `pose` what one does there.
    """

    name: str
    x: float
    z: float = 0.0
    pose: str = "stand"  # stand, sit, lie
    y: float = 0.0  # height of the seat or ledge
    facing: str = ""  # left, right, camera, away, or "" for any


class PlaceDesign(Struct, frozen=True, omit_defaults=True):
    """How a place looks: a kind from the vocabulary, what stands in it, its palette."""

    id: str
    name: str
    kind: str = "room"
    interior: bool = True
    features: tuple[str, ...] = ()  # "red curtains", "broken clock", "window_left" …
    palette: tuple[str, ...] = ()  # wall/sky, ground, main, second, accent
    spots: tuple[Spot, ...] = ()
    width: float = 12.0  # metres of the acting plane that are dressed, centred on x = 0
    seed: int = 0
    sound: str = ""  # ambience word: "sea", "room", "street" …
    reverb: float = 0.15  # 0 dry … 1 cathedral
    from_text: tuple[str, ...] = ()
    not_obeyed: tuple[str, ...] = ()


class PropDesign(Struct, frozen=True, omit_defaults=True):
    id: str
    name: str
    kind: str = "box"
    colour: str = "#b8863b"
    size: float = 0.3  # metres, longest side
    seed: int = 0


class Style(Struct, frozen=True, omit_defaults=True):
    """`bible/style.toml`: what all pictures of the film share."""

    painter: str = "flat"  # flat, cutout, ink, noir, or one of a package (docs/styles.md)
    grain: float = 0.35  # 0 none … 1 heavy
    line: float = 0.0  # width of pen lines in thousandths of the picture height; 0 for the painter's own
    saturation: float = 1.0
    contrast: float = 1.0
    seed: int = 0
    hold: int = 2  # frames a drawing is held; 3 or 4 moves in steps, as paper moved by hand does
    warmth: float = 0.0  # -1 cold … 1 warm: where light and shade lean
    light: float = 0.0  # -0.1 darker … 0.1 lighter


class SceneColour(Struct, frozen=True, omit_defaults=True):
    """How the colours of one scene differ from the film's style: factors on saturation and contrast, and a lean."""

    scene: str
    says: str = ""  # feeling, hour and weather, for a person
    saturation: float = 1.0
    contrast: float = 1.0
    warmth: float = 0.0
    light: float = 0.0


class ColourScript(Struct, frozen=True, omit_defaults=True):
    """`bible/colours.toml`: the colours of every scene, after the story's moods."""

    scenes: tuple[SceneColour, ...] = ()

    def style_of(self, scene: str, style: Style) -> Style:
        """The film's style as it is in a scene."""
        one = next((colour for colour in self.scenes if colour.scene == scene), None)
        if one is None:
            return style
        return replace(
            style, saturation=round(style.saturation * one.saturation, 4), contrast=round(style.contrast * one.contrast, 4),
            warmth=round(style.warmth + one.warmth, 4), light=round(style.light + one.light, 4),
        )  # fmt: skip


class Bible(Struct, frozen=True):
    cast: tuple[CastDesign, ...]
    places: tuple[PlaceDesign, ...]
    props: tuple[PropDesign, ...]
    style: Style = Style()
    colours: ColourScript = ColourScript()

"""A staged shot as USD: every layer and every drawing a textured card at its depth, before the camera that filmed it.

A timed shot and its bible arrive; `stage.usda` and its textures leave. The multiplane camera of the layout is an ordinary
perspective camera, so a renderer that looks through it sees the layout's own picture, with real depth between the cards: to be
lit, fogged, and filmed anew. Units are metres, Y is up, the camera looks along -Z; frames start at 1001.

Words on the picture and the vignette stay out. What is seen of a card changes by holding drawings, each its own card that
steps behind the camera while another is shown: every program reads moves, not all of them read visibility.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from math import atan, degrees
from pathlib import Path
from typing import Any

import numpy as np
from blake3 import blake3

from multiplane.core.design import Bible
from multiplane.core.errors import BadInput
from multiplane.core.formats import Format
from multiplane.core.timing import TimedShot

FIRST_FRAME = 1001
LAYERED = 2e-4  # metres between things of one depth, so that the nearer one stays in front
NEAR = 0.02  # of the camera's distance: where what lies on the lens hangs (rain, haze)
AWAY = 1e4  # metres behind the camera: where a card waits
APERTURE = 20.955  # millimetres, the width of USD's default film back


@dataclass
class Card:
    """A texture with its places: frame -> (x, y, z, width, height) of its centre and size in metres, in front of the camera."""

    name: str
    owner: str
    texture: str
    places: dict[int, tuple[float, float, float, float, float]] = field(default_factory=dict)


def write_stage(timed: TimedShot, bible: Bible, fmt: Format, folder: Path) -> Path:
    """Write `folder`/stage.usda with its textures; returns its path. Raises BadInput where usd-core is not installed."""
    try:
        from pxr import Usd  # noqa: F401
    except ImportError:
        raise BadInput('writing USD needs usd-core: pip install "multiplane[usd]"') from None
    folder.mkdir(parents=True, exist_ok=True)
    cards, views = _deal(timed, bible, fmt, folder)
    path = folder / "stage.usda"
    _write(path, cards, views, timed, fmt)
    return path


def _deal(timed: TimedShot, bible: Bible, fmt: Format, folder: Path) -> tuple[list[Card], list[Any]]:
    """The shot as cards, their textures written, and the camera's view of each frame."""
    from multiplane.toon.acting import perform
    from multiplane.toon.film import set_scene
    from multiplane.toon.film_items import in_order
    from multiplane.toon.film_stage import build_stage
    from multiplane.toon.passes.sprites import PassPainter

    stage = build_stage(timed, bible)
    scene = set_scene(timed, bible, fmt, stage, perform(timed, bible, stage), None, PassPainter())
    cards: dict[tuple[str, str], Card] = {}
    textures: dict[int, tuple[Any, str]] = {}  # the sprite is held, so that its number stays its own
    for frame, view in enumerate(scene.path.views):
        items = in_order([item for sheet in scene.sheets for item in sheet.at(frame)] + scene.cast.at(frame))
        same_depth: dict[float, int] = defaultdict(int)
        for item in items:
            if id(item.sprite) not in textures:
                textures[id(item.sprite)] = (item.sprite, _write_texture(item.sprite, fmt, folder))
            texture = textures[id(item.sprite)][1]
            owner = item.name.split("|")[0] or "set"
            number = same_depth[item.z]
            same_depth[item.z] += 1
            key = (owner, texture)
            while key in cards and frame in cards[key].places:  # one drawing, several times on one frame
                key = (key[0] + "_", texture)
            card = cards.setdefault(key, Card(f"{_word(key[0])}_{texture[:8]}", owner, texture))
            card.places[frame] = _place(item, view, number, fmt)
    return list(cards.values()), list(scene.path.views)


def _place(item: Any, view: Any, number: int, fmt: Format) -> tuple[float, float, float, float, float]:
    """Where an item's card hangs so that the camera sees it where the layout put it."""
    height, width = item.sprite.ya.shape
    left, top = item.x, item.y
    if any(item.sprite.period):
        across, down = item.sprite.period
        left, top = (_first_tile(at, period) for at, period in ((left, across), (top, down)))
        width, height = (_tiled(side, period, whole) for side, period, whole in ((width, across, fmt.width), (height, down, fmt.height)))
    depth = item.z if abs(item.z) < 1e6 else -view.distance * (1 - NEAR)
    depth = max(depth, -view.distance * (1 - NEAR)) - number * LAYERED
    metres = (view.distance + depth) / view.distance * view.frame_height / view.height  # per pixel at that depth
    wide, high = width * item.size * metres, height * item.size * metres
    x = view.x + (left - view.width / 2) * metres + wide / 2
    y = view.y - (top - view.height / 2) * metres - high / 2
    return x, y, -depth, wide, high


def _first_tile(at: float, period: int) -> float:
    return at % period - period if period else at


def _tiled(side: int, period: int, whole: int) -> int:
    return whole + 2 * period if period else side


def _write_texture(sprite: Any, fmt: Format, folder: Path) -> str:
    """The sprite as a PNG with straight alpha, named by its contents; a repeating one fills the picture and a period more."""
    from multiplane.media.png import write_png

    planes = (sprite.ya, sprite.green, sprite.blue)
    alpha = (sprite.ya >> np.uint32(16)).astype(np.float32)
    colour = np.stack([(plane & np.uint32(0xFFFF)).astype(np.float32) for plane in planes], -1)
    straight = np.where(alpha[..., None] > 0, colour * 255 / np.maximum(alpha[..., None], 1), 0)
    pixels = np.rint(np.clip(np.concatenate([straight, alpha[..., None]], -1), 0, 255)).astype(np.uint8)
    for axis, (period, whole) in enumerate(((sprite.period[1], fmt.height), (sprite.period[0], fmt.width))):
        if period:
            one = np.take(pixels, np.arange(pixels.shape[axis] - period, pixels.shape[axis]), axis)  # without its apron
            pixels = np.take(one, np.arange(whole + 2 * period) % period, axis)
    name = f"{blake3(pixels.tobytes()).hexdigest()[:16]}_{pixels.shape[1]}x{pixels.shape[0]}.png"
    if not (folder / name).exists():
        write_png(folder / name, pixels)
    return name


# writing ----------------------------------------------------------------------------------------------------


def _write(path: Path, cards: list[Card], views: list[Any], timed: TimedShot, fmt: Format) -> None:
    from pxr import Gf, Sdf, Usd, UsdGeom

    stage = Usd.Stage.CreateNew(str(path))
    UsdGeom.SetStageUpAxis(stage, UsdGeom.Tokens.y)
    UsdGeom.SetStageMetersPerUnit(stage, 1.0)
    stage.SetStartTimeCode(FIRST_FRAME)
    stage.SetEndTimeCode(FIRST_FRAME + len(views) - 1)
    stage.SetTimeCodesPerSecond(float(fmt.fps))
    stage.SetFramesPerSecond(float(fmt.fps))
    root = UsdGeom.Xform.Define(stage, "/Shot")
    stage.SetDefaultPrim(root.GetPrim())
    root.GetPrim().CreateAttribute("multiplane:shot", Sdf.ValueTypeNames.String).Set(timed.shot.id)
    _write_camera(stage, views, fmt)
    for card in cards:
        _write_card(stage, card, len(views), Gf)
    stage.GetRootLayer().Save()


def _write_camera(stage: Any, views: list[Any], fmt: Format) -> None:
    from pxr import Gf, UsdGeom

    camera = UsdGeom.Camera.Define(stage, "/Shot/Camera")
    tall = APERTURE * fmt.height / fmt.width
    camera.CreateHorizontalApertureAttr(APERTURE)
    camera.CreateVerticalApertureAttr(tall)
    camera.CreateClippingRangeAttr(Gf.Vec2f(0.005, 1e5))
    focal, move = camera.CreateFocalLengthAttr(), camera.AddTranslateOp()
    for number, view in enumerate(views):
        focal.Set(tall * view.lens, FIRST_FRAME + number)
        move.Set(Gf.Vec3d(view.x, view.y, view.distance), FIRST_FRAME + number)
    camera.GetPrim().SetMetadata("comment", f"vertical field of view {degrees(2 * atan(0.5 / views[0].lens)):.2f} degrees at the first frame")


def _write_card(stage: Any, card: Card, frames: int, Gf: Any) -> None:
    """A square of one metre, moved and enlarged; its texture shines by itself: it is already lit."""
    from pxr import Sdf, UsdGeom, UsdShade, Vt

    base = f"/Shot/{_word(card.owner)}"
    UsdGeom.Xform.Define(stage, base)
    mesh = UsdGeom.Mesh.Define(stage, f"{base}/{card.name}")
    mesh.CreatePointsAttr([Gf.Vec3f(x, y, 0) for x, y in ((-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5))])
    mesh.CreateFaceVertexCountsAttr([4])
    mesh.CreateFaceVertexIndicesAttr([0, 1, 2, 3])
    mesh.CreateDoubleSidedAttr(True)
    corners = UsdGeom.PrimvarsAPI(mesh).CreatePrimvar("st", Sdf.ValueTypeNames.TexCoord2fArray, UsdGeom.Tokens.varying)
    corners.Set(Vt.Vec2fArray([(0, 0), (1, 0), (1, 1), (0, 1)]))
    move, grow, seen = mesh.AddTranslateOp(), mesh.AddScaleOp(), mesh.CreateVisibilityAttr()
    last: Any = ()
    for frame in range(frames):
        place = card.places.get(frame)
        if place == last:
            continue
        time, last = FIRST_FRAME + frame, place
        if frame and move.GetAttr().GetNumTimeSamples():  # values hold until the next one, in programs that blend too
            _hold(move, time - 1e-3), _hold(grow, time - 1e-3)
        x, y, z, wide, high = place or (0.0, 0.0, AWAY, 1.0, 1.0)
        move.Set(Gf.Vec3d(x, y, z), time)
        grow.Set(Gf.Vec3f(wide, high, 1.0), time)
        seen.Set(UsdGeom.Tokens.inherited if place else UsdGeom.Tokens.invisible, time)
    UsdShade.MaterialBindingAPI.Apply(mesh.GetPrim()).Bind(_material(stage, card))


def _hold(op: Any, time: float) -> None:
    before = op.GetAttr().GetTimeSamples()[-1]
    op.Set(op.Get(before), time)


def _material(stage: Any, card: Card) -> Any:
    from pxr import Sdf, UsdShade

    path = f"/Shot/Materials/m_{card.texture.split('.')[0]}"
    if stage.GetPrimAtPath(path):
        return UsdShade.Material.Get(stage, path)
    material = UsdShade.Material.Define(stage, path)
    reader = UsdShade.Shader.Define(stage, f"{path}/st")
    reader.CreateIdAttr("UsdPrimvarReader_float2")
    reader.CreateInput("varname", Sdf.ValueTypeNames.String).Set("st")
    picture = UsdShade.Shader.Define(stage, f"{path}/picture")
    picture.CreateIdAttr("UsdUVTexture")
    picture.CreateInput("file", Sdf.ValueTypeNames.Asset).Set(f"./{card.texture}")
    picture.CreateInput("sourceColorSpace", Sdf.ValueTypeNames.Token).Set("sRGB")
    picture.CreateInput("st", Sdf.ValueTypeNames.Float2).ConnectToSource(reader.CreateOutput("result", Sdf.ValueTypeNames.Float2))
    surface = UsdShade.Shader.Define(stage, f"{path}/surface")
    surface.CreateIdAttr("UsdPreviewSurface")
    rgb = picture.CreateOutput("rgb", Sdf.ValueTypeNames.Float3)
    surface.CreateInput("diffuseColor", Sdf.ValueTypeNames.Color3f).Set((0.0, 0.0, 0.0))
    surface.CreateInput("emissiveColor", Sdf.ValueTypeNames.Color3f).ConnectToSource(rgb)
    surface.CreateInput("opacity", Sdf.ValueTypeNames.Float).ConnectToSource(picture.CreateOutput("a", Sdf.ValueTypeNames.Float))
    material.CreateSurfaceOutput().ConnectToSource(surface.CreateOutput("surface", Sdf.ValueTypeNames.Token))
    return material


def _word(name: str) -> str:
    """A name as USD allows it: letters, digits and underscores, not starting with a digit."""
    plain = "".join(c if c.isascii() and (c.isalnum() or c == "_") else "_" for c in name.replace("place:", "set_").replace("prop:", "prop_"))
    return plain if plain[:1].isalpha() else f"x{plain}"

"""Tools, arms and instruments. The origin is where the hand holds; long things point up."""

from __future__ import annotations

import numpy as np

from ..drawing import blob, ellipse, limb, path, polygon, rectangle, rounded
from ..place.colours import darken, lighten
from .bench import Bench, prop, ring

IRON, STEEL, WOOD, BRASS, PAPER = "#454b54", "#aab6bd", "#8a5e3b", "#c39a45", "#ece2c8"


@prop("sword", 1.0, "#b9c6cf", "sabre,blade,rapier,dagger,spear")
def sword(b: Bench) -> None:
    b.round(b.colour, polygon([(-0.026, 0.09), (0.026, 0.09), (0.02, 0.76), (0, 0.86), (-0.02, 0.76)]))
    b.fill(darken(b.colour, 0.14), polygon([(-0.004, 0.10), (0.004, 0.10), (0.002, 0.74), (-0.002, 0.74)]))
    b.round(BRASS, rounded(-0.11, 0.06, 0.11, 0.10, 0.015), ellipse(0, -0.10, 0.028))
    b.round("#5b3a2a", rounded(-0.017, -0.09, 0.017, 0.07, 0.008))


@prop("knife", 0.28, "#b9c6cf", "scissors,razor,fork,spoon")
def knife(b: Bench) -> None:
    b.round(b.colour, path((-0.014, 0.03), ("L", (0.014, 0.03)), ("C", (0.02, 0.10), (0.016, 0.16), (-0.012, 0.2))))
    b.round(WOOD, rounded(-0.014, -0.08, 0.014, 0.035, 0.008))


@prop("hammer", 0.34, "#6d757c", "mallet,tool,wrench,spanner,screwdriver,pliers")
def hammer(b: Bench) -> None:
    b.round(WOOD, rounded(-0.014, -0.10, 0.014, 0.21, 0.008))
    b.round(b.colour, polygon([(-0.07, 0.18), (0.05, 0.18), (0.10, 0.205), (0.05, 0.235), (-0.07, 0.235)]), rounded(-0.088, 0.172, -0.06, 0.243, 0.006))


@prop("axe", 0.60, "#8a969e", "hatchet,pickaxe,hoe")
def axe(b: Bench) -> None:
    b.round(WOOD, limb([(0, -0.20), (0.01, 0.10), (0, 0.36)], [0.034, 0.028, 0.03]))
    b.round(b.colour, path((-0.01, 0.35), ("L", (-0.01, 0.24)), ("C", (0.06, 0.24), (0.10, 0.20), (0.14, 0.17)), ("C", (0.17, 0.24), (0.17, 0.34), (0.14, 0.40)), ("C", (0.10, 0.36), (0.06, 0.35), (-0.01, 0.35))))


@prop("shovel", 1.2, "#7c858c", "spade,pitchfork,paddle")
def shovel(b: Bench) -> None:
    b.round(WOOD, limb([(0, 0.45), (0, -0.45)], [0.035, 0.035]), rounded(-0.07, 0.43, 0.07, 0.47, 0.015))
    b.round(b.colour, path((-0.10, -0.42), ("L", (0.10, -0.42)), ("C", (0.11, -0.58), (0.06, -0.68), (0, -0.72)), ("C", (-0.06, -0.68), (-0.11, -0.58), (-0.10, -0.42))))


@prop("broom", 1.35, "#d0aa5a", "mop,brush,staff,stick,cane,walking stick,crutch,wand")
def broom(b: Bench) -> None:
    b.round(WOOD, limb([(0, 0.55), (0, -0.5)], [0.028, 0.03]))
    b.round(b.colour, polygon([(-0.05, -0.46), (0.05, -0.46), (0.13, -0.80), (-0.13, -0.80)][::-1]))
    b.fill(darken(b.colour, 0.12), *(limb([(x * 0.5, -0.52), (x, -0.78)], [0.005, 0.007]) for x in (-0.08, -0.03, 0.03, 0.08)))
    b.fill("#a24a3a", rectangle(-0.058, -0.54, 0.058, -0.515), rectangle(-0.062, -0.575, 0.062, -0.55))


@prop("gun", 0.26, "#3d434c", "pistol,revolver,rifle,weapon,blaster,ray gun")
def gun(b: Bench) -> None:
    b.round(WOOD, polygon([(-0.035, -0.075), (0.015, -0.075), (0.035, 0.03), (-0.015, 0.03)]))
    b.round(b.colour, rounded(-0.03, 0.02, 0.19, 0.062, 0.008), rounded(0.02, 0.005, 0.085, 0.06, 0.012))
    b.fill(b.colour, *ring(0.05, -0.004, 0.028, 0.020))


@prop("fishing_rod", 1.8, "#8a5e3b", "fishing rod,rod,net")
def fishing_rod(b: Bench) -> None:
    b.round(b.colour, limb([(-0.12, -0.2), (0.30, 0.5), (0.86, 1.22)], [0.03, 0.018, 0.007]))
    b.fill("#e9efef", limb([(0.86, 1.22), (0.93, 0.6), (0.94, -0.1)], [0.005] * 3), alpha=0.8)
    b.fill("#c8503f", ellipse(0.94, -0.12, 0.026, 0.034))
    b.fill(IRON, ellipse(0.03, 0.0, 0.035))


@prop("guitar", 0.98, "#b5763c", "lute,ukulele,banjo,cello,instrument")
def guitar(b: Bench) -> None:
    b.round("#5b3a2a", polygon([(-0.02, 0.0), (0.02, 0.0), (0.018, 0.52), (-0.018, 0.52)]), rounded(-0.032, 0.50, 0.032, 0.61, 0.012))
    b.round(b.colour, blob([(0, 0.10), (0.11, 0.06), (0.095, -0.06), (0.15, -0.2), (0.10, -0.35), (0, -0.38), (-0.10, -0.35), (-0.15, -0.2), (-0.095, -0.06), (-0.11, 0.06)]))
    b.fill("#3a241b", ellipse(0, -0.05, 0.042), rounded(-0.05, -0.245, 0.05, -0.22, 0.006))
    b.fill("#efe6cf", *(rectangle(x - 0.0012, -0.23, x + 0.0012, 0.55) for x in (-0.009, -0.003, 0.003, 0.009)), alpha=0.8)


@prop("trumpet", 0.46, "#d3a243", "horn,flute,bugle,whistle,megaphone,harmonica")
def trumpet(b: Bench) -> None:
    b.round(b.colour, limb([(-0.18, 0.03), (0.10, 0.03)], [0.016, 0.02]), path((0.08, 0.045), ("C", (0.16, 0.05), (0.2, 0.07), (0.24, 0.11)), ("L", (0.24, -0.05)), ("C", (0.2, -0.01), (0.16, 0.01), (0.08, 0.015))))
    b.fill(darken(b.colour, 0.08), *ring(-0.02, 0.0, 0.055, 0.04), *(rounded(x, 0.0, x + 0.018, 0.085, 0.006) for x in (-0.05, -0.02, 0.01)))


@prop("camera", 0.20, "#3b3f49", "photo camera,video camera,film camera")
def camera(b: Bench) -> None:
    b.round(b.colour, rounded(-0.09, -0.06, 0.09, 0.055, 0.012), rounded(-0.035, 0.05, 0.035, 0.08, 0.008))
    b.fill("#8f4a3a", rectangle(-0.09, -0.045, 0.09, 0.015))
    b.round("#22252c", ellipse(0, -0.01, 0.046))
    b.fill("#7fb0c0", ellipse(0, -0.01, 0.028))
    b.fill("#ffffff", ellipse(-0.012, 0.004, 0.008), alpha=0.8)


@prop("telescope", 0.50, "#c39a45", "spyglass,binoculars,magnifying glass")
def telescope(b: Bench) -> None:
    b.round("#5b3a2a", polygon([(-0.05, -0.03), (0.14, -0.042), (0.14, 0.042), (-0.05, 0.03)]))
    b.round(b.colour, rectangle(-0.16, -0.022, -0.04, 0.022), rectangle(-0.19, -0.028, -0.16, 0.028), rectangle(0.13, -0.047, 0.17, 0.047))
    b.round(b.colour, polygon([(0.17, -0.036), (0.30, -0.05), (0.30, 0.05), (0.17, 0.036)]))


@prop("pen", 0.16, "#2c4a6e", "pencil,quill,feather,chalk")
def pen(b: Bench) -> None:
    b.round(b.colour, limb([(-0.02, -0.04), (0.03, 0.05)], [0.010, 0.012]))
    b.fill(BRASS, limb([(-0.03, -0.06), (-0.02, -0.04)], [0.003, 0.009]))


@prop("rope", 0.36, "#c7a46a", "cord,chain,cable,whip,leash,line")
def rope(b: Bench) -> None:
    for k, r in enumerate((0.12, 0.10, 0.08)):
        b.fill(darken(b.colour, 0.05 * k), *ring(0, -0.12, r, r - 0.028))
    b.fill(lighten(b.colour, 0.08), *(limb([(0.106 * np.cos(a), -0.12 + 0.106 * np.sin(a)), (0.092 * np.cos(a + 0.14), -0.12 + 0.092 * np.sin(a + 0.14))], [0.005, 0.005]) for a in np.arange(22) * np.pi / 11))


@prop("bucket", 0.34, "#8a969e", "pail,watering can")
def bucket(b: Bench) -> None:
    b.fill(IRON, limb([(-0.13, -0.10), (-0.08, 0.0), (0.08, 0.0), (0.13, -0.10)], [0.01] * 4))
    b.round(b.colour, polygon([(-0.10, -0.34), (0.10, -0.34), (0.14, -0.09), (-0.14, -0.09)]))
    b.fill(darken(b.colour, 0.18), ellipse(0, -0.09, 0.14, 0.022))
    b.fill(lighten(b.colour, 0.09), rectangle(-0.128, -0.17, 0.128, -0.155))


@prop("laptop", 0.36, "#8f979d", "computer,tablet computer,typewriter,keyboard")
def laptop(b: Bench) -> None:
    b.round(b.colour, rounded(-0.17, 0.0, 0.17, 0.22, 0.012))
    b.shine("#a9d4dd", rectangle(-0.155, 0.015, 0.155, 0.205))
    b.round(darken(b.colour, 0.08), polygon([(-0.18, -0.03), (0.18, -0.03), (0.17, 0.0), (-0.17, 0.0)]))


@prop("bird_cage", 0.50, "#c39a45", "cage")
def bird_cage(b: Bench) -> None:
    b.fill(b.colour, *(limb([(x, -0.45), (x, -0.2), (x * 0.5, -0.06), (0, -0.03)], [0.009] * 4) for x in (-0.15, -0.09, -0.03, 0.03, 0.09, 0.15)), *ring(0, 0.0, 0.028, 0.018))
    b.round(darken(b.colour, 0.08), rounded(-0.17, -0.49, 0.17, -0.43, 0.015))

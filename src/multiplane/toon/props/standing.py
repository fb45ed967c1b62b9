"""Things that stand on the ground or lie on it. The origin is the middle of their foot."""

from __future__ import annotations

import numpy as np

from ..drawing import blob, ellipse, limb, path, polygon, rectangle, rounded
from ..place.colours import darken, lighten
from .bench import Bench, prop, ring

IRON, WOOD, BRASS = "#454b54", "#8a5e3b", "#c39a45"


@prop("chair", 0.95, "#8a5e3b", "stool,seat,throne,armchair", held=False)
def chair(b: Bench) -> None:
    b.fill(darken(b.colour, 0.12), limb([(-0.15, 0.42), (-0.13, 0.0)], [0.04, 0.03]), limb([(0.15, 0.42), (0.13, 0.0)], [0.04, 0.03]))
    b.round(b.colour, limb([(-0.20, 0.92), (-0.20, 0.45), (-0.22, 0.0)], [0.045, 0.05, 0.035]), limb([(0.20, 0.92), (0.20, 0.45), (0.22, 0.0)], [0.045, 0.05, 0.035]))
    b.round(b.colour, rounded(-0.21, 0.78, 0.21, 0.90, 0.03), rounded(-0.21, 0.60, 0.21, 0.68, 0.03), rounded(-0.25, 0.42, 0.25, 0.48, 0.025))


@prop("table", 1.3, "#8a5e3b", "desk,workbench,altar", held=False)
def table(b: Bench) -> None:
    b.fill(darken(b.colour, 0.1), rectangle(-0.58, 0, -0.50, 0.7), rectangle(0.50, 0, 0.58, 0.7))
    b.round(b.colour, rounded(-0.65, 0.69, 0.65, 0.76, 0.02))


@prop("boat", 3.4, "#3f6b74", "rowboat,dinghy,ship,canoe,raft,sailboat", held=False)
def boat(b: Bench) -> None:
    b.round(b.colour, path((-1.6, 0.72), ("C", (-1.45, 0.2), (-1.1, 0.0), (-0.7, 0.0)), ("L", (0.8, 0.0)), ("C", (1.2, 0.0), (1.5, 0.3), (1.75, 0.85)), ("Q", (0.2, 0.42), (-1.6, 0.72))))
    b.fill("#e9dcc0", path((-1.6, 0.74), ("Q", (0.2, 0.44), (1.75, 0.87)), ("L", (1.7, 0.74)), ("Q", (0.2, 0.34), (-1.57, 0.62))))
    b.fill(darken(b.colour, 0.1), limb([(-1.35, 0.35), (0, 0.2), (1.4, 0.4)], [0.012, 0.018, 0.012]))
    b.round(WOOD, limb([(-0.3, 0.9), (0.55, -0.15)], [0.035, 0.03]), blob([(0.5, -0.12), (0.62, -0.1), (0.78, -0.4), (0.66, -0.45)]))


@prop("bicycle", 1.7, "#b5443f", "bike,tricycle,motorcycle,scooter", held=False)
def bicycle(b: Bench) -> None:
    for x in (-0.52, 0.52):
        b.fill("#2c2f36", *ring(x, 0.33, 0.33, 0.295))
        b.fill("#9aa3a8", *(limb([(x, 0.33), (x + 0.3 * np.cos(a), 0.33 + 0.3 * np.sin(a))], [0.004, 0.004]) for a in np.arange(10) * np.pi / 5))
    b.round(b.colour, *(limb(list(p), [0.032] * 2) for p in (((-0.52, 0.33), (-0.18, 0.78)), ((-0.18, 0.78), (0.36, 0.80)), ((-0.05, 0.33), (0.36, 0.80)), ((-0.18, 0.78), (-0.05, 0.33)), ((-0.52, 0.33), (-0.05, 0.33)), ((0.36, 0.86), (0.52, 0.33)))))
    b.fill("#2c2f36", blob([(-0.33, 0.88), (-0.08, 0.86), (-0.1, 0.83), (-0.3, 0.82)]), limb([(0.34, 0.86), (0.34, 0.98), (0.22, 1.0)], [0.026] * 3), *ring(-0.05, 0.33, 0.09, 0.065))


@prop("barrel", 0.9, "#8a5e3b", "cask,keg,bin", held=False)
def barrel(b: Bench) -> None:
    b.round(b.colour, path((-0.28, 0), ("L", (0.28, 0)), ("Q", (0.40, 0.45), (0.28, 0.9)), ("L", (-0.28, 0.9)), ("Q", (-0.40, 0.45), (-0.28, 0))))
    b.fill(darken(b.colour, 0.13), *(limb([(x, 0.02), (x * 1.3, 0.45), (x, 0.88)], [0.008] * 3) for x in (-0.17, -0.06, 0.06, 0.17)))
    b.fill(IRON, *(path((-w, y), ("Q", (0, y - 0.03), (w, y)), ("L", (w, y + 0.05)), ("Q", (0, y + 0.02), (-w, y + 0.05))) for w, y in ((0.31, 0.14), (0.31, 0.70))))


@prop("ladder", 2.4, "#a67c4a", "steps,stepladder", held=False)
def ladder(b: Bench) -> None:
    b.round(b.colour, *(rectangle(x - 0.025, 0, x + 0.025, 2.4) for x in (-0.22, 0.22)))
    b.fill(darken(b.colour, 0.05), *(rectangle(-0.22, y, 0.22, y + 0.04) for y in np.arange(0.25, 2.3, 0.3)))


@prop("high_ladder", 4.5, "#a67c4a", held=False)
def high_ladder(b: Bench) -> None:
    b.round(b.colour, *(rectangle(x - 0.03, 0, x + 0.03, 4.5) for x in (-0.25, 0.25)))
    b.fill(darken(b.colour, 0.07), *(rectangle(-0.25, y, 0.25, y + 0.045) for y in np.arange(0.20, 4.4, 0.24)))


@prop("climbing_rope", 4.5, "#c7a46a", held=False)
def climbing_rope(b: Bench) -> None:
    b.fill(b.colour, limb([(0.0, 0.05), (0.01, 1.5), (0.0, 4.5)], [0.05, 0.045, 0.045]))
    b.fill(darken(b.colour, 0.14), *(limb([(-0.02, y), (0.02, y + 0.03)], [0.008] * 2) for y in np.arange(0.1, 4.4, 0.08)))


@prop("car", 3.8, "#b5443f", "taxi,truck,van,automobile,bus,carriage", held=False)
def car(b: Bench) -> None:
    b.round(b.colour, path((-1.85, 0.32), ("L", (1.85, 0.32)), ("C", (1.92, 0.6), (1.85, 0.78), (1.55, 0.82)), ("C", (1.2, 0.86), (1.0, 0.88), (0.9, 0.92)), ("C", (0.6, 1.32), (0.45, 1.42), (0.1, 1.42)), ("L", (-0.7, 1.42)), ("C", (-1.05, 1.42), (-1.25, 1.2), (-1.4, 0.9)), ("C", (-1.75, 0.86), (-1.9, 0.7), (-1.85, 0.32))))
    b.fill("#a9c8cf", path((-0.25, 0.94), ("L", (-0.25, 1.3)), ("L", (-0.68, 1.3)), ("C", (-0.95, 1.3), (-1.05, 1.15), (-1.15, 0.94))), path((-0.13, 0.94), ("L", (0.68, 0.94)), ("C", (0.5, 1.2), (0.4, 1.3), (0.1, 1.3)), ("L", (-0.13, 1.3))))
    for x in (-1.1, 1.15):
        b.fill("#25272d", ellipse(x, 0.32, 0.33))
        b.fill("#b9c1c4", ellipse(x, 0.32, 0.17))
    b.shine("#fff0b8", ellipse(1.76, 0.66, 0.09, 0.1))
    b.fill(darken(b.colour, 0.13), rectangle(-1.8, 0.5, 1.85, 0.525), rectangle(-0.2, 0.4, -0.185, 0.92))


@prop("snowman", 1.5, "#eef2f4", "snow man", held=False)
def snowman(b: Bench) -> None:
    b.round(b.colour, ellipse(0, 0.36, 0.42, 0.38), ellipse(0, 0.88, 0.3, 0.28), ellipse(0, 1.26, 0.2))
    b.fill("#2b2b30", ellipse(-0.07, 1.32, 0.02), ellipse(0.07, 1.32, 0.02), *(ellipse(0, y, 0.022) for y in (0.78, 0.9, 1.0)), rectangle(-0.2, 1.42, 0.2, 1.46), rectangle(-0.13, 1.45, 0.13, 1.66))
    b.fill("#dd7f3a", polygon([(0, 1.28), (0.2, 1.24), (0, 1.22)][::-1]))


@prop("sign", 1.6, "#c49a6c", "signpost,board,placard,notice", held=False)
def sign(b: Bench) -> None:
    b.round(darken(b.colour, 0.15), rectangle(-0.05, 0, 0.05, 1.3))
    b.round(b.colour, polygon([(-0.55, 0.95), (0.5, 0.95), (0.68, 1.2), (0.5, 1.45), (-0.55, 1.45)]))
    b.fill(darken(b.colour, 0.22), rectangle(-0.42, 1.26, 0.36, 1.31), rectangle(-0.42, 1.12, 0.2, 1.17))


@prop("plant", 0.7, "#4f8a5b", "potted plant,pot plant,cactus,tree,bush", held=False)
def plant(b: Bench) -> None:
    b.round("#b4693f", polygon([(-0.12, 0), (0.12, 0), (0.16, 0.24), (-0.16, 0.24)]))
    for k, a in enumerate(np.linspace(0.35, np.pi - 0.35, 7)):
        tip = (0.34 * np.cos(a), 0.26 + 0.42 * np.sin(a))
        b.round(lighten(b.colour, 0.03 * (k % 3) - 0.03), limb([(0, 0.22), (tip[0] * 0.55, 0.24 + (tip[1] - 0.24) * 0.65), tip], [0.03, 0.11, 0.02]))


@prop("fire", 0.7, "#f2702f", "campfire,bonfire,flames", held=False)
def fire(b: Bench) -> None:
    b.glow(0, 0.3, 2.2, "#ff9f45", 0.5)
    b.fill(WOOD, limb([(-0.34, 0.02), (0.3, 0.14)], [0.1, 0.09]), limb([(0.34, 0.02), (-0.3, 0.14)], [0.1, 0.09]))
    b.shine(b.colour, blob([(-0.22, 0.1), (0.22, 0.1), (0.2, 0.34), (0.05, 0.7), (-0.04, 0.46), (-0.16, 0.42)]))
    b.shine("#ffd66b", blob([(-0.12, 0.1), (0.12, 0.1), (0.1, 0.26), (0.0, 0.44), (-0.1, 0.28)]))


@prop("mirror", 1.0, "#c39a45", "painting,picture,portrait,frame,screen,television", held=False)
def mirror(b: Bench) -> None:
    b.round(b.colour, rounded(-0.35, 0, 0.35, 1.0, 0.08))
    b.fill("#bcd8d8", rounded(-0.28, 0.07, 0.28, 0.93, 0.05))
    b.fill("#ffffff", polygon([(-0.2, 0.2), (-0.08, 0.2), (0.2, 0.85), (0.08, 0.85)]), alpha=0.35)


@prop("rocket", 2.6, "#c8503f", "spaceship,spacecraft,satellite,missile", held=False)
def rocket(b: Bench) -> None:
    b.round(b.colour, polygon([(-0.38, 0.2), (-0.75, -0.05), (-0.7, 0.5), (-0.36, 0.95)][::-1]), polygon([(0.38, 0.2), (0.75, -0.05), (0.7, 0.5), (0.36, 0.95)]))
    b.round("#ece6d8", path((-0.38, 0.15), ("L", (0.38, 0.15)), ("C", (0.5, 1.2), (0.4, 2.0), (0, 2.55)), ("C", (-0.4, 2.0), (-0.5, 1.2), (-0.38, 0.15))))
    b.round(b.colour, path((-0.29, 2.0), ("Q", (0, 1.92), (0.29, 2.0)), ("Q", (0.18, 2.32), (0, 2.55)), ("Q", (-0.18, 2.32), (-0.29, 2.0))))
    b.fill("#3b4a58", ellipse(0, 1.45, 0.2))
    b.fill("#9fd0dc", ellipse(0, 1.45, 0.145))


@prop("crate", 0.78, "#a9793f", "packing case,chest of drawers,cabinet,fridge", held=False)
def crate(b: Bench) -> None:
    b.round(b.colour, rectangle(-0.37, 0.0, 0.37, 0.72))
    b.fill(darken(b.colour, 0.10), *(rectangle(-0.37, y, 0.37, y + 0.012) for y in (0.17, 0.35, 0.53)))
    b.fill(darken(b.colour, 0.06), polygon([(-0.30, 0.08), (-0.22, 0.08), (0.30, 0.64), (0.22, 0.64)]))
    b.round(lighten(b.colour, 0.06), rectangle(-0.39, 0.0, -0.29, 0.72), rectangle(0.29, 0.0, 0.39, 0.72), rectangle(-0.39, 0.0, 0.39, 0.09), rectangle(-0.39, 0.63, 0.39, 0.72))
    b.fill(IRON, *(ellipse(x, y, 0.010) for x in (-0.34, 0.34) for y in (0.045, 0.675)))


@prop("cart", 1.3, "#8a5e3b", "wagon,trolley,barrow,handcart,pushcart,shopping cart,stretcher", held=False)
def cart(b: Bench) -> None:
    b.fill(IRON, limb([(-0.46, 0.66), (-0.62, 0.90), (-0.66, 0.96)], [0.035, 0.03, 0.04]))
    b.round(b.colour, polygon([(-0.50, 0.36), (0.54, 0.36), (0.62, 0.72), (-0.54, 0.72)]))
    b.fill(darken(b.colour, 0.10), *(polygon([(-0.515, y), (0.57, y), (0.575, y + 0.012), (-0.516, y + 0.012)]) for y in (0.47, 0.59)))
    b.fill(lighten(b.colour, 0.08), rectangle(-0.56, 0.69, 0.64, 0.73))
    for x in (-0.28, 0.36):
        b.fill("#2c2f36", *ring(x, 0.24, 0.24, 0.195))
        b.fill(darken(b.colour, 0.12), *(limb([(x - 0.2 * np.cos(a), 0.24 - 0.2 * np.sin(a)), (x + 0.2 * np.cos(a), 0.24 + 0.2 * np.sin(a))], [0.022, 0.022]) for a in np.arange(4) * np.pi / 4))
        b.fill(IRON, ellipse(x, 0.24, 0.045))


@prop("wheelbarrow", 1.3, "#5f7f74", "garden cart", held=False)
def wheelbarrow(b: Bench) -> None:
    b.fill("#2c2f36", *ring(0.46, 0.19, 0.19, 0.145))
    b.fill(IRON, ellipse(0.46, 0.19, 0.03), limb([(-0.30, 0.34), (-0.24, 0.0)], [0.034, 0.03]))
    b.round(WOOD, limb([(-0.66, 0.68), (-0.10, 0.36), (0.46, 0.19)], [0.045, 0.04, 0.03]))
    b.round(b.colour, polygon([(-0.36, 0.74), (0.52, 0.70), (0.34, 0.34), (-0.10, 0.34)][::-1]))
    b.fill(lighten(b.colour, 0.10), limb([(-0.37, 0.75), (0.53, 0.71)], [0.03, 0.03]))


@prop("pram", 1.1, "#3f5f7f", "baby carriage,buggy,stroller,pushchair", held=False)
def pram(b: Bench) -> None:
    b.fill(IRON, limb([(-0.34, 0.66), (-0.54, 0.92)], [0.022, 0.03]), limb([(-0.2, 0.4), (0.26, 0.16)], [0.02] * 2), limb([(0.2, 0.4), (-0.26, 0.16)], [0.02] * 2))
    b.round(b.colour, path((-0.40, 0.66), ("L", (0.42, 0.66)), ("C", (0.40, 0.42), (0.24, 0.36), (0.0, 0.36)), ("C", (-0.24, 0.36), (-0.38, 0.44), (-0.40, 0.66))))
    b.round(darken(b.colour, 0.08), path((0.02, 0.66), ("C", (0.04, 0.92), (0.22, 1.0), (0.34, 0.96)), ("C", (0.46, 0.92), (0.50, 0.80), (0.42, 0.66))))
    for x in (-0.26, 0.26):
        b.fill("#2c2f36", *ring(x, 0.16, 0.16, 0.13))
        b.fill(IRON, ellipse(x, 0.16, 0.03))


@prop("sled", 1.1, "#a8633f", "sledge,sleigh,toboggan,bobsled", held=False)
def sled(b: Bench) -> None:
    b.round(darken(b.colour, 0.10), limb([(-0.50, 0.03), (0.34, 0.03), (0.50, 0.10), (0.54, 0.26)], [0.04, 0.04, 0.04, 0.03]))
    b.fill(darken(b.colour, 0.18), *(limb([(x, 0.04), (x, 0.22)], [0.03, 0.03]) for x in (-0.36, 0.0, 0.30)))
    b.round(b.colour, rounded(-0.50, 0.20, 0.46, 0.27, 0.02))
    b.fill(lighten(b.colour, 0.10), rectangle(-0.48, 0.245, 0.44, 0.262))


@prop("taut_rope", 2.6, "#c7a46a", held=False)
def taut_rope(b: Bench) -> None:
    b.fill(b.colour, limb([(-0.5, 0.0), (-0.32, 0.012), (-0.12, 0.5), (0.16, 0.925), (0.5, 0.935), (2.1, 0.955)], [0.034] * 6))
    b.fill(darken(b.colour, 0.12), *(limb([(x, 0.925), (x + 0.03, 0.945)], [0.007] * 2) for x in np.arange(0.25, 2.05, 0.07)))

"""Things that deeds need and scripts seldom name: instruments, brushes, pans, combs, a piano, an easel.

The origin of what hands hold is the grip; what stands has its origin on the ground.
"""

from __future__ import annotations

import numpy as np

from ..drawing import blob, ellipse, limb, path, polygon, rectangle, rounded
from ..place.colours import darken, lighten
from .bench import Bench, prop, ring

IRON, WOOD, BRASS, PAPER = "#454b54", "#8a5e3b", "#c39a45", "#ece2c8"


@prop("violin", 0.6, "#a5552c", "fiddle,viola")
def violin(b: Bench) -> None:
    """Held at its neck, the body towards the chin on the left."""
    b.round("#3a241b", polygon([(-0.30, 0.008), (0.05, 0.012), (0.05, 0.034), (-0.30, 0.026)]), ellipse(0.07, 0.03, 0.026))
    b.round(b.colour, blob([(-0.50, 0.02), (-0.46, -0.07), (-0.38, -0.08), (-0.33, -0.045), (-0.28, -0.06), (-0.22, -0.05), (-0.20, 0.02), (-0.22, 0.075), (-0.29, 0.085), (-0.33, 0.065), (-0.39, 0.10), (-0.47, 0.09)]))
    b.fill("#efe6cf", limb([(-0.44, 0.022), (0.04, 0.026)], [0.005, 0.005]), alpha=0.9)
    b.fill("#3a241b", rectangle(-0.385, -0.02, -0.37, 0.05), limb([(-0.33, -0.02), (-0.31, -0.035)], [0.006, 0.006]), limb([(-0.33, 0.05), (-0.31, 0.06)], [0.006, 0.006]))


@prop("violin_bow", 0.62, "#5b3a2a", "bow")
def violin_bow(b: Bench) -> None:
    b.fill("#efe8da", limb([(-0.015, 0.0), (-0.012, 0.55)], [0.007, 0.006]))
    b.round(b.colour, limb([(0.0, -0.06), (0.012, 0.28), (-0.006, 0.56)], [0.014, 0.011, 0.009]))


@prop("drumstick", 0.40, "#d8b98a", "drumsticks,baton,wand,chopsticks")
def drumstick(b: Bench) -> None:
    b.round(b.colour, limb([(0.0, -0.08), (0.0, 0.28)], [0.018, 0.012]), ellipse(0.0, 0.295, 0.014, 0.020))


@prop("snare_drum", 0.85, "#b5443f", "drum,drums,snare,bongo,tambourine", held=False)
def snare_drum(b: Bench) -> None:
    b.fill(IRON, limb([(0.0, 0.55), (-0.18, 0.0)], [0.022] * 2), limb([(0.0, 0.55), (0.18, 0.0)], [0.022] * 2), limb([(0.0, 0.55), (0.02, 0.0)], [0.022] * 2))
    b.round(b.colour, rectangle(-0.24, 0.58, 0.24, 0.82), strength=1.2)
    b.fill("#efe6cf", *(limb([(x, 0.60), (x + 0.06, 0.80)], [0.008] * 2) for x in (-0.22, -0.10, 0.02, 0.14)), *(limb([(x + 0.12, 0.60), (x + 0.06, 0.80)], [0.008] * 2) for x in (-0.22, -0.10, 0.02)))
    b.round(BRASS, rounded(-0.255, 0.79, 0.255, 0.83, 0.015), rounded(-0.255, 0.57, 0.255, 0.60, 0.015))
    b.fill("#f2ecdc", ellipse(0.0, 0.825, 0.235, 0.028))


@prop("piano", 1.35, "#4a2f26", "upright piano,grand piano,organ,harpsichord", held=False)
def piano(b: Bench) -> None:
    """Upright, its keys towards the left."""
    b.round(b.colour, rounded(-0.18, 0.0, 0.48, 1.22, 0.03))
    b.fill(darken(b.colour, 0.10), rounded(-0.14, 0.80, 0.0, 1.14, 0.02), rectangle(-0.18, 0.06, -0.10, 0.60))
    b.round(lighten(b.colour, 0.05), rounded(-0.50, 0.66, -0.10, 0.74, 0.015), rounded(-0.24, 1.20, 0.52, 1.26, 0.02))
    b.fill("#f4efe4", rectangle(-0.49, 0.735, -0.19, 0.765))
    b.fill("#25222a", *(rectangle(x, 0.755, x + 0.012, 0.775) for x in np.arange(-0.47, -0.20, 0.034)))
    b.fill(darken(b.colour, 0.12), limb([(-0.44, 0.66), (-0.42, 0.0)], [0.05, 0.04]))
    b.fill(PAPER, polygon([(-0.30, 0.86), (-0.19, 0.84), (-0.17, 1.06), (-0.27, 1.08)]))
    b.fill(BRASS, limb([(-0.26, 0.05), (-0.18, 0.07)], [0.025, 0.02]))


@prop("stool", 0.5, "#6a4630", "footstool", held=False)
def stool(b: Bench) -> None:
    b.fill(darken(b.colour, 0.12), limb([(-0.13, 0.42), (-0.19, 0.0)], [0.035, 0.03]), limb([(0.13, 0.42), (0.19, 0.0)], [0.035, 0.03]))
    b.round(b.colour, rounded(-0.20, 0.40, 0.20, 0.46, 0.025))


@prop("easel", 1.7, "#8a5e3b", "canvas", held=False)
def easel(b: Bench) -> None:
    b.fill(darken(b.colour, 0.12), limb([(0.10, 1.62), (0.34, 0.0)], [0.035, 0.04]), limb([(0.06, 1.62), (-0.16, 0.0)], [0.035, 0.04]))
    b.round("#f0ead8", polygon([(-0.20, 0.86), (-0.12, 0.84), (0.02, 1.56), (-0.06, 1.58)]))
    b.fill("#7fae9d", polygon([(-0.193, 0.90), (-0.175, 0.895), (-0.10, 1.26), (-0.12, 1.28)]), alpha=0.9)
    b.fill("#d98a4a", polygon([(-0.115, 1.31), (-0.095, 1.30), (-0.06, 1.47), (-0.08, 1.49)]), alpha=0.9)
    b.round(b.colour, limb([(-0.26, 0.83), (0.02, 0.82)], [0.04, 0.04]))


@prop("paintbrush", 0.3, "#8a5e3b", "brush")
def paintbrush(b: Bench) -> None:
    b.round(b.colour, limb([(0.0, -0.08), (0.0, 0.12)], [0.012, 0.016]))
    b.fill("#9aa3a8", rectangle(-0.010, 0.11, 0.010, 0.145))
    b.fill("#c8503f", blob([(-0.014, 0.145), (0.014, 0.145), (0.012, 0.18), (0.0, 0.215), (-0.012, 0.18)]))


@prop("palette", 0.34, "#b98a5a")
def palette(b: Bench) -> None:
    b.round(b.colour, blob([(-0.05, -0.03), (0.08, -0.05), (0.24, 0.0), (0.27, 0.07), (0.14, 0.10), (0.02, 0.08), (-0.06, 0.03)]))
    for x, y, colour in ((0.08, 0.06, "#c8503f"), (0.13, 0.07, "#e0b030"), (0.18, 0.06, "#3f6f9a"), (0.22, 0.03, "#5f8a5a"), (0.17, 0.0, "#f0ead8")):
        b.fill(colour, ellipse(x, y, 0.018, 0.013))


@prop("spoon", 0.3, "#8a5e3b", "ladle,wooden spoon,whisk")
def spoon(b: Bench) -> None:
    b.round(b.colour, limb([(0.0, 0.06), (0.0, -0.14)], [0.014, 0.016]), ellipse(0.0, -0.17, 0.026, 0.036))


@prop("spatula", 0.34, "#454b54")
def spatula(b: Bench) -> None:
    b.round(b.colour, limb([(0.0, -0.06), (0.0, 0.16)], [0.020, 0.014]), rounded(-0.035, 0.15, 0.035, 0.25, 0.012))


@prop("pan", 0.46, "#3b3f49", "frying pan,wok")
def pan(b: Bench) -> None:
    b.round("#5b3a2a", limb([(-0.07, 0.01), (0.10, 0.0)], [0.026, 0.022]))
    b.round(b.colour, polygon([(0.08, 0.035), (0.38, 0.035), (0.345, -0.03), (0.115, -0.03)]))
    b.fill(lighten(b.colour, 0.10), ellipse(0.23, 0.035, 0.15, 0.014))
    b.fill("#f2ead8", ellipse(0.22, 0.042, 0.075, 0.012))
    b.fill("#e8b030", ellipse(0.22, 0.048, 0.028, 0.012))


@prop("pot", 0.4, "#7d8288", "saucepan,cauldron,stew")
def pot(b: Bench) -> None:
    b.round(IRON, limb([(-0.05, 0.02), (0.07, 0.03)], [0.026, 0.024]))
    b.fill(darken(b.colour, 0.25), ellipse(0.20, 0.10, 0.14, 0.022))
    b.fill("#c88a4a", ellipse(0.20, 0.097, 0.125, 0.016))
    b.round(b.colour, path((0.06, 0.10), ("Q", (0.20, 0.06), (0.34, 0.10)), ("L", (0.325, -0.07)), ("Q", (0.20, -0.11), (0.075, -0.07))))
    b.fill("#ffffff", limb([(0.17, 0.15), (0.20, 0.20), (0.17, 0.25), (0.20, 0.30)], [0.006, 0.016, 0.014, 0.004]), alpha=0.3)


@prop("basin", 0.95, "#d8dcdc", "sink,washbasin,bath", held=False)
def basin(b: Bench) -> None:
    b.round(darken(b.colour, 0.08), polygon([(-0.06, 0.0), (0.10, 0.0), (0.06, 0.70), (-0.02, 0.70)]))
    b.round(b.colour, path((-0.26, 0.84), ("L", (0.32, 0.84)), ("Q", (0.28, 0.66), (0.10, 0.66)), ("L", (-0.06, 0.66)), ("Q", (-0.22, 0.66), (-0.26, 0.84))))
    b.fill("#9cc8d4", ellipse(0.03, 0.838, 0.24, 0.016))
    b.round("#9aa3a8", limb([(0.27, 0.84), (0.27, 0.98), (0.18, 1.0), (0.16, 0.95)], [0.024] * 4))


@prop("toothbrush", 0.23, "#4a94d0", "razor")
def toothbrush(b: Bench) -> None:
    """Across the fist, its bristles towards the mouth on the left."""
    b.round(b.colour, limb([(0.06, 0.0), (-0.16, 0.012)], [0.014, 0.010]))
    b.fill("#f4f2ee", rectangle(-0.165, -0.02, -0.115, 0.012))


@prop("comb", 0.2, "#5b3a2a", "hairbrush")
def comb(b: Bench) -> None:
    b.round(b.colour, rounded(-0.02, -0.06, 0.014, 0.15, 0.008))
    b.fill(b.colour, *(rectangle(-0.05, y, -0.015, y + 0.008) for y in np.arange(0.02, 0.145, 0.016)))


@prop("hand_mirror", 0.34, "#c39a45", "looking glass,hand mirror")
def hand_mirror(b: Bench) -> None:
    b.round(b.colour, limb([(0.0, -0.08), (0.0, 0.08)], [0.026, 0.020]), ellipse(0.0, 0.17, 0.062, 0.095))
    b.fill("#cfe4e8", ellipse(-0.010, 0.17, 0.044, 0.076))
    b.fill("#ffffff", limb([(-0.03, 0.15), (-0.005, 0.21)], [0.008, 0.012]), alpha=0.7)


@prop("hand_fan", 0.41, "#c8503f", "paper fan")
def hand_fan(b: Bench) -> None:
    spread = np.linspace(-0.95, 0.95, 9)
    b.round(b.colour, polygon([(0.0, 0.0), *((0.25 * np.sin(a), 0.02 + 0.25 * np.cos(a)) for a in spread)]))
    b.fill(lighten(b.colour, 0.2), *(limb([(0.0, 0.0), (0.245 * np.sin(a), 0.02 + 0.245 * np.cos(a))], [0.006, 0.010]) for a in spread[1::2]), alpha=0.8)
    b.round(WOOD, limb([(0.0, -0.06), (0.0, 0.04)], [0.026, 0.02]))


@prop("rake", 1.5, "#a8784a", "leaf rake")
def rake(b: Bench) -> None:
    b.round(b.colour, limb([(0.0, 0.55), (0.0, -0.86)], [0.028, 0.026]))
    b.fill(IRON, limb([(0.0, -0.84), (0.0, -0.88)], [0.05, 0.03]), limb([(-0.17, -0.88), (0.17, -0.88)], [0.024] * 2), *(limb([(x, -0.88), (x, -0.96)], [0.013, 0.008]) for x in np.linspace(-0.16, 0.16, 8)))


@prop("saw", 0.56, "#b9bec4", "handsaw")
def saw(b: Bench) -> None:
    b.round(b.colour, polygon([(0.05, 0.035), (0.48, 0.0), (0.48, -0.045), *((x, -0.07 + 0.05 * (x - 0.05) + (0.014 if k % 2 else 0.0)) for k, x in enumerate(np.linspace(0.46, 0.06, 21)))]))
    b.round(WOOD, rounded(-0.055, -0.075, 0.075, 0.06, 0.03))
    b.fill(darken(WOOD, 0.25), ellipse(0.015, -0.005, 0.028, 0.036))


@prop("oar", 2.0, "#a8784a", "oars,paddle")
def oar(b: Bench) -> None:
    b.round(b.colour, limb([(0.0, -0.22), (0.0, 1.30)], [0.045, 0.04]), blob([(0.0, 1.20), (0.07, 1.34), (0.07, 1.72), (0.0, 1.78), (-0.07, 1.72), (-0.07, 1.34)]))


@prop("steering_wheel", 1.06, "#33363e", "steering wheel", held=False)
def steering_wheel(b: Bench) -> None:
    """Seen nearly from the side, its column leading away into a dashboard."""
    b.round(darken(b.colour, 0.1), limb([(0.02, 0.86), (0.34, 0.62)], [0.05, 0.07]))
    b.round("#5f4a3a", path((0.30, 0.0), ("L", (0.62, 0.0)), ("L", (0.62, 0.90)), ("Q", (0.40, 0.94), (0.26, 0.80)), ("L", (0.24, 0.52))))
    turn = 0.35
    c, s = np.cos(turn), np.sin(turn)
    outer, inner = ((np.array([[c, -s], [s, c]]) @ ellipse(0.0, 0.0, 0.055 - w, 0.20 - w).T).T + (0.0, 0.86) for w in (0.0, 0.022))
    b.round(b.colour, outer.copy(), inner[::-1].copy())


@prop("cloth", 0.28, "#c8d4d8", "rag,sponge,duster,handkerchief,napkin,tissue,towel,flag")
def cloth(b: Bench) -> None:
    b.round(b.colour, blob([(-0.05, 0.035), (0.04, 0.045), (0.10, 0.0), (0.14, -0.10), (0.06, -0.13), (0.02, -0.09), (-0.04, -0.14), (-0.10, -0.09), (-0.08, 0.0)]))
    b.fill(darken(b.colour, 0.08), limb([(0.0, 0.02), (0.03, -0.04), (0.04, -0.10)], [0.008, 0.012, 0.004]), limb([(-0.03, 0.01), (-0.05, -0.08)], [0.008, 0.004]))


@prop("folded_clothes", 0.62, "#5a6478", "coat,jacket,cloak,cape,dress,shirt,blouse,jumper,sweater,cardigan,trousers,robe,uniform,apron,scarf,shawl,blanket,clothes,gown,waistcoat,gloves,raincoat,overcoat,suit,costume,tie")
def folded_clothes(b: Bench) -> None:
    b.round(b.colour, path((-0.11, 0.03), ("Q", (0.0, 0.10), (0.12, 0.03)), ("C", (0.17, -0.16), (0.15, -0.36), (0.19, -0.52)), ("Q", (0.08, -0.58), (0.02, -0.49)), ("Q", (-0.06, -0.58), (-0.15, -0.50)), ("C", (-0.14, -0.32), (-0.16, -0.14), (-0.11, 0.03))))
    b.fill(darken(b.colour, 0.10), limb([(0.0, 0.05), (0.03, -0.20), (0.02, -0.48)], [0.010, 0.024, 0.010]), limb([(-0.07, 0.03), (-0.08, -0.22), (-0.09, -0.46)], [0.006, 0.018, 0.006]), limb([(0.08, 0.03), (0.10, -0.24), (0.13, -0.46)], [0.006, 0.016, 0.006]))
    b.fill(lighten(b.colour, 0.08), path((-0.10, 0.03), ("Q", (0.0, 0.10), (0.11, 0.03)), ("Q", (0.0, 0.055), (-0.10, 0.03))))


@prop("mask", 0.24, "#dfe6e6", "face mask,carnival mask,surgical mask")
def mask(b: Bench) -> None:
    b.round(b.colour, path((-0.10, 0.05), ("Q", (0.0, 0.08), (0.10, 0.05)), ("C", (0.11, -0.04), (0.05, -0.12), (0.0, -0.12)), ("C", (-0.05, -0.12), (-0.11, -0.04), (-0.10, 0.05))))
    b.fill(darken(b.colour, 0.4), ellipse(-0.042, 0.01, 0.022, 0.014), ellipse(0.042, 0.01, 0.022, 0.014))
    b.fill(darken(b.colour, 0.12), limb([(-0.03, -0.07), (0.0, -0.078), (0.03, -0.07)], [0.006] * 3), limb([(-0.10, 0.03), (-0.14, 0.06)], [0.008] * 2), limb([(0.10, 0.03), (0.14, 0.06)], [0.008] * 2))


@prop("knitting", 0.47, "#7a5a9a", "yarn,wool")
def knitting(b: Bench) -> None:
    b.round("#d8b98a", limb([(0.08, -0.06), (-0.16, 0.16)], [0.012, 0.010]))
    b.round(b.colour, blob([(-0.03, 0.03), (0.12, 0.0), (0.16, -0.14), (0.12, -0.27), (0.0, -0.28), (-0.05, -0.12)]))
    b.fill(darken(b.colour, 0.14), *(limb([(-0.035 + 0.01 * k, -0.02 - 0.06 * k), (0.125 + 0.006 * k, -0.04 - 0.06 * k)], [0.010, 0.010]) for k in range(4)))


@prop("needle", 0.24, "#d8b98a", "knitting needle")
def needle(b: Bench) -> None:
    b.round(b.colour, limb([(-0.08, -0.06), (0.12, 0.16)], [0.012, 0.008]), ellipse(-0.085, -0.065, 0.012))


@prop("match", 0.17, "#d8b98a")
def match(b: Bench) -> None:
    b.glow(0.0, 0.11, 0.30, "#ffb85c", 0.45)
    b.fill(b.colour, limb([(0.0, -0.03), (0.0, 0.075)], [0.008, 0.008]))
    b.shine("#ff9d3d", blob([(-0.016, 0.07), (0.016, 0.07), (0.014, 0.10), (0.0, 0.14), (-0.014, 0.10)]))
    b.shine("#fff6d0", blob([(-0.008, 0.072), (0.008, 0.072), (0.006, 0.09), (0.0, 0.11), (-0.006, 0.09)]))


@prop("pipe", 0.29, "#5b3a2a", "cigarette,cigar")
def pipe(b: Bench) -> None:
    """Its stem towards the mouth on the left."""
    b.round("#33262a", limb([(-0.09, 0.035), (-0.02, 0.02), (0.02, 0.0)], [0.010, 0.012, 0.018]))
    b.round(b.colour, rounded(0.0, -0.01, 0.05, 0.07, 0.014))
    b.fill("#ffffff", limb([(0.025, 0.09), (0.05, 0.15), (0.02, 0.21), (0.05, 0.28)], [0.006, 0.018, 0.020, 0.004]), alpha=0.35)


@prop("handbell", 0.24, "#c39a45", "bell")
def handbell(b: Bench) -> None:
    b.round(WOOD, limb([(0.0, -0.05), (0.0, 0.05)], [0.026, 0.022]))
    b.round(b.colour, path((-0.02, 0.05), ("L", (0.02, 0.05)), ("C", (0.05, 0.08), (0.05, 0.14), (0.085, 0.18)), ("L", (-0.085, 0.18)), ("C", (-0.05, 0.14), (-0.05, 0.08), (-0.02, 0.05))))
    b.fill(darken(b.colour, 0.25), ellipse(0.0, 0.185, 0.022))


@prop("spectacles", 0.2, "#2b2a2e", "glasses,sunglasses,reading glasses,goggles,monocle,pince-nez")
def spectacles(b: Bench) -> None:
    b.fill(b.colour, *ring(0.04, 0.02, 0.036, 0.027), *ring(0.125, 0.02, 0.036, 0.027), limb([(0.072, 0.028), (0.092, 0.028)], [0.010] * 2), limb([(0.005, 0.025), (-0.05, 0.015)], [0.010, 0.008]))
    b.fill("#cfe4e8", ellipse(0.04, 0.02, 0.027), ellipse(0.125, 0.02, 0.027), alpha=0.5)


@prop("flatiron", 0.26, "#56606c", "clothes iron")
def flatiron(b: Bench) -> None:
    b.round(IRON, limb([(-0.06, -0.03), (-0.05, 0.01), (0.05, 0.01), (0.07, -0.03)], [0.026] * 4))
    b.round(b.colour, path((-0.10, -0.085), ("L", (0.15, -0.085)), ("Q", (0.10, -0.03), (0.02, -0.025)), ("L", (-0.10, -0.025))))

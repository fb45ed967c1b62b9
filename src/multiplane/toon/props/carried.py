"""Things one carries: lights, cases, papers, food, small treasures. The origin is where the hand holds."""

from __future__ import annotations

import numpy as np

from ..drawing import blob, ellipse, limb, path, polygon, rectangle, rounded
from ..place.colours import darken, lighten
from .bench import Bench, cog, prop, ring

GLASS, PAPER, IRON, WOOD, BRASS, WARM = "#bcd8d8", "#ece2c8", "#454b54", "#8a5e3b", "#c39a45", "#ffcf7a"


@prop("lantern", 0.36, "#c39a45", "lamp,oil lamp,light,lamps")
def lantern(b: Bench) -> None:
    if sum(b.light.tint) < 2.7:  # in the dark its light reaches the walls
        b.glow(0, -0.20, 2.4, "#ff9a38", 0.13)
    b.glow(0, -0.20, 0.95, "#ffb85c", 0.5)
    b.fill(IRON, limb([(-0.085, -0.08), (-0.06, 0.0), (0, 0.015), (0.06, 0.0), (0.085, -0.08)], [0.014] * 5))
    b.round(b.colour, polygon([(-0.10, -0.09), (0.10, -0.09), (0.045, -0.04), (-0.045, -0.04)]))
    b.shine("#ffe3a0", rounded(-0.082, -0.29, 0.082, -0.09, 0.03), alpha=0.92)
    b.glow(0, -0.2, 0.13, "#ffffff", 0.8)
    b.shine("#ff9d3d", blob([(-0.03, -0.25), (0.03, -0.25), (0.024, -0.19), (0, -0.13), (-0.024, -0.19)]))
    b.shine("#fff6d0", blob([(-0.015, -0.25), (0.015, -0.25), (0.01, -0.21), (0, -0.175), (-0.01, -0.21)]))
    b.fill(darken(b.colour, 0.12), *(rectangle(x - 0.007, -0.30, x + 0.007, -0.09) for x in (-0.08, 0.0, 0.08)), rectangle(-0.085, -0.2, 0.085, -0.188))
    b.round(b.colour, rounded(-0.105, -0.345, 0.105, -0.285, 0.015))


@prop("gear", 0.24, "#c39a45", "cog,cogwheel,wheel,clockwork")
def gear(b: Bench) -> None:
    b.round(b.colour, cog(0, 0, 0.12, 12), ellipse(0, 0, 0.03)[::-1].copy())
    b.fill(darken(b.colour, 0.12), *ring(0, 0, 0.085, 0.07))
    b.fill(darken(b.colour, 0.2), *(ellipse(0.052 * np.cos(a), 0.052 * np.sin(a), 0.014) for a in np.arange(5) * 2 * np.pi / 5))
    b.fill(lighten(b.colour, 0.14), limb([(-0.085, 0.05), (-0.05, 0.085), (0.0, 0.098)], [0.005, 0.010, 0.004]), alpha=0.8)


@prop("pocket_watch", 0.20, "#d8ab4a", "watch,pocket watch,stopwatch,timepiece")
def pocket_watch(b: Bench) -> None:
    b.fill(darken(b.colour, 0.06), limb([(0, 0.03), (0.05, 0.07), (0.11, 0.02), (0.14, -0.05)], [0.010] * 4))
    b.round(b.colour, rounded(-0.014, 0.0, 0.014, 0.04, 0.006), ellipse(0, -0.065, 0.078))
    b.fill("#f6efdc", ellipse(0, -0.065, 0.062))
    marks = [ellipse(0.052 * np.sin(a), -0.065 + 0.052 * np.cos(a), 0.004) for a in np.arange(12) * np.pi / 6]
    b.fill("#3a3633", *marks, limb([(0, -0.065), (-0.017, -0.035)], [0.008, 0.005]), limb([(0, -0.065), (0, -0.02)], [0.006, 0.004]), ellipse(0, -0.065, 0.007))
    b.fill("#ffffff", limb([(-0.045, -0.05), (-0.03, -0.025), (-0.008, -0.013)], [0.004, 0.010, 0.004]), alpha=0.6)


@prop("clock", 0.34, "#8a5e3b", "alarm clock,wall clock,mantel clock", held=False)
def clock(b: Bench) -> None:
    b.round(b.colour, rounded(-0.17, 0, 0.17, 0.05, 0.015), blob([(-0.14, 0.03), (0.14, 0.03), (0.15, 0.2), (0.0, 0.34), (-0.15, 0.2)]))
    b.fill("#f6efdc", ellipse(0, 0.19, 0.105))
    b.fill("#3a3633", *(ellipse(0.088 * np.sin(a), 0.19 + 0.088 * np.cos(a), 0.006) for a in np.arange(12) * np.pi / 6),
           limb([(0, 0.19), (-0.03, 0.24)], [0.012, 0.008]), limb([(0, 0.19), (0, 0.265)], [0.009, 0.006]))


@prop("cap", 0.30, "#2f4664", "captain's cap,sailor's cap")
def cap(b: Bench) -> None:
    b.round("#efe8d6", blob([(-0.13, 0.04), (0.13, 0.04), (0.155, 0.11), (0.05, 0.155), (-0.08, 0.15), (-0.155, 0.10)]))
    b.round(b.colour, path((-0.125, 0.0), ("L", (0.125, 0.0)), ("L", (0.132, 0.062)), ("Q", (0, 0.085), (-0.132, 0.062))))
    b.fill("#d8ab4a", path((-0.127, 0.012), ("Q", (0, -0.004), (0.127, 0.012)), ("L", (0.128, 0.026)), ("Q", (0, 0.012), (-0.128, 0.026))), ellipse(0.012, 0.052, 0.024, 0.020))
    b.fill("#22252d", path((-0.05, 0.006), ("Q", (0.06, 0.02), (0.128, 0.006)), ("Q", (0.20, -0.03), (0.15, -0.045)), ("Q", (0.03, -0.03), (-0.05, 0.006))))
    b.fill("#6a7684", limb([(0.05, -0.008), (0.11, -0.014), (0.15, -0.028)], [0.004, 0.009, 0.004]), alpha=0.8)


@prop("hat", 0.34, "#6a4a36", "bowler,bonnet,top hat,beret,helmet,fedora,straw hat,cowboy hat,sun hat,beanie,hood")
def hat(b: Bench) -> None:
    b.round(darken(b.colour, 0.04), ellipse(0.0, 0.0, 0.17, 0.030))
    b.round(b.colour, path((-0.105, 0.0), ("C", (-0.105, 0.09), (-0.08, 0.145), (-0.045, 0.14)), ("Q", (0.0, 0.115), (0.045, 0.14)), ("C", (0.08, 0.145), (0.105, 0.09), (0.105, 0.0)), ("Q", (0.0, -0.028), (-0.105, 0.0))))
    b.fill(darken(b.colour, 0.22), path((-0.106, 0.004), ("Q", (0.0, -0.024), (0.106, 0.004)), ("L", (0.105, 0.038)), ("Q", (0.0, 0.012), (-0.105, 0.038))))


@prop("suitcase", 0.62, "#8a5436", "case,luggage,trunk,briefcase,bags")
def suitcase(b: Bench) -> None:
    b.fill(darken(b.colour, 0.2), limb([(-0.075, -0.06), (-0.06, 0.0), (0.06, 0.0), (0.075, -0.06)], [0.024] * 4))
    b.round(b.colour, rounded(-0.30, -0.46, 0.30, -0.05, 0.045))
    b.fill(darken(b.colour, 0.10), rectangle(-0.30, -0.245, 0.30, -0.232))
    for x in (-0.18, 0.18):
        b.round(darken(b.colour, 0.13), rectangle(x - 0.025, -0.46, x + 0.025, -0.05))
        b.fill(BRASS, rounded(x - 0.032, -0.275, x + 0.032, -0.215, 0.01))
    b.fill(darken(b.colour, 0.16), *(polygon([(sx * 0.30, y), (sx * 0.23, y), (sx * 0.30, y + dy)][:: 1 if sx * dy > 0 else -1]) for sx in (-1, 1) for y, dy in ((-0.452, 0.07), (-0.06, -0.07))))
    b.fill("#d9b25c", rounded(-0.09, -0.40, 0.05, -0.30, 0.008), alpha=0.9)
    b.fill("#b5563f", ellipse(-0.05, -0.35, 0.03))


@prop("bag", 0.46, "#7b6a44", "satchel,sack,backpack,handbag,purse,shopping bag")
def bag(b: Bench) -> None:
    b.fill(darken(b.colour, 0.15), limb([(-0.10, -0.12), (-0.07, 0.0), (0.07, 0.0), (0.10, -0.12)], [0.022] * 4))
    b.round(b.colour, blob([(-0.15, -0.12), (0.15, -0.12), (0.20, -0.34), (0.15, -0.44), (-0.15, -0.44), (-0.20, -0.34)]))
    b.round(darken(b.colour, 0.07), path((-0.155, -0.11), ("L", (0.155, -0.11)), ("C", (0.18, -0.24), (0.10, -0.28), (0, -0.28)), ("C", (-0.10, -0.28), (-0.18, -0.24), (-0.155, -0.11))))
    b.fill(BRASS, rounded(-0.024, -0.30, 0.024, -0.25, 0.008))


@prop("book", 0.26, "#8c3f3a", "diary,notebook,ledger,novel,bible,album,journal")
def book(b: Bench) -> None:
    b.fill(darken(b.colour, 0.10), rounded(-0.095, -0.05, 0.105, 0.205, 0.012))
    b.fill(PAPER, rectangle(-0.08, -0.043, 0.10, 0.198))
    b.round(b.colour, rounded(-0.10, -0.045, 0.088, 0.21, 0.012))
    b.fill(darken(b.colour, 0.12), rectangle(-0.10, -0.042, -0.078, 0.207))
    b.fill("#dcb865", rounded(-0.045, 0.10, 0.06, 0.15, 0.006), rectangle(-0.045, 0.03, 0.06, 0.038), rectangle(-0.045, 0.165, 0.06, 0.173))


@prop("letter", 0.22, "#efe6cf", "envelope,note,paper,telegram,postcard,contract,ticket,card,photograph,photo,page")
def letter(b: Bench) -> None:
    b.round(b.colour, rectangle(-0.11, -0.02, 0.11, 0.13), strength=0.5)
    b.fill(darken(b.colour, 0.10), polygon([(-0.11, 0.13), (0.0, 0.048), (0.11, 0.13), (0.11, 0.122), (0.0, 0.038), (-0.11, 0.122)][::-1]))
    b.fill(darken(b.colour, 0.05), polygon([(-0.11, 0.13), (0, 0.052), (0.11, 0.13)]))
    b.fill("#b23a36", ellipse(0.0, 0.055, 0.021))


@prop("map", 0.46, "#e3d2a4", "chart,plan,blueprint,drawing,poster")
def map_(b: Bench) -> None:
    b.fill(b.colour, polygon([(-0.22, -0.06), (-0.11, -0.03), (0, -0.06), (0.11, -0.03), (0.22, -0.06), (0.22, 0.22), (0.11, 0.25), (0, 0.22), (-0.11, 0.25), (-0.22, 0.22)]))
    b.fill(darken(b.colour, 0.08), polygon([(-0.11, -0.03), (0, -0.06), (0, 0.22), (-0.11, 0.25)]), polygon([(0.11, -0.03), (0.22, -0.06), (0.22, 0.22), (0.11, 0.25)]), alpha=0.7)
    b.fill("#7fae9d", blob([(-0.17, 0.05), (-0.05, 0.02), (0.04, 0.10), (-0.03, 0.18), (-0.15, 0.15)]), alpha=0.8)
    b.fill("#b5432f", *(ellipse(x, y, 0.007) for x, y in ((-0.02, 0.0), (0.03, 0.02), (0.07, 0.055), (0.10, 0.10))), limb([(0.12, 0.13), (0.16, 0.17)], [0.012] * 2), limb([(0.12, 0.17), (0.16, 0.13)], [0.012] * 2))


@prop("newspaper", 0.40, "#e4dfd0", "paper,magazine,gazette")
def newspaper(b: Bench) -> None:
    b.round(b.colour, polygon([(-0.19, -0.10), (0.19, -0.10), (0.20, 0.19), (-0.20, 0.19)]), strength=0.6)
    b.fill("#45434a", rectangle(-0.17, 0.13, 0.17, 0.165))
    b.fill("#7c7a7c", *(rectangle(x, y, x + 0.10, y + 0.008) for x in (-0.17, -0.05, 0.07) for y in np.arange(-0.075, 0.11, 0.026) if not (x == -0.05 and y > 0)))
    b.fill("#9aa3a3", rectangle(-0.05, 0.01, 0.05, 0.115))


@prop("cup", 0.12, "#e9e2d0", "mug,tea,teacup,coffee,glass of water")
def cup(b: Bench) -> None:
    b.fill(darken(b.colour, 0.06), *ring(0.052, 0.005, 0.032, 0.019))
    b.round(b.colour, path((-0.05, 0.052), ("L", (0.05, 0.052)), ("C", (0.052, -0.01), (0.04, -0.05), (0.026, -0.05)), ("L", (-0.026, -0.05)), ("C", (-0.04, -0.05), (-0.052, -0.01), (-0.05, 0.052))))
    b.fill("#6b4128", ellipse(0, 0.052, 0.047, 0.009))
    b.fill("#ffffff", limb([(-0.012, 0.075), (0.004, 0.10), (-0.01, 0.125), (0.008, 0.15)], [0.004, 0.010, 0.009, 0.003]), alpha=0.28)


@prop("teapot", 0.30, "#5e8b86", "kettle,pot,jug,coffee pot")
def teapot(b: Bench) -> None:
    b.fill(darken(b.colour, 0.10), limb([(-0.10, -0.06), (-0.19, -0.04), (-0.21, -0.13), (-0.11, -0.20)], [0.014] * 4))
    b.round(b.colour, limb([(0.09, -0.17), (0.17, -0.12), (0.20, -0.04), (0.25, -0.015)], [0.036, 0.028, 0.018, 0.016]))
    b.round(b.colour, blob([(-0.13, -0.12), (-0.075, -0.05), (0.075, -0.05), (0.13, -0.12), (0.09, -0.235), (-0.09, -0.235)]))
    b.fill(darken(b.colour, 0.12), rounded(-0.07, -0.255, 0.07, -0.235, 0.008))
    b.fill(lighten(b.colour, 0.16), limb([(-0.095, -0.15), (-0.085, -0.09), (-0.045, -0.065)], [0.006, 0.011, 0.005]), alpha=0.8)
    b.round(darken(b.colour, 0.05), blob([(-0.075, -0.055), (-0.045, -0.025), (0.045, -0.025), (0.075, -0.055)]), ellipse(0, -0.012, 0.02))


@prop("bottle", 0.34, "#4f7a5a", "wine,flask,vial,potion,beer,medicine,water bottle")
def bottle(b: Bench) -> None:
    b.round(b.colour, path((-0.05, -0.14), ("L", (0.05, -0.14)), ("L", (0.05, 0.03)), ("C", (0.05, 0.08), (0.018, 0.08), (0.018, 0.12)), ("L", (0.018, 0.18)), ("L", (-0.018, 0.18)), ("L", (-0.018, 0.12)), ("C", (-0.018, 0.08), (-0.05, 0.08), (-0.05, 0.03))))
    b.fill(PAPER, rectangle(-0.05, -0.08, 0.05, 0.01))
    b.fill("#b98f63", rounded(-0.015, 0.17, 0.015, 0.20, 0.005))
    b.fill("#ffffff", limb([(-0.032, -0.12), (-0.034, 0.03)], [0.008, 0.008]), alpha=0.3)


@prop("glass", 0.16, "#cfe3e2", "wine glass,goblet,chalice,tumbler")
def glass(b: Bench) -> None:
    b.fill(b.colour, path((-0.04, 0.09), ("L", (0.04, 0.09)), ("C", (0.05, 0.02), (0.03, 0.0), (0.006, -0.01)), ("L", (0.006, -0.06)), ("L", (0.034, -0.07)), ("L", (-0.034, -0.07)), ("L", (-0.006, -0.06)), ("L", (-0.006, -0.01)), ("C", (-0.03, 0.0), (-0.05, 0.02), (-0.04, 0.09))), alpha=0.75)
    b.fill("#9c3347", path((-0.041, 0.05), ("L", (0.041, 0.05)), ("C", (0.042, 0.02), (0.025, 0.005), (0, 0.0)), ("C", (-0.025, 0.005), (-0.042, 0.02), (-0.041, 0.05))))


@prop("umbrella", 1.0, "#b5443f", "parasol")
def umbrella(b: Bench) -> None:
    b.fill(IRON, limb([(0, 0.72), (0, -0.08), (0.0, -0.12), (0.03, -0.15), (0.06, -0.12)], [0.016] * 5))
    b.round(b.colour, path((-0.5, 0.48), ("C", (-0.46, 0.70), (-0.22, 0.82), (0, 0.82)), ("C", (0.22, 0.82), (0.46, 0.70), (0.5, 0.48)), ("Q", (0.38, 0.55), (0.25, 0.48)), ("Q", (0.12, 0.55), (0, 0.48)), ("Q", (-0.12, 0.55), (-0.25, 0.48)), ("Q", (-0.38, 0.55), (-0.5, 0.48))))
    b.fill(darken(b.colour, 0.10), limb([(0, 0.81), (-0.17, 0.70), (-0.25, 0.49)], [0.006, 0.012, 0.006]), limb([(0, 0.81), (0.17, 0.70), (0.25, 0.49)], [0.006, 0.012, 0.006]))
    b.fill(IRON, limb([(0, 0.81), (0, 0.86)], [0.014, 0.006]))


@prop("key", 0.14, "#c39a45", "keys,skeleton key")
def key(b: Bench) -> None:
    b.round(b.colour, rounded(-0.008, -0.10, 0.008, 0.0, 0.003), *ring(0, 0.03, 0.034, 0.018), rectangle(0.006, -0.095, 0.032, -0.08), rectangle(0.006, -0.072, 0.026, -0.058))


@prop("phone", 0.16, "#2d3340", "telephone,mobile,cell phone,smartphone,tablet,remote,radio,walkie-talkie")
def phone(b: Bench) -> None:
    b.round(b.colour, rounded(-0.038, -0.07, 0.038, 0.08, 0.012))
    b.shine("#a9d9e0", rounded(-0.032, -0.055, 0.032, 0.068, 0.006), alpha=0.95)
    b.glow(0, 0.0, 0.16, "#bfeef2", 0.22)


@prop("ball", 0.22, "#c8503f", "football,balloon,orb,crystal ball,snowball,beach ball")
def ball(b: Bench) -> None:
    b.round(b.colour, ellipse(0, 0, 0.11))
    b.fill("#f0e6cf", path((-0.11, 0.0), ("Q", (0, 0.06), (0.11, 0.0)), ("L", (0.106, -0.03)), ("Q", (0, 0.03), (-0.106, -0.03))))
    b.fill("#ffffff", ellipse(-0.04, 0.055, 0.026, 0.015, 0.6), alpha=0.5)


@prop("flower", 0.40, "#d8607a", "rose,bouquet,flowers,tulip,daisy")
def flower(b: Bench) -> None:
    b.fill("#4f8a5b", limb([(0, -0.14), (0.006, 0.0), (0, 0.18)], [0.012] * 3), blob([(0.0, -0.02), (0.06, 0.03), (0.09, 0.09), (0.03, 0.05)]), blob([(0, -0.06), (-0.05, -0.03), (-0.08, 0.03), (-0.03, 0.0)]))
    b.round(b.colour, *(ellipse(0.045 * np.cos(a), 0.20 + 0.045 * np.sin(a), 0.036) for a in np.arange(6) * np.pi / 3))
    b.fill("#edc24e", ellipse(0, 0.20, 0.028))


@prop("box", 0.36, "#b8863b", "package,parcel,chest,present,gift,toolbox,basket,treasure")
def box(b: Bench) -> None:
    rise = 0.24 * b.opened  # the lid stands up behind and shows its inside
    if rise:
        b.fill(darken(b.colour, 0.10), polygon([(-0.19, -0.02), (0.19, -0.02), (0.18 - 0.02 * b.opened, rise), (-0.18 + 0.02 * b.opened, rise)]))
        b.fill(darken(b.colour, 0.24), polygon([(-0.165, 0.0), (0.165, 0.0), (0.155 - 0.02 * b.opened, rise - 0.02), (-0.155 + 0.02 * b.opened, rise - 0.02)]))
        b.fill(darken(b.colour, 0.34), ellipse(0.0, -0.005, 0.172, 0.022))
    b.round(b.colour, rounded(-0.18, -0.26, 0.18, 0.0 if not rise else -0.012, 0.012))
    if not rise:
        b.fill(lighten(b.colour, 0.06), rounded(-0.19, -0.05, 0.19, 0.02, 0.012))
    b.fill(darken(b.colour, 0.15), rectangle(-0.022, -0.26, 0.022, 0.02 if not rise else -0.012), rectangle(-0.18, -0.062, 0.18, -0.05))


@prop("candle", 0.26, "#efe3c6", "candlestick,candles")
def candle(b: Bench) -> None:
    b.glow(0, 0.17, 0.6, "#ffb85c", 0.45)
    b.round(b.colour, rounded(-0.02, -0.02, 0.02, 0.12, 0.006))
    b.round(BRASS, path((-0.065, -0.02), ("L", (0.065, -0.02)), ("Q", (0.05, -0.055), (0.0, -0.055)), ("Q", (-0.05, -0.055), (-0.065, -0.02))), rounded(-0.012, -0.09, 0.012, -0.04, 0.004))
    b.shine("#ff9d3d", blob([(-0.016, 0.13), (0.016, 0.13), (0.013, 0.165), (0, 0.205), (-0.013, 0.165)]))
    b.shine("#fff3c4", ellipse(0, 0.147, 0.008, 0.016))


@prop("torch", 0.60, "#7a5236", "flashlight,firebrand,flame,match")
def torch(b: Bench) -> None:
    b.glow(0, 0.34, 0.9, "#ff9f45", 0.5)
    b.round(b.colour, polygon([(-0.018, -0.2), (0.018, -0.2), (0.038, 0.22), (-0.038, 0.22)]))
    b.fill(IRON, rounded(-0.048, 0.17, 0.048, 0.25, 0.01))
    b.shine("#f2702f", blob([(-0.055, 0.24), (0.055, 0.24), (0.05, 0.34), (0.01, 0.47), (-0.02, 0.38), (-0.05, 0.36)]))
    b.shine("#ffd66b", blob([(-0.028, 0.24), (0.028, 0.24), (0.025, 0.31), (0, 0.38), (-0.025, 0.31)]))


@prop("apple", 0.10, "#c23b36", "fruit,orange,pear,peach,egg,tomato,potato")
def apple(b: Bench) -> None:
    b.round(b.colour, blob([(0, 0.035), (0.035, 0.045), (0.052, 0.005), (0.03, -0.05), (0, -0.045), (-0.03, -0.05), (-0.052, 0.005), (-0.035, 0.045)]))
    b.fill(WOOD, limb([(0, 0.03), (0.008, 0.062)], [0.006, 0.005]))
    b.fill("#5f9a57", ellipse(0.026, 0.06, 0.02, 0.009, 0.5))
    b.fill("#ffffff", ellipse(-0.026, 0.018, 0.007, 0.015, -0.4), alpha=0.45)


@prop("stone", 0.11, "#8d8f92", "rock,pebble,brick,lump of coal,shell")
def stone(b: Bench) -> None:
    b.round(b.colour, blob([(-0.052, -0.03), (-0.035, 0.028), (0.012, 0.042), (0.052, 0.012), (0.046, -0.03), (0.0, -0.045)]))
    b.fill(lighten(b.colour, 0.12), blob([(-0.028, 0.012), (0.008, 0.03), (0.024, 0.018), (-0.006, 0.004)]), alpha=0.8)


@prop("bread", 0.34, "#c98e4a", "loaf,baguette,cake,sandwich,pie,bun,cheese,food")
def bread(b: Bench) -> None:
    b.round(b.colour, blob([(-0.16, -0.03), (-0.13, 0.05), (0, 0.075), (0.13, 0.05), (0.16, -0.03), (0.10, -0.06), (-0.10, -0.06)]))
    b.fill(lighten(b.colour, 0.13), *(limb([(x - 0.022, 0.055), (x + 0.026, 0.0)], [0.012, 0.008]) for x in (-0.08, -0.01, 0.06)))


@prop("plate", 0.26, "#e9e2d0", "dish,tray,bowl,soup")
def plate(b: Bench) -> None:
    b.round(b.colour, path((-0.13, 0.03), ("L", (0.13, 0.03)), ("Q", (0.10, -0.03), (0.05, -0.03)), ("L", (-0.05, -0.03)), ("Q", (-0.10, -0.03), (-0.13, 0.03))))
    b.fill("#c9803f", ellipse(0, 0.03, 0.09, 0.02))


@prop("coin", 0.06, "#d8ab4a", "coins,money,medal,ring,jewel,diamond,gem,necklace,amulet")
def coin(b: Bench) -> None:
    b.round(b.colour, ellipse(0, 0, 0.03))
    b.fill(darken(b.colour, 0.13), *ring(0, 0, 0.023, 0.019))


@prop("star", 0.24, "#f2cf63", "heart,crown,magic star")
def star(b: Bench) -> None:
    points = [((0.12 if k % 2 == 0 else 0.052) * np.cos(np.pi / 2 + k * np.pi / 5), (0.12 if k % 2 == 0 else 0.052) * np.sin(np.pi / 2 + k * np.pi / 5)) for k in range(10)]
    b.glow(0, 0, 0.4, b.colour, 0.45)
    b.shine(b.colour, polygon(points))


@prop("teddy", 0.36, "#a9753f", "doll,toy,teddy bear,puppet,plush")
def teddy(b: Bench) -> None:
    c = b.colour
    b.round(c, ellipse(-0.08, -0.03, 0.035, 0.07, 0.7), ellipse(0.08, -0.03, 0.035, 0.07, -0.7), ellipse(-0.06, -0.17, 0.045, 0.05), ellipse(0.06, -0.17, 0.045, 0.05))
    b.round(c, ellipse(0, -0.08, 0.085, 0.10), ellipse(-0.06, 0.12, 0.034), ellipse(0.06, 0.12, 0.034), ellipse(0, 0.065, 0.082, 0.075))
    b.fill(lighten(c, 0.16), ellipse(0, -0.08, 0.048, 0.062), ellipse(0, 0.045, 0.036, 0.028))
    b.fill("#2b2624", ellipse(-0.03, 0.08, 0.009), ellipse(0.03, 0.08, 0.009), ellipse(0, 0.054, 0.012, 0.008))

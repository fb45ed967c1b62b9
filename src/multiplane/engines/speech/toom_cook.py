"""Short convolutions with fewer products: the matrices of Toom and Cook, as Winograd used them for filters.

A filter of `taps` values over a stretch of `size` values gives size − taps + 1 outputs. Done plainly that takes
taps products an output; through `size` points it takes size products for all of them:

    outputs = at @ ((g @ filter) * (bt @ stretch))

which for filters between many channels leaves `size` small matrix products. Points lie evenly on the projective
line (tangents of even angles), where the matrices are conditioned best; the arithmetic here is exact.
"""

from __future__ import annotations

import math
from fractions import Fraction
from functools import cache

import numpy as np

SIZES = {3: 10, 7: 20, 11: 20}  # taps -> values of a stretch, multiples of ten; float32 keeps these within 0.1 % of the plain result
_FINEST = 64  # denominators of the points


@cache
def matrices(taps: int, size: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(at, g, bt) as float64: (outputs, size), (size, taps), (size, size). Rows of the three are of like length."""
    points = points_of(size)
    at, g, whole = (_powers(points, width) for width in (size - taps + 1, taps, size))
    bt = np.array(_inverse(whole), np.float64).T
    at, g = np.array(at, np.float64), np.array(g, np.float64)
    lengths = [np.linalg.norm(rows, axis=1, keepdims=True) for rows in (at, g, bt)]
    even = np.cbrt(lengths[0] * lengths[1] * lengths[2])
    at, g, bt = (rows / length * even for rows, length in zip((at, g, bt), lengths, strict=True))
    return np.ascontiguousarray(at.T), np.ascontiguousarray(g), np.ascontiguousarray(bt)


def points_of(size: int) -> list[Fraction | None]:
    """0, pairs of ±p, and None for infinity: `size` points in all, an even number."""
    pairs = (size - 2) // 2
    tangents = [Fraction(math.tan(math.pi * number / (2 * pairs + 2))).limit_denominator(_FINEST) for number in range(1, pairs + 1)]
    return [Fraction(0), *(point for one in tangents for point in (one, -one)), None]


def _powers(points: list[Fraction | None], width: int) -> list[list[Fraction]]:
    """1, p, p² … of each point; of infinity the highest alone."""
    return [[Fraction(0)] * (width - 1) + [Fraction(1)] if point is None else [point**power for power in range(width)] for point in points]


def _inverse(rows: list[list[Fraction]]) -> list[list[Fraction]]:
    """Gauss and Jordan, without rounding."""
    size = len(rows)
    work = [[*row, *(Fraction(int(place == number)) for place in range(size))] for number, row in enumerate(rows)]
    for column in range(size):
        pivot = next(number for number in range(column, size) if work[number][column])
        work[column], work[pivot] = work[pivot], work[column]
        work[column] = [value / work[column][column] for value in work[column]]
        for number in range(size):
            if number != column and (factor := work[number][column]):
                work[number] = [value - factor * other for value, other in zip(work[number], work[column], strict=True)]
    return [row[size:] for row in work]

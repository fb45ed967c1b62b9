"""Rows of cells, compiled: blending into 8-bit planes, fading, interpolation.

A cell is a uint32 with two lanes of 16 bits, luma | alpha << 16 or u | v << 16 (premultiplied, 0…255), so one
multiplication interpolates two channels. All of it is whole-number arithmetic: the same on every machine.
"""

from __future__ import annotations

import numpy as np
from llvmlite import ir
from numba import njit, types
from numba.extending import intrinsic

BLOCK = 16  # cells that `mix_block` mixes at once
LUMA_BLOCK = 6  # power of two of the cells in a block of `find_filled`


@njit(cache=True, nogil=True)
def trim(start, end, first, last):
    """Columns start…end without first…last, where those lie at an end."""
    if first <= start < last:
        start = last
    if first < end <= last:
        end = first
    return start, end


# What is empty ----------------------------------------------------------------------------------------------


@njit(cache=True, nogil=True)
def find_filled(ya, uv, ca):
    """For each pair of rows of luma cells and each block of 64 columns (and the columns beside it) whether it holds anything, in
    luma or in chroma."""
    filled = np.zeros(((ya.shape[0] + 1) // 2, (ya.shape[1] >> LUMA_BLOCK) + 2), np.uint8)
    for y in range(ya.shape[0]):
        _note_filled(filled[y >> 1], ya[y], LUMA_BLOCK)
    for y in range(uv.shape[0]):
        _note_filled(filled[y], uv[y], LUMA_BLOCK - 1)
        _note_filled(filled[y], ca[y], LUMA_BLOCK - 1)
    return filled


@njit(cache=True, nogil=True)
def _note_filled(filled, row, block):
    for k in range(len(filled)):
        every = np.uint32(0)
        cells = row[max((k << block) - 2, 0) : max(min(((k + 1) << block) + 2, len(row)), 0)]
        for i in range(len(cells)):
            every |= cells[i]
        if every != 0:
            filled[k] = 1


@njit(cache=True, nogil=True)
def next_run(filled, a, b, x, last, block):
    """The next stretch of columns from x on and before `last` where rows a or b of `filled` hold anything; from `last` on if
    none does. Blocks have 1 << block columns; an empty `filled` holds something everywhere."""
    if filled.shape[0] == 0 or x >= last:
        return x, last
    k, end = x >> block, (last - 1) >> block
    while k <= end and filled[a, k] == 0 and filled[b, k] == 0:
        k += 1
    if k > end:
        return last, last
    start = max(x, k << block)
    while k <= end and (filled[a, k] != 0 or filled[b, k] != 0):
        k += 1
    return start, min(k << block, last)


# Blending one row -----------------------------------------------------------------------------------------


@njit(cache=True, nogil=True)
def blend_luma_row(out, cells):
    """out = luma + out * (255 - alpha) / 255, exactly rounded."""
    for i in range(len(out)):
        cell = cells[i]
        t = np.uint32(np.uint32(out[i]) * np.uint32(np.uint32(255) - (cell >> np.uint32(16))) + np.uint32(128))
        out[i] = np.uint8(
            np.uint32(cell & np.uint32(255)) + np.uint32(np.uint32(t + (t >> np.uint32(8))) >> np.uint32(8))
        )


@njit(cache=True, nogil=True)
def copy_row(out, cells):
    for i in range(len(out)):
        out[i] = cells[i]


@njit(cache=True, nogil=True)
def copy_luma_row(out, cells):
    for i in range(len(out)):
        out[i] = np.uint8(cells[i])


@njit(cache=True, nogil=True)
def blend_chroma_row(u, v, colours, alphas):
    for i in range(len(u)):
        cell = colours[i]
        keep = np.uint32(np.uint32(255) - alphas[i])
        t = np.uint32(np.uint32(u[i]) * keep + np.uint32(128))
        u[i] = np.uint8(
            np.uint32(cell & np.uint32(0xFFFF)) + np.uint32(np.uint32(t + (t >> np.uint32(8))) >> np.uint32(8))
        )
    for i in range(len(v)):
        cell = colours[i]
        keep = np.uint32(np.uint32(255) - alphas[i])
        t = np.uint32(np.uint32(v[i]) * keep + np.uint32(128))
        v[i] = np.uint8(np.uint32(cell >> np.uint32(16)) + np.uint32(np.uint32(t + (t >> np.uint32(8))) >> np.uint32(8)))


@njit(cache=True, nogil=True)
def fade_row(out, cells, weight):
    """Two lanes times weight / 256."""
    for i in range(len(out)):
        out[i] = np.uint32(np.uint32(cells[i] * weight) + np.uint32(0x00800080)) >> np.uint32(8) & np.uint32(0x00FF00FF)


@njit(cache=True, nogil=True)
def mix(p, q, weight):
    """Two lanes of p and q, q with weight / 256, rounded."""
    return np.uint32(
        np.uint32(np.uint32(p * np.uint32(np.uint32(256) - weight)) + np.uint32(q * weight)) + np.uint32(0x00800080)
    ) >> np.uint32(8) & np.uint32(0x00FF00FF)


@njit(cache=True, nogil=True)
def mix_rows(out, a, b, weight):
    """Rows of two lanes mixed."""
    for i in range(len(out)):
        out[i] = mix(a[i], b[i], weight)


# Blocks -----------------------------------------------------------------------------------------------------


@intrinsic
def mix_block(typingctx, out, i, cells, j, weights):  # noqa: ANN001, ANN201, ARG001
    """out[i : i + BLOCK] = cells[j :] and cells[j + 1 :] mixed, the latter with weights[i :] / 256, as `mix` does.

    Written as vectors by hand, since LLVM does not vectorise runs as short as those of an enlarged row. The arrays must hold
    that many cells; nothing is checked.
    """
    vector = ir.VectorType(ir.IntType(32), BLOCK)

    def generate(context, builder, signature, args):  # noqa: ANN001, ANN202
        def pointer(which, index):  # noqa: ANN001, ANN202
            data = context.make_array(signature.args[which])(context, builder, args[which]).data
            return builder.bitcast(builder.gep(data, [index]), vector.as_pointer())

        def load(which, index):  # noqa: ANN001, ANN202
            value = builder.load(pointer(which, index))
            value.align = 4
            return value

        def every(value):  # noqa: ANN001, ANN202
            return ir.Constant(vector, [value] * BLOCK)

        here, there = load(2, args[3]), load(2, builder.add(args[3], ir.Constant(args[3].type, 1)))
        weight = load(4, args[1])
        total = builder.add(builder.mul(here, builder.sub(every(256), weight)), builder.mul(there, weight))
        total = builder.lshr(builder.add(total, every(0x00800080)), every(8))
        builder.store(builder.and_(total, every(0x00FF00FF)), pointer(0, args[1])).align = 4
        return context.get_dummy_value()

    return types.void(out, i, cells, j, weights), generate


@intrinsic
def none_set(typingctx, values, i):  # noqa: ANN001, ANN201, ARG001
    """Whether values[i : i + BLOCK] of a float32 array are all (positive) zero."""

    def generate(context, builder, signature, args):  # noqa: ANN001, ANN202
        block = builder.load(_block_at(context, builder, signature, args, ir.IntType(32 * BLOCK)))
        block.align = 4
        return builder.icmp_unsigned("==", block, ir.Constant(ir.IntType(32 * BLOCK), 0))

    return types.boolean(values, i), generate


@intrinsic
def all_above(typingctx, values, i, least):  # noqa: ANN001, ANN201, ARG001
    """Whether values[i : i + BLOCK] of a float32 array are all larger than `least`."""
    vector = ir.VectorType(ir.FloatType(), BLOCK)

    def generate(context, builder, signature, args):  # noqa: ANN001, ANN202
        block = builder.load(_block_at(context, builder, signature, args, vector))
        block.align = 4
        larger = builder.fcmp_ordered(">", block, _splat(builder, vector, args[2]))
        return builder.icmp_unsigned("==", builder.bitcast(larger, ir.IntType(BLOCK)), ir.Constant(ir.IntType(BLOCK), -1))

    return types.boolean(values, i, types.float32), generate


@intrinsic
def fill_block(typingctx, values, i, value):  # noqa: ANN001, ANN201, ARG001
    """values[i : i + BLOCK] of a float32 array = value."""
    vector = ir.VectorType(ir.FloatType(), BLOCK)

    def generate(context, builder, signature, args):  # noqa: ANN001, ANN202
        builder.store(_splat(builder, vector, args[2]), _block_at(context, builder, signature, args, vector)).align = 4
        return context.get_dummy_value()

    return types.void(values, i, types.float32), generate


def _block_at(context, builder, signature, args, kind):  # noqa: ANN001, ANN202
    """A pointer to the block of the first argument, an array, at the second, an index."""
    data = context.make_array(signature.args[0])(context, builder, args[0]).data
    return builder.bitcast(builder.gep(data, [args[1]]), kind.as_pointer())


def _splat(builder, vector, value):  # noqa: ANN001, ANN202
    first = builder.insert_element(ir.Constant(vector, ir.Undefined), value, ir.Constant(ir.IntType(32), 0))
    return builder.shuffle_vector(first, ir.Constant(vector, ir.Undefined), ir.Constant(ir.VectorType(ir.IntType(32), BLOCK), [0] * BLOCK))

"""toon: the embedded 2D engine. Draws figures and places as vector shapes, stages them, paints frames.

It is the layout that every other picture engine paints over, and it can draw the final picture itself.
"""

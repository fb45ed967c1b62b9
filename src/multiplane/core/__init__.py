"""The nouns of the studio: frozen values without input or output.

Every department takes and gives these. They are `msgspec.Struct`s, so that they encode to canonical JSON
(`core.codec`), which is what the build hashes.
"""

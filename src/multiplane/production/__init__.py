"""A production on disk: the folder that people edit, read and kept without ever overwriting their work.

`config` reads multiplane.toml, `toml` reads any TOML into a noun with clear errors, `textfile` keeps generated
text files apart from edited ones, `art` finds what people have dropped in, `folder` is the whole production.
"""

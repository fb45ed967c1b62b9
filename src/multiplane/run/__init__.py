"""Running the line: what is stale, in which order things are made, and where.

`step` says what a step is, `graph` what depends on what and the keys, `build` makes what is missing through a
`Runner`; `local` runs in processes of this machine. A cluster stands behind the same `Runner`.
"""

"""Word lists of the breakdown: plain tables, so that a person can add a word without reading code."""

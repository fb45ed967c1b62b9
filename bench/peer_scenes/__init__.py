"""The scene that our engine and its peers draw: `square` stages and exports it, `with_*` draw it with a peer."""

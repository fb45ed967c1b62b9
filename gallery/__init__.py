"""Contact sheets of everything that the toon engine can draw, to be looked at one by one. `make gallery`."""

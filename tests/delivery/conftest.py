"""What the tests of delivery share: see film_parts."""

from film_parts import *  # noqa: F403  (its fixtures)

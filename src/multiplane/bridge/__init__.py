"""bridge: what goes to and comes from other programs, in their own formats. Each is a plain function."""

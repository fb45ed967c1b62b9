"""Where artifacts lie: files addressed by their content, and a database that knows what made them."""

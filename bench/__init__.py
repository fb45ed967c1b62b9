"""Benchmarks that anyone can run: `make bench`. Each prints ratios measured in the same run."""

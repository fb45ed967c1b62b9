"""Where the command begins. Apart from `cli`, so that Ctrl-C while that is read ends as it does later."""

import sys


def start() -> int:
    """Run the command line; returns its exit code."""
    try:
        from multiplane.cli import main
    except KeyboardInterrupt:
        print("\nStopped before anything was begun.", file=sys.stderr)
        return 130
    return main()


if __name__ == "__main__":
    sys.exit(start())

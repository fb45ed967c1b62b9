import sys

from multiplane.cli import main

sys.exit(main())

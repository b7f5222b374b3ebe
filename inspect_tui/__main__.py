"""Run the program with `python -m inspect_tui`."""

from inspect_tui.cli import main

if __name__ == "__main__":
    main()

"""Run the program in place, with data/ and exports/ beside this file, as on a USB stick."""

from __future__ import annotations

import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent


def start() -> None:
    """Run the checkout this file stands in, wherever it is called from."""
    sys.path.insert(0, str(FOLDER))
    try:
        from inspect_tui.cli import main
        from inspect_tui.store.locations import Locations
    except ModuleNotFoundError as error:
        sys.exit(f"缺少依赖 {error.name}：请先按 README 建立虚拟环境并安装，再用其中的 python 运行 main.py。")
    main(Locations.portable(FOLDER))


if __name__ == "__main__":
    start()

"""Open or print a file with the system's program."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

_LONGEST_PRINT = 60


def open_with_system(path: str) -> str:
    """Open a file the way a double click would; return in Chinese why not, or nothing."""
    try:
        if sys.platform == "win32":
            os.startfile(path)
            return ""
        program = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
        if program is None:
            return "系统里没有能打开文件的程序，请按屏幕上的路径自己打开。"
        subprocess.Popen(
            [program, path], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
    except OSError as error:
        return f"打不开（{error.strerror}），请按屏幕上的路径自己打开。"
    return ""


def print_with_system(path: str) -> str:
    """Send a file to the system's printer; return in Chinese why not, or nothing. It may take some seconds."""
    by_hand = "请按 F2 打开后自己打印。"
    try:
        if sys.platform == "win32":
            os.startfile(path, "print")
            return ""
        if shutil.which("lp") is None:
            return f"系统里没有打印服务，{by_hand}"
        # Few printing services can read a Word file by themselves.
        office = shutil.which("soffice")
        command = [office, "--headless", "-p", path] if office else ["lp", path]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=_LONGEST_PRINT)
    except subprocess.TimeoutExpired:
        return f"打印服务没有回应，{by_hand}"
    except OSError as error:
        return f"没有送去打印（{error.strerror}），{by_hand}"
    return f"打印服务没有接受这个文件，{by_hand}" if done.returncode else ""

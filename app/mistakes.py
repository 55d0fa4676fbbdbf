"""What is said of a mistake of ours: its class and its place, and no words of a case.

The texts of exceptions can hold letter text, so they are never written anywhere.
"""

from __future__ import annotations

from pathlib import Path
from traceback import walk_tb
from types import TracebackType


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return the class of a mistake and the places in our code that led to it."""
    lines = [kind.__name__]
    for frame, number in walk_tb(trace):
        path = Path(frame.f_code.co_filename)
        place = "/".join(path.parts[-3:])
        lines.append(f"  {place}:{number} {frame.f_code.co_name}")
    return "\n".join(lines)

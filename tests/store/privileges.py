"""Being an ordinary user: root may write what is read-only, and a test of that may not."""

from __future__ import annotations

import ctypes
import os

VERSION_3 = 0x20080522  # of the structures of capset, see capset(2)
WORDS = 6  # effective, permitted, inheritable, each in two words


def give_up_privileges() -> None:
    """Give up all capabilities of this process for good; nothing to do but for root.

    It stays the owner of its files, and then the rights of an owner count.
    """
    if os.geteuid() != 0:
        return
    header = (ctypes.c_uint32 * 2)(VERSION_3, 0)
    nothing = (ctypes.c_uint32 * WORDS)()
    if ctypes.CDLL(None, use_errno=True).capset(header, nothing) != 0:
        raise OSError(ctypes.get_errno(), "the privileges of root cannot be given up")

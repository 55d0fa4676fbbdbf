"""What Qt asks a model for, as numbers: to compare those of an enum costs more per cell."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex

DISPLAY = int(Qt.ItemDataRole.DisplayRole)
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
TIP = int(Qt.ItemDataRole.ToolTipRole)
OWN = int(Qt.ItemDataRole.UserRole)  # the first that is for us to name
ROOT = QModelIndex()  # what the rows of a plain table are below

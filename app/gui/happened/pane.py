"""The picture as a widget that paints what is in view, zooms and scrolls."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from app.core.channel import Channel
from app.gui import icons, naming, theme
from app.gui.fields.channels import ICONS
from app.gui.happened.arcs import Arcs
from app.gui.happened.axis import Axis
from app.gui.happened.backdrop import Backdrop
from app.gui.happened.deadline import paint_deadline
from app.gui.happened.dots import Dots
from app.gui.happened.picture import Picture, busiest
from app.gui.happened.placing import Slot
from app.gui.happened.scale import Scale
from app.gui.happened.stage import Sizes, Stage, standing_places
from app.gui.happened.walking import Walk
from app.gui.words import _

STEP = 1.3  # how much closer one step of zoom is
RADIUS = 10


class Pane(QAbstractScrollArea):
    """Shows a picture; what the user does with it is for its heir."""

    zoomed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Timeline"))
        self.picture: Picture | None = None
        self.scale = Scale(12, 0)
        self.selected = ""
        self._walk: Walk | None = None
        self._places: tuple[tuple[Slot, ...], ...] = ()
        self._placed_for: tuple[int, Scale, int] | None = None
        self._fitted = True
        self._first_look = False  # whether nobody moved or zoomed yet
        self._ghost: tuple[float, float, Channel] | None = None
        self.horizontalScrollBar().valueChanged.connect(self._look_around)

    def sizeHint(self) -> QSize:
        """Return a size that shows a few lanes."""
        return QSize(theme.now().px(700), theme.now().px(380))

    # What it shows

    def show_picture(self, picture: Picture) -> None:
        """Show *picture* where the one before was looked at; the first one as a whole."""
        before = self.picture
        left = 0.0 if before is None else self.stage().seen[0]
        self.picture = picture
        self._walk = None
        self._placed_for = None
        if before is None or self._first_look:
            self.show_busiest()
        elif self._fitted:
            self.fit()
        else:
            self._measure()
            self._go_to(left)
        self.viewport().update()

    def show_selected(self, fact: str) -> None:
        """Show which fact is selected and bring it into view; this tells nobody."""
        if fact != self.selected:
            self.selected = fact
            self.ensure_seen(fact)
            self.viewport().update()

    def show_ghost(
        self, first: date | None, last: date | None = None, channel: Channel = Channel.PHONE
    ) -> None:
        """Show where a contact that is being entered lands; without a day, nowhere."""
        self._ghost = None
        if first is not None:
            end = (last or first).toordinal() + 1.0
            self._ghost = (float(first.toordinal()), end, channel)
        self.viewport().update()

    @property
    def has_ghost(self) -> bool:
        """Whether a contact that is being entered is shown."""
        return self._ghost is not None

    def stage(self) -> Stage:
        """Return what is shown as it stands on the screen now."""
        if self.picture is None:
            raise ValueError("nothing was shown yet")
        sizes = Sizes().scaled(theme.now().scale)
        key = (id(self.picture), self.scale, theme.now().scale)
        if self._placed_for != key:
            self._places = standing_places(self.picture, self.scale, sizes)
            self._placed_for = key
        port = self.viewport()
        return Stage(
            self.picture, self.scale, sizes, self._places, port.width(), port.height(),
            self.horizontalScrollBar().value(), self.verticalScrollBar().value(),
        )  # fmt: skip

    @property
    def walk(self) -> Walk:
        """The order in which the keys go through the marks."""
        if self._walk is None:
            if self.picture is None:
                raise ValueError("nothing was shown yet")
            self._walk = Walk(self.picture)
        return self._walk

    # Zoom and scroll

    def fit(self) -> None:
        """Show everything."""
        if self.picture is not None:
            self._fit(self.picture.ends)
            self._fitted = True

    def show_busiest(self) -> None:
        """Show where most happened, everything where that is as good."""
        if self.picture is None:
            return
        first, last = busiest(self.picture)
        if last - first > (self.picture.last - self.picture.first) * 0.7:
            self.fit()
        else:
            room = self.picture.room(first, last)
            self._fit((first - room, last + room))
            self._fitted, self._first_look = False, True

    def _look_around(self, _at: int) -> None:
        self._first_look = False

    def _fit(self, ends: tuple[float, float]) -> None:
        first, last = ends
        room = max(120, self.viewport().width() - Sizes().scaled(theme.now().scale).left)
        self.scale = Scale(1, first).zoomed(room / max(1.0, last - first))
        self._measure()
        self._go_to(first)
        self.zoomed.emit()
        self.viewport().update()

    def zoom(self, factor: float, across: float | None = None) -> None:
        """Show days *factor* as wide; the moment at the pixel *across* stays where it is."""
        if self.picture is None:
            return
        stage = self.stage()
        middle = across if across is not None else self._anchor(stage)
        kept = stage.at(middle)
        self.scale = self.scale.zoomed(factor)
        self._fitted = self._first_look = False
        self._measure()
        moved = self.scale.across(kept) - (middle - stage.sizes.left)
        self.horizontalScrollBar().setValue(round(moved))
        self.zoomed.emit()
        self.viewport().update()

    def ensure_seen(self, fact: str) -> None:
        """Scroll until the mark of *fact* is in view."""
        if self.picture is None or not fact:
            return
        stage = self.stage()
        found = stage.place_of(fact)
        if found is None:
            return
        at, top, bottom = found
        across = stage.x(at)
        bar, down = self.horizontalScrollBar(), self.verticalScrollBar()
        if not stage.sizes.left + stage.sizes.mark <= across <= stage.width - stage.sizes.mark:
            bar.setValue(round(stage.scale.across(at) - (stage.width - stage.sizes.left) / 2))
        if top < stage.sizes.head:
            down.setValue(round(down.value() - (stage.sizes.head - top)))
        elif bottom > stage.height:
            down.setValue(round(down.value() + bottom - stage.height))

    def _anchor(self, stage: Stage) -> float:
        """Return the pixel that zooming with keys keeps: the selected mark, else the middle."""
        found = stage.place_of(self.selected) if self.selected else None
        across = stage.x(found[0]) if found else -1.0
        if stage.sizes.left <= across <= stage.width:
            return across
        return (stage.sizes.left + stage.width) / 2

    def _measure(self) -> None:
        """Set how far there is to scroll."""
        if self.picture is None:
            return
        first, last = self.picture.ends
        self.scale = replace(self.scale, origin=first)
        stage = self.stage()
        bar, down = self.horizontalScrollBar(), self.verticalScrollBar()
        room = stage.width - stage.sizes.left
        bar.setRange(0, max(0, round(self.scale.across(last)) - room))
        bar.setPageStep(max(1, room))
        bar.setSingleStep(max(20, room // 12))
        down.setRange(0, max(0, stage.tall + stage.sizes.head - stage.height))
        down.setPageStep(max(1, stage.height - stage.sizes.head))
        down.setSingleStep(stage.sizes.lane)

    def _go_to(self, moment: float) -> None:
        self.horizontalScrollBar().setValue(round(self.scale.across(moment)))

    # What Qt tells

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is in view."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        port = QRectF(self.viewport().rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        edge = QPainterPath()
        edge.addRoundedRect(port, RADIUS, RADIUS)
        painter.fillPath(edge, theme.now().colour("surface"))
        painter.setClipPath(edge)
        if self.picture is not None:
            self._paint(painter, self.stage())
        painter.setPen(QPen(theme.now().colour("accent" if self.hasFocus() else "line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(edge)
        painter.end()

    def _paint(self, painter: QPainter, stage: Stage) -> None:
        back = Backdrop(painter, stage, self.selected)
        back.paint_ground()
        back.paint_gaps()
        Arcs(painter, stage, self.selected, ring=self.hasFocus()).paint()
        Dots(painter, stage, self.selected, ring=self.hasFocus()).paint()
        self._paint_ghost(painter, stage)
        back.paint_today()
        Axis(painter, stage).paint()
        back.paint_names()
        paint_deadline(painter, stage)

    def _paint_ghost(self, painter: QPainter, stage: Stage) -> None:
        """Paint the dotted mark of a contact that is being entered."""
        if self._ghost is None:
            return
        first, last, channel = self._ghost
        title = naming.channel(channel)
        names = [lane.name for lane in stage.picture.lanes]
        lane = names.index(title) if title in names else len(names)
        across, line = stage.x((first + last) / 2), stage.lane_line(lane)
        radius = stage.sizes.mark / 2
        pen = QPen(theme.now().colour("accent"), 1.6)
        pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.setBrush(theme.now().colour("accent_soft"))
        wide = stage.x(last) - stage.x(first)
        if last - first > 1 and wide > radius * 2.6:
            box = QRectF(stage.x(first), line - radius * 0.4, wide, radius * 0.8)
            painter.drawRoundedRect(box, radius * 0.4, radius * 0.4)
        painter.drawEllipse(QPointF(across, line), radius, radius)
        inside = QRectF(
            across - radius * 0.58, line - radius * 0.58, radius * 1.16, radius * 1.16
        )
        icons.paint(painter, ICONS[channel], inside, theme.now().tokens.accent)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Keep showing everything when that was shown, else only measure."""
        if self._fitted:
            self.fit()
        elif self._first_look:
            self.show_busiest()
        else:
            self._measure()

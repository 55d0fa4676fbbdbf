"""The style sheet, with the names of tokens where the colours come.

``kind`` is a property of a widget that says what it is: see `app.gui.fields`.
"""

SHEET = """
* { outline: 0; }
QToolTip { background: $raised; color: $text; border: 1px solid $line2; padding: 4px; }
QMainWindow, QDialog, QWidget[kind="page"] { background: $bg; }
QScrollArea { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget { background: transparent; }

QLabel { color: $text; background: transparent; }
QLabel[kind="display"] { font: 600 $text30 "$serif"; }
QLabel[kind="title"] { font: 600 $text22 "$serif"; }
QLabel[kind="h2"] { font: 600 $text17 "$serif"; }
QLabel[kind="subhead"] { font-weight: 600; font-size: $text15; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="chosen"] { font-weight: 600; color: $accent; }
QLabel[kind="told"] { color: $text2; }
QLabel[kind="small"] { font-size: $text13; color: $text2; }
QLabel[kind="caption"] { font-size: $text12; color: $muted; }
QLabel[kind="overline"] { font-size: $text12; font-weight: 600; color: $muted; }
QLabel[kind="key"] { font-size: $text12; color: $muted; background: $surface;
  border: 1px solid $line; border-radius: 4px; padding: 0 $px5; }
QLabel[kind="reading"] { font-size: $text13; color: $kept; }
QLabel[kind="doubt"] { font-size: $text13; color: $late; }
QLabel[kind="trouble"] { font-size: $text13; color: $broken; }
QLabel[kind="letter"] { font: 400 $text16 "$serif"; }
QLabel[kind="wordmark"] { font: 600 $text24 "$serif"; }
QLabel[brand="true"] { color: $brand; }
QLabel[disc="true"] { background: $surface; border: 1px solid $line; border-radius: $px17; }

QFrame[kind="card"] { background: $surface; border: 1px solid $line; border-radius: 10px; }
QFrame[kind="card"]:focus { border: 2px solid $text; padding: -1px; }
QFrame[kind="card"][chosen="true"] { border: 2px solid $accent; padding: -1px; }
QFrame[kind="card"][chosen="true"]:focus { border: 2px solid $text; padding: -1px; }
QFrame[kind="soft"] {
  background: $accent_soft; border: 1px solid $accent_line; border-radius: 8px; }
QFrame[kind="warn"] { background: $late_soft; border: 1px solid $late; border-radius: 8px; }
QFrame[kind="wrong"] {
  background: $broken_soft; border: 1px solid $broken; border-radius: 8px; }
QFrame[kind="private"] {
  background: $replaced_soft; border: 1px solid $replaced; border-radius: 8px; }
QFrame[kind="sunken"] { background: $sunken; border: 1px solid $line; border-radius: 8px; }
QLineEdit[kind="bare"] { background: transparent; border: 0; padding: 0; min-height: $px28;
  border-bottom: 2px solid transparent; font-size: $text13; color: $text2; }
QLineEdit[kind="bare"]:focus { border: 0; border-bottom: 2px solid $accent;
  background: $surface; color: $text; }
QFrame[kind="rail"] { background: $rail; border: 0; border-right: 1px solid $line; }
QFrame[kind="beside"] { background: $rail; border: 0; border-left: 1px solid $line; }
QFrame[kind="foot"] { background: $bg; border: 0; border-top: 1px solid $line; }
QFrame[kind="bar"] { background: $surface; border: 0; border-top: 1px solid $line; }
QFrame[kind="sheet"] { background: $surface; border: 0; border-left: 1px solid $line2; }
QFrame[kind="toast"] { background: $raised; border: 1px solid $line2; border-radius: 8px; }
QFrame[kind="drop"] { background: transparent; border: 2px dashed $line2; border-radius: 8px; }
QFrame[kind="drop"][over="true"] { border-color: $accent; background: $accent_soft; }
QFrame[kind="desk"] { background: $desk; border: 0; }
QFrame[kind="deskbar"] { background: $sunken; border: 0; border-bottom: 1px solid $line; }
QFrame[kind="line"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }

QPushButton, QToolButton[kind="button"] {
  background: $surface; color: $text; border: 1px solid $line2; border-radius: 6px;
  padding: 0 $px14; min-height: $px32; font-weight: 600; }
QPushButton:hover, QToolButton[kind="button"]:hover { background: $sunken; }
QPushButton:pressed { background: $selection; }
QPushButton:disabled { color: $line2; border-color: $line; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; }
QPushButton[kind="primary"] {
  background: $accent; color: $on_accent; border: 1px solid $accent; }
QPushButton[kind="primary"]:hover { background: $accent_hover; }
QPushButton[kind="primary"]:disabled { background: $line; color: $text2; border-color: $line; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="link"] {
  background: transparent; border: 0; color: $accent; padding: 0 $px4; min-height: $px28; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid $accent; }
QPushButton[keyed="true"] { text-align: left; }
QPushButton[kind="search"] { font-weight: 400; color: $text2; text-align: left; }
QPushButton[kind="danger"] { color: $broken; border-color: $broken; }
QPushButton[kind="danger"]:disabled { color: $line2; border-color: $line; }
QPushButton[kind="danger"]:focus { border: 2px solid $accent; }
QPushButton[kind="link"]:disabled { color: $line2; }
QPushButton[kind="compact"] { min-height: $px28; padding: 0 $px10; font-size: $text13; }
QPushButton[kind="chip"] {
  border-radius: $px14; min-height: $px28; padding: 0 $px12; font-weight: 400; color: $text2; }
QPushButton[kind="chip"]:checked {
  background: $accent_soft; color: $accent; border-color: $accent; font-weight: 600; }
QPushButton[kind="chip"][small="true"] { font-size: $text13; padding: 0 $px8; }
QPushButton[kind="chip"]:focus { border: 2px solid $accent; }
QPushButton[kind="chip"]:checked:focus { border: 2px solid $text; }
QPushButton[kind="tile"] { padding: 0 $px8; min-height: $px32; text-align: left; }
QPushButton[kind="tile"]:checked {
  background: $accent_soft; color: $accent; border: 2px solid $accent; }
QPushButton[kind="tile"]:checked:focus { border: 2px solid $text; }
QPushButton[kind="answer"] { padding: 0; min-height: $px44; border-radius: 8px; }
QPushButton[kind="answer"]:checked { border: 2px solid $accent; background: $accent_soft; }
QPushButton[kind="answer"]:focus { border: 2px solid $accent; }
QPushButton[kind="answer"]:checked:focus { border: 2px solid $text; }
QPushButton[kind="counter"] { text-align: left; border: 1px solid $line; border-radius: 10px;
  background: $surface; padding: $px8 $px16; min-height: $px44; }
QPushButton[kind="counter"]:checked { border: 2px solid $accent; background: $accent_soft; }
QPushButton[kind="counter"]:focus { border: 2px solid $accent; }
QPushButton[kind="counter"]:checked:focus { border: 2px solid $text; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px;
  color: $text; min-width: $px28; min-height: $px28; padding: 0 $px2; }
QToolButton:hover { background: $sunken; }
QToolButton:checked { background: $accent_soft; border-color: $accent_line; }
QToolButton:checked:focus { border: 2px solid $accent; }
QToolButton::menu-indicator { image: none; }

QFrame[kind="segment"] { background: $sunken; border: 1px solid $line; border-radius: 6px; }
QFrame[kind="segment"] QPushButton { background: transparent; border: 1px solid transparent;
  color: $text2; font-weight: 400; min-height: $px26; padding: 0 $px12; }
QFrame[kind="segment"][small="true"] QPushButton { padding: 0 $px8; font-size: $text13; }
QFrame[kind="segment"] QPushButton:checked {
  background: $surface; color: $text; border: 1px solid $line2; font-weight: 600; }
QFrame[kind="segment"] QPushButton:focus { border: 2px solid $accent; }

QFrame[kind="tag"] { border-radius: $px12; border: 0; background: $sunken; }
QFrame[kind="tag"][tone="kept"] { background: $kept_soft; }
QFrame[kind="tag"][tone="late"] { background: $late_soft; }
QFrame[kind="tag"][tone="broken"] { background: $broken_soft; }
QFrame[kind="tag"][tone="replaced"] { background: $replaced_soft; }
QFrame[kind="tag"][tone="edited"] { background: $edited_soft; }
QFrame[kind="tag"][tone="accent"] { background: $accent_soft; }
QFrame[kind="tag"] QLabel { font-size: $text13; font-weight: 600; color: $text2; }
QFrame[kind="tag"][tone="kept"] QLabel { color: $kept; }
QFrame[kind="tag"][tone="late"] QLabel { color: $late; }
QFrame[kind="tag"][tone="broken"] QLabel { color: $broken; }
QFrame[kind="tag"][tone="replaced"] QLabel { color: $replaced; }
QFrame[kind="tag"][tone="edited"] QLabel { color: $edited; }
QFrame[kind="tag"][tone="accent"] QLabel { color: $accent; }

QLineEdit, QComboBox, QPlainTextEdit, QDateEdit, QSpinBox {
  background: $surface; color: $text; border: 1px solid $line2; border-radius: 6px;
  padding: 0 $px8; min-height: $px32; selection-background-color: $selection;
  selection-color: $text; placeholder-text-color: $muted; }
QPlainTextEdit[kind="reading"] { border: 0; border-radius: 0; padding: $px16;
  font: 400 $text16 "$serif"; }
QPlainTextEdit { padding: $px6 $px4; }
QLineEdit QToolButton { min-width: 0; min-height: 0; padding: 0; border: 0; margin: 0; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus, QDateEdit:focus, QSpinBox:focus {
  border: 2px solid $accent; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled {
  color: $muted; background: $bg; }
QComboBox::drop-down { border: 0; width: $px24; }
QComboBox::down-arrow { image: url("$icons/combo-arrow.svg"); width: $px16; height: $px16; }
QComboBox QLineEdit, QComboBox QLineEdit:focus {
  border: 0; padding: 0; min-height: 0; background: transparent; }
QComboBox QAbstractItemView { background: $surface; color: $text; border: 1px solid $line2;
  selection-background-color: $selection; selection-color: $text; }

QAbstractItemView { background: $surface; color: $text; border: 1px solid $line;
  border-radius: 10px; selection-background-color: $selection; selection-color: $text;
  gridline-color: $line; }
QAbstractItemView:focus { border: 1px solid $accent; }
QHeaderView { background: transparent; border: 0; }
QHeaderView::section { background: transparent; color: $muted; border: 0;
  border-bottom: 1px solid $line; padding: $px6 $px8; font-size: $text12; font-weight: 600; }
QListView[kind="rail"] { background: transparent; border: 0; }
BothSides, PageView, HelpText { border: 2px solid transparent; }
BothSides:focus, PageView:focus, HelpText:focus { border: 2px solid $accent; }

QCheckBox, QRadioButton { color: $text; spacing: $px8; min-height: $px28; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QCheckBox::indicator { width: $px18; height: $px18; border: 1px solid $line2;
  border-radius: 4px; background: $surface; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent;
  image: url("$icons/tick-$shade.svg"); }
QCheckBox::indicator:focus { border: 2px solid $accent; }
QRadioButton::indicator { width: $px18; height: $px18; border: 2px solid $line2;
  border-radius: $px11; background: $surface; }
QRadioButton::indicator:checked { border-color: $accent;
  background: qradialgradient(cx:0.5, cy:0.5, radius:0.5, fx:0.5, fy:0.5,
    stop:0 $accent, stop:0.55 $accent, stop:0.62 $surface, stop:1 $surface); }
QRadioButton::indicator:focus { border: 2px solid $accent; }
QProgressBar { background: $sunken; border: 1px solid $line2; border-radius: 4px;
  text-align: center; color: $text; min-height: $px18; }
QProgressBar::chunk { background: $accent_line; }
QMenu { background: $raised; color: $text; border: 1px solid $line2; padding: 4px; }
QMenu::item { padding: $px6 $px24 $px6 $px12; border-radius: 4px; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $line2; }
QMenu::separator { height: 1px; background: $line; margin: 4px; }
QMenuBar { background: $rail; color: $text; }
QMenuBar::item:selected { background: $selection; }
QTabBar::tab { padding: $px6 $px12; color: $text2; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QSplitter::handle { background: $line; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $line2; border-radius: 3px; margin: 3px; min-height: 28px;
  min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""

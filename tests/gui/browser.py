"""Stands where the desktop opens addresses: whatever would leave the program is remembered."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

# A hundred schemes that systems register for programs, beside those that we open.
OURS = ("http", "https", "mailto")
_NAMES = """
    about acrobat admin adiumxtra afp aim apt blob bitcoin calculator callto cap chrome cid
    cvs data dav dict dns ed2k facetime fax feed file filesystem finger fish fm ftp ftps
    gemini geo git gopher gtalk h323 hcp help iax icap im info intent ipp irc iris itms jabber
    jar javascript jms keyparc lastfm ldap ldaps livescript magnet maps market mid mms mocha
    modem ms-excel ms-msdt ms-officecmd ms-powershell ms-word msnim mtqp mumble mvn news nfs
    nntp notes odbc onenote opaquelocktoken pop proxy query qrc res rdp rsync rtsp search-ms
    secondlife sftp sgn shell shttp sip skype smb sms snmp soap ssh steam svn tel telnet tftp
    tip tv udp vbscript view-source vnc webcal ws xmpp
"""
OTHERS = tuple(_NAMES.split())


class Opener(QObject):
    """Takes the addresses that are opened, of every scheme that is listed."""

    def __init__(self, schemes: Iterable[str] = (*OURS, *OTHERS)) -> None:
        super().__init__()
        self.opened: list[str] = []
        self._schemes = tuple(schemes)
        for scheme in self._schemes:
            QDesktopServices.setUrlHandler(scheme, self, "take")

    @Slot(QUrl)
    def take(self, address: QUrl) -> None:
        self.opened.append(address.toString())

    def leave(self) -> None:
        for scheme in self._schemes:
            QDesktopServices.unsetUrlHandler(scheme)

"""Declarations and claims after default: what is ended, asked back, lost and reserved.

``grounds`` says why the firm is in default, ``parts`` what a dissolution ends, ``refunds``
what is asked back and how that was reckoned, ``panels`` what stands in the demand panel.
``losses`` is the table of a damages claim, ``costs`` interest and collection costs, and
``reserving`` the claims whose limitation is interrupted.
"""

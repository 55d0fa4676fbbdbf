"""The settings: a window beside the main one, with a section for each kind of thing.

What is changed applies at once.  A section shows `app.store.settings.Settings` and tells the
new ones; `window.SettingsWindow` keeps them through the office.
"""

"""The page "What I want": demands as cards, until when, and what comes if it fails.

`kinds` has the plain words for what can be asked, `calendar` the picture of a month; `page`
puts the parts together.
"""

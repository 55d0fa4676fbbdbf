"""Reads and checks the data files about the law: ``resources/rules/<country>``.

Imports ``core`` and, inside the functions that parse, tomli and pydantic: nothing is
parsed before somebody asks for a pack, and a pack is parsed once.  The records are in
``app.core.law``, ``app.core.bodies`` and ``app.core.pack``; no module here names a country.
Everything outside may import ``rules``, except ``core``, ``writers`` and ``store``.
"""

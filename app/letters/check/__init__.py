"""The check before sending: what stands in the way of a letter, with the place to jump to.

Each module looks at one subject and yields spots: a code, where it is, the words concerned.
``checking`` makes findings of them: how much they matter, the sentence that says what to do,
an id that stays as long as the same words stand there, and whether the user set them aside.
Nothing here writes, guesses or asks a network; the words and sentences are data.
"""

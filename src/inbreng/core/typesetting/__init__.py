"""Documents set by typst in a process of its own: words are data, layouts are files beside us.

``setting`` asks, ``child`` sets without Django, ``signs`` makes words fit for paper.
"""

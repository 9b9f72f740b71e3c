"""Heavy or risky work in a process of its own: limited, watched, and gone when its parent is.

``starting`` is for the worker that asks, ``inside`` for the process that answers. The second
loads nothing but Python itself, so that what breaks a child finds nothing to take.
"""

"""The door of this room to the library; each module of it opens one room there."""

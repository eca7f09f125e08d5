"""The web lab: a place where the ideas can be touched, in the browser, from the very answers the library gives."""

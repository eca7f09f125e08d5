"""Widgets: one ES module an idea over a small kit, for the lab and for notebooks."""

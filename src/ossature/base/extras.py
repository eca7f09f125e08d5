"""Optional packages: one table, and one clear error at use, never at import."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import Any

from ossature.base.errors import MissingExtra

PACKAGES = MappingProxyType(
    {  # module: the line that installs it
        "flint": "pip install python-flint",
        "scipy": "pip install scipy",
        "polars": "pip install polars",
        "pyarrow": "pip install pyarrow",
        "pandas": "pip install pandas",
        "xarray": "pip install xarray",
        "matplotlib": "pip install matplotlib",
        "PIL": "pip install pillow",
        "rich": "pip install rich",
        "sympy": "pip install sympy",
        "torch": "pip install 'ossature[torch]'",
        "anywidget": "pip install 'ossature[notebook]'",
        "jax": "pip install 'ossature[dev]'",
    }
)


def require(module: str, feature: str) -> Any:
    """Import an optional package, or say which feature needs it and how to install it.

    module : dotted module name, e.g. "matplotlib.figure"; feature : the id of a message naming the feature, e.g. "feature-png".
    Raises MissingExtra.
    """
    try:
        return import_module(module)
    except ImportError as fault:
        package = module.partition(".")[0]
        if fault.name is not None and fault.name.partition(".")[0] != package:
            raise
        from ossature.base.message import Message

        install = PACKAGES.get(package, f"pip install {package}")
        raise MissingExtra("missing-extra", package=package, feature=Message(feature), install=install) from fault

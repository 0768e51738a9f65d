"""Imports that depend on something, or that come late."""
from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import tools

if TYPE_CHECKING:
    from heavy import Remote

try:
    from fastnet import download
except ImportError:
    from fallback import download

if sys.platform == "win32":
    from windows import copy_tree
else:
    from posix_tools import copy_tree

try:
    import tomllib_backport as reader
except ImportError:
    reader = None


async def fallback_of_an_optional_package(url):
    return download(url)  # expect: blocking-call-in-async "requests.get"


async def one_arm_of_a_platform_switch():
    copy_tree()  # expect: blocking-call-in-async "subprocess.run"


async def type_checking_import_gives_the_type(remote: Remote):
    return remote.read_all()  # expect: blocking-call-in-async "requests.post"


async def import_inside_the_function():
    from late import slow_start

    slow_start()  # expect: blocking-call-in-async "time.sleep"


async def module_imported_inside_the_function():
    import late

    late.slow_stop()  # expect: blocking-call-in-async "time.sleep"


async def import_inside_the_helper():
    tools.helper_that_imports()  # expect: blocking-call-in-async "time.sleep"


async def optional_package_that_may_be_missing(text):
    return reader.loads(text) if reader else None


async def imported_but_only_described():
    from late import slow_described

    return slow_described.__doc__


async def name_imported_only_elsewhere():
    from late_quiet import slow_stop

    slow_stop()

"""Plain imports between the files of one folder."""
import store
import store as shelf
from store import load_by_alias as renamed
from store import load_by_name
from stars import *

import quiet


async def called_through_the_module():
    store.load_by_module()  # expect: blocking-call-in-async "time.sleep"


async def called_through_a_module_alias():
    shelf.load_by_module_alias()  # expect: blocking-call-in-async "requests.get"


async def called_by_imported_name():
    load_by_name()  # expect: blocking-call-in-async "subprocess.run"


async def called_by_renamed_import():
    renamed()  # expect: blocking-call-in-async "urlopen"


async def called_by_star_import():
    exported_by_all()  # expect: blocking-call-in-async "time.sleep"


async def star_import_keeps_private_names_out():
    not_exported()


async def same_function_name_in_another_module():
    quiet.load_by_module()


async def an_attribute_of_the_module_that_is_no_function():
    return store.LIMIT + len(store.NAMES)


def not_exported():
    return "the one of this file"

"""`import a`, then a.b.f(): what a package holds."""
import alpha
import alpha.beta.gamma
import os.path
import xml.etree.ElementTree as tree
import concurrent.futures
import urllib.request as web


async def submodule_imported_by_the_package():
    alpha.net.fetch_from_submodule()  # expect: blocking-call-in-async "requests.get"


async def submodule_imported_by_its_full_path():
    alpha.beta.gamma.wait_in_gamma()  # expect: blocking-call-in-async "time.sleep"


async def class_below_a_submodule():
    alpha.beta.gamma.Depot().count()  # expect: blocking-call-in-async "subprocess.check_output"


async def standard_library_alias(url):
    return web.urlopen(url)  # expect: blocking-call-in-async "urlopen"


async def standard_library_submodule(futures):
    concurrent.futures.wait(futures)  # expect: blocking-call-in-async "concurrent.futures.wait"


async def pure_functions_of_submodules(name, text):
    return os.path.join(name, "x"), tree.fromstring(text)


async def function_of_the_package_with_a_submodules_name():
    return alpha.shadow()

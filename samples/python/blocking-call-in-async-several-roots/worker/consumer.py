"""Two programs in one repository, each with its own module `utils`."""
import utils


async def module_beside_this_file_and_not_the_other():
    return utils.describe()  # expect: blocking-call-in-async "requests.get"


async def harmless_in_this_program():
    return utils.settle()

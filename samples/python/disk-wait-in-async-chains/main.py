"""Files reached through helpers: in async code the disk makes the loop wait."""
import asyncio
import io
from pathlib import Path

import aiofiles
import files


async def path_method_through_a_helper(name):
    return files.path_read(name)  # expect: disk-wait-in-async "read_text"


async def folder_listing_through_a_helper():
    return files.list_uploads()  # expect: disk-wait-in-async "os.listdir"


async def copying_through_a_helper(name):
    files.copy_upload(name)  # expect: disk-wait-in-async "shutil.copy"


async def method_of_an_object(root: Path):
    files.Store(root).delete("x")  # expect: disk-wait-in-async "unlink"


async def harmless_method_of_an_object(root: Path):
    return files.Store(root).name_of("x")


async def helper_in_a_thread(name):
    await asyncio.to_thread(files.save_later, name)


async def tree_removed_directly_in_a_thread():
    await asyncio.get_running_loop().run_in_executor(None, files.remove_tree)


async def names_are_no_files(name):
    return files.join_names(name), Path(name).with_suffix(".bak").name


async def memory_is_no_file():
    return io.BytesIO(b"x").read()


async def asynchronous_file(name):
    async with aiofiles.open(name) as file:
        return await file.read()


def plain_function():
    return files.load_config()

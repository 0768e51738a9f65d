from shared_pool import wait_for_pool


async def package_of_a_library_folder():
    wait_for_pool()  # expect: blocking-call-in-async "time.sleep"

"""A queue client behind a Protocol, jobs as callbacks."""
import asyncio

from worker import QueueClient, run_job
from worker.jobs import archive_job, quiet_job, with_backoff

client = QueueClient()


async def protocol_without_inheritance(text: str):
    return client.publish(text)  # expect: blocking-call-in-async "create_connection"


async def harmless_method_of_the_client():
    return client.describe(), client.sent


async def job_as_a_callback(name: str):
    run_job(archive_job, name)  # expect: blocking-call-in-async "subprocess.run"


async def harmless_job_as_a_callback(name: str):
    run_job(quiet_job, name)


async def job_in_a_thread(name: str):
    await asyncio.to_thread(run_job, archive_job, name)


async def pause_between_attempts():
    return with_backoff(3)  # expect: blocking-call-in-async "time.sleep"


async def publish_in_a_thread(text: str):
    return await asyncio.to_thread(client.publish, text)

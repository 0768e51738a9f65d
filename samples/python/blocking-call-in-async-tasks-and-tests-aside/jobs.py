import time

import click
import requests
from celery import Celery, shared_task

app = Celery("jobs")


@app.task
def sync_orders():
    requests.get("https://orders.example.com")
    time.sleep(1)


@shared_task
def resize(name):
    requests.post("https://resize.example.com/" + name)


async def resize_now(name):
    return resize(name)  # expect: blocking-call-in-async "requests.post"


async def amain(n):
    return n + 1


@click.command()
@click.option("--n", default=1)
def cli(n):
    import asyncio

    time.sleep(1)
    asyncio.run(amain(n))


def lambda_handler(event, context):
    time.sleep(1)
    return requests.get("https://example.com").status_code

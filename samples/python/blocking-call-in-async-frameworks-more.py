"""Tornado, Quart, Sanic, Litestar, discord.py, aiogram, python-telegram-bot, Celery, Click, Lambda."""
import asyncio
import subprocess
import time

import click
import discord
import requests
import tornado.web
from aiogram import Router
from celery import Celery
from discord.ext import commands, tasks
from litestar import get
from quart import Quart
from sanic import Sanic
from sanic.response import text
from telegram import Update
from telegram.ext import CommandHandler, ContextTypes

quart_app = Quart(__name__)
sanic_app = Sanic("shop")
celery_app = Celery("jobs")
bot = commands.Bot(command_prefix="!", intents=discord.Intents.default())
router = Router()


def roll():
    return requests.get("https://dice.example.org", timeout=3).text


def tidy():
    subprocess.run(["rm", "-rf", "cache"], check=True)


def cold_start():
    time.sleep(1)


class Plain(tornado.web.RequestHandler):
    def get(self):
        self.write(requests.get("https://example.org", timeout=3).text)  # expect: blocking-call-in-async "requests.get"


class Asynchronous(tornado.web.RequestHandler):
    async def post(self):
        time.sleep(1)  # expect: blocking-call-in-async "time.sleep"


class Helper:
    def get(self):
        return requests.get("https://example.org", timeout=3)


@quart_app.get("/async")
async def quart_async_route():
    return requests.get("https://example.org/quart", timeout=3).text  # expect: blocking-call-in-async "requests.get"


@quart_app.get("/plain")
def quart_plain_route():
    return requests.get("https://example.org/quart", timeout=3).text


@sanic_app.get("/async")
async def sanic_async_handler(request):
    time.sleep(1)  # expect: blocking-call-in-async "time.sleep"
    return text("ok")


@sanic_app.get("/plain")
def sanic_plain_handler(request):
    time.sleep(2)  # expect: blocking-call-in-async "time.sleep"
    return text("ok")


@get("/threaded", sync_to_thread=True)
def litestar_threaded() -> str:
    return requests.get("https://example.org/litestar", timeout=3).text


@get("/loop", sync_to_thread=False)
def litestar_on_the_loop() -> str:
    return requests.get("https://example.org/litestar", timeout=3).text  # known-miss: blocking-call-in-async `sync_to_thread` is not read


@bot.command()
async def dice(ctx):
    await ctx.send(roll())  # expect: blocking-call-in-async "requests.get"


@tasks.loop(minutes=5)
async def discord_task_loop():
    tidy()  # expect: blocking-call-in-async "subprocess.run"


class Greeter(commands.Cog):
    @commands.Cog.listener()
    async def on_member_join(self, member):
        time.sleep(1)  # expect: blocking-call-in-async "time.sleep"
        await member.send("hello")


@router.message()
async def aiogram_handler(message):
    page = await asyncio.to_thread(requests.get, "https://example.org")
    await message.answer(page.text)


async def telegram_handler(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    time.sleep(1)  # expect: blocking-call-in-async "time.sleep"
    await update.message.reply_text("done")


def telegram_handler_of_an_old_release(update, context):
    time.sleep(1)


def telegram_bot_of_an_old_release(dispatcher):
    dispatcher.add_handler(CommandHandler("wait", telegram_handler_of_an_old_release))


@celery_app.task
def celery_task():
    time.sleep(60)


async def queues_a_celery_task_is_not_the_task(loop):
    return await loop.run_in_executor(None, celery_task.delay)


@click.command()
def click_command():
    time.sleep(1)
    asyncio.run(run_by_the_command())


async def run_by_the_command():
    await asyncio.sleep(1)


def lambda_handler(event, context):
    cold_start()
    return {"statusCode": 200}

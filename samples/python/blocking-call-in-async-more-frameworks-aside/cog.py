import time

import discord
import requests
from discord.ext import commands, tasks


class Fun(commands.Cog):
    def __init__(self, bot):
        self.bot = bot
        self.refresh.start()

    @commands.command()
    async def cat(self, ctx):
        await ctx.send(self.random_cat())  # expect: blocking-call-in-async "requests.get"

    def random_cat(self):
        return requests.get("https://cat.example.com").json()["url"]

    @commands.command()
    async def roll(self, ctx, sides: int = 6):
        await ctx.send(str(hash(ctx.author) % sides))

    @tasks.loop(minutes=5)
    async def refresh(self):
        time.sleep(2)  # expect: blocking-call-in-async "time.sleep"

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message):
        url = await self.bot.loop.run_in_executor(None, self.random_cat)
        await message.channel.send(url)

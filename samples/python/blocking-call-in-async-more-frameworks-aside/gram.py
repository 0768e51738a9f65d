import requests
from aiogram import Dispatcher, Router
from telegram.ext import ApplicationBuilder, CommandHandler

router = Router()


@router.message()
async def start(message):
    await message.answer(requests.post("https://bot.example.com").text)  # expect: blocking-call-in-async "requests.post"


async def weather(update, context):
    await update.message.reply_text(requests.put("https://w.example.com").text)  # expect: blocking-call-in-async "requests.put"


app = ApplicationBuilder().token("x").build()
app.add_handler(CommandHandler("weather", weather))

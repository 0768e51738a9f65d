from bot.core import *

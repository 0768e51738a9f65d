import argparse
import os

from bot import Bot, Reminders, shell
from calc import evaluate, plot
from talk import Anagrams, Markov, summary
from transport import ChatApi


class HelperBot(Bot):
    def __init__(self, api, words, **kwargs):
        super().__init__(api, **kwargs)
        self.markov = Markov(seed=7)
        self.anagrams = Anagrams(words)
        self.reminders = Reminders(api.send)
        self.reminders.start()

    def learn(self, chats):
        for chat in chats:
            for entry in self.api.history(chat):
                self.markov.feed(entry["text"])

    def shutdown(self):
        self.reminders.stop()
        self.save_state()
        self.api.close()


@Bot.command("calc")
def on_calc(bot, message, rest):
    return f"= {evaluate(rest):g}"


@Bot.command("plot")
def on_plot(bot, message, rest):
    return plot(rest)


@Bot.command("babble")
def on_babble(bot, message, rest):
    return bot.markov.babble(int(rest or 60))


@Bot.command("anagram")
def on_anagram(bot, message, rest):
    found = bot.anagrams.find(rest) or bot.anagrams.longest_from(rest)
    return " ".join(sorted(found)[:20]) or "nothing"


@Bot.command("summary")
def on_summary(bot, message, rest):
    return summary(bot.api.history(message.chat))


@Bot.command("remind")
def on_remind(bot, message, rest):
    delay, _, text = rest.partition(" ")
    bot.reminders.add(float(delay), message.chat, text)
    return "noted"


@Bot.command("date")
def on_date(bot, message, rest):
    return shell(["date", "-u", "-d", rest or "today", "+%Y-%m-%d"])


@Bot.command("stats")
def on_stats(bot, message, rest):
    return ", ".join(f"{k} {v}" for k, v in sorted(bot.counts.items()))


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--words", default="words.txt")
    parser.add_argument("--chats", nargs="*", default=["general"])
    args = parser.parse_args(argv)
    api = ChatApi(os.environ["CHAT_API"], os.environ.get("CHAT_TOKEN", "t0"))
    bot = HelperBot(api, args.words)
    bot.learn(args.chats)
    try:
        bot.run()
    finally:
        bot.shutdown()
    return bot.counts


if __name__ == "__main__":
    main()

import argparse
import os
import string
from datetime import datetime

import yaml

from notify import Mailer, compose
from runner import Runner
from schedule import Cron, clashes, month_view
from tasks import build


def load_config(path):
    with open(path, encoding="utf-8") as handle:
        text = string.Template(handle.read()).safe_substitute(os.environ)
    return yaml.safe_load(text)


def show_plan(config, start):
    crons = {name: Cron.parse(job["cron"]) for name, job in config["jobs"].items() if "cron" in job}
    for name, cron in sorted(crons.items()):
        print(name, *(m.strftime("%d.%m. %H:%M") for m in cron.upcoming(start, 5)))
    print(len(clashes(crons, start, 14)), "clashes")
    print(month_view(crons, start.year, start.month))


def make_runner(config):
    jobs = {}
    for name, job in config["jobs"].items():
        jobs[name] = build(name, {k: v for k, v in job.items() if k not in ("cron", "every")})
    return Runner(jobs, config.get("workers", 2))


def mail_report(config, report):
    settings = config["mail"]
    mailer = Mailer(settings["server"], settings["from"])
    mailer.login(settings["user"], str(settings["password"]))
    for receiver in settings["to"]:
        mailer.send(compose(report, settings["from"], receiver, settings.get("attach")))
    mailer.quit()


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("config")
    parser.add_argument("command", choices=["plan", "once", "watch"])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--start", type=datetime.fromisoformat, default=datetime(2024, 1, 31, 12))
    args = parser.parse_args(argv)
    config = load_config(args.config)
    if args.command == "plan":
        return show_plan(config, args.start)
    runner = make_runner(config)
    try:
        if args.command == "once":
            report = runner.run_once()
        else:
            every = {n: j["every"] for n, j in config["jobs"].items() if "every" in j}
            report = runner.run_for(every, args.seconds)
    finally:
        runner.stop()
    if "mail" in config:
        mail_report(config, report)
    return report


if __name__ == "__main__":
    main()

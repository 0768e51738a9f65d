import time

import typer
from flask import Flask

app = Flask(__name__)
cli = typer.Typer()


@app.route("/")
def index():
    time.sleep(1)
    return "ok"


@cli.command()
def run(seconds: int = 3):
    time.sleep(seconds)

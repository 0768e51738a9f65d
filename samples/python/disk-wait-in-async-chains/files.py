import os
import shutil
from pathlib import Path


def load_config():
    with open("config.toml") as file:
        return file.read()


def path_read(name):
    return Path(name).read_text()


def list_uploads():
    return os.listdir("uploads")


def copy_upload(name):
    shutil.copy(name, "backup")


def save_later(name):
    Path(name).write_text("x")


def join_names(name):
    return os.path.join("uploads", name)


class Store:
    def __init__(self, root: Path):
        self.root = root

    def delete(self, name):
        (self.root / name).unlink()

    def name_of(self, name):
        return self.root / name


def remove_tree():
    shutil.rmtree("build")

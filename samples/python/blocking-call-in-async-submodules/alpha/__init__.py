from . import net


def shadow():
    return "function, not the module shadow"

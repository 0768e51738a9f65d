import html
import re
import textwrap

VAR = re.compile(r"\{\{\s*(.*?)\s*\}\}|\{%\s*(.*?)\s*%\}")


class TemplateError(ValueError):
    pass


def compile_template(source):
    """nested list: text | ("var", path, filter) | ("for", name, path, body) | ("if", path, body)"""
    root = []
    stack = [root]
    last = 0
    for m in VAR.finditer(source):
        if m.start() > last:
            stack[-1].append(source[last:m.start()])
        last = m.end()
        if m.group(1):
            path, _, filt = m.group(1).partition("|")
            stack[-1].append(("var", path.strip().split("."), filt.strip()))
            continue
        words = m.group(2).split()
        if words[0] == "for":
            body = []
            stack[-1].append(("for", words[1], words[3].split("."), body))
            stack.append(body)
        elif words[0] == "if":
            body = []
            stack[-1].append(("if", words[1].split("."), body))
            stack.append(body)
        elif words[0] == "end":
            stack.pop()
        else:
            raise TemplateError(words[0])
    root.append(source[last:])
    return root


def lookup(context, path):
    value = context
    for part in path:
        value = value[part] if isinstance(value, dict) else getattr(value, part)
    return value


def render(nodes, context):
    out = []
    for node in nodes:
        if isinstance(node, str):
            out.append(node)
        elif node[0] == "var":
            value = str(lookup(context, node[1]))
            out.append({"": html.escape, "raw": str, "upper": str.upper}[node[2]](value))
        elif node[0] == "for":
            for item in lookup(context, node[2]):
                out.append(render(node[3], {**context, node[1]: item}))
        elif lookup(context, node[1]):
            out.append(render(node[2], context))
    return "".join(out)


def to_plain(markup):
    text = re.sub(r"<br\s*/?>|</p>|</tr>", "\n", markup)
    text = html.unescape(re.sub(r"<[^>]+>", " ", text))
    return "\n".join(textwrap.fill(" ".join(line.split()), 72) for line in text.splitlines() if line.strip())

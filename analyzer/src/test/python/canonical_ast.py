"""Prints the trees of CPython's own parser in the canonical text form that CanonicalDump (Java) prints for ours.

    python3.X canonical_ast.py < paths        # one path a line; works on CPython 3.8 and newer, standard library only

For each file one header and, where the file parses, its tree in preorder, one node or plain value a line:

    @file PATH ok                             a tree follows
    @file PATH error LINE MESSAGE             CPython rejects it (LINE is ? where it gives none)
    @file PATH skipped REASON                 this CPython cannot tell (out of stack or memory, cannot be read)
    .body [2]                                 field `body` is a list of two
    - Expr 1:0-1:5                            an item: kind, first line:byte column, line:byte column behind the last
    .value Constant 1:0-1:5                   field `value` is a node
    .ctx Load                                 a node that has no position
    .value str "caf\\u00e9"                   strings: printable ASCII, all else as UTF-16 units, as in Java
    .value int 0x10                           also: float and complex by their bits, bytes in hex
    .returns None                             an absent node, or None, True, False, Ellipsis as values

Fields come in the order of 3.14's `_fields`, without type comments. Trees of older versions are brought to 3.14's form; each such
step below says why. Where an older version lacks a position or has it wrong, `?` stands for any: `Slice ?`, `Starred 3:4-?`.
"""

import ast
import struct
import sys
import warnings

VERSION = sys.version_info[:2]

# 3.14's nodes and their fields, without the type comments (comments in our tree).
FIELDS = {
    kind: tuple(fields.split())
    for kind, fields in (
        line.strip().partition(" ")[::2]
        for line in """
        Module body
        FunctionDef name args body decorator_list returns type_params
        AsyncFunctionDef name args body decorator_list returns type_params
        ClassDef name bases keywords body decorator_list type_params
        Return value
        Delete targets
        Assign targets value
        TypeAlias name type_params value
        AugAssign target op value
        AnnAssign target annotation value simple
        For target iter body orelse
        AsyncFor target iter body orelse
        While test body orelse
        If test body orelse
        With items body
        AsyncWith items body
        Match subject cases
        Raise exc cause
        Try body handlers orelse finalbody
        TryStar body handlers orelse finalbody
        Assert test msg
        Import names
        ImportFrom module names level
        Global names
        Nonlocal names
        Expr value
        Pass
        Break
        Continue
        BoolOp op values
        NamedExpr target value
        BinOp left op right
        UnaryOp op operand
        Lambda args body
        IfExp test body orelse
        Dict keys values
        Set elts
        ListComp elt generators
        SetComp elt generators
        DictComp key value generators
        GeneratorExp elt generators
        Await value
        Yield value
        YieldFrom value
        Compare left ops comparators
        Call func args keywords
        FormattedValue value conversion format_spec
        Interpolation value str conversion format_spec
        JoinedStr values
        TemplateStr values
        Constant value kind
        Attribute value attr ctx
        Subscript value slice ctx
        Starred value ctx
        Name id ctx
        List elts ctx
        Tuple elts ctx
        Slice lower upper step
        comprehension target iter ifs is_async
        ExceptHandler type name body
        arguments posonlyargs args vararg kwonlyargs kw_defaults kwarg defaults
        arg arg annotation
        keyword arg value
        alias name asname
        withitem context_expr optional_vars
        match_case pattern guard body
        MatchValue value
        MatchSingleton value
        MatchSequence patterns
        MatchMapping keys patterns rest
        MatchClass cls patterns kwd_attrs kwd_patterns
        MatchStar name
        MatchAs pattern name
        MatchOr patterns
        TypeVar name bound default_value
        ParamSpec name default_value
        TypeVarTuple name default_value
        Load
        Store
        Del
        And
        Or
        Add
        Sub
        Mult
        MatMult
        Div
        Mod
        Pow
        LShift
        RShift
        BitOr
        BitXor
        BitAnd
        FloorDiv
        Invert
        Not
        UAdd
        USub
        Eq
        NotEq
        Lt
        LtE
        Gt
        GtE
        Is
        IsNot
        In
        NotIn
        """.strip().splitlines()
    )
}
# Fields that older versions do not know, with the value that their grammar implies.
ABSENT = {"type_params": (), "default_value": None, "kind": None}

# The kinds above that have no position in any version.
NO_POSITION = set(
    "Module comprehension arguments withitem match_case Load Store Del And Or Add Sub Mult MatMult Div Mod Pow LShift RShift BitOr"
    " BitXor BitAnd FloorDiv Invert Not UAdd USub Eq NotEq Lt LtE Gt GtE Is IsNot In NotIn".split()
)


def escaped(text):
    if text.isascii() and text.isprintable() and '"' not in text and "\\" not in text:
        return '"' + text + '"'
    out = ['"']
    units = text.encode("utf-16-be", "surrogatepass")
    for (unit,) in struct.iter_unpack(">H", units):
        if 0x20 <= unit < 0x7F and unit not in (0x22, 0x5C):
            out.append(chr(unit))
        else:
            out.append("\\u%04x" % unit)
    out.append('"')
    return "".join(out)


def bits(number):
    return struct.pack(">d", number).hex()


def plain(value):
    kind = type(value)
    if kind is str:
        return "str " + escaped(value)
    if kind is int:
        return "int " + hex(value)
    if kind is float:
        return "float " + bits(value)
    if kind is complex:
        return "complex " + bits(value.real) + " " + bits(value.imag)
    if kind is bytes:
        return "bytes " + value.hex()
    if value is None or value is True or value is False:
        return str(value)
    if value is Ellipsis:
        return "Ellipsis"
    raise TypeError("no canonical form for " + repr(value))


# Before 3.12 the expressions in an f-string were parsed apart, as text in parentheses, and their places guessed: wrong in many cases
# (nested, continued over lines, repeated text). Only the kinds and values below an f-string are compared there.
UNPLACED_BELOW = {"JoinedStr"} if VERSION < (3, 12) else ()

# alias has a position since 3.10, keyword since 3.9, and so has what stands in a subscript: the index tuple made below, slices.
MAY_LACK_POSITION = set()
if VERSION < (3, 10):
    MAY_LACK_POSITION.add("alias")
if VERSION < (3, 9):
    MAY_LACK_POSITION.update(["keyword", "Tuple", "Slice"])

# 3.8 ends some nodes too early: a starred argument before the parenthesis that closes its value (`f(*(a + b))`), a keyword-only
# parameter before its annotation, and a compound statement before the `;` behind its last statement.
NO_END = set()
if VERSION < (3, 9):
    NO_END.update(["Starred", "arg", "FunctionDef", "AsyncFunctionDef", "ClassDef", "If", "For", "AsyncFor", "While", "With"])
    NO_END.update(["AsyncWith", "Try", "ExceptHandler"])

# Kind of node -> what brings a node of this kind to 3.14's form.
NORMALISED = {}


def before(major, minor, *kinds):
    """Applies the decorated step to nodes of these kinds where this CPython is older than the given version."""

    def register(step):
        if VERSION < (major, minor):
            NORMALISED.update(dict.fromkeys(kinds, step))
        return step

    return register


@before(3, 9, "Subscript")
def subscript(node):
    """3.8 wraps what stands in a subscript: Index(value), and ExtSlice(dims) for a tuple with a slice in it."""

    def bare(part):
        return part.value if isinstance(part, ast.Index) else part

    if isinstance(node.slice, ast.ExtSlice):
        node.slice = ast.Tuple(elts=[bare(part) for part in node.slice.dims], ctx=ast.Load())
    else:
        node.slice = bare(node.slice)


if VERSION == (3, 12):

    @before(3, 13, "FormattedValue")
    def format_spec(node):
        """3.12.0 to 3.12.3 put an empty text behind a field that ends a format spec: f"{x:{width}}"."""
        if node.format_spec:
            node.format_spec.values = [v for v in node.format_spec.values if getattr(v, "value", None) != ""]


def position(node):
    return " %d:%d-%d:%d" % (node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)


def dump(root, write):
    # (what stands before the node, the node or value, is its position unknown in this version?)
    stack = [("", root, False)]
    pop = stack.pop
    while stack:
        label, node, unplaced = pop()
        kind = type(node)
        if kind is list or kind is tuple:
            write("%s[%d]\n" % (label, len(node)))
            stack.extend([("- ", item, unplaced) for item in reversed(node)])
            continue
        if not isinstance(node, ast.AST):
            write(label + plain(node) + "\n")
            continue
        name = kind.__name__
        if name in NO_POSITION:
            write(label + name + "\n")
        elif unplaced or (name in MAY_LACK_POSITION and not hasattr(node, "lineno")):
            write(label + name + " ?\n")
        elif name in NO_END:
            write("%s%s %d:%d-?\n" % (label, name, node.lineno, node.col_offset))
        else:
            write(label + name + position(node) + "\n")
        if name in NORMALISED:
            NORMALISED[name](node)
        for field in reversed(FIELDS[name]):
            value = getattr(node, field) if field not in ABSENT else getattr(node, field, ABSENT[field])
            stack.append(("." + field + " ", value, unplaced or name in UNPLACED_BELOW))


def future_is_checked():
    try:
        ast.parse("from __future__ import nothing_of_that_name")
    except SyntaxError:
        return True
    return False


FUTURE_IS_CHECKED = future_is_checked()


def check_future(module):
    """Since 3.13.1 the parser itself rejects unknown names in `from __future__ import`; before, the compiler did."""


    def is_future(statement):
        return isinstance(statement, ast.ImportFrom) and statement.module == "__future__" and not statement.level

    head = 0 if ast.get_docstring(module, clean=False) is None else 1
    count = head
    while count < len(module.body) and is_future(module.body[count]):
        count += 1
    if count > head:
        compile(ast.Module(body=module.body[:count], type_ignores=[]), "", "exec")


def main():
    warnings.simplefilter("ignore")
    out = open(sys.stdout.fileno(), "w", encoding="ascii", newline="\n", closefd=False)
    for path in sys.stdin.buffer.read().decode("utf-8", "surrogateescape").splitlines():
        name = escaped(path)
        lines = []
        try:
            with open(path, "rb") as file:
                data = file.read()
            try:
                module = ast.parse(data)
                if not FUTURE_IS_CHECKED:
                    check_future(module)
                dump(module, lines.append)
                header = "ok"
            except SyntaxError as error:
                line = error.lineno
                header = "error %s %s" % (line if line else "?", escaped(str(error.msg)))
            except ValueError as error:
                # In place of a SyntaxError for NUL bytes before 3.12, and for bad escapes in f-strings; else a defect of this CPython.
                rejected = b"\0" in data or isinstance(error, UnicodeError)
                header = ("error ? " if rejected else "skipped ") + escaped(str(error))
        except (RecursionError, MemoryError, OSError) as error:
            header = "skipped " + escaped(type(error).__name__)
        out.write("@file %s %s\n" % (name, header))
        if header == "ok":
            out.write("".join(lines))
        out.flush()
    out.write("@done\n")
    out.flush()


if __name__ == "__main__":
    main()

package dev.boundwise.python;

import java.util.Random;

/** Writes legal Python programs at random: the grammar, turned round. */
final class Programs {

  private static final String[] NAMES = {"a", "b", "match", "case", "type", "_", "print", "self"};
  private static final String[] BINARY = {
    "+", "-", "*", "/", "//", "%", "@", "**", "<<", ">>", "&", "|", "^", "and", "or", "<", "==",
    "!=", ">=", "in", "not in", "is", "is not"
  };
  private static final String[] LITERALS = {
    "0",
    "1",
    "0x1F",
    "1_000",
    "1.5",
    ".5",
    "2e10",
    "3j",
    "None",
    "True",
    "...",
    "'s'",
    "\"d\"",
    "b'b'",
    "r'\\d'",
    "u'u'",
    "'''t'''",
    "'a' 'b'",
    "f'x'",
    "f'{a}'",
    "f'{a!r:>{b}} {{}}'",
    "f\"{a['k']=}\"",
    "t'{a}'",
    "rb'\\x'"
  };

  private final Random random;
  private final StringBuilder out = new StringBuilder();

  Programs(Random random) {
    this.random = random;
  }

  /** A module of so many statements; each may hold others. */
  String program(int statements) {
    for (int i = 0; i < statements; i++) {
      statement(0, 3);
    }
    return out.toString();
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String name() {
    return pick(NAMES);
  }

  private void line(int indent, String text) {
    out.append("    ".repeat(indent)).append(text).append('\n');
  }

  private void block(int indent, int depth) {
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      statement(indent + 1, depth - 1);
    }
  }

  private void statement(int indent, int depth) {
    if (depth == 0 || random.nextInt(3) > 0) {
      line(indent, random.nextInt(6) == 0 ? simple() + "; " + simple() : simple());
      return;
    }
    String maybeAsync = random.nextInt(4) == 0 ? "async " : "";
    switch (random.nextInt(9)) {
      case 0 -> {
        line(indent, "if " + condition() + ":");
        block(indent, depth);
        if (random.nextBoolean()) {
          line(indent, "elif " + expression(2) + ":");
          block(indent, depth);
        }
        orElse(indent, depth);
      }
      case 1 -> {
        line(indent, "while " + condition() + ":");
        block(indent, depth);
        orElse(indent, depth);
      }
      case 2 -> {
        line(indent, maybeAsync + "for " + target() + " in " + list() + ":");
        block(indent, depth);
        orElse(indent, depth);
      }
      case 3 -> tryStatement(indent, depth);
      case 4 -> {
        String items =
            pick("a", "f(b) as c, d", "(f(a) as b, c as d)", "(a)", "(a, b)", "open(x) as y.z");
        line(indent, maybeAsync + "with " + items + ":");
        block(indent, depth);
      }
      case 5, 6 -> {
        decorators(indent);
        String returns = random.nextBoolean() ? "" : " -> " + expression(1);
        String types = pick("", "", "[T]", "[T: int, *Ts, **P]", "[T = int]");
        line(indent, maybeAsync + "def f" + types + "(" + parameters() + ")" + returns + ":");
        block(indent, depth);
      }
      case 7 -> {
        decorators(indent);
        line(indent, "class A" + pick("", "()", "(B)", "(B, metaclass=C)", "[T](B[T])") + ":");
        block(indent, depth);
      }
      default -> {
        line(indent, "match " + expression(2) + ":");
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
          line(
              indent + 1,
              "case " + pick("", "1, ") + pattern(2) + pick("", " if " + expression(1)) + ":");
          block(indent + 1, depth);
        }
      }
    }
  }

  private void orElse(int indent, int depth) {
    if (random.nextInt(3) == 0) {
      line(indent, "else:");
      block(indent, depth);
    }
  }

  private void tryStatement(int indent, int depth) {
    line(indent, "try:");
    block(indent, depth);
    if (random.nextBoolean()) {
      String star = pick("", "", "*");
      line(indent, "except" + star + " " + pick("E", "E as e", "(E, F)", "(E, F) as e") + ":");
      block(indent, depth);
      orElse(indent, depth);
    } else {
      line(indent, "finally:");
      block(indent, depth);
    }
  }

  private void decorators(int indent) {
    if (random.nextInt(3) == 0) {
      line(indent, "@" + pick("d", "d.e", "d(1)", "d[0].e", "lambda f: f"));
    }
  }

  private String parameters() {
    return pick(
        "",
        "a",
        "a, b=" + expression(1),
        "a, /, b, *, c",
        "self, *args: int, **kwargs",
        "a: " + expression(1) + " = 1, *, b=2",
        "*, a, b=" + expression(1) + ",",
        "**k");
  }

  private String simple() {
    return switch (random.nextInt(13)) {
      case 0 -> "pass";
      case 1 -> "return" + pick("", " " + expression(2), " *a, b");
      case 2 -> "import " + pick("a", "a.b as c, d");
      case 3 -> "from " + pick("a", ".", "..b.c") + " import " + pick("x", "(x as y, z,)", "*");
      case 4 -> "del " + pick("a", "a.b, c[0]", "(a, [b])");
      case 5 -> "assert " + expression(2) + pick("", ", " + expression(1));
      case 6 -> "raise" + pick("", " " + expression(1), " a from " + expression(1));
      case 7 -> target() + " = " + pick("", "b = ") + list();
      case 8 -> "a" + pick("", ".b", "[0]") + " " + pick("+=", "**=", "//=", "@=") + " " + list();
      case 9 -> "a: " + expression(1) + pick("", " = " + expression(2));
      case 10 -> pick("global a, b", "nonlocal c");
      case 11 -> pick("type X = ", "type X[T, *Ts] = ") + expression(2);
      default -> pick(list(), "await " + atom(1), "yield", "yield from a", "x = yield " + list());
    };
  }

  private String condition() {
    return random.nextInt(5) == 0 ? "(n := " + expression(2) + ")" : expression(3);
  }

  private String target() {
    return pick("a", "a.b", "a[0]", "a, b", "(a, *b)", "[a, (b, c)]", "*a, b.c");
  }

  private String list() {
    return pick(expression(3), expression(2) + ", " + expression(1), expression(2) + ",");
  }

  private String expression(int depth) {
    if (depth == 0) {
      return atom(0);
    }
    return switch (random.nextInt(10)) {
      case 0, 1 -> "(" + expression(depth - 1) + ") " + pick(BINARY) + " (" + atom(depth - 1) + ")";
      case 2 -> atom(depth) + " + " + atom(depth) + " * " + atom(depth - 1);
      case 3 -> pick("-", "+", "~", "not ") + atom(depth - 1);
      case 4 -> atom(depth - 1) + " if " + atom(depth - 1) + " else " + expression(depth - 1);
      case 5 -> "lambda" + pick("", " a", " a, *b, c=1") + ": " + expression(depth - 1);
      default -> atom(depth);
    };
  }

  private String atom(int depth) {
    if (depth <= 0) {
      return random.nextBoolean() ? name() : pick(LITERALS);
    }
    String inner = expression(depth - 1);
    return switch (random.nextInt(12)) {
      case 0 -> name() + "(" + arguments(depth - 1) + ")";
      case 1 -> name() + "." + name() + "(" + arguments(depth - 1) + ")";
      case 2 -> name() + "[" + pick(inner, inner + ":", ":" + inner + ":2", inner + ", 1") + "]";
      case 3 -> "(" + inner + pick(")", ",)", ", *a)");
      case 4 -> "[" + pick("", inner, inner + ", *b", inner + generator()) + "]";
      case 5 -> "{" + pick("", inner, inner + ", *b", inner + generator()) + "}";
      case 6 ->
          "{" + pick("a: " + inner, "'k': " + inner + ", **b", "a: " + inner + generator()) + "}";
      case 7 -> "(" + inner + generator() + ")";
      case 8 -> name() + ".b.c[0]";
      default -> atom(0);
    };
  }

  private String generator() {
    return pick(" for a in b", " async for a, b in c if d", " for a in b for c in d if e if f");
  }

  private String arguments(int depth) {
    String value = expression(depth);
    return pick("", value, value + ", k=1", "*a, **b", "k=" + value + ", *c", value + generator());
  }

  private String pattern(int depth) {
    if (depth == 0) {
      return pick("_", "x", "1", "-1.5", "'s'", "None", "a.b", "1 + 2j", "'a' 'b'");
    }
    String inner = pattern(depth - 1);
    return pick(
        inner,
        "[" + inner + ", *rest]",
        "(" + inner + ",)",
        "{'k': " + inner + ", **rest}",
        "A(" + inner + ", b=" + pattern(depth - 1) + ")",
        "(1 | 2) as y",
        "(" + inner + ")");
  }
}

package dev.boundwise.python;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Code that nests, chains or repeats something n times. */
final class Nesting {

  /** Legal code, but for its depth. */
  static final Map<String, IntFunction<String>> LEGAL = new TreeMap<>();

  /** Code that never closes what it opens, or closes something else. */
  static final Map<String, IntFunction<String>> BROKEN = new TreeMap<>();

  static {
    LEGAL.put("parentheses", n -> "x = " + "(".repeat(n) + "1" + ")".repeat(n));
    LEGAL.put("lists", n -> "x = " + "[".repeat(n) + "]".repeat(n));
    LEGAL.put("dicts", n -> "x = " + "{1:".repeat(n) + "1" + "}".repeat(n));
    LEGAL.put("calls", n -> "f(".repeat(n) + ")".repeat(n));
    LEGAL.put("keyword arguments", n -> "f(a=".repeat(n) + "1" + ")".repeat(n));
    LEGAL.put("subscripts", n -> "x[".repeat(n) + "1" + "]".repeat(n));
    LEGAL.put("tuples of one", n -> "x = " + "(".repeat(n) + "1" + ",)".repeat(n));
    LEGAL.put("minus", n -> "x = " + "-".repeat(n) + "1");
    LEGAL.put("tilde", n -> "x = " + "~".repeat(n) + "1");
    LEGAL.put("not", n -> "x = " + "not ".repeat(n) + "1");
    LEGAL.put("lambda", n -> "x = " + "lambda: ".repeat(n) + "1");
    LEGAL.put("lambda in a default", n -> "x = " + "lambda a=".repeat(n) + "1" + ":2".repeat(n));
    LEGAL.put("conditional", n -> "x = " + "a if b else ".repeat(n) + "c");
    LEGAL.put("power", n -> "x = " + "a**".repeat(n) + "b");
    LEGAL.put("power of minus", n -> "x = " + "a**-".repeat(n) + "b");
    LEGAL.put("plus", n -> "x = " + "a+".repeat(n) + "b");
    LEGAL.put("mixed operators", n -> "x = " + "a+b*".repeat(n) + "c");
    LEGAL.put("and", n -> "x = " + "a and ".repeat(n) + "b");
    LEGAL.put("and, or", n -> "x = " + "a and b or ".repeat(n) + "c");
    LEGAL.put("comparison", n -> "x = " + "a<".repeat(n) + "b");
    LEGAL.put("attributes", n -> "x = a" + ".b".repeat(n));
    LEGAL.put("call of a call", n -> "x = a" + "()".repeat(n));
    LEGAL.put("item of an item", n -> "x = a" + "[1]".repeat(n));
    LEGAL.put("method chain", n -> "x = a" + ".b(c)[0]".repeat(n));
    LEGAL.put("assignments", n -> "x = ".repeat(n) + "1");
    LEGAL.put("strings", n -> "x = " + "'a' ".repeat(n));
    LEGAL.put("strings over lines", n -> "x = (" + "'a'\n".repeat(n) + ")");
    LEGAL.put("f-strings", n -> "x = " + "f'{a}' ".repeat(n));
    LEGAL.put("fields", n -> "x = f'" + "{a}".repeat(n) + "'");
    LEGAL.put("nested f-strings", n -> "x = " + "f'{".repeat(n) + "1" + "}'".repeat(n));
    LEGAL.put("debug fields", n -> "x = f'{a=}' # c\n".repeat(n));
    LEGAL.put("template fields", n -> "x = t'{a}' # c\n".repeat(n));
    LEGAL.put("comprehensions", n -> "x = [a" + " for b in c if d".repeat(n) + "]");
    LEGAL.put(
        "nested comprehensions", n -> "x = " + "[a for b in ".repeat(n) + "c" + "]".repeat(n));
    LEGAL.put("decorators", n -> "@a.b(c)\n".repeat(n) + "def f(): pass");
    LEGAL.put("decorator chain", n -> "@a" + ".b".repeat(n) + "\ndef f(): pass");
    LEGAL.put("elif", n -> "if a: b\n" + "elif c: d\n".repeat(n));
    LEGAL.put("elif with a body", n -> "if a:\n b\n" + "elif c:\n d\n".repeat(n));
    LEGAL.put("except", n -> "try: a\n" + "except b: c\n".repeat(n));
    LEGAL.put("statements in a line", n -> "a;".repeat(n));
    LEGAL.put("parameters", n -> "def f(" + "a=1,".repeat(n) + "): pass");
    LEGAL.put("arguments", n -> "f(" + "a,".repeat(n) + "b=1,".repeat(n) + ")");
    LEGAL.put("elements", n -> "x = [" + "a,".repeat(n) + "]");
    LEGAL.put("pairs", n -> "x = {" + "a:b,".repeat(n) + "}");
    LEGAL.put("with items", n -> "with " + "a as b,".repeat(n) + "c: pass");
    LEGAL.put("with items in brackets", n -> "with (" + "a as b,".repeat(n) + "): pass");
    LEGAL.put("with brackets", n -> "with " + "(".repeat(n) + "a" + ")".repeat(n) + ": pass");
    LEGAL.put("dotted import", n -> "import a" + ".b".repeat(n));
    LEGAL.put("imports", n -> "from a import (" + "b,".repeat(n) + ")");
    LEGAL.put("blocks", Nesting::blocks);
    LEGAL.put("cases", n -> "match a:\n" + " case b.c: pass\n".repeat(n));
    LEGAL.put("group patterns", n -> match("(".repeat(n) + "a" + ")".repeat(n)));
    LEGAL.put("list patterns", n -> match("[".repeat(n) + "]".repeat(n)));
    LEGAL.put("mapping patterns", n -> match("{1:".repeat(n) + "a" + "}".repeat(n)));
    LEGAL.put("class patterns", n -> match("A(b=".repeat(n) + "c" + ")".repeat(n)));
    LEGAL.put("or patterns", n -> match("1|".repeat(n) + "2"));
    LEGAL.put("dotted pattern", n -> match("a" + ".b".repeat(n)));
    LEGAL.put("type parameters", n -> "def f[" + "T,".repeat(n) + "](): pass");
    LEGAL.put("blank lines", n -> "\n".repeat(n) + "x = 1");
    LEGAL.put("comments", n -> "# c\n".repeat(n) + "x = 1");
    LEGAL.put("continued lines", n -> "x = \\\n" + "\\\n".repeat(n) + "1");
    LEGAL.put("long name", n -> "x" + "y".repeat(n));
    LEGAL.put("long number", n -> "x = 1" + "0".repeat(n));
    LEGAL.put("long fraction", n -> "x = 0." + "1".repeat(n));
    LEGAL.put("long string", n -> "x = '" + "y".repeat(n) + "'");
    LEGAL.put("long comment", n -> "#" + "y".repeat(n));

    BROKEN.put("calls, one a line", n -> "f(\n".repeat(n));
    BROKEN.put("calls with an argument", n -> "f(a\n".repeat(n));
    BROKEN.put("calls with a comma", n -> "f(a,\n".repeat(n));
    BROKEN.put("definitions", n -> "def f(a\n".repeat(n));
    BROKEN.put("lists in functions", n -> "def f():\n    x = [\n".repeat(n));
    BROKEN.put("mismatched", n -> "(]".repeat(n));
    BROKEN.put("mismatched, one a line", n -> "(]\n".repeat(n));
    BROKEN.put("mismatched openers", n -> "([{".repeat(n));
    BROKEN.put("mismatched closers", n -> ")]}".repeat(n));
    BROKEN.put("closers, one a line", n -> ")\n".repeat(n));
    BROKEN.put("closers in blocks", n -> "if a:\n    )\n    b\n".repeat(n));
    BROKEN.put("f-strings", n -> "x = f'{a\n".repeat(n));
    BROKEN.put("f-strings in a line", n -> "f'{ ".repeat(n));
    BROKEN.put("two kinds of f-strings in a line", n -> "f'{ f\"{ ".repeat(n));
    BROKEN.put("f-strings with a backslash", n -> "f\"{\\' ".repeat(n));
    BROKEN.put("format specs", n -> "x = f'" + "{a:".repeat(n) + "'");
    BROKEN.put("triple f-strings", n -> "x = f'''{a\n".repeat(n));
    BROKEN.put("two kinds of triple f-strings", n -> "f'''{ f\"\"\"{ \n".repeat(n));
    BROKEN.put("triple strings", n -> "x = '''a\ny = \"\"\"b\n".repeat(n));
    BROKEN.put("triple strings in brackets", n -> "f('''a\n(\"\"\"b\n".repeat(n));
    BROKEN.put("strings", n -> "x = 'a\n".repeat(n));
    BROKEN.put("quotes in a line", n -> "'''\"".repeat(n) + "'");
    BROKEN.put("strings in brackets", n -> "f('a\n".repeat(n));
    BROKEN.put("words in a line", n -> "a ".repeat(n));
    BROKEN.put("words in brackets", n -> "f(" + "a ".repeat(n) + ")");
    BROKEN.put("operators", n -> "+ * ".repeat(n));
    BROKEN.put("commas", n -> ",".repeat(n));
    BROKEN.put("commas in brackets", n -> "f(" + ",".repeat(n) + ")");
    BROKEN.put("colons", n -> ":".repeat(n));
    BROKEN.put("dots", n -> "a. ".repeat(n));
    BROKEN.put("keywords", n -> "if else for in lambda not ".repeat(n));
    BROKEN.put("keywords in brackets", n -> "(if else for in lambda not\n".repeat(n));
    BROKEN.put("dollars", n -> "$ ".repeat(n));
    BROKEN.put("NULs", n -> "\0".repeat(n));
    BROKEN.put("NULs between words", n -> "a\0".repeat(n));
    BROKEN.put("backslashes", n -> "\\".repeat(n));
    BROKEN.put("backslashes at line ends", n -> "\\\n".repeat(n));
    BROKEN.put("decorators of nothing", n -> "@a\n".repeat(n));
    BROKEN.put("else", n -> "else:\n".repeat(n));
    BROKEN.put("try", n -> "try:\n".repeat(n));
    BROKEN.put("indents", n -> (" ".repeat(4) + "a\na\n").repeat(n));
    BROKEN.put("wrong dedents", n -> ("if a:\n" + " ".repeat(8) + "b\n    c\n").repeat(n));
    BROKEN.put("match in a line", n -> "match ".repeat(n));
    BROKEN.put("match lines", n -> "match a\n".repeat(n));
    BROKEN.put("conflict markers", n -> "<<<<<<< a\n=======\n>>>>>>> b\n".repeat(n));
    BROKEN.put("lambdas in brackets", n -> "(lambda a".repeat(n));
    BROKEN.put("lambdas in defaults", n -> "lambda a=".repeat(n));
    BROKEN.put("await", n -> "await ".repeat(n));
    BROKEN.put("yield", n -> "x = " + "yield ".repeat(n));
    BROKEN.put("stars", n -> "*".repeat(n));
    BROKEN.put("walrus", n -> "(a:=".repeat(n));
    BROKEN.put("type parameters", n -> "type X[\n".repeat(n));
  }

  private Nesting() {}

  /** Blocks in each other, as deep as CPython's tokenizer allows, and again from the left. */
  private static String blocks(int n) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < n; i++) {
      int level = i % 99;
      code.append(" ".repeat(level)).append(level % 2 == 0 ? "if a:\n" : "while b:\n");
      if (level == 98 || i == n - 1) {
        code.append(" ".repeat(level + 1)).append("pass\n");
      }
    }
    return code.toString();
  }

  private static String match(String pattern) {
    return "match x:\n  case " + pattern + ":\n    pass\n";
  }
}

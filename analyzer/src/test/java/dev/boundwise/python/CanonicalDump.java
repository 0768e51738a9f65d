package dev.boundwise.python;

import dev.boundwise.source.SourceText;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;

/**
 * Prints a tree in the text form that {@code src/test/python/canonical_ast.py} prints CPython's
 * trees in; the form is described there.
 */
final class CanonicalDump {

  private static final String ITEM = "- ";

  private final SourceText text;
  private final StringBuilder out = new StringBuilder();
  private int nodes;

  private CanonicalDump(SourceText text) {
    this.text = text;
  }

  /**
   * @param tree one line a node or plain value
   * @param nodes the number of nodes in it, operators and contexts left out
   */
  record Dumped(String tree, int nodes) {}

  /** Recurses as deep as the tree: meant for trees that CPython could build too. */
  static Dumped of(SourceText text, Module module) {
    CanonicalDump dump = new CanonicalDump(text);
    dump.bare("", "Module");
    dump.statements(".body ", module.body());
    return new Dumped(dump.out.toString(), dump.nodes);
  }

  private void statement(Stmt statement) {
    switch (statement) {
      case Stmt.FunctionDef s -> {
        placed(ITEM, s.isAsync() ? "AsyncFunctionDef" : "FunctionDef", s);
        name(".name ", s.name());
        arguments(s.args());
        statements(".body ", s.body());
        expressions(".decorator_list ", s.decorators());
        expression(".returns ", s.returns());
        typeParams(s.typeParams());
      }
      case Stmt.ClassDef s -> {
        placed(ITEM, "ClassDef", s);
        name(".name ", s.name());
        expressions(".bases ", s.bases());
        keywords(s.keywords());
        statements(".body ", s.body());
        expressions(".decorator_list ", s.decorators());
        typeParams(s.typeParams());
      }
      case Stmt.Return s -> {
        placed(ITEM, "Return", s);
        expression(".value ", s.value());
      }
      case Stmt.Delete s -> {
        placed(ITEM, "Delete", s);
        expressions(".targets ", s.targets());
      }
      case Stmt.Assign s -> {
        placed(ITEM, "Assign", s);
        expressions(".targets ", s.targets());
        expression(".value ", s.value());
      }
      case Stmt.TypeAlias s -> {
        placed(ITEM, "TypeAlias", s);
        expression(".name ", s.name());
        typeParams(s.typeParams());
        expression(".value ", s.value());
      }
      case Stmt.AugAssign s -> {
        placed(ITEM, "AugAssign", s);
        expression(".target ", s.target());
        enumerated(".op ", s.op());
        expression(".value ", s.value());
      }
      case Stmt.AnnAssign s -> {
        placed(ITEM, "AnnAssign", s);
        expression(".target ", s.target());
        expression(".annotation ", s.annotation());
        expression(".value ", s.value());
        flag(".simple ", s.simple());
      }
      case Stmt.For s -> {
        placed(ITEM, s.isAsync() ? "AsyncFor" : "For", s);
        expression(".target ", s.target());
        expression(".iter ", s.iter());
        statements(".body ", s.body());
        statements(".orelse ", s.orelse());
      }
      case Stmt.While s -> {
        placed(ITEM, "While", s);
        expression(".test ", s.test());
        statements(".body ", s.body());
        statements(".orelse ", s.orelse());
      }
      case Stmt.If s -> {
        placed(ITEM, "If", s);
        expression(".test ", s.test());
        statements(".body ", s.body());
        statements(".orelse ", s.orelse());
      }
      case Stmt.With s -> {
        placed(ITEM, s.isAsync() ? "AsyncWith" : "With", s);
        length(".items ", s.items());
        for (Part.WithItem item : s.items()) {
          bare(ITEM, "withitem");
          expression(".context_expr ", item.contextExpr());
          expression(".optional_vars ", item.optionalVars());
        }
        statements(".body ", s.body());
      }
      case Stmt.Match s -> {
        placed(ITEM, "Match", s);
        expression(".subject ", s.subject());
        length(".cases ", s.cases());
        for (Part.MatchCase matchCase : s.cases()) {
          bare(ITEM, "match_case");
          pattern(".pattern ", matchCase.pattern());
          expression(".guard ", matchCase.guard());
          statements(".body ", matchCase.body());
        }
      }
      case Stmt.Raise s -> {
        placed(ITEM, "Raise", s);
        expression(".exc ", s.exc());
        expression(".cause ", s.cause());
      }
      case Stmt.Try s -> {
        placed(ITEM, s.isStar() ? "TryStar" : "Try", s);
        statements(".body ", s.body());
        length(".handlers ", s.handlers());
        for (Part.ExceptHandler handler : s.handlers()) {
          placed(ITEM, "ExceptHandler", handler);
          expression(".type ", handler.type());
          optionalName(".name ", handler.name());
          statements(".body ", handler.body());
        }
        statements(".orelse ", s.orelse());
        statements(".finalbody ", s.finalbody());
      }
      case Stmt.Assert s -> {
        placed(ITEM, "Assert", s);
        expression(".test ", s.test());
        expression(".msg ", s.msg());
      }
      case Stmt.Import s -> {
        placed(ITEM, "Import", s);
        aliases(s.names());
      }
      case Stmt.ImportFrom s -> {
        placed(ITEM, "ImportFrom", s);
        optionalName(".module ", s.module());
        aliases(s.names());
        integer(".level ", s.level());
      }
      case Stmt.Global s -> {
        placed(ITEM, "Global", s);
        names(".names ", s.names());
      }
      case Stmt.Nonlocal s -> {
        placed(ITEM, "Nonlocal", s);
        names(".names ", s.names());
      }
      case Stmt.ExprStmt s -> {
        placed(ITEM, "Expr", s);
        expression(".value ", s.value());
      }
      case Stmt.Pass s -> placed(ITEM, "Pass", s);
      case Stmt.Break s -> placed(ITEM, "Break", s);
      case Stmt.Continue s -> placed(ITEM, "Continue", s);
    }
  }

  private void expression(String label, Expr expression) {
    switch (expression) {
      case Expr.BoolOp e -> {
        placed(label, "BoolOp", e);
        enumerated(".op ", e.op());
        expressions(".values ", e.values());
      }
      case Expr.NamedExpr e -> {
        placed(label, "NamedExpr", e);
        expression(".target ", e.target());
        expression(".value ", e.value());
      }
      case Expr.BinOp e -> {
        placed(label, "BinOp", e);
        expression(".left ", e.left());
        enumerated(".op ", e.op());
        expression(".right ", e.right());
      }
      case Expr.UnaryOp e -> {
        placed(label, "UnaryOp", e);
        enumerated(".op ", e.op());
        expression(".operand ", e.operand());
      }
      case Expr.Lambda e -> {
        placed(label, "Lambda", e);
        arguments(e.args());
        expression(".body ", e.body());
      }
      case Expr.IfExp e -> {
        placed(label, "IfExp", e);
        expression(".test ", e.test());
        expression(".body ", e.body());
        expression(".orelse ", e.orelse());
      }
      case Expr.DictExpr e -> {
        placed(label, "Dict", e);
        expressions(".keys ", e.keys());
        expressions(".values ", e.values());
      }
      case Expr.SetExpr e -> {
        placed(label, "Set", e);
        expressions(".elts ", e.elts());
      }
      case Expr.ListComp e -> {
        placed(label, "ListComp", e);
        expression(".elt ", e.elt());
        generators(e.generators());
      }
      case Expr.SetComp e -> {
        placed(label, "SetComp", e);
        expression(".elt ", e.elt());
        generators(e.generators());
      }
      case Expr.DictComp e -> {
        placed(label, "DictComp", e);
        expression(".key ", e.key());
        expression(".value ", e.value());
        generators(e.generators());
      }
      case Expr.GeneratorExp e -> {
        placed(label, "GeneratorExp", e);
        expression(".elt ", e.elt());
        generators(e.generators());
      }
      case Expr.Await e -> {
        placed(label, "Await", e);
        expression(".value ", e.value());
      }
      case Expr.Yield e -> {
        placed(label, "Yield", e);
        expression(".value ", e.value());
      }
      case Expr.YieldFrom e -> {
        placed(label, "YieldFrom", e);
        expression(".value ", e.value());
      }
      case Expr.Compare e -> {
        placed(label, "Compare", e);
        expression(".left ", e.left());
        length(".ops ", e.ops());
        for (Expr.CompareOperator op : e.ops()) {
          enumerated(ITEM, op);
        }
        expressions(".comparators ", e.comparators());
      }
      case Expr.Call e -> {
        placed(label, "Call", e);
        expression(".func ", e.func());
        expressions(".args ", e.args());
        keywords(e.keywords());
      }
      case Expr.FormattedValue e -> {
        placed(label, "FormattedValue", e);
        expression(".value ", e.value());
        integer(".conversion ", e.conversion());
        expression(".format_spec ", e.formatSpec());
      }
      case Expr.JoinedStr e -> {
        placed(label, "JoinedStr", e);
        expressions(".values ", e.values());
      }
      case Expr.Interpolation e -> {
        placed(label, "Interpolation", e);
        expression(".value ", e.value());
        name(".str ", e.text());
        integer(".conversion ", e.conversion());
        expression(".format_spec ", e.formatSpec());
      }
      case Expr.TemplateStr e -> {
        placed(label, "TemplateStr", e);
        expressions(".values ", e.values());
      }
      case Expr.Constant e -> {
        placed(label, "Constant", e);
        literal(".value ", e.value());
        optionalName(".kind ", e.unicodePrefix() ? "u" : "");
      }
      case Expr.Attribute e -> {
        placed(label, "Attribute", e);
        expression(".value ", e.value());
        name(".attr ", e.attr());
        enumerated(".ctx ", e.ctx());
      }
      case Expr.Subscript e -> {
        placed(label, "Subscript", e);
        expression(".value ", e.value());
        expression(".slice ", e.slice());
        enumerated(".ctx ", e.ctx());
      }
      case Expr.Starred e -> {
        placed(label, "Starred", e);
        expression(".value ", e.value());
        enumerated(".ctx ", e.ctx());
      }
      case Expr.Name e -> {
        placed(label, "Name", e);
        name(".id ", e.id());
        enumerated(".ctx ", e.ctx());
      }
      case Expr.ListExpr e -> {
        placed(label, "List", e);
        expressions(".elts ", e.elts());
        enumerated(".ctx ", e.ctx());
      }
      case Expr.Tuple e -> {
        placed(label, "Tuple", e);
        expressions(".elts ", e.elts());
        enumerated(".ctx ", e.ctx());
      }
      case Expr.Slice e -> {
        placed(label, "Slice", e);
        expression(".lower ", e.lower());
        expression(".upper ", e.upper());
        expression(".step ", e.step());
      }
      case Expr.Broken e -> placed(label, "Broken", e);
      case Expr.Absent e -> line(label, "None");
    }
  }

  private void pattern(String label, Pattern pattern) {
    switch (pattern) {
      case Pattern.MatchValue p -> {
        placed(label, "MatchValue", p);
        expression(".value ", p.value());
      }
      case Pattern.MatchSingleton p -> {
        placed(label, "MatchSingleton", p);
        literal(".value ", p.value());
      }
      case Pattern.MatchSequence p -> {
        placed(label, "MatchSequence", p);
        patterns(".patterns ", p.patterns());
      }
      case Pattern.MatchMapping p -> {
        placed(label, "MatchMapping", p);
        expressions(".keys ", p.keys());
        patterns(".patterns ", p.patterns());
        optionalName(".rest ", p.rest());
      }
      case Pattern.MatchClass p -> {
        placed(label, "MatchClass", p);
        expression(".cls ", p.cls());
        patterns(".patterns ", p.patterns());
        names(".kwd_attrs ", p.kwdAttrs());
        patterns(".kwd_patterns ", p.kwdPatterns());
      }
      case Pattern.MatchStar p -> {
        placed(label, "MatchStar", p);
        optionalName(".name ", p.name());
      }
      case Pattern.MatchAs p -> {
        placed(label, "MatchAs", p);
        pattern(".pattern ", p.pattern());
        optionalName(".name ", p.name());
      }
      case Pattern.MatchOr p -> {
        placed(label, "MatchOr", p);
        patterns(".patterns ", p.patterns());
      }
      case Pattern.Broken p -> placed(label, "Broken", p);
      case Pattern.Absent p -> line(label, "None");
    }
  }

  private void arguments(Part.Arguments arguments) {
    bare(".args ", "arguments");
    parameters(".posonlyargs ", arguments.posonlyargs());
    parameters(".args ", arguments.args());
    parameter(".vararg ", arguments.vararg());
    parameters(".kwonlyargs ", arguments.kwonlyargs());
    expressions(".kw_defaults ", arguments.kwDefaults());
    parameter(".kwarg ", arguments.kwarg());
    expressions(".defaults ", arguments.defaults());
  }

  private void parameters(String label, List<Part.Arg> parameters) {
    length(label, parameters);
    for (Part.Arg parameter : parameters) {
      parameter(ITEM, List.of(parameter));
    }
  }

  private void parameter(String label, List<Part.Arg> noneOrOne) {
    if (noneOrOne.isEmpty()) {
      line(label, "None");
      return;
    }
    Part.Arg parameter = noneOrOne.getFirst();
    placed(label, "arg", parameter);
    name(".arg ", parameter.arg());
    expression(".annotation ", parameter.annotation());
  }

  private void keywords(List<Part.Keyword> keywords) {
    length(".keywords ", keywords);
    for (Part.Keyword keyword : keywords) {
      placed(ITEM, "keyword", keyword);
      optionalName(".arg ", keyword.arg());
      expression(".value ", keyword.value());
    }
  }

  private void aliases(List<Part.Alias> aliases) {
    length(".names ", aliases);
    for (Part.Alias alias : aliases) {
      placed(ITEM, "alias", alias);
      name(".name ", alias.name());
      optionalName(".asname ", alias.asname());
    }
  }

  private void generators(List<Part.Comprehension> generators) {
    length(".generators ", generators);
    for (Part.Comprehension generator : generators) {
      bare(ITEM, "comprehension");
      expression(".target ", generator.target());
      expression(".iter ", generator.iter());
      expressions(".ifs ", generator.ifs());
      flag(".is_async ", generator.isAsync());
    }
  }

  private void typeParams(List<Part.TypeParam> typeParams) {
    length(".type_params ", typeParams);
    for (Part.TypeParam param : typeParams) {
      switch (param.kind()) {
        case TYPE_VAR -> {
          placed(ITEM, "TypeVar", param);
          name(".name ", param.name());
          expression(".bound ", param.bound());
        }
        case PARAM_SPEC -> {
          placed(ITEM, "ParamSpec", param);
          name(".name ", param.name());
        }
        case TYPE_VAR_TUPLE -> {
          placed(ITEM, "TypeVarTuple", param);
          name(".name ", param.name());
        }
      }
      expression(".default_value ", param.defaultValue());
    }
  }

  private void statements(String label, List<Stmt> statements) {
    length(label, statements);
    for (Stmt statement : statements) {
      statement(statement);
    }
  }

  private void expressions(String label, List<Expr> expressions) {
    length(label, expressions);
    for (Expr expression : expressions) {
      expression(ITEM, expression);
    }
  }

  private void patterns(String label, List<Pattern> patterns) {
    length(label, patterns);
    for (Pattern pattern : patterns) {
      pattern(ITEM, pattern);
    }
  }

  private void names(String label, List<String> names) {
    length(label, names);
    for (String name : names) {
      name(ITEM, name);
    }
  }

  private void literal(String label, Literal literal) {
    line(
        label,
        switch (literal) {
          case Literal.Str s -> "str " + escaped(s.value());
          case Literal.Bytes b -> "bytes " + HexFormat.of().formatHex(b.value());
          case Literal.Int i -> "int 0x" + Long.toHexString(i.value());
          case Literal.BigInt i -> "int 0x" + new BigInteger(i.digits(), i.radix()).toString(16);
          case Literal.Float f -> "float " + bits(f.value());
          case Literal.Imaginary i -> "complex " + bits(0.0) + " " + bits(i.value());
          case Literal.Bool b -> b.value() ? "True" : "False";
          case Literal.None n -> "None";
          case Literal.Ellipsis e -> "Ellipsis";
        });
  }

  private static String bits(double number) {
    return HexFormat.of().toHexDigits(Double.doubleToRawLongBits(number));
  }

  private void name(String label, String name) {
    line(label, "str " + escaped(name));
  }

  private void optionalName(String label, String name) {
    if (name.isEmpty()) {
      line(label, "None");
    } else {
      name(label, name);
    }
  }

  private void flag(String label, boolean set) {
    integer(label, set ? 1 : 0);
  }

  private void integer(String label, int value) {
    line(label, (value < 0 ? "int -0x" : "int 0x") + Integer.toHexString(Math.abs(value)));
  }

  /** {@code MAT_MULT} is printed as {@code MatMult}. */
  private void enumerated(String label, Enum<?> constant) {
    out.append(label);
    String name = constant.name();
    boolean capital = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '_') {
        out.append(capital ? c : (char) (c | 0x20));
      }
      capital = c == '_';
    }
    out.append('\n');
  }

  private void length(String label, List<?> list) {
    out.append(label).append('[').append(list.size()).append("]\n");
  }

  private void bare(String label, String kind) {
    nodes++;
    line(label, kind);
  }

  private void placed(String label, String kind, Node node) {
    nodes++;
    out.append(label).append(kind).append(' ');
    place(node.start());
    out.append('-');
    place(node.end());
    out.append('\n');
  }

  private void place(int offset) {
    int line = text.lineAt(offset);
    out.append(line).append(':').append(offset - text.lineStart(line));
  }

  private void line(String label, String value) {
    out.append(label).append(value).append('\n');
  }

  private static String escaped(String value) {
    StringBuilder escaped = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= 0x20 && c < 0x7F && c != '"' && c != '\\') {
        escaped.append(c);
      } else {
        escaped.append("\\u").append(HexFormat.of().toHexDigits(c));
      }
    }
    return escaped.append('"').toString();
  }
}

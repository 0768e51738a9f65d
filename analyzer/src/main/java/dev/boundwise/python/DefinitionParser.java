package dev.boundwise.python;

import static dev.boundwise.python.Token.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what definitions and imports are made of: parameters, type parameters, aliases. */
abstract class DefinitionParser extends PatternParser {

  /** The names of the standard library's {@code __future__.all_feature_names}. */
  private static final Set<String> FUTURE_FEATURES =
      Set.of(
          "nested_scopes",
          "generators",
          "division",
          "absolute_import",
          "with_statement",
          "print_function",
          "unicode_literals",
          "barry_as_FLUFL",
          "generator_stop",
          "annotations");

  DefinitionParser(Names names) {
    super(names);
  }

  /** {@code star_named_expressions}: the subject of a match statement. */
  final Expr starNamedExpressions() {
    int start = start();
    Expr first = kind == STAR ? starred() : namedExpression();
    if (kind != COMMA) {
      if (first instanceof Expr.Starred) {
        error(start, lastEnd(), "cannot use starred expression here");
      }
      return first;
    }
    int mark = mark();
    push(first);
    while (accept(COMMA)) {
      if (endsList(kind)) {
        break;
      }
      push(kind == STAR ? starred() : namedExpression());
    }
    return new Expr.Tuple(
        Math.min(start, first.start()), lastEnd(), since(mark), Expr.ExprContext.LOAD);
  }

  /**
   * {@code params}, up to but without {@code closer}.
   *
   * @param annotated whether parameters may have annotations: not those of a lambda
   */
  @Override
  final Part.Arguments parameters(int closer, boolean annotated) {
    int start = lastEnd();
    if (kind == closer) {
      return new Part.Arguments(
          start, start, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of());
    }
    List<Part.Arg> posonly = List.of();
    List<Part.Arg> plain = new ArrayList<>();
    List<Expr> defaults = new ArrayList<>();
    List<Part.Arg> vararg = List.of();
    List<Part.Arg> kwonly = new ArrayList<>();
    List<Expr> kwDefaults = new ArrayList<>();
    List<Part.Arg> kwarg = List.of();
    boolean slash = false;
    boolean star = false;
    while (kind != closer && kind != NEWLINE && kind != EOF) {
      int before = p;
      if (!kwarg.isEmpty()) {
        error("arguments cannot follow var-keyword argument");
      }
      if (kind == SLASH) {
        if (slash || star || plain.isEmpty()) {
          error(
              slash
                  ? "/ may appear only once"
                  : star ? "/ must be ahead of *" : "at least one argument must precede /");
        } else {
          posonly = List.copyOf(plain);
          plain.clear();
        }
        slash = true;
        next();
      } else if (kind == STAR) {
        if (star) {
          error("* argument may appear only once");
        }
        star = true;
        next();
        if (kind == COMMA || kind == closer) {
          int after = kind == COMMA ? kinds[p + 1] : closer;
          if (after == closer || after == DOUBLESTAR) {
            error("named arguments must follow bare *");
          }
        } else {
          vararg = List.of(parameter(annotated, true));
          rejectDefault("var-positional argument cannot have default value");
        }
      } else if (kind == DOUBLESTAR) {
        next();
        kwarg = List.of(parameter(annotated, false));
        rejectDefault("var-keyword argument cannot have default value");
      } else {
        Part.Arg arg = parameter(annotated, false);
        Expr value = Expr.ABSENT;
        if (accept(EQUAL)) {
          value =
              kind == COMMA || kind == closer
                  ? missing("expected default value expression")
                  : expression();
        }
        if (star) {
          kwonly.add(arg);
          kwDefaults.add(value);
        } else {
          if (value.isPresent()) {
            defaults.add(value);
          } else if (!defaults.isEmpty()) {
            error(
                arg.start(),
                arg.end(),
                "parameter without a default follows parameter with a default");
          }
          plain.add(arg);
        }
      }
      if (kind == COMMA) {
        next();
      } else if (kind != closer) {
        if (closer == COLON || closer == NEWLINE) {
          break;
        }
        nextItem(closer, before, "invalid syntax: expected ',' or ')'");
      }
      if (p == before) {
        break;
      }
    }
    return new Part.Arguments(
        start,
        lastEnd(),
        posonly,
        List.copyOf(plain),
        vararg,
        List.copyOf(kwonly),
        List.copyOf(kwDefaults),
        kwarg,
        List.copyOf(defaults));
  }

  private void rejectDefault(String message) {
    if (kind == EQUAL) {
      error(message);
      next();
      expression();
    }
  }

  private Part.Arg parameter(boolean annotated, boolean starAnnotation) {
    int start = start();
    String name = name();
    Expr annotation = Expr.ABSENT;
    if (annotated && kind == COLON) {
      next();
      annotation = starAnnotation && kind == STAR ? starred() : expression();
    }
    return new Part.Arg(Math.min(start, lastEnd()), lastEnd(), name, annotation);
  }

  /** {@code type_params} (PEP 695, 696); the bracket is the next token. */
  final List<Part.TypeParam> typeParams() {
    next();
    int mark = mark();
    if (kind == RSQB) {
      error("type parameter list cannot be empty");
    }
    while (kind != RSQB && kind != NEWLINE && kind != EOF) {
      int before = p;
      int start = start();
      Part.TypeParamKind typeKind =
          kind == STAR
              ? Part.TypeParamKind.TYPE_VAR_TUPLE
              : kind == DOUBLESTAR ? Part.TypeParamKind.PARAM_SPEC : Part.TypeParamKind.TYPE_VAR;
      if (typeKind != Part.TypeParamKind.TYPE_VAR) {
        next();
      }
      String name = name();
      Expr bound = Expr.ABSENT;
      if (kind == COLON) {
        if (typeKind != Part.TypeParamKind.TYPE_VAR) {
          error(
              "cannot use bound with "
                  + (typeKind == Part.TypeParamKind.PARAM_SPEC ? "ParamSpec" : "TypeVarTuple"));
        }
        next();
        bound = expression();
      }
      Expr value = Expr.ABSENT;
      if (accept(EQUAL)) {
        value =
            typeKind == Part.TypeParamKind.TYPE_VAR_TUPLE && kind == STAR
                ? starred()
                : expression();
      }
      push(new Part.TypeParam(Math.min(start, lastEnd()), lastEnd(), typeKind, name, bound, value));
      nextItem(RSQB, before, "invalid syntax: expected ',' or ']'");
    }
    close(RSQB, "expected ']'");
    return since(mark);
  }

  final Stmt importStatement() {
    int start = start();
    next();
    int mark = mark();
    while (true) {
      int at = start();
      String module = dottedName();
      String asname = accept(AS) ? name() : "";
      if (!module.isEmpty()) {
        push(new Part.Alias(at, lastEnd(), module, asname));
      }
      if (!accept(COMMA)) {
        break;
      }
    }
    return new Stmt.Import(start, lastEnd(), since(mark));
  }

  private String dottedName() {
    String module = name();
    if (kind != DOT) {
      return module;
    }
    StringBuilder dotted = new StringBuilder(module);
    while (accept(DOT)) {
      String part = name();
      if (!part.isEmpty()) {
        dotted.append('.').append(part);
      }
    }
    return dotted.toString().intern();
  }

  final Stmt fromImport() {
    int start = start();
    next();
    int level = 0;
    while (kind == DOT || kind == ELLIPSIS) {
      level += kind == DOT ? 1 : 3;
      next();
    }
    String module = kind == NAME || level == 0 ? dottedName() : "";
    if (kind != IMPORT) {
      error("expected 'import'");
      return new Stmt.ImportFrom(start, lastEnd(), module, List.of(), level);
    }
    next();
    int mark = mark();
    if (kind == STAR) {
      push(new Part.Alias(start(), ends[p], "*", ""));
      next();
    } else if (accept(LPAR)) {
      aliases(RPAR);
      close(RPAR, "expected ')'");
    } else {
      aliases(NEWLINE);
    }
    List<Part.Alias> aliases = since(mark);
    if (level == 0 && module.equals("__future__")) {
      for (Part.Alias alias : aliases) {
        if (!FUTURE_FEATURES.contains(alias.name()) && !alias.name().isEmpty()) {
          error(alias.start(), alias.end(), "future feature " + alias.name() + " is not defined");
        }
      }
    }
    return new Stmt.ImportFrom(start, lastEnd(), module, aliases, level);
  }

  private void aliases(int closer) {
    if (kind == closer || kind == NEWLINE || kind == SEMI) {
      error("expected one or more names after 'import'");
    }
    while (kind != closer && kind != NEWLINE && kind != SEMI && kind != EOF) {
      int before = p;
      int start = start();
      String name = name();
      String asname = accept(AS) ? name() : "";
      if (!name.isEmpty()) {
        push(new Part.Alias(start, lastEnd(), name, asname));
      }
      if (closer == RPAR) {
        nextItem(RPAR, before, "invalid syntax: expected ',' or ')'");
      } else if (!accept(COMMA)) {
        break;
      } else if (kind == NEWLINE) {
        error("trailing comma not allowed without surrounding parentheses");
      }
    }
  }
}

package dev.boundwise.python.lower;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Block;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.CollectionKind;
import dev.boundwise.program.Expression.LiteralKind;
import dev.boundwise.program.Expression.Operator;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Unit;
import dev.boundwise.python.Expr;
import dev.boundwise.python.Literal;
import dev.boundwise.python.Part;
import dev.boundwise.python.PythonFile;
import dev.boundwise.python.PythonParser;
import dev.boundwise.python.Stmt;
import dev.boundwise.source.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Lowers expressions in the scope and block that a {@link Body} has reached. */
final class Expressions {

  private final Body body;
  private final Gathered gathered;
  private Scope scope;
  private boolean hasYield;
  private boolean isAnnotation;

  /** Where code inside a text stands; -1 outside of one. */
  private int textStart = -1;

  private int textEnd = -1;

  Expressions(Body body, Gathered gathered, Scope scope) {
    this.body = body;
    this.gathered = gathered;
    this.scope = scope;
  }

  /** Whether a yield was met. */
  boolean hasYield() {
    return hasYield;
  }

  List<Expression> all(List<Expr> expressions) {
    return switch (expressions.size()) {
      case 0 -> List.of();
      case 1 -> List.of(lower(expressions.getFirst()));
      case 2 -> List.of(lower(expressions.getFirst()), lower(expressions.getLast()));
      default -> {
        List<Expression> lowered = new ArrayList<>(expressions.size());
        for (Expr expression : expressions) {
          lowered.add(lower(expression));
        }
        yield lowered;
      }
    };
  }

  Scope scope() {
    return scope;
  }

  /**
   * An annotation: text in it is code, {@code Optional[X]} is {@code X | None}, {@code Union[X, Y]}
   * is {@code X | Y}, and {@code Annotated[X, ...]} and the like are {@code X}.
   */
  Expression annotation(Expr annotation) {
    if (!annotation.isPresent()) {
      return lower(annotation);
    }
    boolean outer = isAnnotation;
    isAnnotation = true;
    Expression lowered = lower(annotation);
    isAnnotation = outer;
    return lowered;
  }

  /** Code that is written as text. What is inside has the place of the text. */
  private Expression code(int start, int end, String text) {
    PythonFile parsed = PythonParser.parse(SourceText.of("", text.strip()));
    List<Stmt> statements = parsed.module().body();
    if (!parsed.diagnostics().isEmpty()
        || statements.size() != 1
        || !(statements.getFirst() instanceof Stmt.ExprStmt only)) {
      return new Expression.Unknown(start, end);
    }
    int outerStart = textStart;
    int outerEnd = textEnd;
    textStart = start;
    textEnd = end;
    Expression lowered = lower(only.value());
    textStart = outerStart;
    textEnd = outerEnd;
    return lowered;
  }

  private Expression item(int start, int end, Expr.Subscript it) {
    if (!isAnnotation) {
      return new Expression.Item(start, end, lower(it.value()), lower(it.slice()));
    }
    String form =
        it.value() instanceof Expr.Name name
            ? name.id()
            : it.value() instanceof Expr.Attribute attribute ? attribute.attr() : "";
    List<Expr> inside = it.slice() instanceof Expr.Tuple tuple ? tuple.elts() : List.of(it.slice());
    return switch (form) {
      case "Optional", "Union" -> {
        List<Expression> operands = new ArrayList<>(all(inside));
        if (form.equals("Optional")) {
          operands.add(new Expression.Literal(start, end, LiteralKind.NONE, ""));
        }
        yield operation(start, end, Operator.UNION, operands);
      }
      case "Annotated", "Final", "ClassVar", "Required", "NotRequired", "ReadOnly", "InitVar" ->
          inside.isEmpty() ? new Expression.Unknown(start, end) : lower(inside.getFirst());
      case "Literal" -> new Expression.Unknown(start, end);
      default -> new Expression.Item(start, end, lower(it.value()), lower(it.slice()));
    };
  }

  Expression lower(Expr expression) {
    int start = textStart >= 0 ? textStart : Math.max(expression.start(), 0);
    int end = textStart >= 0 ? textEnd : Math.max(expression.end(), start);
    return switch (expression) {
      case Expr.Name it -> new Expression.Name(start, end, scope.lookup(it.id()));
      case Expr.Attribute it -> new Expression.Attribute(start, end, lower(it.value()), it.attr());
      case Expr.Call it -> call(start, end, it);
      case Expr.Constant it ->
          isAnnotation && it.value() instanceof Literal.Str text
              ? code(start, end, text.value())
              : literal(start, end, it.value());
      case Expr.Await it -> new Expression.Await(start, end, lower(it.value()));
      case Expr.Subscript it -> item(start, end, it);
      case Expr.BoolOp it ->
          operation(
              start,
              end,
              it.op() == Expr.BoolOperator.AND ? Operator.AND : Operator.OR,
              all(it.values()));
      case Expr.NamedExpr it -> walrus(start, end, it);
      case Expr.BinOp it -> binary(start, end, it);
      case Expr.UnaryOp it ->
          new Expression.Operation(
              start,
              end,
              it.op() == Expr.UnaryOperator.NOT ? Operator.NOT : Operator.ARITHMETIC,
              method(it.op()),
              List.of(lower(it.operand())));
      case Expr.Lambda it ->
          new Expression.Lambda(start, end, new Definition(body, gathered).lower(it));
      case Expr.IfExp it ->
          operation(
              start,
              end,
              Operator.CHOICE,
              List.of(lower(it.test()), lower(it.body()), lower(it.orelse())));
      case Expr.DictExpr it -> map(start, end, it);
      case Expr.SetExpr it -> collection(start, end, CollectionKind.SET, it.elts());
      case Expr.ListExpr it -> collection(start, end, CollectionKind.LIST, it.elts());
      case Expr.Tuple it -> collection(start, end, CollectionKind.TUPLE, it.elts());
      case Expr.ListComp it ->
          comprehension(start, end, CollectionKind.LIST, List.of(it.elt()), it.generators());
      case Expr.SetComp it ->
          comprehension(start, end, CollectionKind.SET, List.of(it.elt()), it.generators());
      case Expr.DictComp it ->
          comprehension(
              start, end, CollectionKind.MAP, List.of(it.key(), it.value()), it.generators());
      case Expr.GeneratorExp it ->
          comprehension(start, end, CollectionKind.GENERATOR, List.of(it.elt()), it.generators());
      case Expr.Yield it -> {
        hasYield = true;
        yield new Expression.Yield(start, end, lower(it.value()), false);
      }
      case Expr.YieldFrom it -> {
        hasYield = true;
        yield new Expression.Yield(start, end, lower(it.value()), true);
      }
      case Expr.Compare it -> {
        List<Expression> operands = new ArrayList<>(it.comparators().size() + 1);
        operands.add(lower(it.left()));
        operands.addAll(all(it.comparators()));
        boolean isOne = it.ops().size() == 1;
        String method = isOne ? method(it.ops().getFirst()) : "";
        Operator operator = isOne ? operator(it.ops().getFirst()) : Operator.COMPARE;
        yield new Expression.Operation(start, end, operator, method, operands);
      }
      case Expr.JoinedStr it -> operation(start, end, Operator.FORMAT, all(it.values()));
      case Expr.TemplateStr it -> operation(start, end, Operator.FORMAT, all(it.values()));
      case Expr.FormattedValue it -> formatted(start, end, it.value(), it.formatSpec());
      case Expr.Interpolation it -> formatted(start, end, it.value(), it.formatSpec());
      case Expr.Starred it -> operation(start, end, Operator.SPREAD, List.of(lower(it.value())));
      case Expr.Slice it ->
          operation(
              start,
              end,
              Operator.SLICE,
              List.of(lower(it.lower()), lower(it.upper()), lower(it.step())));
      case Expr.Broken it -> new Expression.Unknown(start, end);
      case Expr.Absent it -> new Expression.Unknown(start, end);
    };
  }

  private Expression call(int start, int end, Expr.Call it) {
    Expression callee = lower(it.func());
    List<Argument> arguments = arguments(it);
    Expression.Call call = new Expression.Call(start, end, callee, arguments);
    gathered.add(new Unit.Called(scope.function(), call));
    if (isKeptInOrder(callee) && arguments.size() >= 2 && arguments.get(1).isPositional()) {
      body.fill(
          arguments.getFirst().value(), body.site(end), arguments.get(1).value(), false, null);
    } else if (callee instanceof Expression.Attribute method && !arguments.isEmpty()) {
      fill(method, arguments, end);
    }
    return call;
  }

  /** The functions that put something into a list which they are given, where it belongs. */
  private static boolean isKeptInOrder(Expression callee) {
    String name =
        callee instanceof Expression.Name it
            ? it.variable().name()
            : callee instanceof Expression.Attribute it ? it.name() : "";
    return switch (name) {
      case "heappush", "heappushpop", "heapreplace", "insort", "insort_left", "insort_right" ->
          true;
      default -> false;
    };
  }

  /** The methods by which Python's own containers take something in. */
  private void fill(Expression.Attribute method, List<Argument> arguments, int end) {
    int position =
        switch (method.name()) {
          case "append", "appendleft", "add", "put", "put_nowait", "extend", "update" -> 0;
          case "insert", "setdefault" -> 1;
          default -> -1;
        };
    if (position >= 0 && position < arguments.size() && arguments.get(position).isPositional()) {
      boolean isMany = method.name().equals("extend") || method.name().equals("update");
      Expression place = method.name().equals("setdefault") ? arguments.getFirst().value() : null;
      body.fill(method.object(), body.site(end), arguments.get(position).value(), isMany, place);
    }
  }

  private static Expression operation(
      int start, int end, Operator operator, List<Expression> operands) {
    return new Expression.Operation(start, end, operator, operands);
  }

  private List<Argument> arguments(Expr.Call call) {
    List<Expr> args = call.args();
    int count = args.size();
    if (call.keywords().isEmpty()) {
      if (count == 0) {
        return List.of();
      }
      if (count == 1) {
        return List.of(argument(args.getFirst()));
      }
    }
    List<Argument> arguments = new ArrayList<>(count + call.keywords().size());
    for (Expr arg : args) {
      arguments.add(argument(arg));
    }
    for (Part.Keyword keyword : call.keywords()) {
      String name = keyword.arg().isEmpty() ? "**" : keyword.arg();
      arguments.add(new Argument(keyword.start(), keyword.end(), name, lower(keyword.value())));
    }
    return arguments;
  }

  private Argument argument(Expr arg) {
    return arg instanceof Expr.Starred star
        ? new Argument(star.start(), star.end(), "*", lower(star.value()))
        : new Argument(arg.start(), arg.end(), "", lower(arg));
  }

  private Expression walrus(int start, int end, Expr.NamedExpr it) {
    Expression value = lower(it.value());
    Expression target =
        body.target(it.target(), end, site -> new Binding.Assigned(site, value), scope.ofWalrus());
    return new Expression.Bind(start, end, target, value);
  }

  /** One operation for a chain of the same operator: generated code has chains of thousands. */
  private Expression binary(int start, int end, Expr.BinOp it) {
    Operator operator = operator(it.op());
    Deque<Expr> operands = new ArrayDeque<>();
    Expr left = it;
    while (left instanceof Expr.BinOp chain && chain.op() == it.op()) {
      operands.addFirst(chain.right());
      left = chain.left();
    }
    List<Expression> lowered = new ArrayList<>(operands.size() + 1);
    lowered.add(lower(left));
    operands.forEach(operand -> lowered.add(lower(operand)));
    return new Expression.Operation(start, end, operator, method(it.op()), lowered);
  }

  /** {@code left operator right}, of values that are lowered already. */
  Expression arithmetic(
      int start, int end, Expr.BinaryOperator operator, Expression left, Expression right) {
    return new Expression.Operation(
        start, end, operator(operator), method(operator), List.of(left, right));
  }

  private static String method(Expr.UnaryOperator operator) {
    return switch (operator) {
      case U_ADD -> "__pos__";
      case U_SUB -> "__neg__";
      case INVERT -> "__invert__";
      case NOT -> "";
    };
  }

  private static String method(Expr.BinaryOperator operator) {
    return switch (operator) {
      case ADD -> "__add__";
      case SUB -> "__sub__";
      case MULT -> "__mul__";
      case MAT_MULT -> "__matmul__";
      case DIV -> "__truediv__";
      case MOD -> "__mod__";
      case POW -> "__pow__";
      case L_SHIFT -> "__lshift__";
      case R_SHIFT -> "__rshift__";
      case BIT_OR -> "__or__";
      case BIT_XOR -> "__xor__";
      case BIT_AND -> "__and__";
      case FLOOR_DIV -> "__floordiv__";
    };
  }

  private static String method(Expr.CompareOperator operator) {
    return switch (operator) {
      case EQ -> "__eq__";
      case NOT_EQ -> "__ne__";
      case LT -> "__lt__";
      case LT_E -> "__le__";
      case GT -> "__gt__";
      case GT_E -> "__ge__";
      case IN, NOT_IN -> "__contains__";
      case IS, IS_NOT -> "";
    };
  }

  private static Operator operator(Expr.CompareOperator operator) {
    return switch (operator) {
      case IS -> Operator.IS;
      case IS_NOT -> Operator.IS_NOT;
      case EQ, NOT_EQ, LT, LT_E, GT, GT_E, IN, NOT_IN -> Operator.COMPARE;
    };
  }

  private static Operator operator(Expr.BinaryOperator operator) {
    return switch (operator) {
      case DIV -> Operator.DIVIDE;
      case BIT_OR -> Operator.UNION;
      case ADD, SUB, MULT, MAT_MULT, MOD, POW, L_SHIFT, R_SHIFT, BIT_XOR, BIT_AND, FLOOR_DIV ->
          Operator.ARITHMETIC;
    };
  }

  private Expression formatted(int start, int end, Expr value, Expr spec) {
    return spec.isPresent()
        ? operation(start, end, Operator.FORMAT, List.of(lower(value), lower(spec)))
        : operation(start, end, Operator.FORMAT, List.of(lower(value)));
  }

  private Expression collection(int start, int end, CollectionKind kind, List<Expr> elements) {
    return new Expression.Collection(start, end, kind, all(elements));
  }

  private Expression map(int start, int end, Expr.DictExpr it) {
    List<Expression> elements = new ArrayList<>(it.values().size() * 2);
    for (int i = 0; i < it.values().size(); i++) {
      elements.add(lower(it.keys().get(i)));
      elements.add(lower(it.values().get(i)));
    }
    return new Expression.Collection(start, end, CollectionKind.MAP, elements);
  }

  private Expression comprehension(
      int start,
      int end,
      CollectionKind kind,
      List<Expr> elements,
      List<Part.Comprehension> generators) {
    Expression source = lower(generators.getFirst().iter());
    Scope outer = scope;
    scope = scope.ofComprehension();
    BoundNames names = new BoundNames(scope, false);
    for (Part.Comprehension generator : generators) {
      names.target(generator.target());
    }
    Block inner = new Block(body.block(), start, end, true);
    Statement.Loop loop =
        body.inBlock(inner, () -> loop(start, end, source, elements, generators, 0));
    scope = outer;
    return new Expression.Comprehension(start, end, kind, loop, kind == CollectionKind.GENERATOR);
  }

  private Statement.Loop loop(
      int start,
      int end,
      Expression source,
      List<Expr> elements,
      List<Part.Comprehension> generators,
      int index) {
    Part.Comprehension generator = generators.get(index);
    Expression target =
        body.target(
            generator.target(),
            start,
            site -> new Binding.Element(site, source, generator.isAsync()),
            scope);
    Statement inner;
    List<Expression> tests = all(generator.ifs());
    if (index + 1 < generators.size()) {
      Expression next = lower(generators.get(index + 1).iter());
      inner = loop(start, end, next, elements, generators, index + 1);
    } else {
      inner = new Statement.Evaluate(start, end, element(elements));
    }
    for (int i = tests.size() - 1; i >= 0; i--) {
      Expression test = tests.get(i);
      inner = new Statement.Branch(start, end, test, List.of(inner), List.of());
    }
    return new Statement.Loop(
        start, end, generator.isAsync(), false, target, source, List.of(inner), List.of());
  }

  private Expression element(List<Expr> elements) {
    Expr first = elements.getFirst();
    return elements.size() == 1
        ? lower(first)
        : collection(first.start(), elements.getLast().end(), CollectionKind.TUPLE, elements);
  }

  private static Expression literal(int start, int end, Literal value) {
    return switch (value) {
      case Literal.Str it -> new Expression.Literal(start, end, LiteralKind.TEXT, it.value());
      case Literal.Int it ->
          new Expression.Literal(start, end, LiteralKind.INTEGER, Long.toString(it.value()));
      case Literal.Float it ->
          new Expression.Literal(start, end, LiteralKind.FLOAT, Double.toString(it.value()));
      case Literal.Bool it ->
          new Expression.Literal(start, end, it.value() ? LiteralKind.TRUE : LiteralKind.FALSE, "");
      case Literal.None it -> new Expression.Literal(start, end, LiteralKind.NONE, "");
      case Literal.Bytes it -> new Expression.Literal(start, end, LiteralKind.BYTES, "");
      case Literal.BigInt it -> new Expression.Literal(start, end, LiteralKind.OTHER, "");
      case Literal.Imaginary it -> new Expression.Literal(start, end, LiteralKind.OTHER, "j");
      case Literal.Ellipsis it -> new Expression.Literal(start, end, LiteralKind.OTHER, "");
    };
  }
}

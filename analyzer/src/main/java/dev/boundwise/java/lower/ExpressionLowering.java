package dev.boundwise.java.lower;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Block;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.CollectionKind;
import dev.boundwise.program.Expression.LiteralKind;
import dev.boundwise.program.Expression.Operator;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Typed;
import dev.boundwise.program.Variable;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.core.dom.ArrayAccess;
import org.eclipse.jdt.core.dom.ArrayCreation;
import org.eclipse.jdt.core.dom.ArrayInitializer;
import org.eclipse.jdt.core.dom.Assignment;
import org.eclipse.jdt.core.dom.BooleanLiteral;
import org.eclipse.jdt.core.dom.CastExpression;
import org.eclipse.jdt.core.dom.CharacterLiteral;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.ConditionalExpression;
import org.eclipse.jdt.core.dom.FieldAccess;
import org.eclipse.jdt.core.dom.IBinding;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.InfixExpression;
import org.eclipse.jdt.core.dom.InstanceofExpression;
import org.eclipse.jdt.core.dom.LambdaExpression;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.MethodReference;
import org.eclipse.jdt.core.dom.Modifier;
import org.eclipse.jdt.core.dom.Name;
import org.eclipse.jdt.core.dom.NullLiteral;
import org.eclipse.jdt.core.dom.NumberLiteral;
import org.eclipse.jdt.core.dom.ParenthesizedExpression;
import org.eclipse.jdt.core.dom.Pattern;
import org.eclipse.jdt.core.dom.PatternInstanceofExpression;
import org.eclipse.jdt.core.dom.PostfixExpression;
import org.eclipse.jdt.core.dom.PrefixExpression;
import org.eclipse.jdt.core.dom.QualifiedName;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.SingleVariableDeclaration;
import org.eclipse.jdt.core.dom.StringLiteral;
import org.eclipse.jdt.core.dom.SuperFieldAccess;
import org.eclipse.jdt.core.dom.SuperMethodInvocation;
import org.eclipse.jdt.core.dom.SwitchExpression;
import org.eclipse.jdt.core.dom.TextBlock;
import org.eclipse.jdt.core.dom.ThisExpression;
import org.eclipse.jdt.core.dom.VariableDeclaration;
import org.jspecify.annotations.Nullable;

/** Lowers expressions in the frame and block that lowering has reached. */
final class ExpressionLowering {

  /** {@code org.library.Type}, by how classes and packages are named. */
  private static final java.util.regex.Pattern QUALIFIED_TYPE =
      java.util.regex.Pattern.compile("[a-z]\\w*(\\.[a-z]\\w*)+(\\.[A-Z]\\w*[a-z]\\w*)+");

  /** What the object of an inner class has of the one that it was made in. */
  private static final String OUTER = "this$0";

  private final UnitLowering unit;
  private final Frame frame;
  private final BodyLowering body;
  private final CallLowering calls;
  private final AssignmentLowering assignments;

  ExpressionLowering(UnitLowering unit, Frame frame, BodyLowering body) {
    this.unit = unit;
    this.frame = frame;
    this.body = body;
    this.calls = new CallLowering(unit, frame, this);
    this.assignments = new AssignmentLowering(unit, frame, this);
  }

  CallLowering calls() {
    return calls;
  }

  AssignmentLowering assignments() {
    return assignments;
  }

  List<Expression> all(List<?> expressions) {
    List<Expression> lowered = new ArrayList<>(expressions.size());
    for (Object expression : expressions) {
      lowered.add(lower((org.eclipse.jdt.core.dom.Expression) expression));
    }
    return lowered;
  }

  Expression lower(org.eclipse.jdt.core.dom.Expression node) {
    int start = unit.start(node);
    int end = unit.end(node);
    return switch (node) {
      case SimpleName it -> name(it, start, end);
      case QualifiedName it -> qualified(it, start, end);
      case FieldAccess it -> fieldAccess(it, start, end);
      case SuperFieldAccess it ->
          field(it.resolveFieldBinding(), it.getName().getIdentifier(), null, start, end);
      case MethodInvocation it -> calls.invocation(it);
      case SuperMethodInvocation it -> calls.inherited(it);
      case ClassInstanceCreation it -> calls.creation(it);
      case LambdaExpression it -> lambda(it);
      case MethodReference it -> calls.reference(it);
      case InfixExpression it -> infix(it, start, end);
      case PrefixExpression it -> prefix(it, start, end);
      case PostfixExpression it -> assignments.value(it, start, end);
      case Assignment it -> assignments.value(it, start, end);
      case ParenthesizedExpression it -> lower(it.getExpression());
      case CastExpression it -> {
        Expression value = lower(it.getExpression());
        ITypeBinding type = it.getType().resolveBinding();
        if (type != null && !type.isPrimitive()) {
          unit.type(value, new Typed.Of(unit.types().annotation(type), true));
        }
        yield value;
      }
      case ConditionalExpression it ->
          operation(
              start,
              end,
              Operator.CHOICE,
              List.of(
                  lower(it.getExpression()),
                  lower(it.getThenExpression()),
                  lower(it.getElseExpression())));
      case SwitchExpression it -> new SwitchLowering(unit, body).value(it);
      case InstanceofExpression it ->
          operation(start, end, Operator.MATCH, List.of(lower(it.getLeftOperand())));
      case PatternInstanceofExpression it ->
          operation(
              start,
              end,
              Operator.MATCH,
              List.of(lower(it.getLeftOperand()), pattern(it.getPattern())));
      case ArrayAccess it ->
          new Expression.Item(start, end, lower(it.getArray()), lower(it.getIndex()));
      case ArrayCreation it -> array(it, start, end);
      case ArrayInitializer it ->
          new Expression.Collection(start, end, CollectionKind.LIST, all(it.expressions()));
      case ThisExpression it -> self(it, start, end);
      case NumberLiteral it -> number(it, start, end);
      case StringLiteral it ->
          new Expression.Literal(
              start, end, LiteralKind.TEXT, text(it.resolveConstantExpressionValue()));
      case TextBlock it ->
          new Expression.Literal(
              start, end, LiteralKind.TEXT, text(it.resolveConstantExpressionValue()));
      case CharacterLiteral it -> new Expression.Literal(start, end, LiteralKind.INTEGER, "0");
      case BooleanLiteral it ->
          new Expression.Literal(
              start, end, it.booleanValue() ? LiteralKind.TRUE : LiteralKind.FALSE, "");
      case NullLiteral it -> new Expression.Literal(start, end, LiteralKind.NONE, "");
      case Pattern it -> pattern(it);
      default -> new Expression.Unknown(start, end);
    };
  }

  private static String text(@Nullable Object constant) {
    return constant instanceof String text ? text : "";
  }

  static Expression operation(int start, int end, Operator operator, List<Expression> operands) {
    return new Expression.Operation(start, end, operator, operands);
  }

  private Expression number(NumberLiteral it, int start, int end) {
    Object value = it.resolveConstantExpressionValue();
    return constant(value, start, end) instanceof Expression.Literal literal
        ? literal
        : new Expression.Literal(start, end, LiteralKind.OTHER, "");
  }

  /** A constant's value; unknown where it is none that counts. */
  private static Expression constant(@Nullable Object value, int start, int end) {
    return switch (value) {
      case Integer it -> integer(it.longValue(), start, end);
      case Long it -> integer(it, start, end);
      case Short it -> integer(it.longValue(), start, end);
      case Byte it -> integer(it.longValue(), start, end);
      case Double it -> new Expression.Literal(start, end, LiteralKind.FLOAT, it.toString());
      case Float it -> new Expression.Literal(start, end, LiteralKind.FLOAT, it.toString());
      case String it -> new Expression.Literal(start, end, LiteralKind.TEXT, it);
      case null, default -> new Expression.Unknown(start, end);
    };
  }

  private static Expression integer(long value, int start, int end) {
    return new Expression.Literal(start, end, LiteralKind.INTEGER, Long.toString(value));
  }

  private Expression name(SimpleName it, int start, int end) {
    IBinding binding = it.resolveBinding();
    if (binding instanceof IVariableBinding variable) {
      if (variable.isField()) {
        return field(variable, it.getIdentifier(), null, start, end);
      }
      Variable local = frame.local(variable.getVariableDeclaration(), it.getIdentifier());
      return local == null
          ? new Expression.Unknown(start, end)
          : new Expression.Name(start, end, local);
    }
    if (binding instanceof ITypeBinding type) {
      return at(unit.types().name(type), start, end);
    }
    Variable local = frame.local(null, it.getIdentifier());
    if (local != null) {
      return new Expression.Name(start, end, local);
    }
    Variable self = frame.selfWith(it.getIdentifier());
    if (self != null) {
      Expression holder = new Expression.Name(start, start, self);
      return new Expression.Attribute(start, end, holder, it.getIdentifier());
    }
    Expression type = unit.types().unbound(it.getIdentifier());
    if (type != null) {
      return at(type, start, end);
    }
    String imported = unit.types().imported(it.getIdentifier());
    if (imported != null) {
      return at(unit.types().library(imported), start, end);
    }
    Variable heir = Character.isLowerCase(it.getIdentifier().charAt(0)) ? frame.heir() : null;
    return heir == null
        ? new Expression.Unknown(start, end)
        : new Expression.Attribute(
            start, end, new Expression.Name(start, start, heir), it.getIdentifier());
  }

  static Expression at(Expression named, int start, int end) {
    return named instanceof Expression.Name name
        ? new Expression.Name(start, end, name.variable())
        : named;
  }

  private Expression qualified(QualifiedName it, int start, int end) {
    IBinding binding = it.resolveBinding();
    if (binding instanceof ITypeBinding type) {
      return at(unit.types().name(type), start, end);
    }
    if (binding instanceof IVariableBinding variable) {
      return field(variable, it.getName().getIdentifier(), it.getQualifier(), start, end);
    }
    String whole = it.getFullyQualifiedName();
    return QUALIFIED_TYPE.matcher(whole).matches() && isOfPackage(it)
        ? new Expression.Name(start, end, unit.declarations().type(whole))
        : new Expression.Attribute(
            start, end, lower(it.getQualifier()), it.getName().getIdentifier());
  }

  /** Whether what a name begins with is nothing that has a value: a package, of nobody here. */
  private boolean isOfPackage(QualifiedName name) {
    Name first = name;
    while (first instanceof QualifiedName longer) {
      first = longer.getQualifier();
    }
    String text = first.getFullyQualifiedName();
    return !(first.resolveBinding() instanceof IVariableBinding)
        && frame.local(null, text) == null
        && frame.selfWith(text) == null;
  }

  private Expression fieldAccess(FieldAccess it, int start, int end) {
    IVariableBinding binding = it.resolveFieldBinding();
    return binding == null
        ? new Expression.Attribute(
            start, end, lower(it.getExpression()), it.getName().getIdentifier())
        : field(binding, it.getName().getIdentifier(), it.getExpression(), start, end);
  }

  /**
   * @param object null where it is not written
   */
  private Expression field(
      @Nullable IVariableBinding binding,
      String name,
      org.eclipse.jdt.core.dom.@Nullable Expression object,
      int start,
      int end) {
    if (binding == null) {
      return new Expression.Unknown(start, end);
    }
    Object value = binding.getConstantValue();
    Expression constant = value == null ? null : constant(value, start, end);
    if (constant instanceof Expression.Literal) {
      return constant;
    }
    ITypeBinding owner = binding.getDeclaringClass();
    if (owner == null) {
      // an array's length
      return object == null
          ? new Expression.Unknown(start, end)
          : operation(start, end, Operator.LENGTH, List.of(lower(object)));
    }
    boolean isStatic = Modifier.isStatic(binding.getModifiers());
    Expression holder =
        isStatic
            ? at(unit.types().name(owner), start, start)
            : object == null ? implicit(owner, start) : lower(object);
    Expression field = new Expression.Attribute(start, end, holder, name);
    if (!Declarations.isOwn(owner) || binding.getType().isParameterizedType()) {
      unit.type(
          field,
          new Typed.Of(unit.types().annotation(binding.getType()), !Declarations.isOwn(owner)));
    }
    return field;
  }

  /** The object that has a member whose object is not written. */
  Expression implicit(ITypeBinding owner, int at) {
    return object(owner, at, at);
  }

  /** The object of this code, or the one around it, that has the members of a class. */
  private Expression object(ITypeBinding members, int start, int end) {
    Variable self = frame.self(members);
    if (self == null) {
      return new Expression.Unknown(start, end);
    }
    Expression name = new Expression.Name(start, end, self);
    ITypeBinding around = frame.around(members);
    if (around == null) {
      return name;
    }
    Expression outer = new Expression.Attribute(start, end, name, OUTER);
    unit.type(outer, new Typed.Of(unit.types().annotation(around), true));
    return outer;
  }

  private Expression self(ThisExpression it, int start, int end) {
    ITypeBinding type = it.resolveTypeBinding();
    if (type != null) {
      return object(type, start, end);
    }
    Variable self = frame.self();
    return self == null
        ? new Expression.Unknown(start, end)
        : new Expression.Name(start, end, self);
  }

  private Expression infix(InfixExpression it, int start, int end) {
    List<Expression> operands = new ArrayList<>(2 + it.extendedOperands().size());
    operands.add(lower(it.getLeftOperand()));
    operands.add(lower(it.getRightOperand()));
    operands.addAll(all(it.extendedOperands()));
    return Operators.infix(start, end, it.getOperator(), it.resolveTypeBinding(), operands);
  }

  private Expression prefix(PrefixExpression it, int start, int end) {
    PrefixExpression.Operator operator = it.getOperator();
    if (operator == PrefixExpression.Operator.INCREMENT
        || operator == PrefixExpression.Operator.DECREMENT) {
      return assignments.value(it, start, end);
    }
    Object value = it.resolveConstantExpressionValue();
    if (value != null && constant(value, start, end) instanceof Expression.Literal literal) {
      return literal;
    }
    List<Expression> operand = List.of(lower(it.getOperand()));
    return operator == PrefixExpression.Operator.NOT
        ? operation(start, end, Operator.NOT, operand)
        : new Expression.Operation(start, end, Operator.ARITHMETIC, "__neg__", operand);
  }

  /** {@code new int[n]} is {@code [0] * n}, and {@code new int[n][m]} is {@code [[0] * m] * n}. */
  private Expression array(ArrayCreation it, int start, int end) {
    if (it.getInitializer() != null) {
      return lower(it.getInitializer());
    }
    List<Expression> lengths = new ArrayList<>();
    for (Object each : it.dimensions()) {
      lengths.add(lower((org.eclipse.jdt.core.dom.Expression) each));
    }
    return array(it.getType().resolveBinding(), lengths, start, end);
  }

  /**
   * An array with nothing in it yet.
   *
   * @param lengths those of the dimensions that are said, the outermost first
   */
  Expression array(@Nullable ITypeBinding type, List<Expression> lengths, int start, int end) {
    Expression made = new Expression.Literal(start, start, LiteralKind.INTEGER, "0");
    if (type != null && !type.getElementType().isPrimitive()) {
      made = new Expression.Unknown(start, start);
    }
    for (Expression length : lengths.reversed()) {
      Expression one = new Expression.Collection(start, end, CollectionKind.LIST, List.of(made));
      made =
          new Expression.Operation(
              start, end, Operator.ARITHMETIC, "__mul__", List.of(one, length));
    }
    if (type != null) {
      unit.type(made, new Typed.Of(unit.types().annotation(type), true));
    }
    return made;
  }

  /** What a pattern declares; the value is what its guard asks. */
  Expression pattern(org.eclipse.jdt.core.dom.Expression pattern) {
    int start = unit.start(pattern);
    int end = unit.end(pattern);
    return switch (pattern) {
      case org.eclipse.jdt.core.dom.TypePattern it -> {
        declare(it.getPatternVariable2());
        yield new Expression.Unknown(start, end);
      }
      case org.eclipse.jdt.core.dom.GuardedPattern it -> {
        pattern(it.getPattern());
        yield lower(it.getExpression());
      }
      case org.eclipse.jdt.core.dom.RecordPattern it -> {
        it.patterns().forEach(this::pattern);
        yield new Expression.Unknown(start, end);
      }
      case org.eclipse.jdt.core.dom.EitherOrMultiPattern it -> {
        it.patterns().forEach(this::pattern);
        yield new Expression.Unknown(start, end);
      }
      case Pattern it -> new Expression.Unknown(start, end);
      default -> lower(pattern);
    };
  }

  private void declare(VariableDeclaration node) {
    IVariableBinding binding = node.resolveBinding();
    Variable variable = frame.declare(binding, node.getName().getIdentifier());
    variable.bind(
        new Binding.Declared(
            frame.site(unit.end(node)),
            unit.types().annotation(binding == null ? null : binding.getType())));
  }

  private Expression lambda(LambdaExpression it) {
    int start = unit.start(it);
    int end = unit.end(it);
    Function function =
        new Function(Function.Kind.LAMBDA, "", frame.function(), start, end, false, List.of());
    unit.add(function);
    Frame inner = new Frame(function, frame, null, null, new Block(null, start, end, false));
    List<Parameter> parameters = new ArrayList<>();
    for (Object one : it.parameters()) {
      VariableDeclaration parameter = (VariableDeclaration) one;
      if (parameter instanceof SingleVariableDeclaration declaration) {
        new ClassLowering(unit).add(declaration, inner, parameters, false);
        continue;
      }
      IVariableBinding binding = parameter.resolveBinding();
      Variable variable = inner.declare(binding, parameter.getName().getIdentifier());
      Parameter made = new Parameter(variable, Parameter.Kind.POSITIONAL, parameters.size());
      Expression type = unit.types().annotation(binding == null ? null : binding.getType());
      Expression none = new Expression.Unknown(start, start);
      variable.bind(new Binding.Passed(inner.site(start), made, type, none));
      parameters.add(made);
    }
    BodyLowering lowering = new BodyLowering(unit, inner);
    List<Statement> statements = new ArrayList<>();
    if (it.getBody() instanceof org.eclipse.jdt.core.dom.Block block) {
      statements.addAll(lowering.block(block));
    } else if (it.getBody() instanceof org.eclipse.jdt.core.dom.Expression value) {
      Expression result = lowering.expressions().lower(value);
      statements.add(new Statement.Return(result.start(), result.end(), result));
    }
    Expression none = new Expression.Unknown(start, start);
    function.complete(List.copyOf(parameters), none, statements, false);
    return new Expression.Lambda(start, end, function);
  }
}

package dev.boundwise.java.lower;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.Operator;
import java.util.List;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.InfixExpression;
import org.jspecify.annotations.Nullable;

/** Java's operators as the neutral program names them. */
final class Operators {

  private Operators() {}

  /**
   * @param type of the result; null where it is not known
   */
  static Expression infix(
      int start,
      int end,
      InfixExpression.Operator operator,
      @Nullable ITypeBinding type,
      List<Expression> operands) {
    return of(start, end, operator.toString(), type, operands);
  }

  /**
   * @param sign as it is written, {@code +}
   */
  static Expression of(
      int start, int end, String sign, @Nullable ITypeBinding type, List<Expression> operands) {
    String result = type == null ? "" : type.getName();
    boolean isBoolean = result.equals("boolean");
    return switch (sign) {
      case "&&" -> make(start, end, Operator.AND, "", operands);
      case "||" -> make(start, end, Operator.OR, "", operands);
      case "==" -> equal(start, end, Operator.IS, "__eq__", operands);
      case "!=" -> equal(start, end, Operator.IS_NOT, "__ne__", operands);
      case "<" -> make(start, end, Operator.COMPARE, "__lt__", operands);
      case "<=" -> make(start, end, Operator.COMPARE, "__le__", operands);
      case ">" -> make(start, end, Operator.COMPARE, "__gt__", operands);
      case ">=" -> make(start, end, Operator.COMPARE, "__ge__", operands);
      case "+" ->
          result.equals("String")
              ? make(start, end, Operator.FORMAT, "", operands)
              : make(start, end, Operator.ARITHMETIC, "__add__", operands);
      case "-" -> make(start, end, Operator.ARITHMETIC, "__sub__", operands);
      case "*" -> make(start, end, Operator.ARITHMETIC, "__mul__", operands);
      case "/" ->
          result.equals("double") || result.equals("float")
              ? make(start, end, Operator.DIVIDE, "__truediv__", operands)
              : make(start, end, Operator.ARITHMETIC, "__floordiv__", operands);
      case "%" -> make(start, end, Operator.ARITHMETIC, "__mod__", operands);
      case "<<" -> make(start, end, Operator.ARITHMETIC, "__lshift__", operands);
      case ">>", ">>>" -> make(start, end, Operator.ARITHMETIC, "__rshift__", operands);
      case "&" ->
          isBoolean
              ? make(start, end, Operator.AND, "", operands)
              : make(start, end, Operator.ARITHMETIC, "__and__", operands);
      case "|" ->
          isBoolean
              ? make(start, end, Operator.OR, "", operands)
              : make(start, end, Operator.ARITHMETIC, "__or__", operands);
      default -> make(start, end, Operator.ARITHMETIC, "__xor__", operands);
    };
  }

  /** Asking for null is asking for an object itself; of numbers, equality is one of values. */
  private static Expression equal(
      int start, int end, Operator same, String method, List<Expression> operands) {
    boolean isNull = false;
    for (Expression operand : operands) {
      isNull |=
          operand instanceof Expression.Literal literal
              && literal.kind() == Expression.LiteralKind.NONE;
    }
    return isNull
        ? make(start, end, same, "", operands)
        : make(start, end, Operator.COMPARE, method, operands);
  }

  private static Expression make(
      int start, int end, Operator operator, String method, List<Expression> operands) {
    return new Expression.Operation(start, end, operator, method, operands);
  }
}

package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.Value;
import dev.boundwise.source.SourceText;
import org.jspecify.annotations.Nullable;

/** The ways to write that a key came once more. */
final class CountingForms {

  private final Candidate candidate;
  private final SourceText text;
  private final Statement.Loop loop;

  CountingForms(Candidate candidate, Statement.Loop loop) {
    this.candidate = candidate;
    this.text = candidate.region().unit().text();
    this.loop = loop;
  }

  /** What the last statement sets: {@code counts[key]}. */
  static Expression.@Nullable Item entry(Statement statement) {
    return statement instanceof Statement.Assign it
            && it.targets().size() == 1
            && it.targets().getFirst() instanceof Expression.Item item
        ? item
        : null;
  }

  /** {@code counts[key] = counts.get(key, 0) + 1}. */
  boolean isGet(Statement statement, Variable counts) {
    Statement.Assign it = (Statement.Assign) statement;
    return !it.updates()
        && it.value() instanceof Expression.Operation sum
        && sum.method().equals("__add__")
        && DropIn.isInteger(sum.operands().getLast(), "1")
        && sum.operands().getFirst() instanceof Expression.Call call
        && call.arguments().size() == 2
        && call.callee() instanceof Expression.Attribute get
        && get.name().equals("get")
        && DropIn.isOf(get.object(), counts)
        && isKey(call.arguments().getFirst().value(), statement)
        && DropIn.isInteger(call.arguments().getLast().value(), "0");
  }

  /** {@code counts[key] += 1}. */
  static boolean isOne(Statement statement) {
    return statement instanceof Statement.Assign it
        && it.updates()
        && it.value() instanceof Expression.Operation sum
        && sum.method().equals("__add__")
        && DropIn.isInteger(sum.operands().getLast(), "1");
  }

  /** {@code if key not in counts: counts[key] = 0}, before {@code counts[key] += 1}. */
  boolean isCheck(Statement statement, Variable counts, Expression.Item entry) {
    return statement instanceof Statement.Branch it
        && it.otherwise().isEmpty()
        && it.then().size() == 1
        && isOne(loop.body().getLast())
        && it.then().getFirst() instanceof Statement.Assign zero
        && !zero.updates()
        && DropIn.isInteger(zero.value(), "0")
        && isWritten(zero.targets().getFirst(), entry)
        && isNotIn(it.test(), counts, entry.index());
  }

  /** {@code if key in counts: counts[key] += 1}, {@code else: counts[key] = 1}. */
  Expression.@Nullable Item either(Statement statement) {
    if (!(statement instanceof Statement.Branch it)
        || it.then().size() != 1
        || it.otherwise().size() != 1) {
      return null;
    }
    boolean isIn = isOne(it.then().getFirst());
    Statement again = isIn ? it.then().getFirst() : it.otherwise().getFirst();
    Statement first = isIn ? it.otherwise().getFirst() : it.then().getFirst();
    Expression.Item entry = entry(again);
    boolean is =
        isOne(again)
            && entry != null
            && entry.object() instanceof Expression.Name counts
            && first instanceof Statement.Assign one
            && !one.updates()
            && one.targets().size() == 1
            && DropIn.isInteger(one.value(), "1")
            && isWritten(one.targets().getFirst(), entry)
            && isAsked(it.test(), counts.variable(), entry.index(), isIn ? " in " : " not in ");
    return is ? entry : null;
  }

  /** {@code counts.setdefault(key, 0)}, before {@code counts[key] += 1}. */
  boolean isDefault(Statement statement, Variable counts, Expression.Item entry) {
    return isOne(loop.body().getLast())
        && statement instanceof Statement.Evaluate it
        && it.value() instanceof Expression.Call call
        && call.callee() instanceof Expression.Attribute method
        && method.name().equals("setdefault")
        && DropIn.isOf(method.object(), counts)
        && call.arguments().size() == 2
        && isWritten(call.arguments().getFirst().value(), entry.index())
        && DropIn.isInteger(call.arguments().getLast().value(), "0");
  }

  private boolean isNotIn(Expression test, Variable counts, Expression key) {
    return isAsked(test, counts, key, " not in ");
  }

  private boolean isAsked(Expression test, Variable counts, Expression key, String how) {
    String asked = text.slice(test.span()).replaceAll("\\s+", " ");
    return asked.equals(text.slice(key.span()) + how + counts.name());
  }

  private boolean isKey(Expression code, Statement statement) {
    Expression.Item item = entry(statement);
    return item != null && isWritten(code, item.index());
  }

  /** Whether two expressions are written alike. */
  private boolean isWritten(Expression one, Expression other) {
    return text.slice(one.span()).equals(text.slice(other.span()));
  }

  static boolean isEmptyMap(Expression made) {
    return made instanceof Expression.Collection it
        && it.kind() == Expression.CollectionKind.MAP
        && it.elements().isEmpty();
  }

  /** {@code defaultdict(int)} or {@code Counter()}. */
  boolean isCounter(Expression made) {
    if (!(made instanceof Expression.Call call)) {
      return false;
    }
    for (Value value : candidate.facts().valueOf(call.callee()).options()) {
      if (value instanceof Value.Symbol it) {
        boolean isDefault =
            it.name().equals("collections.defaultdict")
                && call.arguments().size() == 1
                && text.slice(call.arguments().getFirst().span()).equals("int");
        return isDefault || (it.name().equals("collections.Counter") && call.arguments().isEmpty());
      }
    }
    return false;
  }
}

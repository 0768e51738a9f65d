package dev.boundwise.cost;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What kind of statement a database is given, where its text stands in the code. A table may have a
 * price for the kind beside the one of the call: {@code takes sqlite3.Connection.execute:schema}.
 */
final class Statements {

  /** Kinds by how their texts begin, the first that fits. */
  private enum Kind {
    /** Changes the tables themselves: written at once. */
    SCHEMA("(create|drop|alter|vacuum|reindex)\\b.*"),
    /** Writes what has been changed. */
    COMMIT("(commit|end)\\b.*"),
    /** Goes over all rows for one answer, or for one of each group. */
    SUMMARY("(select|with)\\b.*(\\bgroup by\\b|\\b(count|sum|avg|total|group_concat)\\s*\\().*");

    private final Pattern pattern;

    Kind(String pattern) {
      this.pattern = Pattern.compile("\\s*" + pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
  }

  private Statements() {}

  /** The name under which a table may have a price for such a call; empty where it is not told. */
  static Optional<String> named(String name, CallSite site, FunctionFacts facts) {
    if (!name.endsWith(".execute")
        || !(site.code() instanceof Expression.Call call)
        || call.arguments().isEmpty()) {
      return Optional.empty();
    }
    Argument first = call.arguments().getFirst();
    String text = first.isPositional() ? text(first.value(), facts) : "";
    for (Kind kind : Kind.values()) {
      if (!text.isEmpty() && kind.pattern.matcher(text).matches()) {
        return Optional.of(name + ":" + kind.name().toLowerCase(Locale.ROOT));
      }
    }
    return Optional.empty();
  }

  /** How a statement begins, as far as it is written out; empty where it is not. */
  private static String text(Expression code, FunctionFacts facts) {
    return switch (code) {
      case Expression.Literal it -> it.kind() == Expression.LiteralKind.TEXT ? it.text() : "";
      case Expression.Operation it when !it.operands().isEmpty() ->
          switch (it.operator()) {
            case FORMAT, ARITHMETIC, UNION -> text(it.operands().getFirst(), facts);
            default -> "";
          };
      case Expression.Name it -> made(it.variable().bindings(), facts);
      case Expression.Attribute it -> attribute(it, facts);
      default -> "";
    };
  }

  /** {@code self.TABLE}. */
  private static String attribute(Expression.Attribute it, FunctionFacts facts) {
    for (Value value : facts.valueOf(it.object()).options()) {
      if (value instanceof Value.OwnObject object) {
        return made(object.type().member(it.name()), facts);
      }
      if (value instanceof Value.OwnModule module) {
        Optional<Variable> variable = facts.program().variable(module, it.name());
        return variable.map(one -> made(one.bindings(), facts)).orElse("");
      }
    }
    return "";
  }

  private static String made(List<Binding> bindings, FunctionFacts facts) {
    return bindings.size() == 1
            && bindings.getFirst() instanceof Binding.Assigned it
            && it.value() instanceof Expression.Literal
        ? text(it.value(), facts)
        : "";
  }
}

package dev.boundwise.advice;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a loop as operations on whole arrays, where each of its rounds is arithmetic alone. */
final class Vectorised {

  private final FunctionFacts facts;
  private final SourceText text;
  private final Round round;
  private final ArrayWords words;
  private final List<String> lines = new ArrayList<>();

  Vectorised(FunctionFacts facts, SourceText text, Round round) {
    this.facts = facts;
    this.text = text;
    this.round = round;
    this.words = new ArrayWords(text);
  }

  /** The code; what is to be done in words, where it is more than that. */
  String written() {
    return isRead() ? "import numpy as np\n\n" + String.join("\n", lines) : inWords();
  }

  private String inWords() {
    int first = text.lineAt(round.loop().start());
    return "# NumPy: make arrays of what the loop in line "
        + first
        + " goes over, and write its round for whole arrays:\n"
        + "# np.where in the place of `if`, slices in the place of neighbours, .sum() of sums"
        + ArrayHints.of(round.loop());
  }

  private boolean isRead() {
    List<String> arrays = new ArrayList<>();
    if (round.loop().isConditional() || !isSource(arrays)) {
      return false;
    }
    List<String> body = new ArrayList<>();
    boolean isBody =
        round.comprehension().isPresent() ? isElement(body) : isBody(round.loop().body(), body);
    if (!isBody) {
      return false;
    }
    for (String array : words.arrays()) {
      arrays.add(array + " = np.asarray(" + array + ")");
    }
    if (words.usesIndex()) {
      if (!(round.loop().source() instanceof Expression.Call range)) {
        return false;
      }
      String all = text.slice(range.span());
      arrays.add(words.index() + " = np.arange" + all.substring("range".length()));
    }
    lines.addAll(arrays);
    lines.addAll(body);
    return true;
  }

  /** What is gone over, as arrays. */
  private boolean isSource(List<String> arrays) {
    Expression source = round.loop().source();
    Expression target = round.loop().target();
    if (target instanceof Expression.Name name) {
      if (isCall(source, "range") && source instanceof Expression.Call range) {
        words.index(name.variable(), isFromStart(range));
        return true;
      }
      arrays.add(slice(name) + " = np.asarray(" + slice(source) + ")");
      return ArrayWords.isPath(source);
    }
    if (!(target instanceof Expression.Collection parts)
        || !parts.elements().stream().allMatch(Expression.Name.class::isInstance)) {
      return false;
    }
    List<Expression> names = parts.elements();
    if (isCall(source, "zip") && source instanceof Expression.Call zip) {
      for (int i = 0; i < Math.min(names.size(), zip.arguments().size()); i++) {
        Expression one = zip.arguments().get(i).value();
        if (!ArrayWords.isPath(one) || zip.arguments().get(i).isSpread()) {
          return false;
        }
        arrays.add(slice(names.get(i)) + " = np.asarray(" + slice(one) + ")");
      }
      return zip.arguments().size() == names.size();
    }
    arrays.add(
        String.join(", ", names.stream().map(this::slice).toList())
            + " = np.asarray("
            + slice(source)
            + ").T");
    return ArrayWords.isPath(source);
  }

  /** {@code range(len(xs))}: an index of it takes all of them. */
  private static boolean isFromStart(Expression.Call range) {
    return range.arguments().size() == 1
        && range.arguments().getFirst().value() instanceof Expression.Call length
        && isCall(length, "len");
  }

  private static boolean isCall(Expression code, String name) {
    return code instanceof Expression.Call call
        && call.callee() instanceof Expression.Name callee
        && callee.variable().name().equals(name);
  }

  private boolean isElement(List<String> body) {
    if (round.results().size() != 1 || !round.results().getFirst().isAlways()) {
      return false;
    }
    Round.Result result = round.results().getFirst();
    String value = words.of(result.value());
    boolean isList = result.way() == Round.Way.APPEND || result.way() == Round.Way.STREAM;
    body.add("results = " + value + (result.way() == Round.Way.APPEND ? ".tolist()" : ""));
    return value != null && isList;
  }

  private boolean isBody(List<Statement> statements, List<String> body) {
    Set<Variable> made = new LinkedHashSet<>();
    for (Statement statement : statements) {
      if (statement instanceof Statement.Assign it
          && !it.updates()
          && it.targets().size() == 1
          && it.targets().getFirst() instanceof Expression.Name name) {
        String value = words.of(it.value());
        if (value == null) {
          return false;
        }
        made.add(name.variable());
        body.add(slice(name) + " = " + value);
      } else {
        Put put = put(statement);
        if (put == null) {
          return false;
        }
        body.add(put.all());
      }
    }
    // what a round keeps from the one before is no operation on arrays
    return !made.isEmpty() || !body.isEmpty();
  }

  /** What a statement puts where, {@code out.append(value)}. */
  private record Put(String before, String value, String after) {
    String all() {
      return before + value + after;
    }
  }

  private @Nullable Put put(Statement statement) {
    if (statement instanceof Statement.Branch it && it.then().size() == 1) {
      return chosen(it);
    }
    if (statement instanceof Statement.Evaluate it
        && it.value() instanceof Expression.Call call
        && call.callee() instanceof Expression.Attribute method
        && method.name().equals("append")
        && call.arguments().size() == 1) {
      String value = words.of(call.arguments().getFirst().value());
      return value == null
          ? null
          : new Put(slice(method.object()) + ".extend(", value, ".tolist())");
    }
    if (!(statement instanceof Statement.Assign it) || it.targets().size() != 1) {
      return null;
    }
    if (it.updates()
        && it.targets().getFirst() instanceof Expression.Name name
        && it.value() instanceof Expression.Operation sum
        && sum.method().equals("__add__")
        && sum.operands().size() == 2) {
      String value = words.of(sum.operands().getLast());
      return value == null ? null : new Put(slice(name) + " += np.sum(", value, ").item()");
    }
    if (!it.updates() && it.targets().getFirst() instanceof Expression.Item item) {
      String value = words.isOfIndex(item) ? words.of(it.value()) : null;
      return value == null
          ? null
          : new Put(
              slice(item.object()) + "[:] = ", value, isArray(item.object()) ? "" : ".tolist()");
    }
    return null;
  }

  private boolean isArray(Expression code) {
    return facts.valueOf(code).options().stream()
        .anyMatch(it -> it instanceof Value.Instance one && one.type().equals("numpy.ndarray"));
  }

  /** One of two, as a condition says; of a sum, nothing where it does not hold. */
  private @Nullable Put chosen(Statement.Branch it) {
    String test = words.of(it.test());
    Put then = put(it.then().getFirst());
    if (test == null || then == null || it.otherwise().size() > 1) {
      return null;
    }
    if (it.otherwise().isEmpty()) {
      return then.after().endsWith(".item()")
          ? new Put(then.before(), "np.where(" + test + ", " + then.value() + ", 0)", then.after())
          : null;
    }
    Put other = put(it.otherwise().getFirst());
    return other == null || !other.before().equals(then.before())
        ? null
        : new Put(
            then.before(),
            "np.where(" + test + ", " + then.value() + ", " + other.value() + ")",
            then.after());
  }

  private String slice(Expression code) {
    return text.slice(code.span()).replaceAll("\\s+", " ");
  }
}

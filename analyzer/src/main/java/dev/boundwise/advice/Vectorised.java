package dev.boundwise.advice;

import dev.boundwise.program.Afterwards;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
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
  private final Set<Variable> made = new LinkedHashSet<>();

  Vectorised(FunctionFacts facts, SourceText text, Round round) {
    this.facts = facts;
    this.text = text;
    this.round = round;
    this.words = new ArrayWords(text, round, this::isArray);
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
    if (round.loop().isConditional() || isReadLater() || !isSource(arrays)) {
      return false;
    }
    List<String> body = new ArrayList<>();
    boolean isBody =
        round.comprehension().isPresent() ? isElement(body) : isBody(round.loop().body(), body);
    if (!isBody) {
      return false;
    }
    for (String array : words.arrays()) {
      arrays.add(array + ArrayWords.ARRAY + " = np.asarray(" + array + ")");
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

  /** Whether what rounds set, which are arrays then, is read when they are over. */
  private boolean isReadLater() {
    Set<Variable> set = new LinkedHashSet<>();
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Name name) {
          set.add(name.variable());
        }
        return true;
      }
    }.code(round.loop().target());
    for (Statement statement : round.loop().body()) {
      if (statement instanceof Statement.Assign it
          && !it.updates()
          && it.targets().getFirst() instanceof Expression.Name name
          && !isExtreme(it, name)) {
        set.add(name.variable());
      }
    }
    Statement.Loop loop = round.loop();
    return round.comprehension().isEmpty()
        && set.stream()
            .anyMatch(it -> Afterwards.reads(round.function(), loop.start(), loop.end(), it));
  }

  /** {@code best = max(best, value)}. */
  private static boolean isExtreme(Statement.Assign it, Expression.Name name) {
    return it.value() instanceof Expression.Call call
        && (isCall(call, "max") || isCall(call, "min"))
        && call.arguments().size() == 2
        && call.arguments().getFirst().value() instanceof Expression.Name first
        && first.variable() == name.variable();
  }

  /** Whether a value is made of what an earlier round has set. */
  private boolean isCarried(Expression value) {
    Statement.Loop loop = round.loop();
    return Walk.any(
        value,
        it ->
            it instanceof Expression.Name name
                && !made.contains(name.variable())
                && name.variable().bindings().stream()
                    .map(one -> one.site().offset())
                    .anyMatch(at -> at > loop.body().getFirst().start() && at <= loop.end()));
  }

  /** The same on arrays; null where there is no such thing, or it is of an earlier round. */
  private @Nullable String of(Expression value) {
    return isCarried(value) ? null : words.of(value);
  }

  /** {@code best = max(best, value)}, of all values; nothing of none. */
  private @Nullable String extreme(Statement.Assign it) {
    Expression.Call call = (Expression.Call) it.value();
    Expression last = call.arguments().getLast().value();
    String value = of(last);
    String name = slice(it.targets().getFirst());
    String which = slice(call.callee());
    return value == null
        ? null
        : name
            + " = "
            + which
            + "("
            + name
            + ", np."
            + which
            + "("
            + value
            + ").item())  # where there is one";
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
    body.add(
        "results = "
            + value
            + (result.way() == Round.Way.APPEND
                ? ".tolist()"
                : "  # .sum().item(), .any() and so on of it, in the place of the call around"));
    return value != null && isList;
  }

  private boolean isBody(List<Statement> statements, List<String> body) {
    for (Statement statement : statements) {
      if (statement instanceof Statement.Assign it
          && !it.updates()
          && it.targets().size() == 1
          && it.targets().getFirst() instanceof Expression.Name name) {
        boolean isExtreme = isExtreme(it, name);
        String value = isExtreme ? extreme(it) : of(it.value());
        if (value == null) {
          return false;
        }
        if (!isExtreme) {
          made.add(name.variable());
        }
        body.add(isExtreme ? value : slice(name) + " = " + value);
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
      String value = of(call.arguments().getFirst().value());
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
      String value = of(sum.operands().getLast());
      return value == null ? null : new Put(slice(name) + " += np.sum(", value, ").item()");
    }
    if (!it.updates() && it.targets().getFirst() instanceof Expression.Item item) {
      String value = words.isOfIndex(item) ? of(it.value()) : null;
      return value == null
          ? null
          : new Put(
              slice(item.object()) + (isWhole(item.object()) ? "[:] = " : "[:" + length() + "] = "),
              value,
              isArray(item.object()) ? "" : ".tolist()");
    }
    return null;
  }

  /** Whether a list is the one whose places are gone over: another one may be longer. */
  private boolean isWhole(Expression list) {
    return length().equals("len(" + slice(list) + ")");
  }

  private String length() {
    return slice(((Expression.Call) round.loop().source()).arguments().getFirst().value());
  }

  private boolean isArray(Expression code) {
    return facts.valueOf(code).options().stream()
        .anyMatch(it -> it instanceof Value.Instance one && one.type().equals("numpy.ndarray"));
  }

  /** One of two, as a condition says; of a sum, nothing where it does not hold. */
  private @Nullable Put chosen(Statement.Branch it) {
    String test = of(it.test());
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

package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A loop over the letters of a text that writes another text for some of them and leaves the others
 * as they are: {@code str.replace} does it for one letter after the other.
 *
 * <pre>{@code
 * for c in text:
 *     if c == "[":
 *         safe += "[["
 *     elif c == "]":
 *         safe += "]]"
 *     else:
 *         safe += c
 * }</pre>
 */
final class Replaced {

  private final Candidate candidate;
  private final Statement.Loop loop;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, String> written = new LinkedHashMap<>();
  private @Nullable Variable made;
  private @Nullable Expression joined;

  private Replaced(Candidate candidate, Statement.Loop loop) {
    this.candidate = candidate;
    this.loop = loop;
  }

  static Optional<DropIn> of(Candidate candidate, Statement.Loop loop) {
    return new Replaced(candidate, loop).read();
  }

  private Optional<DropIn> read() {
    if (!(loop.target() instanceof Expression.Name letter)
        || !(loop.source() instanceof Expression.Name text)
        || !new OfLetter(candidate, loop).isText(text)
        || loop.body().size() != 1
        || !statement(loop.body().getFirst(), letter)
        || made == null
        || made.scope() != candidate.region().function()
        || made == text.variable()) {
      return Optional.empty();
    }
    Variable result = made;
    return ReplaceChain.of(texts, written)
        .map(
            chain ->
                new DropIn(
                    chain.factor(candidate.load()),
                    "str.replace",
                    joined == null
                        ? result.name() + " += " + text.variable().name() + chain.calls()
                        : "... "
                            + text.variable().name()
                            + chain.calls()
                            + " ...  # in the place of "
                            + DropIn.slice(candidate, joined),
                    List.of("`" + text.variable().name() + "` is text")));
  }

  /** {@code safe += "[["} for some letters, {@code safe += c} for the others. */
  private boolean statement(Statement statement, Expression.Name letter) {
    if (!(statement instanceof Statement.Branch it)) {
      Expression value = added(statement);
      return value != null && LetterChoices.read(candidate, value, letter, texts, written);
    }
    Expression text = it.then().size() == 1 ? added(it.then().getFirst()) : null;
    return text != null
        && it.otherwise().size() == 1
        && LetterChoices.put(candidate, it.test(), text, letter, texts, written)
        && statement(it.otherwise().getFirst(), letter);
  }

  /** What a statement adds to the text, or to the list that is joined to one. */
  private @Nullable Expression added(Statement statement) {
    if (statement instanceof Statement.Assign it
        && it.updates()
        && it.targets().size() == 1
        && it.targets().getFirst() instanceof Expression.Name text
        && it.value() instanceof Expression.Operation sum
        && sum.method().equals("__add__")
        && (made == null || made == text.variable())
        && new OfLetter(candidate, loop).isText(text)) {
      made = text.variable();
      return sum.operands().getLast();
    }
    if (statement instanceof Statement.Evaluate it
        && it.value() instanceof Expression.Call call
        && call.callee() instanceof Expression.Attribute method
        && method.name().equals("append")
        && method.object() instanceof Expression.Name list
        && (made == null || made == list.variable())) {
      joined = joined == null ? JoinedLetters.of(candidate, loop, list).orElse(null) : joined;
      made = list.variable();
      List<Argument> given = call.arguments();
      return joined != null && given.size() == 1 ? given.getFirst().value() : null;
    }
    return null;
  }

  /** {@code "".join("--" if c == "-" else c for c in text)}. */
  static Optional<DropIn> of(Candidate candidate, Expression.Comprehension code) {
    List<Expression> around = Around.of(candidate.region().function(), code);
    Statement.Loop loop = code.loop();
    if (around.size() < 2
        || !(around.get(1) instanceof Expression.Call join)
        || !(join.callee() instanceof Expression.Attribute method)
        || !method.name().equals("join")
        || !(method.object() instanceof Expression.Literal between)
        || between.kind() != Expression.LiteralKind.TEXT
        || !between.text().isEmpty()
        || !(loop.target() instanceof Expression.Name letter)
        || !(loop.source() instanceof Expression.Name text)
        || !(loop.body().getFirst() instanceof Statement.Evaluate element)
        || !new OfLetter(candidate, loop).isText(text)) {
      return Optional.empty();
    }
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, String> written = new LinkedHashMap<>();
    return LetterChoices.read(candidate, element.value(), letter, texts, written)
        ? ReplaceChain.of(texts, written)
            .map(
                chain ->
                    new DropIn(
                        chain.factor(candidate.load()),
                        "str.replace",
                        text.variable().name() + chain.calls(),
                        List.of("`" + text.variable().name() + "` is text")))
        : Optional.empty();
  }
}

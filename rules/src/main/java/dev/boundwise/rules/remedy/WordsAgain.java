package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A function of the program that is asked about each word of a text, and of each word again
 * whenever it comes: what it said of a word is remembered.
 *
 * <pre>{@code
 * for word in text.split():
 *     beats += syllables(word.lower())
 * }</pre>
 */
final class WordsAgain {

  /** Asking for what is remembered; what is shorter is not worth it. */
  private static final double KEPT = 80;

  private static final double LEAST = 600;

  /** So many times the root of how many words there are of them are different, in prose. */
  private static final double DIFFERENT = 20;

  private final Candidate candidate;
  private final InLoop inLoop;
  private final Set<Variable> words = Collections.newSetFromMap(new IdentityHashMap<>());
  private Optional<DropIn> found = Optional.empty();

  private WordsAgain(Candidate candidate) {
    this.candidate = candidate;
    this.inLoop = new InLoop(candidate);
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    WordsAgain again = new WordsAgain(candidate);
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Loop it) {
          again.loop(it);
        }
        return true;
      }

      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Comprehension it && it.isLazy()) {
          statements(List.of(it.loop()));
        }
        return true;
      }
    }.statements(List.of(round.loop()));
    return again.found;
  }

  private void loop(Statement.Loop loop) {
    if (loop.isAsync()
        || loop.isConditional()
        || !(loop.target() instanceof Expression.Name word)
        || !(loop.source() instanceof Expression.Call call)
        || !isProse(word.variable().name(), call)) {
      return;
    }
    words.add(word.variable());
    Again.calls(loop.body()).stream()
        .filter(it -> isAsked(loop, it))
        .map(this::dropIn)
        .flatMap(Optional::stream)
        .max(Comparator.comparingDouble(DropIn::factor))
        .ifPresent(it -> found = Optional.of(it));
  }

  /** {@code for word in text.split()}, {@code for w in text.lower().split()}. */
  private boolean isProse(String name, Expression.Call source) {
    String small = name.toLowerCase(Locale.ROOT);
    boolean isWord =
        small.contains("word")
            || small.contains("token")
            || DropIn.slice(candidate, source).contains(".lower()");
    return isWord
        && source.callee() instanceof Expression.Attribute method
        && (method.name().equals("findall")
            || (method.name().equals("split") && source.arguments().isEmpty()));
  }

  /** Whether what is made of a word by a function of the program may be kept. */
  private boolean isAsked(Statement.Loop loop, Expression.Call call) {
    List<Value> functions = candidate.facts().valueOf(call.callee()).options();
    return !functions.isEmpty()
        && functions.stream().allMatch(it -> it instanceof Value.Own)
        && call.arguments().stream().allMatch(it -> isHashable(it.value()))
        && GivesAlike.is(candidate, call, it -> words.contains(it) || !RoundChanges.isSet(loop, it))
        && OnlyRead.is(candidate, loop, call);
  }

  /** A word, what is made of it as text, and what is known to be a key of a dict. */
  private boolean isHashable(Expression given) {
    Certainty is = FormTypes.answer(candidate.facts(), "hashable", given);
    return is == Certainty.UNKNOWN
        ? isText(given)
        : is == Certainty.YES && !(given instanceof Expression.Collection);
  }

  private boolean isText(Expression code) {
    return switch (code) {
      case Expression.Name it -> words.contains(it.variable());
      case Expression.Call it ->
          it.callee() instanceof Expression.Attribute method && isText(method.object());
      default -> false;
    };
  }

  private Optional<DropIn> dropIn(Expression.Call call) {
    double total = candidate.load().total();
    double times = Math.max(1, inLoop.starts(call));
    double each = inLoop.time(call) / times;
    double different = Math.min(times, DIFFERENT * Math.sqrt(times));
    double saved = Math.min(total * 0.97, (times - different) * (each - KEPT));
    String name = DropIn.slice(candidate, call.callee());
    return each < LEAST || saved <= 0
        ? Optional.empty()
        : Optional.of(
            new DropIn(
                total / (total - saved),
                "functools.lru_cache",
                "from functools import lru_cache\n\n@lru_cache(maxsize=None)\ndef "
                    + name
                    + "(...):",
                List.of(
                    "the words are those of texts in a language, where most come again,"
                        + " and what `"
                        + name
                        + "` gives for each fits memory")));
  }
}

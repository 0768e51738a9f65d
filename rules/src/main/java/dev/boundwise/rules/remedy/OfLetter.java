package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** What a letter says that a loop goes over, and the names that follow from it. */
final class OfLetter {

  /** What texts say of themselves, whatever the letter. */
  private static final Set<String> METHODS =
      Set.of(
          "isalpha",
          "isalnum",
          "isascii",
          "isdecimal",
          "isdigit",
          "islower",
          "isnumeric",
          "isprintable",
          "isspace",
          "isupper",
          "lower",
          "upper",
          "swapcase",
          "title",
          "casefold",
          "capitalize",
          "index",
          "find",
          "get",
          "zfill");

  private final Candidate candidate;
  private final Statement.Loop loop;
  private final Set<Variable> ofLetter = Collections.newSetFromMap(new IdentityHashMap<>());

  private boolean isComputed;

  OfLetter(Candidate candidate, Statement.Loop loop) {
    this.candidate = candidate;
    this.loop = loop;
  }

  /** Says that a name holds the letter, or what follows from it. */
  void add(Variable variable) {
    ofLetter.add(variable);
  }

  /** Whether anything is found out for a letter: it is not only copied. */
  boolean isComputed() {
    return isComputed;
  }

  /** Whether any of those names is read when the loop has ended. */
  boolean areReadAfter() {
    return ofLetter.stream().anyMatch(it -> After.reads(candidate, loop, it));
  }

  /** Whether it is a text where anything is known of it. */
  boolean isText(Expression.Name name) {
    return !candidate.facts().valueOf(name).options().isEmpty()
        && FormTypes.answer(candidate.facts(), "str", name) != Certainty.NO;
  }

  /** Whether a value depends on the letter alone, and on what no round changes. */
  boolean say(Expression code) {
    isComputed |= code instanceof Expression.Operation || code instanceof Expression.Call;
    return switch (code) {
      case Expression.Name it ->
          ofLetter.contains(it.variable())
              || (!RoundChanges.isSet(loop, it.variable())
                  && !RoundChanges.isFilled(loop, it.variable()));
      case Expression.Literal it -> true;
      case Expression.Attribute it -> say(it.object());
      case Expression.Item it -> say(it.object()) && say(it.index());
      case Expression.Operation it -> it.operands().stream().allMatch(this::say);
      case Expression.Collection it -> it.elements().stream().allMatch(this::say);
      case Expression.Unknown it -> it.start() == it.end();
      case Expression.Call it ->
          isGiving(it) && it.arguments().stream().map(Argument::value).allMatch(this::say);
      default -> false;
    };
  }

  private boolean isGiving(Expression.Call call) {
    if (call.callee() instanceof Expression.Attribute method) {
      return METHODS.contains(method.name()) && say(method.object());
    }
    return Plain.isLibrary(candidate.facts(), call.callee());
  }

  /** Whether what is added is no longer than a letter: where texts get longer nothing is gained. */
  boolean isOne(Expression added) {
    return switch (added) {
      case Expression.Literal it -> it.text().length() <= 1;
      case Expression.Operation it ->
          it.operator() == Expression.Operator.CHOICE
              && it.operands().stream().skip(1).allMatch(this::isOne);
      case Expression.Item it -> isOfLetters(it.object());
      case Expression.Call it ->
          !(it.callee() instanceof Expression.Attribute method && method.name().equals("get"))
              || isOfLetters(method.object());
      default -> true;
    };
  }

  /** Whether nothing says that a table holds more than letters. */
  private boolean isOfLetters(Expression table) {
    return new Letters(candidate).answer(new Form.Need("letters", "", true), table).orElse(true);
  }
}

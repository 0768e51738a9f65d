package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Unit;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * What a file uses as only numbers, text and other things are used that have a hash: {@code
 * stock[code]}, {@code code == "A1"}, {@code code.upper()}. A set of what may be lists or dicts
 * would raise a TypeError, so nothing is told to go into one without that.
 */
final class Hashed {

  private Hashed() {}

  /** Those of the files that were asked about. */
  private record Known(Map<Unit, HashedUses> units) {}

  /** Whether something of which no type is known is used so anywhere in its file. */
  static boolean is(FunctionFacts facts, Expression code) {
    HashedUses here = of(facts);
    return switch (code) {
      case Expression.Name it ->
          here.isHashed(it.variable())
              || (it.variable().bindings().size() == 1
                  && it.variable().bindings().getFirst() instanceof Binding.Assigned made
                  && !(made.value() instanceof Expression.Name)
                  && is(facts, made.value()));
      case Expression.Literal it -> true;
      case Expression.Operation it -> it.operator() == Expression.Operator.FORMAT;
      case Expression.Collection it ->
          it.kind() == Expression.CollectionKind.TUPLE
              && it.elements().stream().allMatch(one -> isKnown(facts, one) || is(facts, one));
      default -> here.isHashedPart(code);
    };
  }

  /** Whether a name is used as only dicts and lists are: {@code part["type"]}. */
  static boolean isContainer(FunctionFacts facts, Expression code) {
    return code instanceof Expression.Name it && of(facts).isContainer(it.variable());
  }

  private static HashedUses of(FunctionFacts facts) {
    Known known =
        facts.program().derived(Known.class, program -> new Known(new IdentityHashMap<>()));
    HashedUses here = known.units.get(facts.unit());
    if (here == null) {
      here = new HashedUses(facts.program(), facts.unit());
      known.units.put(facts.unit(), here);
    }
    return here;
  }

  private static boolean isKnown(FunctionFacts facts, Expression code) {
    return FormTypes.answer(facts, "hashable", code) == Certainty.YES;
  }

  /** Whether all that a list is known to hold has a hash, and something is known. */
  static boolean holds(FunctionFacts facts, Expression list) {
    Values elements = Values.of(new Value.Symbol(""));
    for (Value value : facts.valueOf(list).options()) {
      elements = value instanceof Value.Instance it ? it.elements() : elements;
    }
    return !elements.options().isEmpty()
        && elements.options().stream().allMatch(it -> FormTypes.is(it, "hashable"));
  }

  /** Of what is looked for; of a list's elements it is likely to be one. */
  static Certainty sought(Candidate candidate, Expression.Operation test) {
    Expression sought = test.operands().getFirst();
    Certainty answer = FormTypes.answer(candidate.facts(), "hashable", sought);
    boolean isOpen = candidate.facts().valueOf(sought).options().isEmpty();
    return isOpen
            && answer == Certainty.NO
            && !isContainer(candidate.facts(), sought)
            && holds(candidate.facts(), test.operands().getLast())
        ? Certainty.UNKNOWN
        : answer;
  }

  static boolean isScalar(Expression code) {
    return code instanceof Expression.Literal it
        && (it.kind() == Expression.LiteralKind.TEXT
            || it.kind() == Expression.LiteralKind.INTEGER
            || it.kind() == Expression.LiteralKind.BYTES);
  }

  /** {@code .code} of {@code parcel.code}, {@code [code} of {@code parcel["code"]}. */
  static String part(Expression code) {
    return switch (code) {
      case Expression.Attribute it -> "." + it.name();
      case Expression.Item it when it.index() instanceof Expression.Literal key -> "[" + key.text();
      default -> "";
    };
  }
}

package dev.boundwise.cost;

import dev.boundwise.knowledge.Operand;
import dev.boundwise.knowledge.Quantity;
import dev.boundwise.knowledge.Size;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tables say of a call's sizes, in terms of the call's operands. */
final class Operands {

  /** A length that a table says flatly is a guess: files and answers are of any size. */
  private static final double GUESSED_BY = 10;

  /** Pairs and triples are what they are. */
  private static final double LEAST_GUESSED = 4;

  private final Extents extents;
  private final Program program;
  private final CallSite site;
  private final Function reader;

  Operands(Extents extents, Program program, CallSite site, Function reader) {
    this.extents = extents;
    this.program = program;
    this.site = site;
    this.reader = reader;
  }

  /** How large the result is. */
  Extent size(Size size, int depth) {
    if (size.shape().isPresent()) {
      return Sides.array(extent(size.shape().get()));
    }
    if (size.sides().isPresent()) {
      return Sides.of(extent(size.sides().get()));
    }
    Extent like = size.like().map(this::extent).orElse(FixedExtent.UNKNOWN);
    if (size.number().isEmpty() && size.length().isEmpty() && size.each().isEmpty()) {
      // a tuple has its parts yet
      return like;
    }
    Polynomial number = size.number().map(this::quantity).orElse(null);
    if (size.number().isPresent()
        && size.number().get() instanceof Quantity.Constant it
        && it.value() >= LEAST_GUESSED) {
      number = Polynomial.of(guessed(it.value(), depth));
    }
    Polynomial length = size.length().map(this::quantity).orElse(null);
    if (size.length().isPresent()
        && size.length().get() instanceof Quantity.Constant it
        && it.value() >= LEAST_GUESSED) {
      length = Polynomial.of(guessed(it.value(), depth));
    } else if (length != null && !isExact(size.length().orElseThrow())) {
      length = length.estimated();
    }
    Extent each = size.each().map(inner -> size(inner, depth + 1)).orElse(FixedExtent.UNKNOWN);
    Extent inner = each == FixedExtent.UNKNOWN ? like.each() : each;
    return new FixedExtent(
        number == null ? like.number() : number,
        length == null ? like.length() : length,
        inner == FixedExtent.UNKNOWN ? null : inner);
  }

  /**
   * {@code zip(*rows)}: as many as a row has, each with as many parts as there are rows; null for
   * other calls.
   */
  @Nullable Extent transposed(Size size) {
    if (size.each().flatMap(Size::length).isEmpty()
        || !(site.code() instanceof Expression.Call call)
        || call.arguments().size() != 1
        || !Extents.hasSpread(call)) {
      return null;
    }
    Extent rows = extents.of(call.arguments().getFirst().value(), reader);
    Extent part = Extent.of(rows.length(), rows.each().each());
    return Extent.of(rows.each().length(), part);
  }

  /**
   * {@code dict(pairs)} has the second of each pair, {@code dict(other)} what the other one has;
   * null for a dict that is made of nothing, or of keywords.
   */
  @Nullable Extent keyed() {
    if (!(site.code() instanceof Expression.Call call)
        || call.arguments().size() != 1
        || !call.arguments().getFirst().isPositional()) {
      return null;
    }
    Extent given = extents.of(call.arguments().getFirst().value(), reader);
    Extent each = given.each();
    Polynomial parts = each.length();
    boolean isPair = parts != null && parts.isConstant() && parts.typical() == 2;
    return Extent.of(given.length(), isPair ? each.part(1) : each);
  }

  /** {@code map(function, xs)} has what the function gives; null for functions of libraries. */
  @Nullable Extent mapped() {
    if (!(site.code() instanceof Expression.Call call) || call.arguments().size() < 2) {
      return null;
    }
    Extent each = FixedExtent.UNKNOWN;
    for (Value function : extents.values(call.arguments().getFirst().value(), reader).options()) {
      each = function instanceof Value.Own it ? each.or(extents.result(it.function())) : each;
    }
    Polynomial length = extents.of(call.arguments().get(1).value(), reader).length();
    return each == FixedExtent.UNKNOWN ? null : Extent.of(length, each);
  }

  /** A number that is passed is the most that is read, and one that a table says is a usual one. */
  private static boolean isExact(Quantity length) {
    return !(length instanceof Quantity.Constant || length instanceof Quantity.Number);
  }

  private Symbol guessed(double usual, int depth) {
    double value =
        depth == 0
                && site.code() instanceof Expression.Call call
                && Sizes.nameOf(call.callee()).equals("open")
            ? usual * Files.scale(call, written(call), reader.name())
            : usual;
    String text = program.unitOf(reader).text().slice(site.code().span()).replaceAll("\\s+", " ");
    text = text.length() > 30 ? text.substring(0, 29) + "…" : text;
    return extents
        .symbols()
        .of(
            site.code(),
            depth,
            extents.symbols().written(text, depth, true),
            () -> Plausible.around(value, GUESSED_BY));
  }

  /** The value of a quantity; null where an operand is not known. */
  @Nullable Polynomial quantity(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Constant it -> Polynomial.of(it.value());
      case Quantity.Length it -> extent(it.of()).length();
      case Quantity.Number it -> extent(it.of()).number();
      case Quantity.Log it -> {
        Polynomial of = quantity(it.of());
        yield of == null ? null : of.log();
      }
      case Quantity.Product it -> {
        Polynomial product = Polynomial.ONE;
        for (Quantity factor : it.of()) {
          Polynomial one = quantity(factor);
          product = product == null || one == null ? null : product.times(one);
        }
        yield product;
      }
      case Quantity.Quotient it -> {
        Polynomial of = quantity(it.of());
        Polynomial by = quantity(it.by());
        yield of == null || by == null ? null : of.dividedBy(by);
      }
      case Quantity.Sum it -> {
        Polynomial sum = null;
        for (Quantity term : it.of()) {
          Polynomial one = quantity(term);
          sum = sum == null || one == null ? (sum == null ? one : sum) : sum.plus(one);
        }
        yield sum;
      }
      case Quantity.Minimum it -> extreme(it.of(), true);
      case Quantity.Maximum it -> extreme(it.of(), false);
      case Quantity.Usual it -> {
        Polynomial of = quantity(it.of());
        boolean isSaid = of != null && of.symbols().stream().noneMatch(Symbol::isGuess);
        yield isSaid ? of : Polynomial.estimate(it.otherwise());
      }
      case Quantity.Span it -> span(it.of());
    };
  }

  private @Nullable Polynomial extreme(List<Quantity> of, boolean isLeast) {
    Polynomial found = null;
    boolean isAllKnown = true;
    for (Quantity one : of) {
      Polynomial value = quantity(one);
      isAllKnown &= value != null;
      if (value != null && (found == null || value.typical() < found.typical() == isLeast)) {
        found = value;
      }
    }
    // max(0, n - width): what is known is what there is at least
    return found != null && !isLeast && !isAllKnown && found.typical() < extents.count().typical()
        ? null
        : found;
  }

  private @Nullable Polynomial span(List<Operand> operands) {
    Expression first = argument(operands.getFirst());
    if (first == null) {
      return null;
    }
    Polynomial from = extents.of(first, reader).number();
    Expression second = operands.size() > 1 ? argument(operands.get(1)) : null;
    if (second == null) {
      return number(first);
    }
    Polynomial window = new Windows(extents, reader).between(first, second);
    Polynomial distance = window == null ? onwards(first, second) : window;
    if (distance == null) {
      Polynomial to = number(second);
      if (to == null) {
        return null;
      }
      distance = from == null ? to : to.plus(from.times(-1));
      distance = distance.typical() < 0 ? distance.times(-1) : distance;
      distance = from == null ? distance.estimated() : distance;
      Polynomial halfway = from == null ? null : Windows.guessed(from, to);
      distance = halfway == null ? distance : halfway;
      if (distance.typical() == 0 && !distance.isConstant()) {
        // two numbers of which nothing is known are not the same
        distance = Polynomial.of(guessed(extents.count().typical(), 0));
      }
    }
    Expression third = operands.size() > 2 ? argument(operands.get(2)) : null;
    Polynomial step = third == null ? null : extents.of(third, reader).number();
    if (step == null || step.typical() <= 0) {
      return distance;
    }
    Polynomial steps = distance.dividedBy(step);
    // the last one is a step even where it is short
    return distance.isConstant() && steps.typical() < 1 && distance.typical() > 0
        ? Polynomial.ONE
        : steps;
  }

  /** A number, or what its name says of it: {@code width} of what nobody knows. */
  private @Nullable Polynomial number(Expression code) {
    Polynomial known = extents.of(code, reader).number();
    String name = Sizes.nameOf(code);
    Plausible said = known == null ? Sizes.saidNumber(name) : null;
    return said == null ? known : Polynomial.of(extents.symbols().of(code, 0, name, () -> said));
  }

  /** {@code range(i, i + n)} is as long as {@code n}, whatever {@code i} is. */
  private @Nullable Polynomial onwards(Expression first, Expression second) {
    return second instanceof Expression.Operation sum
            && sum.method().equals("__add__")
            && sum.operands().size() == 2
            && written(sum.operands().getFirst()).equals(written(first))
        ? extents.of(sum.operands().getLast(), reader).number()
        : null;
  }

  private String written(Expression code) {
    return program.unitOf(reader).text().slice(code.span());
  }

  Extent extent(Operand operand) {
    Extent extent =
        switch (operand.kind()) {
          case SELF -> self();
          case ARGUMENT -> {
            Expression argument = argument(operand);
            yield argument == null ? FixedExtent.UNKNOWN : extents.of(argument, reader);
          }
          case RESULT -> extents.of(site.code(), reader);
          case INPUT -> input();
        };
    for (int i = 0; i < operand.depth(); i++) {
      extent = extent.each();
    }
    return extent;
  }

  Extent self() {
    if (site.isBySyntax()) {
      return extents.of(site.code(), reader);
    }
    if (!(site.callee() instanceof Expression.Attribute method)) {
      return FixedExtent.UNKNOWN;
    }
    Extent own = extents.of(method.object(), reader);
    return own.length() == null && Texts.method(method.name()) != null
        ? Texts.of(extents, method.object(), reader)
        : own;
  }

  /** The first operand of which a size is known. */
  private Extent input() {
    if (site.code() instanceof Expression.Call call) {
      for (Argument argument : call.arguments()) {
        Extent extent = extents.of(argument.value(), reader);
        if (extent.length() != null || extent.number() != null) {
          return extent;
        }
      }
    }
    return self();
  }

  private @Nullable Expression argument(Operand operand) {
    return site.argument(operand.parameter()).orElse(null);
  }
}

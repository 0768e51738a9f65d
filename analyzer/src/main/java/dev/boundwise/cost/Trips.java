package dev.boundwise.cost;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How often loops run. */
final class Trips {

  /** A loop that may be left early is, on average, left in the middle. */
  private static final double LEFT_EARLY = 0.5;

  /** Loops whose rounds follow from others', and these from theirs. */
  private static final int DEEPEST = 40;

  /** How far a step goes that is made of what is not known. */
  private static final double USUAL_STEP = 20;

  /** Most numbers have a small divisor: of those up to its root, about this share is tried. */
  private static final double DIVISORS = 0.12;

  /** How often a number can be divided by one that is tried. */
  private static final double DIVIDES = 0.5;

  /** A loop until something has settled. */
  private static final Plausible UNTIL = Plausible.around(3, 10);

  /** How far a round goes that goes on by what it finds. */
  private static final double AT_ONCE = 3;

  private static final Set<String> ORDER = Set.of("__lt__", "__le__", "__gt__", "__ge__");

  private static final Set<String> ENDLESS = Set.of("itertools.count", "itertools.cycle");

  private final Program program;
  private final Extents extents;
  private final Asked asked;
  private int depth;
  private final IdentityHashMap<Statement.Loop, Polynomial> known = new IdentityHashMap<>();
  private final IdentityHashMap<Function, Symbol> taken = new IdentityHashMap<>();

  Trips(Program program, Extents extents) {
    this.program = program;
    this.extents = extents;
    this.asked = new Asked(program, extents);
  }

  /** How often the body of a loop runs when the loop runs once. */
  Polynomial of(Statement.Loop loop, Function function) {
    Polynomial before = known.get(loop);
    if (before != null) {
      return before;
    }
    if (depth >= DEEPEST) {
      // how long something gets that follows from how often its own loop runs
      return Polynomial.of(symbol(loop.source(), function, "rounds", extents.count()));
    }
    depth++;
    int cuts = extents.cuts().count();
    double rounds = Reach.rounds(loop, program.facts(function));
    Polynomial found =
        rounds >= 1
            ? Polynomial.of(rounds)
            : loop.isConditional() ? whileTrue(loop, function) : over(loop, function);
    depth--;
    boolean isWhole = cuts == extents.cuts().count() || (depth == 0 && !extents.isAsking());
    if (isWhole) {
      known.put(loop, found);
    }
    return found;
  }

  /** How many elements are taken of a generator that goes on for as long as somebody asks. */
  @Nullable Symbol taken(Function generator) {
    return taken.get(generator);
  }

  private Polynomial asked(Statement.Loop loop, Function function) {
    Symbol symbol = symbol(loop.source(), function, "taken", () -> asked.of(function));
    taken.putIfAbsent(function, symbol);
    return Polynomial.of(symbol);
  }

  private Polynomial over(Statement.Loop loop, Function function) {
    if (isEndless(loop.source(), function)) {
      if (function.isGenerator() && yields(loop)) {
        return asked(loop, function);
      }
      Polynomial counted = counted(loop, function);
      if (counted != null) {
        return counted;
      }
    }
    Polynomial length = length(loop.source(), function);
    if (length != null && Elements.contradict(loop, length)) {
      length = Polynomial.of(symbol(loop.source(), function, "len", extents.count()));
    }
    Plausible said = length == null && yields(loop) ? asked.said(function) : null;
    if (said != null) {
      return Polynomial.of(symbol(loop.source(), function, "len", said));
    }
    if (length == null) {
      Values values = program.facts(function).valueOf(loop.source());
      length =
          Polynomial.of(
              symbol(
                  loop.source(),
                  function,
                  "len",
                  Sizes.length(values, Sizes.nameOf(loop.source()), extents.count())));
    }
    length = length.typical() < 0 ? Polynomial.ONE : length;
    return Endings.isLeft(loop)
        ? length.times(Divisors.areTried(loop) ? DIVISORS : LEFT_EARLY)
        : length;
  }

  private @Nullable Polynomial length(Expression source, Function function) {
    Polynomial length = extents.of(source, function).length();
    if (length != null) {
      return length.typical() < 0 ? Polynomial.ZERO : length;
    }
    FunctionFacts facts = program.facts(function);
    for (Value value : facts.valueOf(source).withoutNothing().options()) {
      if (value instanceof Value.Generator it) {
        return extents.result(it.function()).length();
      }
      if (value instanceof Value.Tuple it) {
        return Polynomial.of(it.items().size());
      }
      if (value instanceof Value.Stream it) {
        return extents.of(it.code(), it.reader()).length();
      }
    }
    return null;
  }

  private Symbol symbol(Expression code, Function function, String what, Plausible values) {
    return symbol(code, function, what, () -> values);
  }

  private Symbol symbol(
      Expression code, Function function, String what, Supplier<Plausible> values) {
    String text = program.unitOf(function).text().slice(code.span());
    text = text.replaceAll("\\s+", " ");
    text = text.length() > 30 ? text.substring(0, 29) + "…" : text;
    String name = what + "(" + text + ")";
    return extents.symbols().of(code, 0, name, values);
  }

  private Polynomial whileTrue(Statement.Loop loop, Function function) {
    if (Divisors.isDivision(loop.source())) {
      return Polynomial.of(DIVIDES);
    }
    if (Bits.areTaken(loop)) {
      return Polynomial.of(symbol(loop.source(), function, "bits", Bits.SET));
    }
    List<Expression> tests = new ArrayList<>();
    conditions(loop.source(), tests);
    Polynomial best = null;
    // while i < len(text) and text[i] != end: on average it ends in the middle
    boolean mayEnd = false;
    for (Expression test : tests) {
      boolean isPiece = tests.size() > 1 && Scans.isFromWhereItIs(test, loop);
      Polynomial one = isPiece ? null : until(test, loop, function);
      best = best == null || (one != null && one.typical() < best.typical()) ? one : best;
      mayEnd |= one == null;
    }
    if (tests.size() > 1 && tests.stream().anyMatch(it -> Paces.isLikeness(it, loop))) {
      return Polynomial.estimate(Paces.ALIKE);
    }
    boolean isForever = loop.source() instanceof Expression.Literal;
    Statement.Loop outer = mayEnd ? extents.nest(function).around(loop) : null;
    if (outer != null && Paces.isWord(loop, outer)) {
      return Polynomial.estimate(Paces.word());
    }
    if (!isForever && (mayEnd || Endings.isLeft(loop)) && Scans.isOne(program, function, loop)) {
      return Polynomial.estimate(mayEnd ? Paces.word() : Paces.FAR);
    }
    if (isForever && yields(loop)) {
      // it goes on for as long as somebody asks
      return asked(loop, function);
    }
    if (best == null && isForever) {
      best = counted(loop, function);
    }
    if (best == null) {
      Polynomial through = tests.size() == 1 ? through(tests.getFirst(), function) : null;
      through = through == null ? remaining(tests, loop, function) : through;
      if (through != null) {
        return through;
      }
      boolean isLong =
          Readings.goThrough(loop.source())
              || tests.stream().anyMatch(it -> Seeking.is(it, loop))
              || (!extents.isJava() && tests.stream().anyMatch(it -> isCounted(it, loop)));
      Plausible read = Readings.of(loop);
      boolean isPuzzle = !isForever && new Puzzles(program.facts(function)).isOne(loop);
      Plausible moves = tests.stream().anyMatch(Seeking::isGame) ? Seeking.MOVES : UNTIL;
      Plausible steps =
          isPuzzle ? Puzzles.TRIES : read != null ? read : isLong ? extents.count() : moves;
      return Polynomial.of(symbol(loop.source(), function, "steps", steps));
    }
    if (Divisors.areTried(loop) && !isForever) {
      return best.times(DIVISORS);
    }
    return (Endings.isLeft(loop) || mayEnd) && !isForever ? best.times(LEFT_EARLY) : best;
  }

  /**
   * {@code while self.at < len(self.text): self.token()}: what each round goes on by is told
   * somewhere else, mostly by more than one.
   */
  private @Nullable Polynomial through(Expression test, Function function) {
    if (!(test instanceof Expression.Operation it)
        || it.operator() != Expression.Operator.COMPARE
        || !ORDER.contains(it.method())) {
      return null;
    }
    boolean isUp = it.method().startsWith("__l");
    Expression moving = isUp ? it.operands().getFirst() : it.operands().getLast();
    Expression end = isUp ? it.operands().getLast() : it.operands().getFirst();
    Polynomial length =
        moving instanceof Expression.Attribute && end instanceof Expression.Call
            ? extents.of(end, function).number()
            : null;
    return length == null ? null : length.times(1 / AT_ONCE).estimated();
  }

  /** How many rounds take what is in a buffer of bytes; null for other loops. */
  private @Nullable Polynomial remaining(
      List<Expression> tests, Statement.Loop loop, Function function) {
    Expression buffer = Remaining.of(tests);
    if (buffer == null) {
      return null;
    }
    double whole = Remaining.rounds(buffer, loop);
    Polynomial length = whole > 0 ? null : extents.of(buffer, function).length();
    return whole > 0
        ? Polynomial.estimate(whole)
        : length == null
            ? Polynomial.of(symbol(buffer, function, "steps", extents.count()))
            : length.times(1 / Remaining.piece(tests, it -> extents.of(it, function))).estimated();
  }

  /** {@code while start + step * i < end: ... i += 1}: a number goes up to what is not known. */
  private static boolean isCounted(Expression test, Statement.Loop loop) {
    return test instanceof Expression.Operation it
        && it.operator() == Expression.Operator.COMPARE
        && ORDER.contains(it.method())
        && Walk.any(
            test, part -> part instanceof Expression.Name name && isCounted(name.variable(), loop));
  }

  private static boolean isCounted(Variable variable, Statement.Loop loop) {
    Change change = Change.of(variable, loop);
    return change != null && change.amount() instanceof Expression.Literal;
  }

  /** {@code itertools.count()}, {@code itertools.cycle(xs)}. */
  private boolean isEndless(Expression source, Function function) {
    return source instanceof Expression.Call call
        && program.facts(function).valueOf(call.callee()).options().stream()
            .anyMatch(it -> it instanceof Value.Symbol name && ENDLESS.contains(name.name()));
  }

  private static boolean yields(Statement.Loop loop) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected void expression(Expression expression) {
        found[0] |= expression instanceof Expression.Yield;
      }
    }.statements(loop.body());
    return found[0];
  }

  private static void conditions(Expression test, List<Expression> out) {
    if (test instanceof Expression.Operation it && it.operator() == Expression.Operator.AND) {
      it.operands().forEach(operand -> conditions(operand, out));
    } else {
      out.add(test);
    }
  }

  /** {@code while True: ... if i >= n: break}. */
  private @Nullable Polynomial counted(Statement.Loop loop, Function function) {
    for (Statement statement : loop.body()) {
      if (statement instanceof Statement.Branch branch
          && !branch.then().isEmpty()
          && Endings.isEnd(branch.then().getLast())) {
        Polynomial one = until(branch.test(), loop, function);
        if (one != null) {
          return one;
        }
      }
    }
    return null;
  }

  private @Nullable Polynomial until(Expression test, Statement.Loop loop, Function function) {
    if (Settling.is(test, loop)) {
      return Polynomial.of(symbol(loop.source(), function, "steps", Settling.STEPS));
    }
    if (test instanceof Expression.Operation it
        && it.operator() == Expression.Operator.COMPARE
        && it.operands().size() == 2) {
      Polynomial one = compared(it.operands().getFirst(), it.operands().getLast(), loop, function);
      return one != null
          ? one
          : compared(it.operands().getLast(), it.operands().getFirst(), loop, function);
    }
    if (test instanceof Expression.Name name) {
      Change change = Change.of(name.variable(), loop);
      if (change != null && change.isShrinking()) {
        return logarithm(name, loop, function).times(change.detour());
      }
      if (change != null && change.amount() != null && !isMany(change.amount())) {
        return steps(extents.of(name, function).number(), change, function);
      }
      return workList(name, loop, function);
    }
    if (test instanceof Expression.Attribute attribute) {
      return workList(attribute, loop, function);
    }
    Expression asked = asked(test, "isEmpty", true);
    return asked == null ? null : workList(asked, loop, function);
  }

  private static boolean isMany(Expression added) {
    return added instanceof Expression.Collection || added instanceof Expression.Comprehension;
  }

  /** What a method without arguments is called of, {@code !queue.isEmpty()}; null for others. */
  static @Nullable Expression asked(Expression test, String method, boolean isNegated) {
    if (isNegated) {
      return test instanceof Expression.Operation not && not.operator() == Expression.Operator.NOT
          ? asked(not.operands().getFirst(), method, false)
          : null;
    }
    return test instanceof Expression.Call call
            && call.arguments().isEmpty()
            && call.callee() instanceof Expression.Attribute it
            && it.name().equals(method)
            && (it.object() instanceof Expression.Name
                || it.object() instanceof Expression.Attribute)
        ? it.object()
        : null;
  }

  private @Nullable Polynomial compared(
      Expression moving, Expression bound, Statement.Loop loop, Function function) {
    Expression sized = asked(moving, "size", false);
    if (sized != null) {
      return workList(sized, loop, function);
    }
    if (moving instanceof Expression.Call call && call.arguments().size() == 1) {
      // while len(queue) > 0
      Expression of = call.arguments().getFirst().value();
      if (!(of instanceof Expression.Name name)) {
        return null;
      }
      Polynomial through = through(name, bound, loop, function);
      through = through == null ? filledUp(name, bound, loop, function) : through;
      return through != null
          ? through
          : Change.of(name.variable(), loop) == null
              ? workList(of, loop, function)
              : rounds(name, loop, function);
    }
    Expression.Name root = Divisors.squared(moving);
    Expression place = root == null ? Offset.moved(moving, loop) : root;
    if (!(place instanceof Expression.Name name)) {
      return null;
    }
    Change change = Change.of(name.variable(), loop);
    if (change == null) {
      return null;
    }
    if (bound instanceof Expression.Literal && Paces.isFound(loop, name.variable())) {
      // if at < 0: break
      return null;
    }
    Polynomial start = before(name.variable(), loop, function).number();
    Polynomial end = extents.of(bound, function).number();
    end = root == null || end == null ? end : end.power(0.5);
    end = root == null ? new Offset(extents, function).before(moving, place, end) : end;
    if (change.isShrinking() || change.isHalving()) {
      Polynomial larger =
          start == null ? end : end == null || start.typical() > end.typical() ? start : end;
      return (larger == null ? Polynomial.of(10) : larger.log()).times(change.detour());
    }
    double pace = Paces.of(loop, name.variable());
    if (pace > 1
        && isUneven(change, pace)
        && end != null
        && end.typical() > 0
        && !(bound instanceof Expression.Literal)) {
      return end.times(1 / pace).estimated();
    }
    if (change.amount() == null) {
      return null;
    }
    Polynomial window =
        root == null ? new Windows(extents, function).between(loop, name.variable(), bound) : null;
    if (window != null) {
      return steps(window.plus(Polynomial.ONE), change, function);
    }
    boolean isDown = change.isDown();
    Polynomial distance =
        start == null || start.typical() == 0
            ? (isDown ? null : end)
            : end == null
                ? start
                : end.typical() >= start.typical()
                    ? end.plus(start.times(-1))
                    : start.plus(end.times(-1));
    Polynomial halfway = start == null || end == null ? null : Windows.guessed(start, end);
    distance = halfway == null ? distance : halfway;
    if (distance != null && distance.isZero() && start != null && !start.isConstant()) {
      // from the first of some to the last of them
      distance = null;
    }
    if (distance == null && isStep(change, function)) {
      // as for a loop over a range whose end is not known
      Expression far = isDown ? name : bound;
      Wholes wholes = new Wholes(extents, function);
      return Polynomial.of(symbol(far, function, "number", () -> wholes.number(far)));
    }
    return distance == null ? null : steps(distance, change, function);
  }

  /**
   * {@code while at < len(text): at = pattern.match(text, at).end()}: each round goes on by what it
   * finds; null for other conditions.
   */
  private @Nullable Polynomial through(
      Expression.Name text, Expression place, Statement.Loop loop, Function function) {
    double pace =
        place instanceof Expression.Name at && Change.of(text.variable(), loop) == null
            ? Paces.of(loop, at.variable())
            : 0;
    Polynomial length = pace == 0 ? null : extents.of(text, function).length();
    return length == null ? null : length.times(1 / pace).estimated();
  }

  /**
   * {@code while len(digits) < count: ... digits.append(n)}: as many rounds as it takes to put so
   * many there; null for other conditions.
   */
  private @Nullable Polynomial filledUp(
      Expression.Name container, Expression bound, Statement.Loop loop, Function function) {
    Polynomial end = extents.of(bound, function).number();
    Polynomial each = EachRound.puts(container, loop, function, extents);
    return end == null || each == null || each.isZero() ? null : end.dividedBy(each).estimated();
  }

  /** Whether rounds go on by what they find, not all by the same. */
  private static boolean isUneven(Change change, double pace) {
    return change.amount() == null
        || (change.amount() instanceof Expression.Literal step && Paces.number(step) != pace);
  }

  /** Whether what is added each time is small and known, as where something is counted. */
  private boolean isStep(Change change, Function function) {
    Polynomial step =
        change.amount() == null ? null : extents.of(change.amount(), function).number();
    return step != null && step.symbols().isEmpty() && Math.abs(step.typical()) <= 4;
  }

  private @Nullable Polynomial steps(
      @Nullable Polynomial distance, Change change, Function function) {
    if (distance == null || distance.typical() < 0 || change.amount() == null) {
      return null;
    }
    Polynomial step = extents.of(change.amount(), function).number();
    if (step == null && change.amount() instanceof Expression.Operation) {
      // at += size + 12, of what a header says
      return distance.times(1 / USUAL_STEP).estimated();
    }
    return step == null || step.typical() <= 0 ? distance : distance.dividedBy(step);
  }

  private Polynomial logarithm(Expression.Name name, Statement.Loop loop, Function function) {
    Polynomial start = before(name.variable(), loop, function).number();
    return start == null ? Polynomial.of(10) : start.log();
  }

  /** {@code while len(level) > 1: level = [f(a, b) for a, b in pairs(level)]}: each is smaller. */
  private Polynomial rounds(Expression.Name name, Statement.Loop loop, Function function) {
    Polynomial length = before(name.variable(), loop, function).length();
    return length == null || length.typical() < 2
        ? Polynomial.of(symbol(name, function, "rounds", Plausible.around(5, 10)))
        : length.log();
  }

  private Plausible unknownSteps() {
    return extents.isJava() ? extents.count() : Plausible.around(30, 10);
  }

  /** A container from which each step takes. */
  private Polynomial workList(Expression container, Statement.Loop loop, Function function) {
    double taken =
        container instanceof Expression.Name text ? Paces.taken(loop, text.variable()) : 0;
    Polynomial whole = taken == 0 ? null : before(container, loop, function).length();
    if (whole != null) {
      return whole.times(1 / taken).estimated();
    }
    Polynomial put = putAround(container, loop, function);
    if (put != null) {
      return put;
    }
    boolean isFilled =
        container instanceof Expression.Name name
            && name.variable().fillings().stream()
                .anyMatch(it -> !it.isInside() && loop.span().contains(it.value().span()));
    // todo += [(x + 1, y), (x, y + 1)]
    isFilled |=
        container instanceof Expression.Name grown
            && grown.variable().bindings().stream()
                .map(it -> Growing.added(it, grown.variable()))
                .anyMatch(it -> it != null && loop.span().contains(it.span()));
    if (!isFilled && new Drained(program, extents, function).isEachTime(container)) {
      return Polynomial.of(symbol(container, function, "steps", Plausible.around(1, 10)));
    }
    Polynomial length = extents.of(container, function).length();
    Polynomial seen =
        isFilled ? new Nodes(extents, loop, function).guarded((Expression.Name) container) : null;
    boolean isShort = isFilled || length == null || length.typical() < 2;
    seen = isShort && seen == null ? new Nodes(extents, loop, function).gone() : seen;
    if (seen != null) {
      return seen;
    }
    Polynomial first = isFilled ? before(container, loop, function).length() : null;
    if (first != null && first.typical() > unknownSteps().typical()) {
      // what is there before the first round is worked off, whatever comes on top
      return first.estimated();
    }
    if (isShort || length == null) {
      return Polynomial.of(symbol(container, function, "steps", unknownSteps()));
    }
    return length;
  }

  /**
   * {@code for x in xs: while stack and stack[-1] > x: stack.pop(); stack.append(x)}: what each
   * round of the loop around puts there is taken out once; null where it puts nothing there, or
   * makes the container itself.
   */
  private @Nullable Polynomial putAround(
      Expression container, Statement.Loop loop, Function function) {
    Statement.Loop outer = extents.nest(function).around(loop);
    if (outer == null || !(container instanceof Expression.Name name)) {
      return null;
    }
    Polynomial own = EachRound.puts(name, loop, function, extents);
    Polynomial all = EachRound.puts(name, outer, function, extents);
    return own == null || !own.isZero() || all == null || all.isZero() ? null : all.estimated();
  }

  private Extent before(Expression container, Statement.Loop loop, Function function) {
    return before(((Expression.Name) container).variable(), loop, function);
  }

  private Extent before(Variable variable, Statement.Loop loop, Function function) {
    Extent all = FixedExtent.UNKNOWN;
    for (Binding binding : variable.bindings()) {
      boolean isInside =
          binding.site().function() == function
              && LoopNest.isInRounds(loop, binding.site().offset());
      if (!isInside) {
        all = all.or(extents.of(binding));
      }
    }
    return all;
  }
}

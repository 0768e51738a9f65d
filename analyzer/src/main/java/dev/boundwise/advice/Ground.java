package dev.boundwise.advice;

import dev.boundwise.knowledge.Resource;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.region.Bound;
import dev.boundwise.region.Region;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import dev.boundwise.shape.LoopShape;
import dev.boundwise.shape.Obstacle;
import dev.boundwise.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What all remedies ask first that run rounds at once. */
public final class Ground {

  /** What takes less, in nanoseconds, nobody waits for. */
  static final double SMALL = 5e6;

  /** The same of what needs neither workers nor libraries. */
  static final double SMALL_OF_CODE = 0.2e6;

  /** What takes more is rather a wrong estimate than a loop that somebody lets run. */
  private static final double ENDLESS = 1e8 * 1e9;

  private static final double DAY = 86_400e9;

  private static final Pattern ENDING =
      Pattern.compile(
          "_*(a?close|shutdown|kill|terminate|clean_?up|tear_?down|dispose|a?exit|at_?exit|del|disconnect)(_.*)?"
              + "|_*a?stop(_all)?_*");

  private static final Pattern DEMO = Pattern.compile("_*(demo|demonstrate)(_.*)?|.+_demo");

  /** What so many unknown calls do may change everything. */
  private static final int MOST_UNKNOWN = 5;

  private static final int MOST_RESULTS = 3;

  private static final Set<String> LETTERS =
      Set.of("builtins.str", "builtins.bytes", "builtins.bytearray");

  private Ground() {}

  /** The verdict that no figures are needed for; empty where the rounds may run at once. */
  public static Optional<Verdict> refusal(RemedyKind remedy, Candidate candidate) {
    Region region = candidate.region();
    boolean isLoop =
        region.kind() == Region.Kind.LOOP || region.kind() == Region.Kind.COMPREHENSION;
    if (!isLoop && candidate.shape().isEmpty()) {
      return pointless(remedy, "nothing repeats here by itself: its loops are judged one by one");
    }
    if (region.bound() == Bound.UNKNOWN) {
      return pointless(remedy, unknown(region.unknownCalls()));
    }
    if (region.unknownCalls() > MOST_UNKNOWN) {
      return pointless(remedy, unknown(region.unknownCalls()));
    }
    if (candidate.round().filter(it -> it.results().size() > MOST_RESULTS).isPresent()) {
      return pointless(remedy, "a round leaves too many results behind to hand it out");
    }
    double total = candidate.load().total();
    if (total < SMALL) {
      return pointless(remedy, "too small: " + time(total));
    }
    if (total > ENDLESS || (total > DAY && isGuessed(candidate))) {
      return pointless(remedy, "how long it takes is not known");
    }
    if (EndsAtOnce.mayBe(candidate)) {
      return pointless(remedy, "how soon a loop in it ends is not known");
    }
    if (isLoop && candidate.load().rounds() < 2) {
      return pointless(remedy, "it has one round only");
    }
    if (candidate.shape().isEmpty()) {
      return pointless(remedy, "what its rounds share is not known");
    }
    if (isGuessed(candidate) && AllChoices.is(candidate)) {
      return pointless(remedy, "all choices of many are too many: of how few is not known");
    }
    if (isRepetition(candidate)) {
      return pointless(remedy, "each round does the same and gives nothing: it measures, or waits");
    }
    if (isMadeOneByOne(candidate)) {
      return pointless(
          remedy, "what takes its time makes the elements, one by one as it takes them");
    }
    if (candidate.round().filter(Ground::makesGenerators).isPresent()) {
      return pointless(remedy, "a round makes a generator: its work is that of who goes over it");
    }
    List<Obstacle> obstacles = new ArrayList<>(obstacles(remedy, candidate));
    KeptOnError.obstacle(candidate).ifPresent(obstacles::add);
    LastElement.obstacle(candidate).ifPresent(obstacles::add);
    if (remedy == RemedyKind.PROCESSES && Search.of(candidate).isPresent()) {
      return Optional.empty();
    }
    if (!obstacles.isEmpty() && (candidate.ahead().isEmpty() || remedy == RemedyKind.DISTRIBUTED)) {
      return Optional.of(Verdict.blocked(remedy, why(candidate, obstacles), obstacles));
    }
    return Optional.empty();
  }

  /** Whether rounds make nothing of their element, and leave nothing behind: a benchmark. */
  public static boolean isRepetition(Candidate candidate) {
    return Round.of(candidate.region())
        .filter(it -> it.results().isEmpty() && !it.isAnyElementRead())
        .filter(it -> !it.loop().isConditional())
        .filter(it -> candidate.shape().filter(Ground::leavesNothing).isPresent())
        .isPresent();
  }

  /** {@code [(f(x) for x in row) for row in rows]}: nothing runs, and nothing can be sent. */
  private static boolean makesGenerators(Round round) {
    return !round.results().isEmpty()
        && round.results().stream()
            .allMatch(it -> it.value() instanceof Expression.Comprehension made && made.isLazy());
  }

  /** {@code for page in map(fetch, urls)}, or over an object that makes its elements itself. */
  private static boolean isMadeOneByOne(Candidate candidate) {
    return Round.of(candidate.region())
        .filter(
            it ->
                candidate.facts().valueOf(it.loop().source()).options().stream()
                        .anyMatch(Value.OwnObject.class::isInstance)
                    || (it.loop().source() instanceof Expression.Call call
                        && call.arguments().size() > 1
                        && call.callee() instanceof Expression.Name name
                        && (name.variable().name().equals("map")
                            || name.variable().name().equals("filter"))))
        .isPresent();
  }

  private static boolean leavesNothing(LoopShape shape) {
    return shape.reductions().isEmpty()
        && shape.obstacles().stream().noneMatch(it -> it.kind() == Obstacle.Kind.RECURRENCE);
  }

  /** Why a call by itself is left alone. */
  static String ofCall(Region region) {
    return region.bound() == Bound.IO ? "it waits only once" : "a call by itself is not split";
  }

  /** Whether a call of a coroutine keeps other tasks from running for as long as it takes. */
  static boolean stopsLoop(Region region) {
    return region.function().isAsync()
        && !region.isAsync()
        && !region.starts()
        && (region.bound() == Bound.IO || region.bound() == Bound.NATIVE);
  }

  /** Why a region is left alone whatever its rounds share; empty where that has to be asked. */
  static Optional<String> atOnce(Program program, Region region) {
    double total = region.typicalNanos();
    if (region.bound() == Bound.UNKNOWN) {
      return Optional.of(unknown(region.unknownCalls()));
    }
    if (isBrief(region) && !mayBeLong(program, region)) {
      return Optional.of(tooSmall(total));
    }
    if (isEnd(region.function())) {
      return Optional.of("it ends or closes things: nobody waits for that");
    }
    if (TestCode.of(program).holds(region.function(), region.unit())) {
      return Optional.of("a test: nobody waits for its result");
    }
    if (SelfTest.is(program, region)) {
      return Optional.of("a module that tries itself: nobody waits for that");
    }
    return isDemo(region.function())
        ? Optional.of("a demonstration: nobody waits for its result")
        : Optional.empty();
  }

  /** How often a region runs in one run of its function, at typical sizes; at least once. */
  public static double times(Region region) {
    return Math.max(1, region.piece().map(piece -> piece.times().typical()).orElse(1.0));
  }

  /** Whether all runs of it take less than any change is worth. */
  private static boolean isBrief(Region region) {
    return region.typicalNanos() * times(region) < SMALL_OF_CODE;
  }

  /** Whether all runs of it take less than workers are worth. */
  static boolean isSmall(Region region) {
    return region.typicalNanos() * times(region) < SMALL;
  }

  /**
   * Whether a loop over a text or over bytes is small for no other reason than that nobody says how
   * long they are: a change that costs nothing where they are short pays where a file is read. What
   * works out the same again and again takes twice as long for a step more.
   */
  public static boolean mayBeLong(Program program, Region region) {
    if (region.kind() == Region.Kind.FUNCTION) {
      return Recomputed.of(program, region.function()).isPresent();
    }
    return most(region) * times(region) >= SMALL_OF_CODE
        && Round.of(region)
            .filter(it -> isOfLetters(program.facts(region.function()), it.loop().source()))
            .isPresent();
  }

  /** {@code data}, {@code range(0, len(data), 12)}, {@code enumerate(text)}. */
  private static boolean isOfLetters(FunctionFacts facts, Expression source) {
    return switch (source) {
      case Expression.Call call ->
          call.callee() instanceof Expression.Name
              && call.arguments().stream().anyMatch(it -> isOfLetters(facts, it.value()));
      case Expression.Literal it -> false;
      default ->
          facts.valueOf(source).options().stream()
              .anyMatch(it -> it instanceof Value.Instance one && LETTERS.contains(one.type()));
    };
  }

  /** What a region takes where each size that is only guessed is the largest plausible one. */
  static double most(Region region) {
    return region.work().total().at(it -> it.isGuess() ? it.high() : it.typical());
  }

  /** By its first word. */
  private static boolean isEnd(Function function) {
    return ENDING.matcher(function.name()).matches();
  }

  /** {@code def demo():}, which shows what a library does. */
  private static boolean isDemo(Function function) {
    return DEMO.matcher(function.name()).matches();
  }

  static String outerIsBetter(Region region, Region outer) {
    SourceText text = outer.unit().text();
    String line = "line " + text.lineAt(outer.span().start());
    String place =
        text.path().equals(region.unit().text().path()) ? line : text.path() + ", " + line;
    return "the loop that calls it (" + place + ") is the better one to split";
  }

  static String tooSmall(double nanos) {
    return "too small: " + time(nanos);
  }

  /** Why nothing helps: the one reason that a reader wants. */
  static String whyNot(Candidate candidate, List<Verdict> verdicts) {
    if (candidate.region().bound() == Bound.UNKNOWN) {
      return unknown(candidate.region().unknownCalls());
    }
    Optional<Verdict> blocked =
        verdicts.stream()
            .filter(it -> it.outcome() == Verdict.Outcome.BLOCKED && !it.obstacles().isEmpty())
            .findFirst();
    if (blocked.isPresent()) {
      return blocked.get().why();
    }
    String why = nearest(candidate, verdicts);
    return candidate.region().bound() == Bound.NATIVE ? "already native, and " + why : why;
  }

  /** What the remedy says that is made for what the time goes to. */
  private static String nearest(Candidate candidate, List<Verdict> verdicts) {
    Load load = candidate.load();
    boolean waits = load.waiting() > load.total() / 2;
    boolean isAsync = candidate.region().function().isAsync();
    RemedyKind asked =
        waits && isAsync
            ? RemedyKind.ASYNC
            : waits
                ? RemedyKind.THREADS
                : candidate.runtime().isFree() ? RemedyKind.FREE_THREADING : RemedyKind.PROCESSES;
    return verdicts.stream()
        .filter(it -> it.remedy() == asked)
        .findFirst()
        .or(() -> verdicts.stream().findFirst())
        .map(Verdict::why)
        .orElse("no remedy was asked");
  }

  private static List<Obstacle> obstacles(RemedyKind remedy, Candidate candidate) {
    boolean isShared =
        remedy == RemedyKind.THREADS
            || remedy == RemedyKind.ASYNC
            || remedy == RemedyKind.FREE_THREADING;
    if (OwnConnection.of(remedy, candidate).isPresent()) {
      return List.of();
    }
    return candidate.shape().orElseThrow().obstacles().stream()
        // each round changes an object of its own: in one process that is the object itself
        .filter(it -> !isShared || it.kind() != Obstacle.Kind.ELEMENT)
        .toList();
  }

  /** The first obstacle that is sure, in words, with its line. */
  private static String why(Candidate candidate, List<Obstacle> obstacles) {
    Obstacle first =
        obstacles.stream().filter(it -> !it.isUnknown()).findFirst().orElse(obstacles.getFirst());
    String before =
        first.kind() == Obstacle.Kind.RECURRENCE ? "each round needs the one before: " : "";
    return before + first.why() + " (" + place(candidate, first) + ")";
  }

  private static String place(Candidate candidate, Obstacle obstacle) {
    SourceText text = obstacle.unit().text();
    String line = "line " + text.lineAt(obstacle.span().start());
    return text.path().equals(candidate.region().unit().text().path())
        ? line
        : text.path() + ", " + line;
  }

  private static Optional<Verdict> pointless(RemedyKind remedy, String why) {
    return Optional.of(Verdict.pointless(remedy, 1, why));
  }

  private static String unknown(int calls) {
    return calls == 1 ? "one call is not known" : calls + " calls are not known";
  }

  /** Whether the source leaves open any size that the time rests on. */
  public static boolean isGuessed(Candidate candidate) {
    return candidate.region().work().total().symbols().stream()
        .anyMatch(it -> it.low() < it.high());
  }

  /** The resource that holds most of the waiting. */
  public static Optional<Resource> mostlyWaitsFor(Candidate candidate) {
    return candidate.load().waits().entrySet().stream()
        .max((one, other) -> Double.compare(one.getValue(), other.getValue()))
        .map(it -> it.getKey());
  }

  /** A time in words: {@code 40 us}, {@code 1.2 s}. */
  public static String time(double nanos) {
    if (nanos < 1e3) {
      return "less than a microsecond";
    }
    String unit = nanos < 1e6 ? "us" : nanos < 1e9 ? "ms" : "s";
    double value = nanos / (nanos < 1e6 ? 1e3 : nanos < 1e9 ? 1e6 : 1e9);
    return number(value) + " " + unit;
  }

  /** Two digits that count. */
  public static String number(double value) {
    if (value >= 1e6) {
      return String.format(Locale.ROOT, "%.1e", value);
    }
    if (value >= 100) {
      double scale = value >= 10_000 ? 1000 : value >= 1000 ? 100 : 10;
      return String.valueOf(Math.round(value / scale) * (long) scale);
    }
    if (value >= 10) {
      return String.valueOf(Math.round(value));
    }
    long tenths = Math.round(value * 10); // String.format takes a hundred times as long
    return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
  }
}

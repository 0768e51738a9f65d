package dev.boundwise.shape;

import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Afterwards;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.CollectionKind;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the shape of one loop. */
final class LoopReader {

  private final FunctionFacts facts;
  private final Unit unit;
  private final Function function;
  private final Code code;
  private final Statement.Loop loop;
  private final Consumer consumer;
  private final Origins origins;
  private final Keys keys;
  private final Toucher toucher;
  private final Exits exits;
  private final Map<Origin, List<Touch>> byOrigin = new HashMap<>();
  private List<Touch> touches = List.of();
  private @Nullable Set<Origin> sources;
  private final List<Obstacle> obstacles = new ArrayList<>();
  private final List<LoopShape.Put> given = new ArrayList<>();
  private final Set<String> reductions = new LinkedHashSet<>();
  private boolean gathers;
  private boolean puts;
  private boolean appends;
  private boolean isExact = true;

  LoopReader(Summaries summaries, FunctionFacts facts, Code code, Consumer consumer) {
    this.facts = facts;
    this.unit = facts.unit();
    this.function = facts.function();
    this.code = code;
    this.loop = Loops.of(code);
    this.consumer = consumer;
    this.origins = Origins.ofRound(summaries, facts, loop);
    this.keys = new Keys(facts, loop, origins);
    this.toucher = new Toucher(summaries, facts, origins, loop.start(), loop.end());
    this.exits = Exits.of(facts, loop);
  }

  LoopShape read() {
    if (code instanceof Expression.Comprehension it) {
      toucher.elements(it, loop.body());
    } else {
      toucher.statements(loop.body());
    }
    touches = toucher.touches();
    for (Touch touch : touches) {
      if (touch.origin().isShared()) {
        byOrigin.computeIfAbsent(touch.origin(), unused -> new ArrayList<>()).add(touch);
      }
    }
    carried();
    objects();
    toucher.outside().forEach(this::outside);
    control();
    obstacles.sort(
        Comparator.comparingInt((Obstacle it) -> it.span().start()).thenComparing(it -> it.kind()));
    List<Obstacle> distinct = distinct();
    return new LoopShape(pattern(distinct), distinct, List.copyOf(reductions), isExact, given);
  }

  /** Each reason once at each place. */
  private List<Obstacle> distinct() {
    List<Obstacle> distinct = new ArrayList<>();
    Map<Span, Set<String>> said = new HashMap<>();
    for (Obstacle obstacle : obstacles) {
      if (said.computeIfAbsent(obstacle.span(), unused -> new HashSet<>(4)).add(obstacle.why())) {
        distinct.add(obstacle);
      }
    }
    return distinct;
  }

  private void add(Obstacle.Kind kind, Span span, String why, boolean isSure) {
    obstacles.add(new Obstacle(unit, span, kind, why, isSure ? Certainty.YES : Certainty.UNKNOWN));
  }

  private void carried() {
    Carried carried = Carried.in(function, loop);
    Reductions joined = new Reductions(facts, loop, carried);
    for (Map.Entry<Variable, List<Expression.Name>> entry : carried.exposed().entrySet()) {
      Variable variable = entry.getKey();
      String operation = joined.of(variable, entry.getValue()).orElse("");
      if (!operation.isEmpty()) {
        reductions.add(operation);
        isExact &= !operation.matches("[+*]") || isWhole(entry.getValue().getFirst());
      } else if (!joined.isCounter(variable)) {
        Expression.Name read = entry.getValue().getFirst();
        add(
            Obstacle.Kind.RECURRENCE,
            read.span(),
            "reads '" + variable.name() + "', which the round before set",
            true);
      }
    }
    last(carried);
    Captured.in(function, loop)
        .forEach(
            (variable, name) ->
                add(
                    Obstacle.Kind.RECURRENCE,
                    name.span(),
                    "'"
                        + name.variable().name()
                        + "' reads '"
                        + variable.name()
                        + "' as it is set last",
                    true));
  }

  /** What the last round, or the last of some rounds, leaves in a variable. */
  private void last(Carried carried) {
    for (Variable variable : carried.written()) {
      if (variable.scope() == function
          && !carried.exposed().containsKey(variable)
          && !isJoinedWithBest(variable, carried)
          && Afterwards.reads(function, loop, variable)) {
        Statement write = carried.writes(variable).getFirst();
        add(
            Obstacle.Kind.RECURRENCE,
            write.span(),
            "what the last round leaves in '" + variable.name() + "' is read after the loop",
            true);
      }
    }
  }

  /** {@code if score > best: best, best_name = score, name}. */
  private boolean isJoinedWithBest(Variable variable, Carried carried) {
    return reductions.contains("best")
        && carried.writes(variable).stream().allMatch(carried::isConditional);
  }

  /** Whether a value is no floating-point number: its sum does not depend on the order. */
  private boolean isWhole(Expression value) {
    return facts.valueOf(value).isComplete()
        && facts.valueOf(value).options().stream()
            .noneMatch(
                it ->
                    it instanceof Value.Instance object && object.type().equals("builtins.float"));
  }

  private void objects() {
    for (Touch touch : touches) {
      if (touch.isWrite()) {
        written(touch);
      }
    }
  }

  private void written(Touch touch) {
    Origin origin = touch.origin();
    switch (origin.kind()) {
      case ELEMENT -> element(touch);
      case UNKNOWN -> {
        if (touch.kind() == null || touch.kind() == Obstacle.Kind.UNKNOWN_CALL) {
          add(Obstacle.Kind.UNKNOWN_CALL, touch.span(), may(touch, "something shared"), false);
        }
      }
      case SHARED -> shared(touch);
    }
  }

  private void element(Touch touch) {
    if (touch.kind() == null) {
      add(Obstacle.Kind.ELEMENT, touch.span(), does(touch, "changes its element"), true);
    } else if (touch.kind() == Obstacle.Kind.UNKNOWN_CALL) {
      add(Obstacle.Kind.UNKNOWN_CALL, touch.span(), may(touch, "its element"), false);
    } else if (touch.kind() == Obstacle.Kind.ITERATOR) {
      add(Obstacle.Kind.ITERATOR, touch.span(), does(touch, "takes from its element"), true);
    }
  }

  private void shared(Touch touch) {
    Obstacle.Kind said = touch.kind();
    String name = nameOf(touch.origin());
    if (said == Obstacle.Kind.UNKNOWN_CALL) {
      add(said, touch.span(), may(touch, name), false);
    } else if (said != null) {
      add(said, touch.span(), does(touch, word(said) + name), true);
    } else if (isOfSource(touch.origin()) && touch.manner() != Touch.Manner.PUT) {
      add(
          Obstacle.Kind.WORK_LIST,
          touch.span(),
          does(touch, "changes " + name + ", which the loop goes over"),
          true);
    } else if (isAliased(touch)) {
      add(
          Obstacle.Kind.ALIAS,
          touch.span(),
          "changes parts of " + name + ", which may all be one object",
          true);
    } else if (isGathered(touch)) {
      given.add(new LoopShape.Put(touch.span(), name));
    } else {
      add(
          kindOf(touch.origin()),
          touch.span(),
          does(touch, "changes " + name + ", which all rounds share"),
          true);
    }
  }

  private static String word(Obstacle.Kind kind) {
    return switch (kind) {
      case ITERATOR -> "takes from ";
      case FILE -> "moves the position of ";
      case TRANSACTION -> "goes on with the connection or cursor ";
      case RANDOM -> "draws random numbers from ";
      case PACE -> "waits for ";
      default -> "changes ";
    };
  }

  /** Whether all that rounds do to a thing is to put their results into it. */
  private boolean isGathered(Touch touch) {
    Variable variable = touch.origin().variable();
    if (!touch.through().isEmpty()
        || !touch.isDirect()
        || variable == null
        || Origins.isDefinition(variable)
        || (!touch.origin().path().isEmpty() && !isReceiver(variable))) {
      return false;
    }
    List<Touch> others = related(touch);
    boolean isRead = others.stream().anyMatch(it -> !it.isWrite());
    boolean isOther =
        others.stream()
            .anyMatch(it -> it.isWrite() && (it.kind() != null || !it.through().isEmpty()));
    if (isOther) {
      return false;
    }
    boolean isMixed =
        others.stream()
            .anyMatch(it -> it.isWrite() && it.manner() != touch.manner() && !isPutting(it, touch));
    switch (touch.manner()) {
      case APPEND -> appends |= !isRead && !isMixed;
      case GATHER -> {
        if (isPut(touch) && isOwnPlace(touch, others)) {
          puts = true;
          return !isMixed;
        }
        gathers |= !isRead && !isMixed;
      }
      case PUT -> {
        puts = true;
        boolean isOwn = isOwnPlace(touch, others);
        boolean isForItself =
            touch.item() != null
                && keys.isOfRound(Keys.first(touch.item()))
                && others.stream().allMatch(it -> !it.isWrite() || isSameKey(it, touch));
        if (isOwn || isForItself) {
          return !isMixed && (isOwn || !isRead);
        }
        return false;
      }
      case UPDATE -> {
        if (!isRead && !isMixed) {
          reductions.add("+");
          return true;
        }
        return false;
      }
      case READ, REBIND, CHANGE -> {
        return false;
      }
    }
    return !isRead && !isMixed;
  }

  private static boolean isReceiver(Variable variable) {
    return variable.bindings().size() == 1
        && variable.bindings().getFirst() instanceof Binding.Receiver;
  }

  private static boolean isPutting(Touch one, Touch other) {
    return (one.manner() == Touch.Manner.PUT || one.manner() == Touch.Manner.GATHER)
        && (other.manner() == Touch.Manner.PUT || other.manner() == Touch.Manner.GATHER);
  }

  private List<Touch> related(Touch touch) {
    List<Touch> found = new ArrayList<>();
    for (Touch other : byOrigin.getOrDefault(touch.origin(), List.of())) {
      if (!other.equals(touch)) {
        found.add(other);
      }
    }
    return found;
  }

  /** Whether a round puts something at places of its own, and none reads those of another one. */
  private boolean isOwnPlace(Touch write, List<Touch> others) {
    Expression.Item item = write.item();
    if (item == null) {
      return false;
    }
    List<Expression> places = Keys.all(item);
    for (int i = 0; i < places.size(); i++) {
      int at = i;
      if (keys.isPlaceOfRound(places.get(i))
          && others.stream().allMatch(it -> isOwn(it, item, places.get(at), at))) {
        return true;
      }
    }
    return false;
  }

  /** Whether what is touched is at the round's own place, or at one that no round has. */
  private boolean isOwn(Touch touch, Expression.Item item, Expression place, int at) {
    Expression.Item other = touch.item();
    if (other == null || !Keys.isOfSame(other, item) || Keys.all(other).size() <= at) {
      return false;
    }
    Expression there = Keys.all(other).get(at);
    return text(there).equals(text(place)) || (!touch.isWrite() && keys.isBeforeRounds(there));
  }

  private String text(Code it) {
    return unit.text().slice(it.span());
  }

  private boolean isSameKey(Touch one, Touch other) {
    return one.item() != null
        && other.item() != null
        && Keys.isOfSame(one.item(), other.item())
        && text(Keys.first(one.item())).equals(text(Keys.first(other.item())));
  }

  /** Whether the parts of a container that rounds change may be one and the same object. */
  private boolean isAliased(Touch touch) {
    Variable variable = touch.origin().variable();
    boolean isDeep =
        touch.item() != null
            && ((touch.manner() == Touch.Manner.GATHER && !isPut(touch))
                || touch.item().object() instanceof Expression.Item);
    return isDeep
        && variable != null
        && variable.bindings().stream()
            .anyMatch(it -> it instanceof Binding.Assigned made && repeats(made.value()));
  }

  /** {@code cells[i].append(x)}, which changes a part; {@code cells[i] += x} puts one. */
  private boolean isPut(Touch touch) {
    return touch.item() != null && touch.span().equals(touch.item().span());
  }

  /** {@code [[0] * n] * m}, {@code dict.fromkeys(names, [])}: all parts are one. */
  private boolean repeats(Expression value) {
    return switch (value) {
      case Expression.Operation it ->
          it.method().equals("__mul__")
              && it.operands().stream()
                  .anyMatch(
                      operand ->
                          operand instanceof Expression.Collection list
                              && list.elements().stream().anyMatch(one -> !origins.isPlain(one)));
      case Expression.Call it ->
          it.callee() instanceof Expression.Attribute method
              && method.name().equals("fromkeys")
              && it.arguments().size() > 1
              && !origins.isPlain(it.arguments().get(1).value());
      case Expression.Comprehension it ->
          Loops.results(it).stream()
              .anyMatch(one -> one instanceof Expression.Name && !origins.isPlain(one));
      default -> false;
    };
  }

  private boolean isOfSource(Origin origin) {
    if (sources == null) {
      sources = sources();
    }
    return sources.contains(origin);
  }

  /** Where what the loop goes over comes from. */
  private Set<Origin> sources() {
    List<Expression> all = new ArrayList<>(List.of(loop.source()));
    if (loop.source() instanceof Expression.Call call) {
      call.arguments().forEach(it -> all.add(it.value()));
      if (call.callee() instanceof Expression.Attribute method) {
        all.add(method.object());
      }
    }
    Set<Origin> found = new LinkedHashSet<>();
    for (Expression source : all) {
      for (Origin one : origins.of(source)) {
        if (one.isShared() && !one.isInner()) {
          found.add(one);
        }
      }
    }
    return found;
  }

  private static Obstacle.Kind kindOf(Origin origin) {
    Variable variable = origin.variable();
    if (!origin.path().isEmpty()) {
      return Obstacle.Kind.ATTRIBUTE;
    }
    if (variable != null && variable.scope().kind() == Function.Kind.MODULE) {
      return Obstacle.Kind.GLOBAL;
    }
    boolean isPassed =
        variable != null
            && variable.bindings().stream().anyMatch(it -> it instanceof Binding.Passed);
    return isPassed ? Obstacle.Kind.ARGUMENT : Obstacle.Kind.CONTAINER;
  }

  private static String nameOf(Origin origin) {
    Variable variable = origin.variable();
    String name = variable == null ? "something shared" : variable.name();
    return "'" + (origin.path().isEmpty() ? name : name + "." + origin.path()) + "'";
  }

  private static String does(Touch touch, String what) {
    return touch.through().isEmpty() ? what : "calls " + touch.through() + "(), which " + what;
  }

  private static String may(Touch touch, String what) {
    return does(touch, "calls what is not known, which may change " + what);
  }

  private void outside(Outside one) {
    String name = one.what();
    String why =
        switch (one.kind()) {
          case RANDOM -> "draws from the random numbers of the whole process: " + name;
          case OUTPUT -> "writes output in order: " + name;
          case GLOBAL -> "changes the whole process: " + name;
          case FILE -> "writes to a file that all rounds share: " + name;
          case PACE -> "waits between rounds on purpose: " + name;
          case OUTSIDE -> "changes something outside, where the order may matter: " + name;
          case ITERATOR -> "takes from what all rounds share: " + name;
          case UNKNOWN_CALL -> "calls what is not known: " + name;
          default -> "calls " + name;
        };
    if (!one.isRead() && (one.kind() != Obstacle.Kind.PACE || one.isHere())) {
      add(one.kind(), one.span(), why, one.isSure());
    }
  }

  private void control() {
    for (Code left : exits.left()) {
      add(Obstacle.Kind.EXIT, left.span(), "may end before its last round", true);
    }
    for (Code handed : exits.yields()) {
      add(Obstacle.Kind.YIELD, handed.span(), "hands on each result as soon as it is there", true);
    }
    boolean shows = toucher.outside().stream().anyMatch(it -> !it.isRead()) || !obstacles.isEmpty();
    for (Code raised : exits.raised()) {
      if (shows) {
        add(
            Obstacle.Kind.RAISE,
            raised.span(),
            "what it raises keeps later rounds from running",
            true);
      }
    }
    if (loop.isConditional()) {
      add(
          Obstacle.Kind.CONDITION,
          loop.source().span(),
          "whether there is another round is known only after this one",
          true);
    }
    if (loop.isAsync()) {
      add(Obstacle.Kind.ITERATOR, loop.source().span(), "takes its elements as they arrive", true);
    }
    if (!loop.otherwise().isEmpty() && !exits.left().isEmpty()) {
      add(Obstacle.Kind.EXIT, loop.span(), "tells whether it ended early", true);
    }
    if (code instanceof Expression.Comprehension it && it.isLazy()) {
      if (consumer == Consumer.FIRST) {
        add(Obstacle.Kind.EXIT, it.span(), "is not gone over to its end", true);
      } else if (consumer == Consumer.UNKNOWN) {
        add(Obstacle.Kind.YIELD, it.span(), "hands on each result when it is asked for", true);
      }
    }
  }

  private Pattern pattern(List<Obstacle> found) {
    if (found.isEmpty()) {
      return free();
    }
    if (has(found, Obstacle.Kind.WORK_LIST)) {
      return Pattern.WORK_LIST;
    }
    if (has(found, Obstacle.Kind.YIELD)) {
      return Pattern.PRODUCER_CONSUMER;
    }
    boolean leaves = has(found, Obstacle.Kind.EXIT);
    if (leaves && found.stream().allMatch(it -> it.kind() == Obstacle.Kind.EXIT)) {
      return Pattern.SEARCH;
    }
    boolean isCarried =
        Stream.of(Obstacle.Kind.RECURRENCE, Obstacle.Kind.CONTAINER).anyMatch(it -> has(found, it));
    return isCarried && (appends || puts) ? Pattern.SCAN : Pattern.RECURRENCE;
  }

  private static boolean has(List<Obstacle> found, Obstacle.Kind kind) {
    return found.stream().anyMatch(it -> it.kind() == kind);
  }

  private Pattern free() {
    if (!exits.awaits().isEmpty()) {
      return Pattern.FAN_OUT;
    }
    if (code instanceof Expression.Comprehension it) {
      if (consumer == Consumer.REDUCING) {
        return Pattern.REDUCTION;
      }
      if (consumer == Consumer.SEARCHING) {
        return Pattern.SEARCH;
      }
      return it.kind() == CollectionKind.MAP
          ? Pattern.MAP_TO_DICT
          : Loops.isFiltered(loop) ? Pattern.FILTER : Pattern.MAP;
    }
    if (gathers) {
      return Pattern.GROUP_BY;
    }
    if (puts || appends) {
      if (readsNeighbours()) {
        return Pattern.STENCIL;
      }
      if (appends) {
        return isAppendConditional() ? Pattern.FILTER : Pattern.MAP;
      }
      return putsByNumber() ? Pattern.MAP : Pattern.MAP_TO_DICT;
    }
    return reductions.isEmpty() ? Pattern.FOR_EACH : Pattern.REDUCTION;
  }

  private boolean putsByNumber() {
    return touches.stream()
        .anyMatch(
            it ->
                it.manner() == Touch.Manner.PUT
                    && it.item() != null
                    && keys.isPlaceOfRound(Keys.first(it.item()))
                    && !keys.isSource("items"));
  }

  private boolean isAppendConditional() {
    boolean[] found = {false};
    for (Touch touch : touches) {
      if (touch.manner() == Touch.Manner.APPEND) {
        new Walk() {
          @Override
          protected boolean enter(Statement statement) {
            found[0] |=
                statement instanceof Statement.Branch && statement.span().contains(touch.span());
            return true;
          }
        }.statements(loop.body());
      }
    }
    return found[0];
  }

  /** {@code old[i - 1] + old[i + 1]}. */
  private boolean readsNeighbours() {
    return touches.stream()
        .anyMatch(
            it ->
                !it.isWrite()
                    && it.item() != null
                    && it.item().index() instanceof Expression.Operation shift
                    && shift.operator() == Expression.Operator.ARITHMETIC
                    && shift.operands().size() == 2
                    && shift.operands().get(1) instanceof Expression.Literal
                    && origins.varies(shift.operands().getFirst()));
  }
}

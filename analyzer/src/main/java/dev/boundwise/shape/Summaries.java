package dev.boundwise.shape;

import dev.boundwise.effect.Steps;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the functions of a program do to what they did not make. */
final class Summaries {

  /** A chain of calls deeper than this is taken to do nothing more than its first part. */
  private static final int DEEPEST = 100;

  /** An object that is made of one that is made of one, and so on, is followed so far. */
  private static final int MOST_CONSTRUCTORS = 6;

  /** What a function does to more things than this says nothing that helps. */
  private static final int MOST = 100;

  private final Program program;
  private final Steps steps;
  private final IdentityHashMap<Function, Summary> known = new IdentityHashMap<>();
  private final IdentityHashMap<Function, Origins> whole = new IdentityHashMap<>();
  private final IdentityHashMap<Function, Set<Origin>> held = new IdentityHashMap<>();
  private int depth;
  private int making;

  Summaries(Program program) {
    this.program = program;
    this.steps = Steps.of(program);
  }

  Program program() {
    return program;
  }

  Steps steps() {
    return steps;
  }

  Summary of(Function function) {
    Summary before = known.get(function);
    if (before != null) {
      return before;
    }
    if (depth >= DEEPEST) {
      return Summary.NONE;
    }
    // a function that calls itself does what it does
    known.put(function, Summary.NONE);
    depth++;
    Summary summary = summed(function);
    depth--;
    known.put(function, summary);
    return summary;
  }

  /** What the loops of a function ask alike. */
  Origins origins(FunctionFacts facts) {
    return whole.computeIfAbsent(facts.function(), it -> Origins.ofFunction(this, facts));
  }

  /**
   * Where what an object keeps comes from that a constructor makes; null where that leads through
   * too many other constructors, or back to itself.
   */
  @Nullable Set<Origin> held(Function constructor) {
    Set<Origin> before = held.get(constructor);
    if (before != null || making >= MOST_CONSTRUCTORS) {
      return before;
    }
    making++;
    Origins origins = Origins.ofFunction(this, program.facts(constructor));
    Set<Origin> found = new Held(constructor, origins).origins();
    making--;
    held.put(constructor, found);
    return found;
  }

  private Summary summed(Function function) {
    FunctionFacts facts = program.facts(function);
    Origins origins = Origins.ofFunction(this, facts);
    Toucher toucher = new Toucher(this, facts, origins, function.start(), function.end());
    toucher.statements(function.body());
    Set<Origin> returns = new LinkedHashSet<>();
    List<Expression> returned = new ArrayList<>();
    Walk.returns(function.body(), returned);
    for (Expression value : returned) {
      returns.addAll(origins.of(value));
    }
    return new Summary(distinct(toucher.touches()), kinds(toucher.outside()), returns);
  }

  /** One touch for each thing and manner: which of them does not matter outside. */
  private static List<Touch> distinct(List<Touch> touches) {
    record Key(Origin origin, Touch.Manner manner, Obstacle.@Nullable Kind kind) {

      // By hand: made for each touch of each function, and the equals of a record starts slowly.
      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof Key it
            && manner == it.manner
            && kind == it.kind
            && origin.equals(it.origin);
      }

      @Override
      public int hashCode() {
        return origin.hashCode() * 31 + manner.hashCode();
      }
    }
    Map<Key, Touch> written = new LinkedHashMap<>();
    Map<Key, Touch> read = new LinkedHashMap<>();
    for (Touch touch : touches) {
      Map<Key, Touch> of = touch.isWrite() ? written : read;
      if (of.size() < MOST) {
        of.putIfAbsent(new Key(touch.origin(), touch.manner(), touch.kind()), touch);
      }
    }
    List<Touch> all = new ArrayList<>(written.values());
    all.addAll(read.values());
    return all;
  }

  private static List<Outside> kinds(List<Outside> outside) {
    record Key(Obstacle.Kind kind, String what, boolean isRead) {}
    Map<Key, Outside> found = new LinkedHashMap<>();
    for (Outside one : outside) {
      if (found.size() < MOST) {
        found.putIfAbsent(new Key(one.kind(), one.what(), one.isRead()), one);
      }
    }
    return List.copyOf(found.values());
  }
}

package dev.boundwise.rules.remedy;

import dev.boundwise.effect.EventLoops;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.Program;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * What makes the event loops of a program wait or compute.
 *
 * @param calls by identity
 */
record LoopStops(Set<Expression> calls) {

  static LoopStops of(Program program) {
    return program.derived(LoopStops.class, LoopStops::found);
  }

  private static LoopStops found(Program program) {
    Set<Expression> calls = Collections.newSetFromMap(new IdentityHashMap<>());
    EventLoops.of(program).entries().stream()
        .filter(it -> it.effect() != Effect.DISK)
        .forEach(it -> calls.add(it.code()));
    return new LoopStops(calls);
  }
}

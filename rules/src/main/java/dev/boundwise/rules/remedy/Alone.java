package dev.boundwise.rules.remedy;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.CallOf;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Whether a coroutine has its event loop for itself: {@code asyncio.run(main())}, each other one
 * awaited where it is called, and nobody starts a task or a server. Nothing waits then where the
 * loop stands still.
 */
final class Alone {

  /** What starts something that runs beside who starts it, by the last part of its name. */
  private static final Set<String> STARTING =
      Set.of(
          "create_task",
          "ensure_future",
          "gather",
          "wait",
          "as_completed",
          "TaskGroup",
          "start_soon",
          "create_task_group",
          "open_nursery",
          "start_server",
          "start_unix_server",
          "create_server",
          "create_unix_server",
          "serve",
          "serve_forever",
          "run_forever",
          "call_soon",
          "call_later",
          "call_at",
          "call_soon_threadsafe",
          "run_coroutine_threadsafe",
          "add_reader",
          "add_writer",
          "add_signal_handler");

  private static final Set<String> RUNNING =
      Set.of("asyncio.run", "asyncio.runners.run", "trio.run", "anyio.run");

  private Alone() {}

  static boolean is(Program program, Function coroutine) {
    Set<Function> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Function> open = new ArrayDeque<>(List.of(coroutine));
    while (!open.isEmpty()) {
      Function next = open.poll();
      if (!seen.add(next)) {
        continue;
      }
      List<CallOf> calls = program.callsOf(next);
      if (calls.isEmpty() || !next.isAsync() || next.isGenerator()) {
        return false;
      }
      for (CallOf call : calls) {
        if (isAwaited(call)) {
          open.add(call.caller());
        } else if (!isRun(program, call)) {
          return false;
        }
      }
    }
    return program.units().stream().noneMatch(Alone::starts);
  }

  private static boolean starts(Unit unit) {
    return unit.calls().stream().anyMatch(it -> STARTING.contains(name(it.call().callee())));
  }

  private static String name(Expression callee) {
    return switch (callee) {
      case Expression.Attribute it -> it.name();
      case Expression.Name it -> it.variable().name();
      default -> "";
    };
  }

  private static boolean isAwaited(CallOf call) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        found[0] |= expression instanceof Expression.Await it && it.value() == call.call();
        return true;
      }
    }.statements(call.caller().body());
    return found[0];
  }

  /** {@code asyncio.run(main())}. */
  private static boolean isRun(Program program, CallOf call) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        found[0] |=
            expression instanceof Expression.Call run
                && run.arguments().stream().map(Argument::value).anyMatch(it -> it == call.call())
                && program.facts(call.caller()).valueOf(run.callee()).options().stream()
                    .anyMatch(it -> it instanceof Value.Symbol one && RUNNING.contains(one.name()));
        return true;
      }
    }.statements(call.caller().body());
    return found[0];
  }
}

package dev.boundwise.effect;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Language;
import dev.boundwise.program.Unit;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Classes that a framework would call on its event loop, and that the program hands to threads
 * which may wait: {@code pipeline.addLast(new DefaultEventExecutorGroup(16), new Handler())},
 * {@code vertx.deployVerticle(new Worker(), new DeploymentOptions().setWorker(true))}.
 */
final class Deployed {

  private static final Set<String> ADDING = Set.of("addLast", "addFirst", "addBefore", "addAfter");

  private static final String DEPLOYING = "deployVerticle";

  private static final String GROUPS = "io.netty.util.concurrent.";

  private static final Pattern OF_WORKERS =
      Pattern.compile("(?s).*\\b(WORKER|VIRTUAL_THREAD|setWorker\\(true\\)).*");

  /** {@code new Worker()}, {@code Worker::new}, {@code Worker.class}, {@code "com.acme.Worker"}. */
  private static final Pattern CLASS = Pattern.compile("\\b([A-Z]\\w*)\\b");

  private final Set<String> elsewhere = new HashSet<>();
  private final Set<String> onLoop = new HashSet<>();

  private Deployed(Program program) {
    if (program.language() != Language.JAVA) {
      return;
    }
    for (Unit unit : program.units()) {
      for (Unit.Called called : unit.calls()) {
        if (called.call().callee() instanceof Expression.Attribute method
            && called.call().arguments().size() > 0) {
          FunctionFacts facts = program.facts(called.caller());
          if (method.name().equals(DEPLOYING)) {
            verticle(facts, called.call().arguments());
          } else if (ADDING.contains(method.name())) {
            handlers(facts, called.call().arguments());
          }
        }
      }
    }
  }

  static Deployed of(Program program) {
    return program.derived(Deployed.class, Deployed::new);
  }

  /** Whether the code of a function belongs to a class whose objects are all called elsewhere. */
  boolean isElsewhere(Function function) {
    if (elsewhere.isEmpty()) {
      return false;
    }
    for (Optional<Function> at = Optional.of(function); at.isPresent(); at = at.get().parent()) {
      Optional<ClassType> owner = at.get().owner();
      String name = owner.map(it -> simple(it.name())).orElse("");
      if (elsewhere.contains(name)) {
        return !onLoop.contains(name);
      }
    }
    return false;
  }

  private void verticle(FunctionFacts facts, List<Argument> arguments) {
    boolean isWorker =
        arguments.size() > 1
            && OF_WORKERS.matcher(written(facts, arguments.get(1).value())).matches();
    add(facts, arguments.getFirst().value(), isWorker);
  }

  private void handlers(FunctionFacts facts, List<Argument> arguments) {
    boolean isInGroup =
        facts.valueOf(arguments.getFirst().value()).options().stream()
            .anyMatch(it -> it instanceof Value.Instance one && one.type().startsWith(GROUPS));
    arguments.forEach(it -> add(facts, it.value(), isInGroup));
  }

  private void add(FunctionFacts facts, Expression given, boolean isElsewhere) {
    Set<String> found = isElsewhere ? elsewhere : onLoop;
    for (Value value : facts.valueOf(given).options()) {
      if (value instanceof Value.OwnObject it) {
        found.add(simple(it.type().name()));
      }
    }
    Matcher named = CLASS.matcher(written(facts, given));
    while (named.find()) {
      found.add(named.group(1));
    }
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The text of an expression, or of what its name stands for. */
  private static String written(FunctionFacts facts, Expression expression) {
    if (expression instanceof Expression.Name name) {
      List<Binding> bindings =
          name.variable().bindings().stream()
              .filter(it -> !(it instanceof Binding.Declared))
              .toList();
      if (bindings.size() == 1
          && bindings.getFirst() instanceof Binding.Assigned it
          && it.site().function() == facts.function()) {
        return facts.unit().text().slice(it.value().span());
      }
    }
    return facts.unit().text().slice(expression.span());
  }
}

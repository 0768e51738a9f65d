package dev.boundwise.rules.waiting;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What can be told of executors by how they are made. */
final class Executors {

  private static final Pattern ONE_THREAD =
      Pattern.compile(
          "(?s).*([sS]ingle|newFixedThreadPool\\(1[,)]|max_workers=1\\b|Executor\\(1\\)).*");

  private Executors() {}

  /** Whether an executor is made, or named, to have one thread. */
  static boolean isOfOneThread(FunctionFacts function, Expression executor) {
    if (ONE_THREAD.matcher(Wording.written(function, executor)).matches()) {
      return true;
    }
    List<Binding> bindings = new ArrayList<>();
    if (executor instanceof Expression.Name name) {
      bindings.addAll(name.variable().bindings());
    } else if (executor instanceof Expression.Attribute attribute) {
      for (Value object : function.valueOf(attribute.object()).options()) {
        if (object instanceof Value.OwnObject own) {
          bindings.addAll(own.type().attribute(attribute.name()));
          own.type().variable(attribute.name()).ifPresent(it -> bindings.addAll(it.bindings()));
        }
      }
    }
    return bindings.stream().anyMatch(it -> isOfOneThread(function, it));
  }

  private static boolean isOfOneThread(FunctionFacts function, Binding binding) {
    Expression made =
        switch (binding) {
          case Binding.Assigned it -> it.value();
          case Binding.Entered it -> it.context();
          default -> null;
        };
    return made != null
        && isHere(function, binding.site().function())
        && ONE_THREAD.matcher(function.unit().text().slice(made.span())).matches();
  }

  /** Whether code stands in the same file. */
  private static boolean isHere(FunctionFacts function, Function other) {
    Function outermost = other;
    while (outermost.parent().isPresent()) {
      outermost = outermost.parent().get();
    }
    return outermost == function.unit().body();
  }
}

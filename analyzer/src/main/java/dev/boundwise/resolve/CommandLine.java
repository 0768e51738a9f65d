package dev.boundwise.resolve;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Unit;
import java.util.Optional;

/** What the options of a command are, as {@code parser.add_argument} declares them. */
public final class CommandLine {

  private static final String NAMESPACE = "argparse.Namespace";

  private final Resolver resolver;

  CommandLine(Resolver resolver) {
    this.resolver = resolver;
  }

  /** The value of an option; empty where the object is none that has options. */
  Optional<Values> option(Value.Instance object, String name) {
    if (!object.type().equals(NAMESPACE)) {
      return Optional.empty();
    }
    Values all = Values.NONE;
    // parser.set_defaults(action=run): what options.action is, among others
    for (Unit.Called called : resolver.callers().named("set_defaults")) {
      for (Argument argument : called.call().arguments()) {
        if (argument.name().equals(name)) {
          all = all.or(resolver.valueOf(argument.value(), called.caller()));
        }
      }
    }
    for (Unit.Called called : resolver.callers().named("add_argument")) {
      if (declares(called.call(), name)) {
        all = all.or(declared(called));
      }
    }
    return all.options().isEmpty() ? Optional.empty() : Optional.of(all);
  }

  /** {@code add_argument("-n", "--dry-run")} declares {@code dry_run}. */
  public static boolean declares(Expression.Call call, String name) {
    boolean isNamed = false;
    for (Argument argument : call.arguments()) {
      if (argument.value() instanceof Expression.Literal text
          && text.kind() == Expression.LiteralKind.TEXT) {
        if (argument.name().equals("dest")) {
          return text.text().equals(name);
        }
        String option = text.text().replaceFirst("^-+", "").replace('-', '_');
        isNamed |= argument.isPositional() && option.equals(name);
      }
    }
    return isNamed;
  }

  private Values declared(Unit.Called called) {
    Values one = instance("builtins.str");
    Values usual = Values.NONE;
    boolean isMany = false;
    for (Argument argument : called.call().arguments()) {
      Expression given = argument.value();
      switch (argument.name()) {
        case "type" -> one = resolver.results().of(resolver.valueOf(given, called.caller()));
        case "default" -> usual = resolver.valueOf(given, called.caller());
        case "nargs" -> isMany = !isText(given, "?");
        case "action" -> {
          if (isText(given, "append") || isText(given, "extend")) {
            isMany = true;
          } else if (isText(given, "store_true") || isText(given, "store_false")) {
            one = instance("builtins.bool");
          } else if (isText(given, "count")) {
            one = instance("builtins.int");
          } else if (!isText(given, "store")) {
            one = Values.UNKNOWN;
          }
        }
        default -> {}
      }
    }
    Values all = isMany ? Values.of(new Value.Instance("builtins.list", one.bounded())) : one;
    return all.or(usual);
  }

  private static Values instance(String type) {
    return Values.of(new Value.Instance(type));
  }

  private static boolean isText(Expression code, String text) {
    return code instanceof Expression.Literal it
        && it.kind() == Expression.LiteralKind.TEXT
        && it.text().equals(text);
  }
}

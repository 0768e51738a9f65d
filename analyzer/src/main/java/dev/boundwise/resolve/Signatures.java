package dev.boundwise.resolve;

import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.Parameter;
import dev.boundwise.knowledge.Returned;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what tables say of results and attributes into values. */
final class Signatures {

  private final Resolver resolver;
  private final Knowledge knowledge;
  private final Map<String, Returned> parsed = new HashMap<>();

  /**
   * A call in whose terms a signature is read.
   *
   * @param call null where it is made by syntax
   */
  record Site(Expression.@Nullable Call call, Function caller) {}

  Signatures(Resolver resolver, Knowledge knowledge) {
    this.resolver = resolver;
    this.knowledge = knowledge;
  }

  /** An attribute's value. */
  Values value(String signature, Value.Instance receiver) {
    return value(parsed(signature), receiver, null);
  }

  /**
   * A call's result.
   *
   * @param receiver whose method is called; null for functions
   * @param site null where the call is not known
   */
  Values value(String signature, Value.@Nullable Instance receiver, @Nullable Site site) {
    return value(parsed(signature), receiver, site);
  }

  private Returned parsed(String signature) {
    Returned known = parsed.get(signature);
    if (known == null) {
      known = Returned.parse(signature);
      parsed.put(signature, known);
    }
    return known;
  }

  private Values value(Returned returned, Value.@Nullable Instance receiver, @Nullable Site site) {
    return switch (returned) {
      case Returned.Of it -> object(it, receiver, site);
      case Returned.Receiver it -> receiver == null ? Values.UNKNOWN : Values.of(receiver);
      case Returned.Element it -> receiver == null ? Values.UNKNOWN : receiver.elements();
      case Returned.Key it -> resolver.mappings().key(receiver);
      case Returned.KeyOf it ->
          resolver.mappings().keys(orNone(it.position(), site)).or(named(site, true));
      case Returned.ValueOf it ->
          resolver.mappings().values(orNone(it.position(), site)).or(named(site, false));
      case Returned.Argument it -> argument(it.position(), site);
      case Returned.Result it -> resolver.results().of(argument(it.position(), site));
      case Returned.ElementOf it -> resolver.parts().elements(argument(it.position(), site), false);
      case Returned.OneOf it -> oneOf(it.position(), site);
      case Returned.Packed it ->
          Packed.of(
              Spelling.given(new Parameter("format", it.position()), "", false, site), resolver);
      case Returned.Given it -> {
        Returned one = isGiven(it.parameter(), site) ? it.value() : it.otherwise();
        yield one == null ? Values.UNKNOWN : value(one, receiver, site);
      }
      case Returned.ByLetters it -> byLetters(it, receiver, site);
    };
  }

  private Values object(Returned.Of it, Value.@Nullable Instance receiver, @Nullable Site site) {
    List<Values> arguments = new ArrayList<>(it.arguments().size());
    for (Returned argument : it.arguments()) {
      arguments.add(value(argument, receiver, site).bounded());
    }
    if (it.type().equals("tuple") && !arguments.isEmpty()) {
      return Values.of(new Value.Tuple(List.copyOf(arguments)));
    }
    String type = knowledge.canonical(it.type());
    return Values.of(
        arguments.isEmpty()
            ? new Value.Instance(type)
            : arguments.size() == 2 && resolver.mappings().isOne(type)
                ? new Value.Instance(type, arguments.getLast(), arguments.getFirst())
                : new Value.Instance(type, arguments.getLast()));
  }

  /** An argument; no possibility where there is none. */
  private Values orNone(int position, @Nullable Site site) {
    boolean isNone =
        site != null
            && site.call() != null
            && site.call().arguments().stream().noneMatch(Argument::isSpread)
            && site.call().arguments().stream().filter(Argument::isPositional).count() <= position;
    return isNone ? Values.NONE : argument(position, site);
  }

  /** {@code dict(name=value)}: what stands there by name, or the names. */
  private Values named(@Nullable Site site, boolean isName) {
    Values all = Values.NONE;
    if (site != null && site.call() != null) {
      for (Argument argument : site.call().arguments()) {
        if (!argument.isPositional() && !argument.isSpread()) {
          all =
              all.or(
                  isName
                      ? resolver.builtin("str")
                      : resolver.valueOf(argument.value(), site.caller()));
        }
      }
    }
    return all;
  }

  /** Text for {@code open(path)}, bytes for {@code open(path, "rb")}. */
  private Values byLetters(
      Returned.ByLetters choice, Value.@Nullable Instance receiver, @Nullable Site site) {
    Values all = Values.NONE;
    for (String text :
        Spelling.given(choice.parameter(), choice.usual(), choice.letters().length() > 1, site)) {
      boolean isWith = text.contains(choice.letters());
      all = all.or(value(isWith ? choice.with() : choice.without(), receiver, site));
    }
    return all.options().isEmpty()
        ? Values.UNKNOWN.or(value(choice.without(), receiver, site))
        : all;
  }

  private static boolean isGiven(Parameter parameter, @Nullable Site site) {
    return site != null
        && site.call() != null
        && new CallSite(site.call(), site.call().callee(), "", false)
            .argument(parameter)
            .isPresent();
  }

  private Values oneOf(int position, @Nullable Site site) {
    if (site == null || site.call() == null) {
      return Values.UNKNOWN;
    }
    List<Argument> given = site.call().arguments();
    List<Argument> places = given.stream().filter(Argument::isPositional).skip(position).toList();
    if (given.stream().anyMatch(Argument::isSpread) || places.isEmpty()) {
      return Values.UNKNOWN;
    }
    if (places.size() == 1) {
      return resolver.parts().elements(argument(position, site), false);
    }
    Values all = Values.NONE;
    for (Argument one : places) {
      all = all.or(resolver.valueOf(one.value(), site.caller()));
    }
    return all;
  }

  private Values argument(int position, @Nullable Site site) {
    if (site == null || site.call() == null) {
      return Values.UNKNOWN;
    }
    int index = 0;
    for (Argument argument : site.call().arguments()) {
      if (argument.isSpread()) {
        return Values.UNKNOWN;
      }
      if (argument.isPositional() && index++ == position) {
        return resolver.valueOf(argument.value(), site.caller());
      }
    }
    return Values.UNKNOWN;
  }
}

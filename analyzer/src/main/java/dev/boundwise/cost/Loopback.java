package dev.boundwise.cost;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.CallOf;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether an address is one of the machine that the program runs on, as far as the program says so:
 * who connects there waits for no round trip.
 */
final class Loopback {

  /** Under this name tables have prices of calls that connect to it. */
  private static final String KIND = ":local";

  private static final Pattern LOCAL =
      Pattern.compile("(\\w+://)?(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[?::1]?)(?![\\w.]).*");

  /** A name or a number of a host, with or without a port: not a path, nor an empty text. */
  private static final Pattern HOST = Pattern.compile("(\\w+://)?[\\w-]+(\\.[\\w-]+)*(:\\d*)?.*");

  /** What has the host of its first argument, or of what it is called on. */
  private static final Set<String> OF_ARGUMENT =
      Set.of("urlsplit", "urlparse", "InetSocketAddress", "getByName", "URI", "create", "tuple");

  private static final Set<String> OF_TEXT =
      Set.of("split", "rsplit", "partition", "rpartition", "strip", "getHost");

  private static final Set<String> LOOKUP = Set.of("get", "getenv", "getOrDefault", "getProperty");

  private static final Set<String> OF_ADDRESS = Set.of("hostname", "netloc");

  private static final int DEEPEST = 6;

  /** What many call is told many things: the address is its callers' affair. */
  private static final int MOST_CALLERS = 10;

  private enum Place {
    HERE,
    ELSEWHERE,
    UNSAID;

    /** Of what is one or the other: somewhere else decides. */
    Place or(Place other) {
      return this == UNSAID || other == ELSEWHERE ? other : this;
    }
  }

  private final Program program;

  /** What has been asked for, so that nothing is asked for twice. */
  private final Set<Variable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Loopback(Program program) {
    this.program = program;
  }

  /** The name under which a table may have a price for such a call; empty where it is not told. */
  static Optional<String> named(String name, CallSite site, FunctionFacts facts) {
    String local = name + KIND;
    if (facts.knowledge().cost(local).isEmpty()
        || !(site.code() instanceof Expression.Call call)
        || call.arguments().isEmpty()) {
      return Optional.empty();
    }
    Expression address = call.arguments().getFirst().value();
    Place place = new Loopback(facts.program()).of(address, facts, 0);
    return place == Place.HERE ? Optional.of(local) : Optional.empty();
  }

  private Place of(Expression code, FunctionFacts facts, int depth) {
    if (depth > DEEPEST) {
      return Place.UNSAID;
    }
    return switch (code) {
      case Expression.Literal it ->
          it.kind() == Expression.LiteralKind.TEXT ? ofText(it.text()) : Place.UNSAID;
      case Expression.Collection it ->
          it.elements().isEmpty() ? Place.UNSAID : of(it.elements().getFirst(), facts, depth + 1);
      case Expression.Item it -> of(it.object(), facts, depth + 1);
      case Expression.Name it -> of(it.variable(), depth);
      case Expression.Attribute it -> ofAttribute(it, facts, depth);
      case Expression.Call it -> ofCall(it, facts, depth);
      case Expression.Operation it -> ofOperation(it, facts, depth);
      default -> Place.UNSAID;
    };
  }

  private static Place ofText(String text) {
    return LOCAL.matcher(text).matches()
        ? Place.HERE
        : HOST.matcher(text).matches() ? Place.ELSEWHERE : Place.UNSAID;
  }

  private Place ofOperation(Expression.Operation it, FunctionFacts facts, int depth) {
    return switch (it.operator()) {
      case OR, CHOICE -> {
        Place all = Place.UNSAID;
        for (Expression operand : it.operands()) {
          all = all.or(of(operand, facts, depth + 1));
        }
        yield all;
      }
      case FORMAT, ARITHMETIC -> of(it.operands().getFirst(), facts, depth + 1);
      default -> Place.UNSAID;
    };
  }

  private Place of(Variable variable, int depth) {
    Place all = Place.UNSAID;
    if (!seen.add(variable)) {
      return all;
    }
    for (Binding binding : variable.bindings()) {
      Binding made =
          binding instanceof Binding.Imported
              ? program.definition(variable).orElse(binding)
              : binding;
      all = all.or(of(made, depth));
    }
    return all;
  }

  private Place of(Binding binding, int depth) {
    FunctionFacts facts = program.facts(binding.site().function());
    return switch (binding) {
      case Binding.Assigned it -> of(it.value(), facts, depth + 1);
      // host, port = address
      case Binding.Unpacked it -> it.index() == 0 ? of(it.whole(), depth + 1) : Place.UNSAID;
      case Binding.Passed it ->
          passed(it.parameter(), facts, depth).or(of(it.defaultValue(), facts, depth + 1));
      default -> Place.UNSAID;
    };
  }

  private Place passed(Parameter parameter, FunctionFacts facts, int depth) {
    Place all = Place.UNSAID;
    List<CallOf> sites = program.callsOf(facts.function());
    for (CallOf site : sites.size() > MOST_CALLERS ? List.<CallOf>of() : sites) {
      if (all == Place.ELSEWHERE) {
        return all;
      }
      Optional<Expression> given = FunctionFacts.argument(site.call(), parameter, site.isBound());
      if (given.isPresent()) {
        all = all.or(of(given.get(), program.facts(site.caller()), depth + 1));
      }
    }
    return all;
  }

  private Place ofAttribute(Expression.Attribute it, FunctionFacts facts, int depth) {
    if (OF_ADDRESS.contains(it.name())) {
      return of(it.object(), facts, depth + 1);
    }
    Place all = Place.UNSAID;
    for (Value value : facts.valueOf(it.object()).options()) {
      for (Binding binding : bindings(value, it.name())) {
        all = all.or(of(binding, depth + 1));
      }
    }
    return all;
  }

  private List<Binding> bindings(Value object, String name) {
    return switch (object) {
      case Value.OwnObject it ->
          program.ancestors(it.type()).stream()
              .flatMap(
                  type -> Stream.concat(type.attribute(name).stream(), type.member(name).stream()))
              .toList();
      case Value.OwnModule it ->
          program.variable(it, name).map(Variable::bindings).orElse(List.of());
      default -> List.of();
    };
  }

  private Place ofCall(Expression.Call it, FunctionFacts facts, int depth) {
    String path = Sizes.nameOf(it.callee());
    String name = path.substring(path.lastIndexOf('.') + 1);
    List<Argument> arguments = it.arguments();
    if (name.equals("getLoopbackAddress")) {
      return Place.HERE;
    }
    if (LOOKUP.contains(name) && arguments.size() == 2) {
      // where nobody says otherwise
      return of(arguments.getLast().value(), facts, depth + 1);
    }
    if (OF_ARGUMENT.contains(name) && !arguments.isEmpty()) {
      return of(arguments.getFirst().value(), facts, depth + 1);
    }
    return OF_TEXT.contains(name) && it.callee() instanceof Expression.Attribute method
        ? of(method.object(), facts, depth + 1)
        : Place.UNSAID;
  }
}

package dev.boundwise.cost;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.CallOf;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.Fields;
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
 * Whether an address is one of the machine that the program runs on, where the program says so and
 * nothing else: who connects there waits for no round trip.
 */
final class Loopback {

  /** Under this name tables have prices of calls that connect to it. */
  private static final String KIND = ":local";

  /** The same of calls that are told what stands in the address itself, or in a file. */
  private static final String OF_FILE = ":file";

  private static final Pattern FILE = Pattern.compile("(?is)(data|file):.*");

  private static final Pattern LOCAL =
      Pattern.compile("(\\w+://)?(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[?::1]?)(?![\\w.]).*");

  /** What has the host of its first argument, or of what it is called on. */
  private static final Set<String> OF_ARGUMENT =
      Set.of("urlsplit", "urlparse", "InetSocketAddress", "getByName", "URI", "create", "tuple");

  private static final Set<String> OF_TEXT =
      Set.of("split", "rsplit", "partition", "rpartition", "strip", "getHost");

  private static final Set<String> OF_ADDRESS = Set.of("hostname", "netloc");

  private static final int DEEPEST = 6;

  /** What many call is told many things: the address is its callers' affair. */
  private static final int MOST_CALLERS = 10;

  private final Program program;

  private final Pattern sought;

  /** What has been asked for, so that nothing is asked for twice. */
  private final Set<Variable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Loopback(Program program, Pattern sought) {
    this.program = program;
    this.sought = sought;
  }

  /** The name under which a table may have a price for such a call; empty where it is not told. */
  static Optional<String> named(String name, CallSite site, FunctionFacts facts) {
    return priced(name + KIND, LOCAL, site, facts)
        .or(() -> priced(name + OF_FILE, FILE, site, facts));
  }

  private static Optional<String> priced(
      String name, Pattern sought, CallSite site, FunctionFacts facts) {
    if (facts.knowledge().cost(name).isEmpty()
        || !(site.code() instanceof Expression.Call call)
        || call.arguments().isEmpty()) {
      return Optional.empty();
    }
    Expression address = call.arguments().getFirst().value();
    boolean isHere = new Loopback(facts.program(), sought).isHere(address, facts, 0);
    return isHere ? Optional.of(name) : Optional.empty();
  }

  private boolean isHere(Expression code, FunctionFacts facts, int depth) {
    if (depth > DEEPEST) {
      return false;
    }
    return switch (code) {
      case Expression.Literal it ->
          it.kind() == Expression.LiteralKind.TEXT && sought.matcher(it.text()).matches();
      case Expression.Collection it ->
          !it.elements().isEmpty() && isHere(it.elements().getFirst(), facts, depth + 1);
      case Expression.Item it -> isHere(it.object(), facts, depth + 1);
      case Expression.Name it -> isHere(it.variable(), depth);
      case Expression.Attribute it -> isAttributeHere(it, facts, depth);
      case Expression.Call it -> isCallHere(it, facts, depth);
      case Expression.Operation it ->
          switch (it.operator()) {
            case OR -> it.operands().stream().allMatch(one -> isHere(one, facts, depth + 1));
            case CHOICE ->
                it.operands().stream().skip(1).allMatch(one -> isHere(one, facts, depth + 1));
            case FORMAT, ARITHMETIC -> isHere(it.operands().getFirst(), facts, depth + 1);
            default -> false;
          };
      default -> false;
    };
  }

  private boolean isHere(Variable variable, int depth) {
    if (!seen.add(variable) || variable.bindings().isEmpty()) {
      return false;
    }
    return variable.bindings().stream()
        .map(it -> it instanceof Binding.Imported ? program.definition(variable).orElse(it) : it)
        .allMatch(it -> isHere(it, depth));
  }

  private boolean isHere(Binding binding, int depth) {
    FunctionFacts facts = program.facts(binding.site().function());
    return switch (binding) {
      case Binding.Assigned it -> isHere(it.value(), facts, depth + 1);
      // host, port = address
      case Binding.Unpacked it -> it.index() == 0 && isHere(it.whole(), depth + 1);
      case Binding.Passed it -> isPassedHere(it, facts, depth);
      default -> false;
    };
  }

  /** By all who call: what nobody in the program calls is told by others. */
  private boolean isPassedHere(Binding.Passed it, FunctionFacts facts, int depth) {
    List<CallOf> sites = program.callsOf(facts.function());
    return !sites.isEmpty()
        && sites.size() <= MOST_CALLERS
        && sites.stream()
            .allMatch(
                site ->
                    FunctionFacts.argument(site.call(), it.parameter(), site.isBound())
                        .map(given -> isHere(given, program.facts(site.caller()), depth + 1))
                        .orElseGet(
                            () ->
                                site.call().arguments().stream().noneMatch(Argument::isSpread)
                                    && isHere(it.defaultValue(), facts, depth + 1)));
  }

  private boolean isAttributeHere(Expression.Attribute it, FunctionFacts facts, int depth) {
    if (OF_ADDRESS.contains(it.name())) {
      return isHere(it.object(), facts, depth + 1);
    }
    List<Value> objects = facts.valueOf(it.object()).options();
    List<Binding> bindings = objects.stream().flatMap(value -> bindings(value, it.name())).toList();
    // private final String host; says what is to be set, not to what
    List<Binding> set =
        bindings.stream().filter(one -> !(one instanceof Binding.Declared)).toList();
    return set.isEmpty()
        ? !bindings.isEmpty() && objects.stream().allMatch(one -> isMadeHere(one, it.name(), depth))
        : set.stream().allMatch(one -> isHere(one, depth + 1));
  }

  /** {@code record Server(String host, int port)}: by all who make one. */
  private boolean isMadeHere(Value object, String field, int depth) {
    if (!(object instanceof Value.OwnObject it)) {
      return false;
    }
    List<CallOf> sites = program.callsOf(it.type());
    return !sites.isEmpty()
        && sites.size() <= MOST_CALLERS
        && bindings(object, field)
            .filter(Binding.Declared.class::isInstance)
            .map(Binding.Declared.class::cast)
            .allMatch(
                declared ->
                    sites.stream()
                        .allMatch(
                            site -> {
                              Expression given = Fields.given(site.call(), it.type(), declared);
                              return given != null
                                  && isHere(given, program.facts(site.caller()), depth + 1);
                            }));
  }

  private Stream<Binding> bindings(Value object, String name) {
    return switch (object) {
      case Value.OwnObject it ->
          program.ancestors(it.type()).stream()
              .flatMap(
                  type -> Stream.concat(type.attribute(name).stream(), type.member(name).stream()));
      case Value.OwnModule it ->
          program.variable(it, name).stream().flatMap(one -> one.bindings().stream());
      default -> Stream.of();
    };
  }

  private boolean isCallHere(Expression.Call it, FunctionFacts facts, int depth) {
    // a class of Java has its whole name
    String path = Sizes.nameOf(it.callee());
    String name = path.substring(path.lastIndexOf('.') + 1);
    if (name.equals(sought == FILE ? "as_uri" : "getLoopbackAddress")) {
      return true;
    }
    if (OF_ARGUMENT.contains(name) && !it.arguments().isEmpty()) {
      return isHere(it.arguments().getFirst().value(), facts, depth + 1);
    }
    return OF_TEXT.contains(name)
        && it.callee() instanceof Expression.Attribute method
        && isHere(method.object(), facts, depth + 1);
  }
}

package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Set;

/** What gives equal objects for equal arguments. */
final class MadeAlike {

  /** What gives equal objects for equal arguments, which nothing changes. */
  private static final Set<String> CONSTANT =
      Set.of(
          "ipaddress.ip_network",
          "ipaddress.ip_address",
          "ipaddress.ip_interface",
          "ipaddress.IPv4Network",
          "ipaddress.IPv6Network",
          "ipaddress.IPv4Address",
          "ipaddress.IPv6Address",
          "datetime.date.fromisoformat",
          "datetime.datetime.fromisoformat",
          "datetime.datetime.strptime",
          "decimal.Decimal",
          "fractions.Fraction",
          "uuid.UUID",
          "pathlib.Path",
          "pathlib.PurePath",
          "pathlib.PurePosixPath",
          "fnmatch.translate");

  private MadeAlike() {}

  static boolean isConstant(String function) {
    return CONSTANT.contains(function);
  }

  /** Whether a call of it makes an object of an element and nothing else. */
  static boolean is(Candidate candidate, Expression.Call call, Expression.Name element) {
    List<Value> options = candidate.facts().valueOf(call.callee()).options();
    return options.size() == 1
        && options.getFirst() instanceof Value.Symbol function
        && CONSTANT.contains(function.name())
        && !call.arguments().isEmpty()
        && DropIn.isSame(call.arguments().getFirst().value(), element)
        && call.arguments().stream()
            .skip(1)
            .allMatch(it -> it.value() instanceof Expression.Literal);
  }
}

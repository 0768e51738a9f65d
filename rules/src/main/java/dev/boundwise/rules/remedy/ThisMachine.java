package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.cost.Account;
import dev.boundwise.cost.Works;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.CallOf;
import java.util.List;
import java.util.Set;

/** Connections that go no further than this machine, which takes or refuses them at once. */
final class ThisMachine {

  private static final Set<String> CONNECTING =
      Set.of("socket.socket.connect", "socket.socket.connect_ex");

  private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "::1", "0.0.0.0");

  private final Candidate candidate;

  private ThisMachine(Candidate candidate) {
    this.candidate = candidate;
  }

  /** Whether a loop waits for nothing else: {@code probe.connect_ex(("127.0.0.1", port))}. */
  static boolean isAllItWaitsFor(Candidate candidate) {
    ThisMachine here = new ThisMachine(candidate);
    boolean isAny = false;
    for (Account.Part part :
        Works.of(candidate.program()).of(candidate.region().function()).parts()) {
      if (part.isCall()
          && candidate.region().span().contains(part.code().span())
          && part.work().of(Resource.NETWORK).typical() > 0) {
        isAny = true;
        if (!CONNECTING.contains(part.what()) || !here.isCalled((Expression.Call) part.code())) {
          return false;
        }
      }
    }
    return isAny;
  }

  private boolean isCalled(Expression.Call call) {
    return !call.arguments().isEmpty()
        && call.arguments().getFirst().value() instanceof Expression.Collection address
        && !address.elements().isEmpty()
        && is(address.elements().getFirst());
  }

  private boolean is(Expression host) {
    if (!(host instanceof Expression.Name name)) {
      return isText(host);
    }
    Variable variable = name.variable();
    Function function = candidate.region().function();
    for (Parameter parameter : function.parameters()) {
      if (parameter.variable() == variable) {
        return isGiven(candidate.program().callsOf(function), parameter);
      }
    }
    return variable.bindings().size() == 1
        && variable.bindings().getFirst() instanceof Binding.Assigned it
        && isText(it.value());
  }

  private static boolean isGiven(List<CallOf> calls, Parameter parameter) {
    return !calls.isEmpty()
        && calls.stream()
            .map(it -> it.call().arguments())
            .allMatch(
                it ->
                    it.stream().allMatch(Argument::isPositional)
                        && it.size() > parameter.index()
                        && isText(it.get(parameter.index()).value()));
  }

  private static boolean isText(Expression host) {
    return host instanceof Expression.Literal it
        && it.kind() == Expression.LiteralKind.TEXT
        && HERE.contains(it.text());
  }
}

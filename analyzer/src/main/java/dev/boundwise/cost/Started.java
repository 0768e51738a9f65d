package dev.boundwise.cost;

import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.CallSite;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which program a call starts, where its name stands in the code. A table may have a price for it:
 * {@code takes subprocess.run:git.clone}, {@code takes subprocess.run:git}.
 */
final class Started {

  private static final Set<String> STARTING =
      Set.of(
          "subprocess.run",
          "subprocess.call",
          "subprocess.check_call",
          "subprocess.check_output",
          "subprocess.getoutput",
          "subprocess.getstatusoutput",
          "os.system");

  /** Programs that start the one that is named after them. */
  private static final Set<String> BEFORE = Set.of("sudo", "env", "nice", "exec", "command");

  private static final Set<String> PYTHON = Set.of("python", "python2", "python3");

  /** Code that stands in a line is short. */
  private static final String LINE = "-c";

  private static final String MODULE = "-m";

  /** What nobody knows from the code. */
  private static final String UNKNOWN = "?";

  private Started() {}

  /** The name under which a table has a price for such a call; empty where it has none. */
  static Optional<String> named(String name, CallSite site, Knowledge knowledge) {
    if (!STARTING.contains(name)
        || !(site.code() instanceof Expression.Call call)
        || call.arguments().isEmpty()) {
      return Optional.empty();
    }
    List<String> words =
        words(call.arguments().getFirst().value(), 0)
            .dropWhile(it -> BEFORE.contains(it) || it.contains("="))
            .toList();
    if (words.isEmpty() || words.getFirst().equals(UNKNOWN)) {
      return Optional.empty();
    }
    String program = words.getFirst().substring(words.getFirst().lastIndexOf('/') + 1);
    List<String> given = words.subList(1, words.size());
    if (PYTHON.contains(program)) {
      program = "python";
      if (given.isEmpty() || given.contains(LINE)) {
        return Optional.empty();
      }
    }
    String all = "subprocess.run:" + program;
    String part =
        given.contains(MODULE)
            ? MODULE
            : given.stream().filter(Started::isPart).findFirst().orElse("");
    return Stream.of(all + "." + part, all)
        .filter(it -> knowledge.cost(it).isPresent())
        .findFirst();
  }

  /** {@code clone} of {@code git -C folder clone}: no option, and no path. */
  private static boolean isPart(String word) {
    return word.matches("[a-z][a-z-]+");
  }

  /** The words of a command, as far as they are written. */
  private static Stream<String> words(Expression code, int depth) {
    return switch (code) {
      case Expression.Literal it when it.kind() == Expression.LiteralKind.TEXT ->
          Stream.of(it.text().strip().split("\\s+"));
      case Expression.Collection it -> it.elements().stream().flatMap(one -> words(one, depth));
      case Expression.Operation it -> it.operands().stream().flatMap(one -> words(one, depth));
      case Expression.Attribute it when it.name().equals("executable") -> Stream.of("python");
      case Expression.Name it when depth == 0 ->
          it.variable().bindings().stream()
              .filter(Binding.Assigned.class::isInstance)
              .findFirst()
              .map(one -> words(((Binding.Assigned) one).value(), depth + 1))
              .orElse(Stream.of(UNKNOWN));
      default -> Stream.of(UNKNOWN);
    };
  }
}

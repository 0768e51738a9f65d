package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.Value;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * {@code if not os.path.exists(folder): os.makedirs(folder)}: two rounds that run at once both find
 * no folder, and the second one to make it fails.
 */
final class FoldersMade {

  private static final Set<String> MAKING =
      Set.of("os.makedirs", "os.mkdir", "pathlib.Path.mkdir", "pathlib.PosixPath.mkdir");

  private FoldersMade() {}

  /** What has to be so where rounds make folders; empty where they make none. */
  static Optional<String> assumption(Candidate candidate) {
    return Round.of(candidate.region())
        .flatMap(it -> Reached.by(candidate).first(makes(candidate)))
        .map(it -> "rounds make folders with `exist_ok=True`: two may want the same one at once");
  }

  private static BiPredicate<Function, Expression> makes(Candidate candidate) {
    return (function, code) ->
        code instanceof Expression.Call call
            && isNamed(call)
            && call.arguments().stream().map(Argument::name).noneMatch("exist_ok"::equals)
            && candidate.program().facts(function).valueOf(call.callee()).options().stream()
                .anyMatch(FoldersMade::isMaker);
  }

  private static boolean isNamed(Expression.Call call) {
    return switch (call.callee()) {
      case Expression.Attribute it -> it.name().equals("makedirs") || it.name().equals("mkdir");
      case Expression.Name it -> it.variable().name().matches("makedirs|mkdir");
      default -> false;
    };
  }

  private static boolean isMaker(Value value) {
    return switch (value) {
      case Value.Symbol it -> MAKING.contains(it.name());
      case Value.Method it -> MAKING.contains(it.qualifiedName());
      default -> false;
    };
  }
}

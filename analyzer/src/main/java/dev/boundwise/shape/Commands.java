package dev.boundwise.shape;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Variable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Programs that change one place, which they lock or which others must not change meanwhile: {@code
 * git commit} its repository's index, {@code apt-get install} the packages of the machine.
 */
final class Commands {

  /** Those that change the machine, whatever folder they are started in. */
  private static final Set<String> OF_MACHINE =
      Set.of(
          "apt",
          "apt-get",
          "dpkg",
          "yum",
          "dnf",
          "zypper",
          "pacman",
          "apk",
          "snap",
          "brew",
          "useradd",
          "usermod",
          "userdel",
          "groupadd",
          "crontab",
          "iptables",
          "systemctl",
          "mount",
          "umount",
          "conda",
          "mamba",
          "gem");

  /** Those that build or install in the folder where they are started. */
  private static final Set<String> OF_FOLDER =
      Set.of("make", "ninja", "npm", "yarn", "pnpm", "cargo", "poetry", "gradle", "mvn");

  private static final Set<String> PIP = Set.of("pip", "pip3", "pipx", "easy_install");

  private static final Set<String> GIT =
      Set.of(
          "add",
          "am",
          "apply",
          "checkout",
          "cherry-pick",
          "commit",
          "config",
          "fetch",
          "gc",
          "merge",
          "mv",
          "pull",
          "rebase",
          "reset",
          "restore",
          "revert",
          "rm",
          "stash",
          "submodule",
          "switch",
          "tag",
          "worktree");

  private static final Set<String> READING =
      Set.of("list", "show", "search", "status", "info", "is-active", "is-enabled", "freeze", "-l");

  /** What says where a program works. */
  private static final Set<String> PLACES = Set.of("cwd", "-C", "--git-dir", "--prefix", "-t");

  private Commands() {}

  /** Whether a call starts such a program for the same place in all rounds. */
  static boolean isOfOnePlace(Expression.Call call, Origins origins) {
    if (call.arguments().isEmpty()) {
      return false;
    }
    List<Expression> parts = parts(call.arguments().getFirst().value());
    List<String> words = parts.stream().flatMap(Commands::words).toList();
    if (words.isEmpty()) {
      return false;
    }
    int first = words.getFirst().equals("sudo") && words.size() > 1 ? 1 : 0;
    String program = words.get(first).substring(words.get(first).lastIndexOf('/') + 1);
    List<String> given = words.subList(first + 1, words.size());
    boolean isPip = given.size() > 1 && given.getFirst().equals("-m") && PIP.contains(given.get(1));
    if (OF_MACHINE.contains(program) || PIP.contains(program) || isPip) {
      return given.stream().noneMatch(READING::contains);
    }
    boolean isChange =
        OF_FOLDER.contains(program)
            || (program.equals("git") && given.stream().anyMatch(GIT::contains));
    return isChange && !isElsewhere(call, parts, origins);
  }

  /** Whether each round says another place. */
  private static boolean isElsewhere(
      Expression.Call call, List<Expression> parts, Origins origins) {
    for (Argument argument : call.arguments()) {
      if (PLACES.contains(argument.name()) && origins.varies(argument.value())) {
        return true;
      }
    }
    for (int i = 1; i < parts.size(); i++) {
      boolean isNamed = words(parts.get(i - 1)).anyMatch(PLACES::contains);
      if (isNamed && origins.varies(parts.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** The parts of a command, which may be made in a line of its own. */
  private static List<Expression> parts(Expression command) {
    return switch (command) {
      case Expression.Collection it -> it.elements();
      case Expression.Name it -> {
        Variable variable = it.variable();
        yield variable.bindings().size() == 1
                && variable.bindings().getFirst() instanceof Binding.Assigned made
                && !(made.value() instanceof Expression.Name)
            ? parts(made.value())
            : List.of();
      }
      default -> List.of(command);
    };
  }

  /** What is written of a part; of what is not, a word that no program has. */
  private static Stream<String> words(Expression part) {
    return switch (part) {
      case Expression.Literal it when it.kind() == Expression.LiteralKind.TEXT ->
          Stream.of(it.text().trim().split("\\s+"));
      case Expression.Operation it -> it.operands().stream().flatMap(Commands::words);
      default -> Stream.of("?");
    };
  }
}

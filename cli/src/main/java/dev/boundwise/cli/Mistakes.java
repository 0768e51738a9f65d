package dev.boundwise.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with a command line, and what was probably meant. */
final class Mistakes {
  private Mistakes() {}

  static String sentence(ParameterException mistake, Collection<String> commands) {
    CommandSpec command = mistake.getCommandLine().getCommandSpec();
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched().getFirst(), command, commands);
    }
    if (mistake instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return missing(missing.getMissing().getFirst());
    }
    ArgSpec argument = mistake.getArgSpec();
    String value = mistake.getValue();
    if (argument != null && value != null) {
      return wrongValue(argument, value);
    }
    String message = String.valueOf(mistake.getMessage());
    return message.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + message.substring(1);
  }

  private static String unmatched(String typed, CommandSpec command, Collection<String> commands) {
    if (typed.startsWith("-")) {
      String option = typed.replaceFirst("=.*", "");
      List<String> known = command.options().stream().flatMap(o -> Stream.of(o.names())).toList();
      String suggestion = Nearest.suggestion(option, known);
      String hint =
          suggestion.isEmpty() ? "; see " + command.qualifiedName() + " --help" : suggestion;
      return "no such option: " + option + hint;
    }
    if (!command.subcommands().isEmpty()) {
      if (Files.exists(Path.of(typed))) {
        return "no such command: " + typed + "; did you mean boundwise check " + typed + "?";
      }
      String suggestion = Nearest.suggestion(typed, commands);
      String hint =
          suggestion.isEmpty() ? "; there are " + String.join(", ", commands) : suggestion;
      return "no such command: " + typed + hint;
    }
    return "one argument too many: " + typed + "; see " + command.qualifiedName() + " --help";
  }

  private static String missing(ArgSpec argument) {
    if (argument instanceof OptionSpec option) {
      return option.longestName() + " needs a value: " + values(argument);
    }
    return "what is missing is "
        + argument.paramLabel()
        + "; see "
        + argument.command().qualifiedName()
        + " --help";
  }

  private static String wrongValue(ArgSpec argument, String value) {
    String name =
        argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    List<String> known = known(argument);
    return name
        + " takes "
        + values(argument)
        + ", not "
        + value
        + (known.isEmpty() ? "" : Nearest.suggestion(value, known));
  }

  private static String values(ArgSpec argument) {
    List<String> known = known(argument);
    if (known.isEmpty()) {
      Class<?> type = argument.typeInfo().getType();
      boolean number = type == int.class || type == Integer.class;
      return number ? "a whole number from 1 on" : argument.paramLabel();
    }
    return known.stream().limit(known.size() - 1L).collect(Collectors.joining(", "))
        + " or "
        + known.getLast();
  }

  private static List<String> known(ArgSpec argument) {
    Class<?> type = argument.typeInfo().getType();
    if (type == Optional.class) {
      type = argument.typeInfo().getAuxiliaryTypes()[0];
    }
    return type.isEnum()
        ? Stream.of(type.getEnumConstants())
            .map(value -> value.toString().toLowerCase(java.util.Locale.ROOT))
            .toList()
        : List.of();
  }
}

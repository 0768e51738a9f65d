package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names that code to write brings along, as {@code ⟪table⟫}: where the function has one of that
 * name, it is another one, {@code table_2}, and what is imported is imported as that.
 */
final class FreeNames {

  private static final Pattern MARKED = Pattern.compile("(import |, )?⟪(\\w+)⟫");

  /** What a form sets, and what it imports. */
  private static final Pattern OWN =
      Pattern.compile(
          "(?m)^\\s*(NAMES) = |^\\s*for (NAMES) in |^from \\S+ import (NAMES)$"
              .replace("NAMES", "\\w+(?:, \\w+)*"));

  private final Set<String> taken = new HashSet<>();
  private final Set<String> imported = new HashSet<>();

  private FreeNames(Unit unit, Function function) {
    function.parameters().forEach(it -> taken.add(it.variable().name()));
    unit.functions().forEach(it -> taken.add(it.name()));
    boolean isModule = function.kind() == Function.Kind.MODULE;
    for (Function one : isModule ? unit.functions() : List.of(function)) {
      read(one);
    }
  }

  /** A form with the names marked that it brings along: those in small letters. */
  static String marked(String form) {
    Set<String> own = new LinkedHashSet<>();
    OWN.matcher(form)
        .results()
        .flatMap(it -> Stream.of(it.group(1), it.group(2), it.group(3)))
        .filter(Objects::nonNull)
        .flatMap(it -> Stream.of(it.split(", ")))
        .filter(it -> Character.isLowerCase(it.charAt(0)))
        .forEach(own::add);
    String made = form;
    for (String name : own) {
      made = made.replaceAll("(?<![.\\w⟪])" + name + "\\b", "⟪" + name + "⟫");
    }
    return made;
  }

  /** The code with names that are free. */
  static String in(Candidate candidate, String code) {
    if (code.indexOf('⟪') < 0) {
      return code;
    }
    FreeNames names = new FreeNames(candidate.region().unit(), candidate.region().function());
    StringBuilder made = new StringBuilder();
    boolean isImport = false;
    for (String line : code.splitWithDelimiters("\n", 0)) {
      isImport = line.startsWith("from ") && line.contains(" import ");
      made.append(names.written(line, isImport));
    }
    return made.toString();
  }

  private String written(String line, boolean isImport) {
    Matcher matcher = MARKED.matcher(line);
    StringBuilder made = new StringBuilder();
    while (matcher.find()) {
      String before = matcher.group(1) == null ? "" : matcher.group(1);
      String name = matcher.group(2);
      String free = free(name);
      String shown = isImport && !free.equals(name) ? name + " as " + free : free;
      matcher.appendReplacement(made, Matcher.quoteReplacement(before + shown));
    }
    return matcher.appendTail(made).toString();
  }

  private String free(String name) {
    String free = name;
    for (int i = 2; taken.contains(free) && !imported.contains(free); i++) {
      free = name + "_" + i;
    }
    return free;
  }

  private void read(Function function) {
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        switch (expression) {
          case Expression.Name it -> note(it.variable());
          case Expression.Lambda it -> statements(it.function().body());
          case Expression.Comprehension it when it.isLazy() -> statements(List.of(it.loop()));
          default -> {}
        }
        return true;
      }
    }.statements(function.body());
  }

  /** What the module has imported by its own name is what is meant. */
  private void note(Variable variable) {
    boolean isImported =
        !variable.isUnbound()
            && variable.bindings().stream()
                .allMatch(
                    it ->
                        it instanceof Binding.Imported one
                            && one.name().endsWith("." + variable.name()));
    (isImported ? imported : taken).add(variable.name());
  }
}

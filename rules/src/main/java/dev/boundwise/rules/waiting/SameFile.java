package dev.boundwise.rules.waiting;

import dev.boundwise.effect.LoopEntry;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Language;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Location;
import dev.boundwise.rule.Related;
import dev.boundwise.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Calls of one Java method that work on one file, which are one piece of work: {@code if
 * (Files.exists(path)) { Files.readString(path); }}.
 */
final class SameFile {

  private static final Set<String> FILES = Set.of("java.nio.file.Path", "java.io.File");

  /** What gives an object that stands for an open file. */
  private static final Pattern OPENING =
      Pattern.compile(".*\\.([A-Z]\\w*|open\\w*|new[A-Z]\\w*|getResourceAsStream)");

  private SameFile() {}

  /** What belongs together, in the order of the first of each. */
  static List<List<LoopFindings>> groups(List<LoopFindings> all) {
    List<List<LoopFindings>> groups = new ArrayList<>();
    for (LoopFindings one : all) {
      List<LoopFindings> group =
          groups.stream()
              .filter(it -> it.stream().anyMatch(known -> isSame(known, one.first())))
              .findFirst()
              .orElse(null);
      if (group == null) {
        groups.add(new ArrayList<>(List.of(one)));
      } else {
        group.add(one);
      }
    }
    return groups;
  }

  /** The first of a group, with the others beside it. */
  static Finding finding(List<LoopFindings> group, RuleInfo rule) {
    Finding finding = group.getFirst().finding(rule);
    if (group.size() == 1) {
      return finding;
    }
    List<Related> related = new ArrayList<>(finding.related());
    for (LoopFindings other : group.subList(1, group.size())) {
      FunctionFacts function = other.first().function();
      related.add(
          new Related(
              new Location(function.unit().text(), other.first().code().span()),
              "the same file once more"));
    }
    return new Finding(
        finding.rule(),
        finding.confidence(),
        finding.message(),
        finding.primary(),
        related,
        finding.flow(),
        finding.instead(),
        finding.fixes(),
        finding.subject());
  }

  private static boolean isSame(LoopFindings known, LoopEntry later) {
    LoopEntry one = known.first();
    FunctionFacts function = one.function();
    boolean opens = OPENING.matcher(known.end()).matches();
    return function.unit().language() == Language.JAVA
        && one.isDirect()
        && later.isDirect()
        && function.function() == later.function().function()
        && ((opens && names(later.code()).anyMatch(it -> isMadeBy(it, one.code())))
            || files(function, one.code())
                .anyMatch(files(function, later.code()).toList()::contains));
  }

  /** Whether a call has made what a variable stands for, alone or inside of something else. */
  private static boolean isMadeBy(Expression.Name name, Expression call) {
    return name.variable().bindings().stream()
        .anyMatch(
            it ->
                switch (it) {
                  case Binding.Assigned set -> set.value().span().contains(call.span());
                  case Binding.Entered held -> held.context().span().contains(call.span());
                  default -> false;
                });
  }

  /** The files and paths that a call is told, by their variables or the names of their fields. */
  private static Stream<Object> files(FunctionFacts function, Expression code) {
    return parts(code).stream()
        .filter(it -> isFile(function, it))
        .flatMap(
            it ->
                switch (it) {
                  case Expression.Name name -> Stream.of(name.variable());
                  case Expression.Attribute field
                      when field.object() instanceof Expression.Name of ->
                      Stream.of(List.of(of.variable(), field.name()));
                  default -> Stream.of();
                });
  }

  private static boolean isFile(FunctionFacts function, Expression part) {
    return (part instanceof Expression.Name || part instanceof Expression.Attribute)
        && function.valueOf(part).options().stream()
            .anyMatch(it -> it instanceof Value.Instance one && FILES.contains(one.type()));
  }

  private static Stream<Expression.Name> names(Expression code) {
    return parts(code).stream()
        .filter(Expression.Name.class::isInstance)
        .map(Expression.Name.class::cast);
  }

  private static List<Expression> parts(Expression code) {
    List<Expression> found = new ArrayList<>();
    new Walk() {
      @Override
      protected void expression(Expression expression) {
        found.add(expression);
      }
    }.code(code);
    return found;
  }
}

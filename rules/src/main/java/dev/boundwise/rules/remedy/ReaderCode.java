package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A reader whose rows are lists, in code, and the places of the columns. */
final class ReaderCode {

  private static final String CLASS = "DictReader";

  /** What {@code csv.reader} takes as well. */
  private static final Set<String> SHARED =
      Set.of(
          "dialect",
          "delimiter",
          "quotechar",
          "escapechar",
          "doublequote",
          "skipinitialspace",
          "lineterminator",
          "quoting",
          "strict");

  private final Candidate candidate;
  private final Round round;
  private final ColumnReads reads;

  ReaderCode(Candidate candidate, Round round, ColumnReads reads) {
    this.candidate = candidate;
    this.round = round;
    this.reads = reads;
  }

  /** Whether all that the reader is told is what to read, names of columns, and what both take. */
  static boolean isKnown(Expression.Call reader) {
    List<Argument> given = reader.arguments();
    return !given.isEmpty()
        && given.getFirst().isPositional()
        && given.stream().skip(1).allMatch(it -> isNames(given, it) || SHARED.contains(it.name()))
        && names(reader).size() <= 1;
  }

  private static boolean isNames(List<Argument> given, Argument one) {
    return one.name().equals("fieldnames") || (one.isPositional() && given.indexOf(one) == 1);
  }

  private static List<Argument> names(Expression.Call reader) {
    List<Argument> given = reader.arguments();
    return given.stream().skip(1).filter(it -> isNames(given, it)).toList();
  }

  String how(Expression rows, Expression.Call reader) {
    Map<String, String> places = places();
    String callee = DropIn.slice(candidate, reader.callee());
    boolean isModules = callee.endsWith("." + CLASS);
    String made =
        isModules ? callee.substring(0, callee.length() - CLASS.length()) + "reader" : "⟪reader⟫";
    List<Argument> names = names(reader);
    String given =
        reader.arguments().stream()
            .filter(it -> !names.contains(it))
            .map(this::slice)
            .collect(Collectors.joining(", "));
    String header =
        names.isEmpty() ? "next(⟪lines⟫, ())" : DropIn.slice(candidate, names.getFirst().value());
    return (isModules ? "" : "from csv import ⟪reader⟫\n\n")
        + "⟪lines⟫ = "
        + made
        + "("
        + given
        + ")\n⟪header⟫ = {name: place for place, name in enumerate("
        + header
        + ")}\n"
        + looked(places)
        + "\n"
        + loop(rows, places);
  }

  private String slice(Code code) {
    return candidate.region().unit().text().slice(code.start(), code.end());
  }

  /** A name for the place of each column. */
  private Map<String, String> places() {
    Map<String, String> found = new LinkedHashMap<>();
    for (String name : reads.names()) {
      String word =
          name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
      String plain =
          (word.isEmpty() || !Character.isLetter(word.charAt(0)) ? "column_" : "") + word;
      String free = plain + "_at";
      for (int i = 2; found.containsValue(free); i++) {
        free = plain + i + "_at";
      }
      found.put(name, free);
    }
    return found;
  }

  private String looked(Map<String, String> places) {
    Map<String, String> keys = new LinkedHashMap<>();
    reads.all().forEach(it -> keys.putIfAbsent(ColumnReads.name(it), slice(it.index())));
    String first = places.values().iterator().next();
    return keys.size() == 1
        ? "⟪" + first + "⟫ = ⟪header⟫.get(" + keys.values().iterator().next() + ")"
        : places.values().stream().map(it -> "⟪" + it + "⟫").collect(Collectors.joining(", "))
            + " = map(⟪header⟫.get, ("
            + String.join(", ", keys.values())
            + "))";
  }

  /** The loop over the lists; blank lines are left out, as they were. */
  private String loop(Expression rows, Map<String, String> places) {
    Edited edited = new Edited(candidate).with(rows, "filter(None, ⟪lines⟫)");
    reads
        .all()
        .forEach(it -> edited.with(it.index(), "⟪" + places.get(ColumnReads.name(it)) + "⟫"));
    Code whole = round.comprehension().map(Code.class::cast).orElse(round.loop());
    Expression.Item one = reads.all().getFirst();
    return edited
        .shown(whole)
        .orElseGet(
            () ->
                "for "
                    + slice(round.loop().target())
                    + " in "
                    + new Edited(candidate)
                        .with(rows, "filter(None, ⟪lines⟫)")
                        .shown(round.loop().source())
                        .orElse("filter(None, ⟪lines⟫)")
                    + ":\n    ... "
                    + slice(one.object())
                    + "[⟪"
                    + places.get(ColumnReads.name(one))
                    + "⟫] ...  # in the place of "
                    + slice(one));
  }
}

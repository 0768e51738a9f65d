package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Heavy;
import dev.boundwise.advice.Round;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether what has a form may be written in the other way: what its places have to be. */
final class FormGround {

  private static final Pattern WORD = Pattern.compile("\\b[A-Z][A-Z0-9]*\\b");
  private static final Pattern SET =
      Pattern.compile("(?m)^(?:\\w+(?:, \\w+)*) (?:[-+*/|&^%]|//|<<|>>)?= ");

  /** Functions that do nothing but give a value. */
  private static final Set<String> PLAIN =
      Set.of("len", "abs", "ord", "chr", "int", "str", "float", "min", "max", "round", "bool");

  private static final Set<String> SOURCES = Set.of("range", "zip", "enumerate", "reversed");

  private static final Map<String, String> WORDS =
      Map.of(
          "int", "whole numbers",
          "str", "text",
          "list", "a list",
          "bytes", "bytes",
          "sequence", "a list or a tuple",
          "hashable", "hashable: numbers, text, or tuples of them");

  private final Candidate candidate;
  private final Form form;
  private final Form.Way way;
  private final Map<String, Expression> bound;
  private final List<String> assumptions = new ArrayList<>();

  FormGround(Candidate candidate, Form form, Form.Way way, Map<String, Expression> bound) {
    this.candidate = candidate;
    this.form = form;
    this.way = way;
    this.bound = new LinkedHashMap<>(bound);
  }

  /** What stands in for a loop. */
  Optional<DropIn> of(Statement.Loop loop) {
    List<String> set = FormPlaces.set(way.body());
    boolean isOwn =
        set.stream()
            .allMatch(
                it ->
                    bound.get(it) instanceof Expression.Name name
                        && name.variable().scope() == candidate.region().function());
    List<String> changed = FormPlaces.changed(way.body());
    List<String> elements = FormPlaces.elements(way.body());
    for (Map.Entry<String, Expression> one : bound.entrySet()) {
      boolean isChanged = changed.contains(one.getKey()) || set.contains(one.getKey());
      if (!isChanged
          && !elements.contains(one.getKey())
          && (mentions(one.getValue(), changed)
              || mentions(one.getValue(), set)
              || mentions(one.getValue(), elements))) {
        return Optional.empty();
      }
    }
    List<String> left = new ArrayList<>(set);
    left.addAll(elements);
    left.removeIf(this::isSetAgain);
    boolean isRead =
        left.stream()
            .anyMatch(
                it ->
                    bound.get(it) instanceof Expression.Name name
                        && After.reads(candidate, loop, name.variable()));
    return isOwn && !isRead ? dropIn() : Optional.empty();
  }

  Optional<DropIn> dropIn() {
    List<String> sources = FormPlaces.sources(way.body());
    for (Map.Entry<String, Expression> one : bound.entrySet()) {
      boolean isOnce = sources.contains(one.getKey()) && times(one.getKey()) < 2;
      if (isOnce ? waits(one.getValue()) : !isPlain(one.getValue())) {
        return Optional.empty();
      }
    }
    if (isUnpacked(sources)) {
      return Optional.empty();
    }
    for (Form.Need need : form.needs()) {
      Expression code = bound.get(need.place());
      if (code != null && !isKnown(need, code)) {
        return Optional.empty();
      }
    }
    assumptions.addAll(form.assumes().stream().map(this::sentence).toList());
    return Optional.of(new DropIn(factor(), form.says(), written(way.becomes()), assumptions));
  }

  private double factor() {
    double figure = DropIn.figure(candidate, form.figure());
    double rounds = Math.max(2, candidate.load().rounds());
    double total = candidate.load().total();
    double source = Round.of(candidate.region()).map(it -> Heavy.source(candidate, it)).orElse(0.0);
    return switch (form.unit()) {
      case TIMES -> total / Math.max(1, source + (total - source) / figure);
      case ROUND -> total / (source + rounds * figure);
      case DOUBLING -> total / (source + rounds * Math.log(rounds) / Math.log(2) * figure);
    };
  }

  /** {@code for a, b in rows: found.append((a, b))} makes tuples of what may be none. */
  private boolean isUnpacked(List<String> sources) {
    boolean isTaken =
        FormPlaces.elements(way.body()).stream()
            .anyMatch(it -> bound.get(it) instanceof Expression.Collection);
    return isTaken
        && sources.stream()
            .map(bound::get)
            .noneMatch(
                it ->
                    it != null
                        && FormTypes.answer(candidate.facts(), "tuples", it) == Certainty.YES);
  }

  private long times(String place) {
    return WORD.matcher(way.becomes()).results().filter(it -> it.group().equals(place)).count();
  }

  private boolean isSetAgain(String place) {
    return SET.matcher(way.becomes())
        .results()
        .anyMatch(
            it -> WORD.matcher(it.group()).results().anyMatch(one -> one.group().equals(place)));
  }

  private boolean mentions(Expression code, List<String> places) {
    return places.stream()
        .map(bound::get)
        .anyMatch(
            place ->
                place != null
                    && Walk.any(
                        code,
                        it ->
                            DropIn.isSame(it, place)
                                || (it instanceof Expression.Attribute a
                                    && place instanceof Expression.Attribute b
                                    && a.name().equals(b.name()))));
  }

  private static boolean waits(Expression code) {
    return Walk.any(
        code,
        it ->
            it instanceof Expression.Await
                || it instanceof Expression.Yield
                || it instanceof Expression.Bind);
  }

  /** Whether an expression may be evaluated once in the place of many times, and the other way. */
  private boolean isPlain(Expression code) {
    return switch (code) {
      case Expression.Name it -> true;
      case Expression.Literal it -> true;
      case Expression.Unknown it -> it.start() == it.end();
      case Expression.Attribute it -> isPlain(it.object());
      case Expression.Item it -> isPlain(it.object()) && isPlain(it.index());
      case Expression.Operation it -> it.operands().stream().allMatch(this::isPlain);
      case Expression.Collection it -> it.elements().stream().allMatch(this::isPlain);
      case Expression.Call it ->
          isLibrary(it.callee())
              && it.arguments().stream().map(Argument::value).allMatch(this::isPlain);
      default -> false;
    };
  }

  private boolean isLibrary(Expression callee) {
    List<Value> options = candidate.facts().valueOf(callee).options();
    return options.size() == 1
        && options.getFirst() instanceof Value.Symbol it
        && (it.name().startsWith("math.")
            || PLAIN.contains(it.name().replace("builtins.", ""))
            || SOURCES.contains(it.name().replace("builtins.", "")));
  }

  private boolean isKnown(Form.Need need, Expression code) {
    if (need.question().equals("constant")) {
      return code instanceof Expression.Literal;
    }
    if (need.question().equals("name")) {
      return code instanceof Expression.Name;
    }
    return switch (FormTypes.answer(candidate.facts(), need.question(), code)) {
      case YES -> true;
      case NO -> false;
      case UNKNOWN -> {
        if (need.isAssumed()) {
          assumptions.add(
              "`" + slice(code) + "` is " + WORDS.getOrDefault(need.question(), need.question()));
        }
        yield need.isAssumed();
      }
    };
  }

  /** An assumption, with code for the places that it speaks of. */
  private String sentence(String text) {
    Matcher matcher = WORD.matcher(text);
    StringBuilder made = new StringBuilder();
    while (matcher.find()) {
      Expression it = bound.get(matcher.group());
      String shown = it == null ? matcher.group() : "`" + slice(it) + "`";
      matcher.appendReplacement(made, Matcher.quoteReplacement(shown));
    }
    return matcher.appendTail(made).toString();
  }

  private String written(String code) {
    Matcher matcher = WORD.matcher(code);
    StringBuilder made = new StringBuilder();
    while (matcher.find()) {
      Expression it = bound.get(matcher.group());
      String text = it == null ? matcher.group() : slice(it);
      boolean isBare = it instanceof Expression.Operation && !isApart(code, matcher);
      matcher.appendReplacement(made, Matcher.quoteReplacement(isBare ? "(" + text + ")" : text));
    }
    return matcher.appendTail(made).toString();
  }

  /** Whether nothing around a place could tear an operation apart. */
  private static boolean isApart(String code, Matcher place) {
    String before = code.substring(0, place.start()).stripTrailing();
    String after = code.substring(place.end()).stripLeading();
    return (before.isEmpty() || "([,=".indexOf(before.charAt(before.length() - 1)) >= 0)
        && (after.isEmpty() || ")],:".indexOf(after.charAt(0)) >= 0);
  }

  private String slice(Expression code) {
    return DropIn.slice(candidate, code).replaceAll("\\s+", " ");
  }
}

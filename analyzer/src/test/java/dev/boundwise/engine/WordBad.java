package dev.boundwise.engine;

import dev.boundwise.program.Function;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.rule.Confidence;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Location;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rule.Severity;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule for tests of the engine: it finds every word that starts with {@code bad}, and falls over
 * where a file says {@code fall_over}, {@code recurse} or {@code eat_memory}.
 */
record WordBad(RuleInfo info) implements Rule {

  private static final Pattern BAD = Pattern.compile("\\bbad\\w*");

  WordBad(String code, String name) {
    this(new RuleInfo(code, name, "A bad word", Severity.WARNING, "Why", "What", List.of("here")));
  }

  @Override
  public Interest interest() {
    return Interest.ALL_CODE;
  }

  @Override
  public void check(FunctionFacts facts, Consumer<Finding> found) {
    if (facts.function().kind() != Function.Kind.MODULE) {
      return;
    }
    SourceText text = facts.unit().text();
    String ascii = text.slice(0, text.length());
    if (ascii.contains("fall_over")) {
      throw new IllegalStateException("fell over");
    }
    if (ascii.contains("recurse")) {
      recurse(1);
    }
    if (ascii.contains("eat_memory")) {
      throw new OutOfMemoryError("as if");
    }
    Matcher words = BAD.matcher(ascii);
    while (words.find()) {
      Location place = new Location(text, new Span(words.start(), words.end()));
      found.accept(
          new Finding(
              info,
              Confidence.CERTAIN,
              "a bad word",
              place,
              List.of(),
              List.of(),
              "",
              List.of(),
              words.group()));
    }
  }

  private static int recurse(int n) {
    return n < 0 ? n : recurse(n + 1) + n;
  }
}

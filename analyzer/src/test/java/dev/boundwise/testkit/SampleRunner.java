package dev.boundwise.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.boundwise.rule.Edit;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Fix;
import dev.boundwise.rule.Location;
import dev.boundwise.source.ColumnUnit;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Holds a product to samples. Each method returns what is wrong, one message for each mistake, with
 * the sample's line in it; nothing means that all is well.
 */
public final class SampleRunner {

  /** Offsets at which a long sample is cut, so that the time it takes stays bounded. */
  private static final int MOST_PREFIXES = 600;

  /** Fewer where each run takes longer: every Java sample is compiled against all of the JDK. */
  private static final int MOST_JAVA_PREFIXES = 24;

  /** Rounds of fixing after which a fix that still finds something to do never will be done. */
  private static final int MOST_ROUNDS = 20;

  /** Enough for files to be taken in another order than their own. */
  private static final int MANY_THREADS = 4;

  private final Product product;

  public SampleRunner(Product product) {
    this.product = product;
  }

  /** What is expected and not found, found and not expected, or no longer missed. */
  public List<String> findings(Sample sample) {
    List<String> wrong = new ArrayList<>();
    Product.Outcome outcome = product.analyse(sample.texts(), 1);
    wrong.addAll(outcome.problems());
    wrong.addAll(outcome.defects());
    List<Finding> left = new ArrayList<>(outcome.findings());
    for (SampleFile file : sample.files()) {
      for (SampleFile.Expected expected : file.expected()) {
        expect(file, expected, left, wrong);
      }
      for (SampleFile.Miss miss : file.misses()) {
        if (left.removeIf(found -> isAt(found, file, miss.line(), miss.rule()))) {
          wrong.add("found now, so expect it: " + file.shown(miss.line()));
        }
      }
    }
    for (Finding found : left) {
      if (found.rule().name().equals(sample.rule())) {
        wrong.add("not expected: \"" + found.message() + "\" at " + shown(sample, found));
      }
    }
    return wrong;
  }

  /** Fixes that do not parse, do not mend, or are never done. */
  public List<String> fixes(Sample sample) {
    List<String> wrong = new ArrayList<>();
    SortedMap<String, byte[]> texts = sample.texts();
    Product.Outcome before = product.analyse(texts, 1);
    for (Finding finding : before.findings()) {
      for (Fix fix : finding.fixes()) {
        String name = "\"" + fix.title() + "\" at " + shown(sample, finding);
        Product.Outcome after = product.analyse(apply(texts, fix.edits()), 1);
        if (after.problems().size() > before.problems().size()) {
          wrong.add("does not parse any more (" + after.problems().get(0) + ") after " + name);
        }
        if (count(after, finding) >= count(before, finding)) {
          wrong.add("finds the same after " + name);
        }
      }
    }
    if (wrong.isEmpty() && !converges(texts)) {
      wrong.add(sample.path() + ": fixes find something to fix after " + MOST_ROUNDS + " rounds");
    }
    return wrong;
  }

  /** Beginnings on which we fail, of each file in turn beside the others as they are. */
  public List<String> prefixes(Sample sample) {
    List<String> wrong = new ArrayList<>();
    SortedMap<String, byte[]> texts = sample.texts();
    int bytes = texts.values().stream().mapToInt(text -> text.length).sum();
    // not a multiple of an even number, which might hit the same column again and again
    int step = Math.max(1, bytes / (sample.isJava() ? MOST_JAVA_PREFIXES : MOST_PREFIXES)) | 1;
    for (SampleFile file : sample.files()) {
      byte[] text = file.text();
      SortedMap<String, byte[]> cut = new TreeMap<>(texts);
      for (int end = 0; end < text.length; end += step) {
        cut.put(file.name(), Arrays.copyOf(text, end));
        try {
          List<String> defects = product.analyse(cut, 1).defects();
          if (!defects.isEmpty()) {
            wrong.add(cutAt(file, text, end) + ": " + defects.get(0));
          }
        } catch (RuntimeException | StackOverflowError e) {
          wrong.add(cutAt(file, text, end) + ": " + e);
        }
      }
    }
    return wrong;
  }

  /** Whether a second run says anything else. */
  public List<String> secondRun(Sample sample) {
    return otherwise(sample, "second run", 1);
  }

  /** Whether a run says anything else when threads share the work. */
  public List<String> manyThreads(Sample sample) {
    return otherwise(sample, "run with " + MANY_THREADS + " threads", MANY_THREADS);
  }

  private List<String> otherwise(Sample sample, String name, int threads) {
    String first = printed(product.analyse(sample.texts(), 1));
    String second = printed(product.analyse(sample.texts(), threads));
    return first.equals(second)
        ? List.of()
        : List.of(sample.path() + ": first run:\n" + first + name + ":\n" + second);
  }

  /** What the samples of one rule lack, taken together. */
  public static List<String> coverage(String rule, List<Sample> samples) {
    List<String> wrong = new ArrayList<>();
    List<Sample> own = samples.stream().filter(sample -> sample.rule().equals(rule)).toList();
    if (own.stream()
        .flatMap(sample -> sample.files().stream())
        .flatMap(file -> file.expected().stream())
        .noneMatch(expected -> expected.rule().equals(rule))) {
      wrong.add(rule + ": no sample expects it");
    }
    if (own.stream()
        .flatMap(sample -> sample.files().stream())
        .noneMatch(SampleRunner::hasCleanCase)) {
      wrong.add(rule + ": no sample has a function without a mark");
    }
    for (String kind : List.of("bad", "good")) {
      long examples =
          own.stream()
              .flatMap(sample -> sample.files().stream())
              .filter(file -> file.example(kind).isPresent())
              .count();
      if (examples != 1) {
        wrong.add(rule + ": " + examples + " samples have a doc:" + kind + ", one has to");
      }
    }
    return wrong;
  }

  private static boolean hasCleanCase(SampleFile sample) {
    int function = 0;
    for (int line = 1; line <= sample.lines().size() + 1; line++) {
      boolean end = line > sample.lines().size();
      if (end || sample.lines().get(line - 1).matches("(async )?def .*|.*\\) (throws .* )?\\{")) {
        if (function > 0 && !isMarked(sample, function, line)) {
          return true;
        }
        function = line;
      }
    }
    return false;
  }

  private static boolean isMarked(SampleFile sample, int from, int end) {
    return sample.expected().stream().anyMatch(e -> e.line() >= from && e.line() < end)
        || sample.misses().stream().anyMatch(m -> m.line() >= from && m.line() < end);
  }

  private static void expect(
      SampleFile file, SampleFile.Expected expected, List<Finding> left, List<String> wrong) {
    List<Finding> there =
        left.stream().filter(found -> isAt(found, file, expected.line(), expected.rule())).toList();
    if (there.isEmpty()) {
      wrong.add("not found: " + file.shown(expected.line()));
      return;
    }
    for (Finding found : there) {
      if (found.message().contains(expected.text())) {
        left.remove(found);
        range(file, expected, found, wrong);
        return;
      }
    }
    left.remove(there.get(0));
    wrong.add(
        "found with other words, \""
            + there.get(0).message()
            + "\": "
            + file.shown(expected.line()));
  }

  private static void range(
      SampleFile sample, SampleFile.Expected expected, Finding found, List<String> wrong) {
    if (expected.firstColumn() < 0) {
      return;
    }
    SourceText file = found.primary().file();
    Span span = found.primary().span();
    int first = file.columnAt(span.start(), ColumnUnit.CODE_POINTS);
    int end = file.columnAt(span.end(), ColumnUnit.CODE_POINTS);
    if (first != expected.firstColumn() || end != expected.endColumn()) {
      wrong.add(
          "found at columns %d to %d instead of %d to %d: %s"
              .formatted(
                  first,
                  end,
                  expected.firstColumn(),
                  expected.endColumn(),
                  sample.shown(expected.line())));
    }
  }

  private static boolean isAt(Finding found, SampleFile file, int line, String rule) {
    return found.rule().name().equals(rule)
        && found.primary().file().path().equals(file.name())
        && line(found) == line;
  }

  private static int line(Finding found) {
    return found.primary().file().lineAt(found.primary().span().start());
  }

  private static long count(Product.Outcome outcome, Finding like) {
    return outcome.findings().stream().filter(found -> found.rule().equals(like.rule())).count();
  }

  private static String shown(Sample sample, Finding found) {
    String name = found.primary().file().path();
    return sample.files().stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .map(file -> file.shown(line(found)))
        .orElse(name + ", which is no file of " + sample.path());
  }

  private boolean converges(SortedMap<String, byte[]> texts) {
    SortedMap<String, byte[]> current = texts;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Edit> edits = firstFixes(product.analyse(current, 1));
      SortedMap<String, byte[]> next = apply(current, edits);
      if (same(next, current)) {
        return true;
      }
      current = next;
    }
    return false;
  }

  private static boolean same(SortedMap<String, byte[]> left, SortedMap<String, byte[]> right) {
    return left.keySet().stream().allMatch(name -> Arrays.equals(left.get(name), right.get(name)));
  }

  /** The edits of the first fix of each finding, but for those that touch one already taken. */
  private static List<Edit> firstFixes(Product.Outcome outcome) {
    List<Edit> taken = new ArrayList<>();
    for (Finding finding : outcome.findings()) {
      if (!finding.fixes().isEmpty()) {
        List<Edit> edits = finding.fixes().get(0).edits();
        if (edits.stream().noneMatch(edit -> touchesAny(edit, taken))) {
          taken.addAll(edits);
        }
      }
    }
    return taken;
  }

  private static boolean touchesAny(Edit edit, List<Edit> taken) {
    String name = name(edit);
    Span span = edit.location().span();
    return taken.stream()
        .filter(other -> name(other).equals(name))
        .map(other -> other.location().span())
        .anyMatch(other -> span.start() <= other.end() && other.start() <= span.end());
  }

  private static String name(Edit edit) {
    return edit.location().file().path();
  }

  private static SortedMap<String, byte[]> apply(
      SortedMap<String, byte[]> texts, List<Edit> edits) {
    SortedMap<String, byte[]> result = new TreeMap<>(texts);
    texts.forEach(
        (name, text) ->
            result.put(
                name,
                apply(text, edits.stream().filter(edit -> name(edit).equals(name)).toList())));
    return result;
  }

  private static byte[] apply(byte[] text, List<Edit> edits) {
    List<Edit> sorted = new ArrayList<>(edits);
    sorted.sort(Comparator.comparingInt((Edit edit) -> edit.location().span().start()).reversed());
    byte[] result = text;
    for (Edit edit : sorted) {
      Span span = edit.location().span();
      byte[] replacement = edit.replacement().getBytes(UTF_8);
      byte[] next = new byte[result.length - (span.end() - span.start()) + replacement.length];
      System.arraycopy(result, 0, next, 0, span.start());
      System.arraycopy(replacement, 0, next, span.start(), replacement.length);
      System.arraycopy(
          result, span.end(), next, span.start() + replacement.length, result.length - span.end());
      result = next;
    }
    return result;
  }

  private static String cutAt(SampleFile sample, byte[] text, int end) {
    int line = 1;
    for (int i = 0; i < end; i++) {
      line += text[i] == '\n' ? 1 : 0;
    }
    return "cut after byte " + end + ", in " + sample.shown(line);
  }

  private static String printed(Product.Outcome outcome) {
    StringBuilder text = new StringBuilder();
    for (Finding found : outcome.findings()) {
      text.append(found.rule().code()).append(printed("", found.primary())).append(' ');
      text.append(found.confidence()).append(' ').append(found.message()).append(" | ");
      text.append(found.instead()).append(" | ").append(found.subject()).append(" | ");
      found
          .related()
          .forEach(related -> text.append(printed(related.message(), related.location())));
      found.flow().forEach(step -> text.append(printed(step.message(), step.location())));
      for (Fix fix : found.fixes()) {
        text.append(fix.title());
        fix.edits().forEach(edit -> text.append(printed(edit.replacement(), edit.location())));
      }
      text.append('\n');
    }
    outcome.problems().forEach(problem -> text.append(problem).append('\n'));
    return text.toString();
  }

  private static String printed(String message, Location place) {
    return message + " @" + place.file().path() + ":" + place.span() + ";";
  }
}

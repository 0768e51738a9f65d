package dev.boundwise.engine;

import dev.boundwise.engine.StatementLines.Lines;
import dev.boundwise.python.PythonFile;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments of a file that suppress findings.
 *
 * <ul>
 *   <li>{@code # noqa} and {@code # noqa: BW201, E501}: on the statement that the comment's line is
 *       part of. Of a compound statement that is its head alone.
 *   <li>{@code # boundwise: ignore} and {@code # boundwise: ignore[BW201, sequential-awaits]}: the
 *       same; on a line of its own outside any statement, the statement that starts below it, other
 *       comments between them or not.
 *   <li>{@code # boundwise: ignore-file} and {@code # boundwise: ignore-file[BW201]}: the whole
 *       file.
 * </ul>
 *
 * @param all in source order
 * @param notUnderstood comments that begin like Boundwise's own and go on in another way
 */
record Suppressions(List<Suppression> all, List<Span> notUnderstood) {

  static final Suppressions NONE = new Suppressions(List.of(), List.of());

  private static final Pattern NOQA =
      Pattern.compile(
          "#\\s*noqa(?![\\w-])(?:\\s*:\\s*(?<names>[A-Z]+\\d+(?:[\\s,]+[A-Z]+\\d+)*))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OWN =
      Pattern.compile("(?:#|//)\\s*boundwise\\s*:", Pattern.CASE_INSENSITIVE);
  private static final Pattern IGNORE =
      Pattern.compile(
          "\\s*(?<what>ignore|ignore-file)\\s*(?:\\[(?<names>[\\w\\s,-]*)\\]|(?![\\w\\[-]))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s,]+");

  static Suppressions of(PythonFile file) {
    int[] comments = file.comments();
    Reading reading = null;
    for (int i = 0; i < comments.length; i += 2) {
      if (maySuppress(file.text().utf8(), comments[i], comments[i + 1])) {
        if (reading == null) {
          reading = new Reading(file);
        }
        reading.read(new Span(comments[i], comments[i + 1]));
      }
    }
    return reading == null ? NONE : new Suppressions(reading.all, reading.notUnderstood);
  }

  /**
   * Those of a language whose comments begin with {@code //}: they hold for their own line, or, on
   * a line of their own, for the one below.
   */
  static Suppressions of(SourceText text, List<Span> comments) {
    List<Suppression> all = new ArrayList<>();
    List<Span> notUnderstood = new ArrayList<>();
    for (Span comment : comments) {
      String words = text.slice(comment);
      Matcher own = OWN.matcher(words);
      if (!words.startsWith("//") || !own.find() || own.start() > 0) {
        continue;
      }
      Matcher ignore = IGNORE.matcher(words).region(own.end(), words.length());
      if (!ignore.lookingAt()) {
        notUnderstood.add(comment);
        continue;
      }
      boolean wholeFile = ignore.group("what").toLowerCase(Locale.ROOT).equals("ignore-file");
      int line = text.lineAt(comment.start());
      int meant = text.lineText(line).strip().startsWith("//") ? below(text, line) : line;
      Lines lines = wholeFile ? new Lines(1, Integer.MAX_VALUE) : new Lines(meant, meant);
      all.add(new Suppression(comment, true, Reading.names(ignore), lines));
    }
    return all.isEmpty() && notUnderstood.isEmpty() ? NONE : new Suppressions(all, notUnderstood);
  }

  private static int below(SourceText text, int line) {
    int below = line + 1;
    while (below < text.lineCount() && text.lineText(below).strip().startsWith("//")) {
      below++;
    }
    return below;
  }

  boolean isEmpty() {
    return all.isEmpty() && notUnderstood.isEmpty();
  }

  /** Spares most comments the regular expressions. */
  private static boolean maySuppress(byte[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text[i] == '#') {
        int word = i + 1;
        while (word < end && (text[word] == ' ' || text[word] == '\t')) {
          word++;
        }
        if (word < end && "nNbB".indexOf(text[word]) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** One file on its way. */
  private static final class Reading {
    private final SourceText text;
    private final PythonFile file;
    private final List<Suppression> all = new ArrayList<>();
    private final List<Span> notUnderstood = new ArrayList<>();
    private Optional<StatementLines> statements = Optional.empty();

    Reading(PythonFile file) {
      this.file = file;
      this.text = file.text();
    }

    void read(Span comment) {
      String words = text.slice(comment);
      Matcher noqa = NOQA.matcher(words);
      if (noqa.find()) {
        statement(comment, false)
            .ifPresent(lines -> all.add(new Suppression(comment, false, names(noqa), lines)));
      }
      Matcher own = OWN.matcher(words);
      if (!own.find()) {
        return;
      }
      Matcher ignore = IGNORE.matcher(words).region(own.end(), words.length());
      if (!ignore.lookingAt()) {
        notUnderstood.add(comment);
        return;
      }
      boolean wholeFile = ignore.group("what").toLowerCase(Locale.ROOT).equals("ignore-file");
      Lines here = new Lines(text.lineAt(comment.start()), text.lineAt(comment.start()));
      Lines lines =
          wholeFile ? new Lines(1, Integer.MAX_VALUE) : statement(comment, true).orElse(here);
      all.add(new Suppression(comment, true, names(ignore), lines));
    }

    private static List<String> names(Matcher matcher) {
      String names = matcher.group("names");
      return names == null
          ? List.of()
          : BETWEEN_NAMES.splitAsStream(names).filter(name -> !name.isEmpty()).toList();
    }

    /** The lines of the statement that a comment belongs to. */
    private Optional<Lines> statement(Span comment, boolean own) {
      if (statements.isEmpty()) {
        statements = Optional.of(new StatementLines(file));
      }
      int line = text.lineAt(comment.start());
      Optional<Lines> here = statements.get().at(line);
      if (here.isPresent() || !own) {
        return here;
      }
      return statements.get().after(line).filter(next -> isDirectlyAbove(line, next.first()));
    }

    private boolean isDirectlyAbove(int line, int statement) {
      for (int i = line; i < statement; i++) {
        if (!text.lineText(i).strip().startsWith("#")) {
          return false;
        }
      }
      return true;
    }
  }
}

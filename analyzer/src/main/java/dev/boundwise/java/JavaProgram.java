package dev.boundwise.java;

import dev.boundwise.program.Unit;
import dev.boundwise.source.Diagnostic;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was read of Java files.
 *
 * @param units by the text of their file
 * @param diagnostics of syntax, by file; files without any are left out
 * @param comments of those files that were asked for, by file, in source order
 * @param failures defects of ours, by the file that brought each to light; such files have no unit
 * @param supertypes what the classes of libraries that the files use derive from, by qualified name
 * @param notes what users should know of how it was read, one sentence each
 */
public record JavaProgram(
    Map<SourceText, Unit> units,
    Map<SourceText, List<Diagnostic>> diagnostics,
    Map<SourceText, List<Span>> comments,
    Map<SourceText, Throwable> failures,
    Map<String, List<String>> supertypes,
    List<String> notes) {

  public static final JavaProgram EMPTY =
      new JavaProgram(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of());

  /** What was read here and there. */
  public JavaProgram and(JavaProgram other) {
    return new JavaProgram(
        joined(units, other.units),
        joined(diagnostics, other.diagnostics),
        joined(comments, other.comments),
        joined(failures, other.failures),
        joined(supertypes, other.supertypes),
        Stream.concat(notes.stream(), other.notes.stream()).toList());
  }

  private static <K, V> Map<K, V> joined(Map<K, V> one, Map<K, V> other) {
    Map<K, V> all = new LinkedHashMap<>(one);
    all.putAll(other);
    return all;
  }

  /** The same, with more that has to be said of how it was read. */
  public JavaProgram withNotes(List<String> said) {
    return and(new JavaProgram(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), said));
  }
}

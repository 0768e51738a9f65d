package dev.boundwise.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Code with marks that say what is to be found in it, as {@link SampleFile} reads them: a file, or
 * a folder that is analysed as one project whose root it is.
 *
 * @param path what messages call it: {@code python/x.py}, or {@code python/x} for a folder
 * @param rule the name of the rule that it is a sample of: every line without a mark is silent for
 *     it
 * @param files sorted by name
 */
public record Sample(String path, String rule, List<SampleFile> files) {

  public Sample {
    files = List.copyOf(files);
  }

  /** A sample that is one file. */
  public static Sample of(String path, String rule, String text) {
    return new Sample(path, rule, List.of(SampleFile.of(path, path, text)));
  }

  /**
   * A sample that is a project.
   *
   * @param texts by path from its root
   */
  public static Sample of(String path, String rule, SortedMap<String, String> texts) {
    List<SampleFile> files = new ArrayList<>();
    texts.forEach((name, text) -> files.add(SampleFile.of(name, path + "/" + name, text)));
    return new Sample(path, rule, files);
  }

  /**
   * All samples in a folder: its files, and the folders in it.
   *
   * @param rules names of all rules; a sample belongs to the longest one that its name begins with
   */
  public static List<Sample> in(Path folder, List<String> rules) throws IOException {
    List<Sample> samples = new ArrayList<>();
    try (var entries = Files.list(folder)) {
      for (Path entry : entries.sorted().toList()) {
        String name = entry.getFileName().toString();
        String rule = "";
        for (String candidate : rules) {
          if (name.startsWith(candidate) && candidate.length() > rule.length()) {
            rule = candidate;
          }
        }
        if (rule.isEmpty()) {
          throw new IllegalArgumentException(entry + " begins with the name of no rule");
        }
        String path = folder.getFileName() + "/" + name;
        samples.add(
            Files.isDirectory(entry)
                ? of(path, rule, project(entry))
                : of(path, rule, Files.readString(entry, UTF_8)));
      }
    }
    return samples;
  }

  /** The files that are analysed, by name. */
  public SortedMap<String, byte[]> texts() {
    SortedMap<String, byte[]> texts = new TreeMap<>();
    files.forEach(file -> texts.put(file.name(), file.text()));
    return texts;
  }

  /**
   * The code between {@code doc:bad} or {@code doc:good} and what ends it, with marks taken off.
   *
   * @param kind {@code bad} or {@code good}
   */
  public Optional<String> example(String kind) {
    return files.stream().flatMap(file -> file.example(kind).stream()).findFirst();
  }

  private static boolean isCode(String name) {
    return name.endsWith(".py") || name.endsWith(".java");
  }

  /** Whether all of it is Java. */
  boolean isJava() {
    return files.stream().allMatch(file -> file.name().endsWith(".java"));
  }

  private static SortedMap<String, String> project(Path root) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (var all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (isCode(file.toString())) {
          String name = root.relativize(file).toString().replace('\\', '/');
          texts.put(name, Files.readString(file, UTF_8));
        }
      }
    }
    if (texts.isEmpty()) {
      throw new IllegalArgumentException(root + " is a sample without a .py or .java file");
    }
    return texts;
  }
}

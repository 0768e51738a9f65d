package dev.boundwise.java.project;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code ${name}} stands for in a POM. */
final class Properties {

  private static final Pattern NAME = Pattern.compile("\\$\\{([^${}]+)}");

  /** More than people nest; properties that name each other end here. */
  private static final int DEEPEST = 16;

  private final List<Pom> lineage;
  private final Map<String, String> values = new HashMap<>();

  /**
   * @param lineage a POM and its parents, nearest first: the nearest says what holds
   * @param given those of the command line, which win
   */
  Properties(List<Pom> lineage, Map<String, String> given) {
    this.lineage = lineage;
    lineage.reversed().forEach(pom -> values.putAll(pom.properties()));
    values.putAll(given);
  }

  boolean isSaid(String name) {
    return values.containsKey(name);
  }

  /** What is not known stays as it is. */
  String fill(String text) {
    String filled = text;
    for (int i = 0; i < DEEPEST && filled.contains("${"); i++) {
      Matcher matcher = NAME.matcher(filled);
      StringBuilder next = new StringBuilder();
      boolean isChanged = false;
      while (matcher.find()) {
        String value = value(matcher.group(1));
        isChanged |= value != null;
        matcher.appendReplacement(
            next, Matcher.quoteReplacement(value == null ? matcher.group() : value));
      }
      if (!isChanged) {
        return filled;
      }
      filled = matcher.appendTail(next).toString();
    }
    return filled;
  }

  private @Nullable String value(String name) {
    Pom own = lineage.getFirst();
    String plain = name.replaceFirst("^(project|pom)\\.", "");
    if (!plain.equals(name) || plain.equals("basedir")) {
      String found =
          switch (plain) {
            case "groupId" -> firstOf(own.group(), own.parent().map(Pom.Parent::group).orElse(""));
            case "artifactId" -> own.artifact();
            case "version" ->
                firstOf(own.version(), own.parent().map(Pom.Parent::version).orElse(""));
            case "parent.groupId" -> own.parent().map(Pom.Parent::group).orElse("");
            case "parent.artifactId" -> own.parent().map(Pom.Parent::artifact).orElse("");
            case "parent.version" -> own.parent().map(Pom.Parent::version).orElse("");
            case "basedir" -> own.folder().toString();
            case "build.directory" -> own.folder().resolve("target").toString();
            case "build.sourceDirectory" -> own.folder().resolve("src/main/java").toString();
            default -> "";
          };
      if (!found.isEmpty()) {
        return found;
      }
    }
    String said = values.get(name);
    return said != null ? said : machine(name);
  }

  private static String firstOf(String own, String inherited) {
    return own.isEmpty() ? inherited : own;
  }

  /** What Maven or its plug-in os-maven-plugin knows of the machine. */
  private static @Nullable String machine(String name) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String os =
        system.contains("win") && !system.contains("darwin")
            ? "windows"
            : system.contains("mac") || system.contains("darwin") ? "osx" : "linux";
    String processor = System.getProperty("os.arch", "");
    String arch =
        switch (processor) {
          case "amd64", "x86-64" -> "x86_64";
          case "arm64" -> "aarch_64";
          case "aarch64" -> "aarch_64";
          default -> processor;
        };
    return switch (name) {
      case "os.detected.name" -> os;
      case "os.detected.arch" -> arch;
      case "os.detected.classifier" -> os + "-" + arch;
      case "os.name", "os.arch", "java.home", "user.home" -> System.getProperty(name);
      default -> null;
    };
  }
}

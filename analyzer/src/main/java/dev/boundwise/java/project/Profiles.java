package dev.boundwise.java.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which profiles of a POM are on when nobody names one: those whose conditions all hold, else those
 * that are on by default. Which JDK runs the build is not known: the newest is assumed.
 */
final class Profiles {

  private static final Pattern OPEN_RANGE = Pattern.compile("[\\[(][^,]*,\\s*[)\\]]");

  private Profiles() {}

  static List<XmlElement> active(Path pom, XmlElement project, Map<String, String> properties) {
    List<XmlElement> all = project.all("profiles", "profile");
    List<XmlElement> active =
        all.stream().filter(profile -> isOn(pom, profile, properties)).toList();
    return active.isEmpty()
        ? all.stream()
            .filter(profile -> profile.text("activation", "activeByDefault").equals("true"))
            .toList()
        : active;
  }

  private static boolean isOn(Path pom, XmlElement profile, Map<String, String> properties) {
    List<XmlElement> conditions =
        profile.all("activation").stream()
            .flatMap(activation -> activation.children().stream())
            .filter(it -> !it.name().equals("activeByDefault"))
            .toList();
    return !conditions.isEmpty()
        && conditions.stream().allMatch(condition -> holds(pom, condition, properties));
  }

  private static boolean holds(Path pom, XmlElement condition, Map<String, String> properties) {
    return switch (condition.name()) {
      case "property" -> property(condition.text("name"), condition.text("value"), properties);
      case "jdk" -> jdk(condition.text());
      case "file" -> file(pom, condition);
      default -> false;
    };
  }

  private static boolean property(String name, String value, Map<String, String> properties) {
    if (name.startsWith("!")) {
      return !properties.containsKey(name.substring(1));
    }
    String set = properties.getOrDefault(name, "");
    if (value.startsWith("!")) {
      return !set.equals(value.substring(1));
    }
    return properties.containsKey(name) && (value.isEmpty() || set.equals(value));
  }

  private static boolean jdk(String versions) {
    return versions.startsWith("!") || OPEN_RANGE.matcher(versions).matches();
  }

  private static boolean file(Path pom, XmlElement condition) {
    String exists = condition.text("exists");
    String name = exists.isEmpty() ? condition.text("missing") : exists;
    String below = name.replaceFirst("^\\$\\{(project\\.)?basedir}/", "");
    return Folders.below(pom.resolveSibling("."), below)
        .map(file -> Files.exists(file) != exists.isEmpty())
        .orElse(false);
  }
}

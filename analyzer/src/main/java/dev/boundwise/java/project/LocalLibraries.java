package dev.boundwise.java.project;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Where libraries are on this machine.
 *
 * @param maven the local repository: {@code ~/.m2/repository}
 * @param gradle the cache of modules: {@code ~/.gradle/caches/modules-2/files-2.1}
 */
record LocalLibraries(Path maven, Path gradle) {

  private static final Pattern DEFINED = Pattern.compile("-D([\\w.]+)(?:=(\\S*))?");

  /**
   * Where the user's settings say, or the usual places.
   *
   * @param given {@code -D} properties of the project's own Maven configuration
   */
  static LocalLibraries ofUser(Map<String, String> given, Notes notes) {
    Path home = Path.of(System.getProperty("user.home", "."));
    Map<String, String> environment = System.getenv();
    Map<String, String> options = defined(environment.getOrDefault("MAVEN_OPTS", ""));
    options.putAll(defined(environment.getOrDefault("MAVEN_ARGS", "")));
    options.putAll(given);
    String said =
        System.getProperty("maven.repo.local", options.getOrDefault("maven.repo.local", ""));
    Path maven =
        Folders.below(home, said)
            .or(() -> ofSettings(home, notes))
            .orElse(home.resolve(".m2").resolve("repository"));
    Path gradle =
        Folders.below(home, environment.getOrDefault("GRADLE_USER_HOME", ""))
            .orElse(home.resolve(".gradle"));
    return new LocalLibraries(
        maven, gradle.resolve("caches").resolve("modules-2").resolve("files-2.1"));
  }

  private static Optional<Path> ofSettings(Path home, Notes notes) {
    Path file = home.resolve(".m2").resolve("settings.xml");
    Optional<byte[]> settings = notes.bytes(file);
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    try {
      String said = XmlElement.read(settings.get(), Set.of("servers")).text("localRepository");
      return Folders.below(home, said.replace("${user.home}", home.toString()));
    } catch (XMLStreamException e) {
      notes.add(file, Poms.problem(e));
      return Optional.empty();
    }
  }

  /** {@code .mvn/maven.config} of the nearest folder upwards that has one. */
  static Map<String, String> given(Path folder, Notes notes) {
    for (Path at = folder; at != null; at = at.getParent()) {
      Optional<byte[]> config = notes.bytes(at.resolve(".mvn").resolve("maven.config"));
      if (config.isPresent()) {
        return defined(new String(config.get(), StandardCharsets.UTF_8));
      }
    }
    return new HashMap<>();
  }

  /** {@code -Drevision=1.2 -Dquick} as a command line has them. */
  private static Map<String, String> defined(String options) {
    Map<String, String> found = new HashMap<>();
    Matcher matcher = DEFINED.matcher(options);
    while (matcher.find()) {
      found.put(matcher.group(1), matcher.group(2) == null ? "true" : matcher.group(2));
    }
    return found;
  }

  Repositories mavenFirst() {
    return new Repositories(List.of(new MavenRepository(maven), new GradleCache(gradle)));
  }

  Repositories gradleFirst() {
    return new Repositories(List.of(new GradleCache(gradle), new MavenRepository(maven)));
  }
}

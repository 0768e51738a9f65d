package dev.boundwise.java.project;

import dev.boundwise.java.project.Dependency.Exclusion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One POM as it is written, with what its active profiles add; properties are not filled in. Absent
 * texts are empty.
 */
record Pom(
    Path file,
    Optional<Parent> parent,
    String group,
    String artifact,
    String version,
    Map<String, String> properties,
    List<String> modules,
    List<Dependency> dependencies,
    List<Dependency> managed,
    List<String> sources,
    List<String> tests,
    Compiler compiler,
    Optional<Coordinates> relocation) {

  /**
   * @param path of its file, relative to the folder of the POM that has it; empty where only
   *     repositories are looked at
   */
  record Parent(String group, String artifact, String version, String path) {}

  /** The settings of the compiler's plugin. */
  record Compiler(String release, String source) {}

  /**
   * @param properties of the command line, which decide on profiles
   */
  static Pom of(Path file, XmlElement project, Map<String, String> properties) {
    List<XmlElement> parts = new ArrayList<>();
    parts.add(project);
    parts.addAll(Profiles.active(file, project, properties));

    Map<String, String> own = new LinkedHashMap<>();
    List<String> modules = new ArrayList<>();
    List<Dependency> dependencies = new ArrayList<>();
    List<Dependency> managed = new ArrayList<>();
    for (XmlElement part : parts) {
      part.all("properties").stream()
          .flatMap(all -> all.children().stream())
          .forEach(it -> own.put(it.name(), it.text()));
      part.all("modules", "module").forEach(it -> modules.add(it.text()));
      part.all("subprojects", "subproject").forEach(it -> modules.add(it.text()));
      part.all("dependencies", "dependency").forEach(it -> dependencies.add(dependency(it)));
      part.all("dependencyManagement", "dependencies", "dependency")
          .forEach(it -> managed.add(dependency(it)));
    }
    return new Pom(
        file,
        project.all("parent").stream().findFirst().map(Pom::parent),
        project.text("groupId"),
        project.text("artifactId"),
        project.text("version"),
        own,
        modules,
        dependencies,
        managed,
        sources(parts, "sourceDirectory", "add-source"),
        sources(parts, "testSourceDirectory", "add-test-source"),
        compiler(parts),
        project.all("distributionManagement", "relocation").stream()
            .findFirst()
            .map(
                it ->
                    Coordinates.pom(
                        it.text("groupId"), it.text("artifactId"), it.text("version"))));
  }

  Path folder() {
    Path folder = file.getParent();
    return folder == null ? file : folder;
  }

  private static Parent parent(XmlElement parent) {
    List<XmlElement> path = parent.all("relativePath");
    return new Parent(
        parent.text("groupId"),
        parent.text("artifactId"),
        parent.text("version"),
        path.isEmpty() ? "../pom.xml" : path.getFirst().text());
  }

  private static Dependency dependency(XmlElement dependency) {
    String type = dependency.text("type");
    String scope = dependency.text("scope");
    return new Dependency(
        dependency.text("groupId"),
        dependency.text("artifactId"),
        dependency.text("version"),
        type.isEmpty() ? "jar" : type,
        dependency.text("classifier"),
        scope,
        dependency.text("optional").equals("true"),
        dependency.all("exclusions", "exclusion").stream()
            .map(it -> new Exclusion(it.text("groupId"), it.text("artifactId")))
            .toList(),
        dependency.text("systemPath"));
  }

  /** The folder that replaces the usual one, first, and those that a plugin adds. */
  private static List<String> sources(List<XmlElement> parts, String element, String goal) {
    List<String> found = new ArrayList<>();
    for (XmlElement part : parts) {
      part.all("build", element).forEach(it -> found.addFirst(it.text()));
      for (XmlElement plugin : plugins(part, "build-helper-maven-plugin")) {
        for (XmlElement execution : plugin.all("executions", "execution")) {
          if (execution.all("goals", "goal").stream().anyMatch(it -> it.text().equals(goal))) {
            execution.all("configuration", "sources", "source").forEach(it -> found.add(it.text()));
          }
        }
      }
    }
    return found;
  }

  /** A profile's settings win, and a plugin's own over those that are managed. */
  private static Compiler compiler(List<XmlElement> parts) {
    String release = "";
    String source = "";
    for (XmlElement part : parts) {
      for (XmlElement plugin : plugins(part, "maven-compiler-plugin")) {
        release = last(release, plugin.text("configuration", "release"));
        source = last(source, plugin.text("configuration", "source"));
      }
    }
    return new Compiler(release, source);
  }

  private static String last(String before, String now) {
    return now.isEmpty() ? before : now;
  }

  private static List<XmlElement> plugins(XmlElement part, String artifact) {
    List<XmlElement> found =
        new ArrayList<>(part.all("build", "pluginManagement", "plugins", "plugin"));
    found.addAll(part.all("build", "plugins", "plugin"));
    found.removeIf(plugin -> !plugin.text("artifactId").equals(artifact));
    return found;
  }
}

package dev.boundwise.java.project;

import java.util.List;

/**
 * What a build asks for, as it is written or with its properties filled in.
 *
 * @param version empty where it is managed elsewhere
 * @param type {@code jar} where nothing is said
 * @param scope {@code compile} where nothing is said
 * @param path of a file beside any repository (scope {@code system}), else empty
 */
record Dependency(
    String group,
    String artifact,
    String version,
    String type,
    String classifier,
    String scope,
    boolean isOptional,
    List<Exclusion> exclusions,
    String path) {

  /** Either may be {@code *}. */
  record Exclusion(String group, String artifact) {

    boolean matches(Dependency dependency) {
      return (group.equals("*") || group.equals(dependency.group))
          && (artifact.equals("*") || artifact.equals(dependency.artifact));
    }
  }

  /** What a row of {@code dependencyManagement} and the dependency that it is about share. */
  record Key(String group, String artifact, String type, String classifier) {}

  Dependency {
    exclusions = List.copyOf(exclusions);
  }

  /** One that a Gradle script or a catalog names. */
  static Dependency of(String group, String artifact, String version, String classifier) {
    return new Dependency(
        group, artifact, version, "jar", classifier, "compile", false, List.of(), "");
  }

  Key key() {
    return new Key(group, artifact, type, classifier);
  }

  /** Of those with the same, one is on the class path: types that are all jars are one. */
  Key file() {
    Coordinates it = coordinates();
    return new Key(group, artifact, it.type(), it.classifier());
  }

  String name() {
    return group + ":" + artifact;
  }

  boolean isImport() {
    return scope.equals("import") && type.equals("pom");
  }

  /** Whether who depends on what asks for this gets it too. */
  boolean isHandedOn() {
    return !isOptional && (scope.equals("compile") || scope.equals("runtime"));
  }

  Dependency withVersion(String other) {
    return new Dependency(
        group, artifact, other, type, classifier, scope, isOptional, exclusions, path);
  }

  Dependency withExclusions(List<Exclusion> others) {
    return new Dependency(
        group, artifact, version, type, classifier, scope, isOptional, others, path);
  }

  /** Source: Maven's default artifact handlers. */
  Coordinates coordinates() {
    return switch (type) {
      case "test-jar" -> file("jar", "tests");
      case "ejb-client" -> file("jar", "client");
      case "java-source" -> file("jar", "sources");
      case "javadoc" -> file("jar", "javadoc");
      case "ejb", "maven-plugin", "bundle", "eclipse-plugin", "hk2-jar" -> file("jar", "");
      default -> file(type, "");
    };
  }

  private Coordinates file(String extension, String usual) {
    return new Coordinates(
        group, artifact, version, extension, classifier.isEmpty() ? usual : classifier);
  }
}

package dev.boundwise.java.project;

/**
 * What a repository knows a file by.
 *
 * @param type its extension: {@code jar} or {@code pom}
 * @param classifier empty for the main one
 */
record Coordinates(String group, String artifact, String version, String type, String classifier) {

  static Coordinates pom(String group, String artifact, String version) {
    return new Coordinates(group, artifact, version, "pom", "");
  }

  String fileName() {
    return fileName(version);
  }

  /** Where the file of a snapshot bears the time at which it was made. */
  String fileName(String stamp) {
    String end = classifier.isEmpty() ? "" : "-" + classifier;
    return artifact + "-" + stamp + end + "." + type;
  }

  @Override
  public String toString() {
    String isOther = type.equals("jar") ? "" : type + ":";
    String end = classifier.isEmpty() ? "" : ":" + classifier;
    return group + ":" + artifact + ":" + isOther + (version.isEmpty() ? "?" : version) + end;
  }
}

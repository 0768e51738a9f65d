package dev.boundwise.cli.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Files as URI references. */
final class Uris {
  private Uris() {}

  /** The name of the folder that relative references start from. */
  static final String BASE = "%SRCROOT%";

  static boolean isRelative(String path) {
    return !path.startsWith("/") && !path.matches("[A-Za-z]:[/\\\\].*");
  }

  static String of(String path) {
    String slashes = path.replace('\\', '/');
    if (isRelative(path)) {
      // A colon in the first segment would read as a scheme.
      return encoded("/" + slashes).substring(1).replace(":", "%3A");
    }
    return "file://" + encoded(slashes.startsWith("/") ? slashes : "/" + slashes);
  }

  static String folder(Path folder) {
    String uri = of(folder.toAbsolutePath().toString());
    return uri.endsWith("/") ? uri : uri + "/";
  }

  private static String encoded(String absolute) {
    try {
      return new URI("file", "", absolute, null).toASCIIString().substring("file://".length());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(absolute, e);
    }
  }
}

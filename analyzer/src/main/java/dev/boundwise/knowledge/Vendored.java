package dev.boundwise.knowledge;

import java.util.Set;

/** Copies of libraries inside of others: {@code pip._vendor.requests} is {@code requests}. */
final class Vendored {

  private static final Set<String> FOLDERS =
      Set.of(
          "_vendor",
          "_vendored",
          "vendor",
          "vendored",
          "extern",
          "thirdparty",
          "third_party",
          "vendored_packages",
          "_vendored_packages");

  private Vendored() {}

  /** The name that something has where it was copied from; that of others as it is. */
  static String original(String name) {
    int end = name.length();
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      // a folder of copies stands in a package, and has a library in it
      if (end < name.length() && FOLDERS.contains(name.substring(dot + 1, end))) {
        return name.substring(end + 1);
      }
      end = dot;
    }
    return name;
  }
}

package dev.boundwise.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;

/** Paths as text. */
final class FileNames {

  private FileNames() {}

  /**
   * The path as its own bytes read in UTF-8. In a locale without UTF-8 (LANG=C, usual in
   * containers) Java replaces what it cannot decode, but keeps the bytes, and shows them in URIs.
   */
  static String text(Path path) {
    String text = path.toString();
    if (text.indexOf('\uFFFD') < 0 || path.getFileSystem().getSeparator().equals("\\")) {
      return text;
    }
    // Of a folder, a URI ends with a slash.
    String uri = path.toUri().getRawPath().replaceFirst("/$", "");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(uri.length());
    for (int i = 0; i < uri.length(); i++) {
      char c = uri.charAt(i);
      if (c == '%') {
        bytes.write(Integer.parseInt(uri, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.write(c);
      }
    }
    // A URI is absolute; the path may have been relative, with as many characters less.
    String whole = bytes.toString(UTF_8);
    if (path.isAbsolute()) {
      return whole;
    }
    String current = text(Path.of("").toAbsolutePath());
    return whole.startsWith(current + "/") ? whole.substring(current.length() + 1) : text;
  }

  /** With slashes on every system. */
  static String slashed(Path path) {
    String name = text(path);
    String separator = path.getFileSystem().getSeparator();
    return separator.equals("/") ? name : name.replace(separator, "/");
  }
}

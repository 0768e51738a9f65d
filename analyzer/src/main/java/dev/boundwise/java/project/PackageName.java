package dev.boundwise.java.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the package that a file says it is in, and so the folder in which its source root is. */
final class PackageName {

  /** A licence above the package is shorter. */
  private static final int MOST_BYTES = 32_768;

  private static final int FIRST_BYTES = 4_096;

  private final String text;
  private int at;

  private PackageName(String text) {
    this.text = text;
  }

  /** Empty where the folders do not bear the names of the package. */
  static Optional<Path> sourceRoot(Path file) {
    Path folder = file.getParent();
    String name = file.getFileName().toString();
    if (folder == null || name.equals("module-info.java")) {
      return Optional.ofNullable(folder);
    }
    Path root = folder;
    String[] parts = of(file).split("\\.", -1);
    for (int i = parts.length - 1; i >= 0 && !parts[i].isEmpty(); i--) {
      Path last = root.getFileName();
      Path above = root.getParent();
      if (last == null || above == null || !last.toString().equals(parts[i])) {
        return Optional.empty();
      }
      root = above;
    }
    return Optional.of(root);
  }

  /** {@code com.example}; empty where the file says none, or cannot be read. */
  static String of(Path file) {
    try (InputStream input = Files.newInputStream(file)) {
      byte[] start = input.readNBytes(FIRST_BYTES);
      String found = read(start);
      if (found.isEmpty() && start.length == FIRST_BYTES) {
        byte[] rest = input.readNBytes(MOST_BYTES);
        byte[] all = new byte[start.length + rest.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(rest, 0, all, start.length, rest.length);
        found = read(all);
      }
      return found;
    } catch (IOException e) {
      return "";
    }
  }

  private static String read(byte[] bytes) {
    return new PackageName(new String(bytes, StandardCharsets.UTF_8)).read();
  }

  private String read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || c == '\uFEFF' || c == ';') {
        at++;
      } else if (isComment()) {
        skipComment();
      } else if (c == '@' && !text.startsWith("interface", at + 1)) {
        skipAnnotation();
      } else {
        return text.startsWith("package", at) ? name(at + "package".length()) : "";
      }
    }
    return "";
  }

  private boolean isComment() {
    return text.startsWith("//", at) || text.startsWith("/*", at);
  }

  private void skipComment() {
    boolean isLine = text.charAt(at + 1) == '/';
    int end = isLine ? text.indexOf('\n', at) : text.indexOf("*/", at + 2);
    at = end < 0 ? text.length() : end + (isLine ? 1 : 2);
  }

  /** {@code @NullMarked package x;} in a {@code package-info.java}. */
  private void skipAnnotation() {
    at++;
    while (at < text.length()
        && (Character.isJavaIdentifierPart(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '(') {
      int depth = 0;
      do {
        char c = text.charAt(at++);
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      } while (depth > 0 && at < text.length());
    }
  }

  private String name(int start) {
    StringBuilder name = new StringBuilder();
    at = start;
    while (at < text.length() && text.charAt(at) != ';') {
      char c = text.charAt(at);
      if (isComment()) {
        skipComment();
      } else if (Character.isWhitespace(c)) {
        at++;
      } else if (Character.isJavaIdentifierPart(c) || c == '.') {
        name.append(c);
        at++;
      } else {
        return "";
      }
    }
    return at < text.length() ? name.toString() : "";
  }
}

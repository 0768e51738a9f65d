package dev.boundwise.java;

import dev.boundwise.source.SourceText;
import java.nio.file.Path;

/**
 * A file to be read.
 *
 * @param text its text, in UTF-8
 * @param path where it is on the disk, in the encoding that {@code encoding} names
 * @param encoding of the file on the disk, such as {@code UTF-8}
 */
public record JavaFile(SourceText text, Path path, String encoding) {

  /** Whether a name is that of a Java source file. */
  public static boolean isName(String name) {
    return name.endsWith(".java");
  }
}

package dev.boundwise.java;

import dev.boundwise.source.SourceText;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * A file to be read.
 *
 * @param text its text, in UTF-8
 * @param path where it is on the disk, in the encoding that {@code encoding} names
 * @param encoding of the file on the disk, such as {@code UTF-8}
 * @param release the version of Java that its build asks for; empty where nothing says it
 * @param additions what the file on the disk has besides the text
 */
public record JavaFile(
    SourceText text, Path path, String encoding, OptionalInt release, Additions additions) {

  /** One whose build nobody has looked at. */
  public JavaFile(SourceText text, Path path, String encoding) {
    this(text, path, encoding, OptionalInt.empty(), Additions.NONE);
  }

  /** The same file, as a part of a build. */
  public JavaFile withRelease(OptionalInt said) {
    return new JavaFile(text, path, encoding, said, additions);
  }

  /** Whether a name is that of a Java source file. */
  public static boolean isName(String name) {
    return name.endsWith(".java");
  }
}

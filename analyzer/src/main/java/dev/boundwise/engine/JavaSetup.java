package dev.boundwise.engine;

import dev.boundwise.knowledge.Knowledge;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How Java is read.
 *
 * @param knowledge what rules know about Java's libraries
 * @param classpath jars and folders of classes that a user has given; empty to look for them
 */
public record JavaSetup(Knowledge knowledge, List<Path> classpath) {

  static final JavaSetup NONE = new JavaSetup(Knowledge.from(name -> Optional.empty()), List.of());

  public JavaSetup {
    classpath = List.copyOf(classpath);
  }
}

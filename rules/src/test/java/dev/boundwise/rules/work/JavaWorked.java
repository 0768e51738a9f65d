package dev.boundwise.rules.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.boundwise.java.JavaFile;
import dev.boundwise.java.JavaReader;
import dev.boundwise.program.Unit;
import dev.boundwise.region.Region;
import dev.boundwise.region.Regions;
import dev.boundwise.resolve.Program;
import dev.boundwise.rules.Catalogue;
import dev.boundwise.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A Java program of one file, and what its methods take. They sleep where something is to be
 * counted: {@code Thread.sleep(1000)} takes a second, and all else too little to be seen.
 */
final class JavaWorked {

  private final Program program;
  private final Unit unit;

  private JavaWorked(Program program, Unit unit) {
    this.program = program;
    this.unit = unit;
  }

  /** The program of a file {@code Main.java} in a folder. */
  static JavaWorked java(Path folder, String source) {
    Path path = folder.resolve("Main.java");
    try {
      Files.writeString(path, source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SourceText text = SourceText.of("Main.java", source);
    JavaFile file = new JavaFile(text, path, UTF_8.name());
    JavaReader reader = new JavaReader(List.of(), List.of(folder), name -> false);
    reader.read(List.of(file));
    Unit unit = reader.program().units().values().iterator().next();
    return new JavaWorked(Program.link(List.of(unit), Catalogue.javaKnowledge()), unit);
  }

  /** What a method takes, as of {@link Worked#of}. */
  String of(String method) {
    return Worked.written(region(method));
  }

  Region region(String method) {
    for (Region region : Regions.of(program).in(unit)) {
      if (region.kind() == Region.Kind.FUNCTION
          && region.function().qualifiedName().equals(method)) {
        return region;
      }
    }
    throw new AssertionError("no method " + method);
  }
}

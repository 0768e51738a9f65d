package dev.boundwise.engine;

import dev.boundwise.java.JavaFile;
import dev.boundwise.python.PythonSource;
import dev.boundwise.source.FileSearch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Source files of all languages, and Python's notebooks and scripts. */
final class SourceFiles implements FileSearch.Wanted {

  private static final int FIRST_LINE = 128;

  @Override
  public boolean byName(String name) {
    return PythonSource.isName(name) || JavaFile.isName(name);
  }

  @Override
  public boolean byStart(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return PythonSource.isScript(in.readNBytes(FIRST_LINE));
    }
  }
}

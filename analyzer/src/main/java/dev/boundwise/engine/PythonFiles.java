package dev.boundwise.engine;

import dev.boundwise.python.PythonSource;
import dev.boundwise.source.FileSearch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Source files, notebooks and scripts. */
final class PythonFiles implements FileSearch.Wanted {

  private static final int FIRST_LINE = 128;

  @Override
  public boolean byName(String name) {
    return PythonSource.isName(name);
  }

  @Override
  public boolean byStart(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return PythonSource.isScript(in.readNBytes(FIRST_LINE));
    }
  }
}

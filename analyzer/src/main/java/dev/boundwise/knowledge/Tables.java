package dev.boundwise.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Where tables are read from. */
public interface Tables {

  /**
   * A table's bytes, in UTF-8.
   *
   * @param name a library's top module, such as {@code requests}
   */
  Optional<byte[]> read(String name);

  /**
   * Tables beside a class, in the jar or folder that it was loaded from.
   *
   * @param folder from the root, such as {@code /knowledge/python}
   */
  static Tables beside(Class<?> anchor, String folder) {
    return name -> {
      try (InputStream in =
          anchor.getResourceAsStream(folder.concat("/").concat(name).concat(".tsv"))) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the table of " + name, e);
      }
    };
  }
}

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
   * The table that the rows about a name are in; empty where none is for its library.
   *
   * @param name of a module, class, function or method
   */
  default String tableOf(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /**
   * The same tables, each named by the packages of its library, {@code io.netty}: a name belongs to
   * the one with the longest name that its own begins with.
   */
  static Tables byPackage(Tables tables) {
    return new PackageTables(tables);
  }

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

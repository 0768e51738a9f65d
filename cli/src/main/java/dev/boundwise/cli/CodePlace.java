package dev.boundwise.cli;

import dev.boundwise.cli.report.Proposal;
import dev.boundwise.engine.FileRegions;
import dev.boundwise.program.Language;
import dev.boundwise.region.Region;
import dev.boundwise.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place that somebody asks about: {@code shop/orders.py:12}.
 *
 * @param path of a file, or the end of it
 * @param line from 1
 */
record CodePlace(String path, int line) {

  /** Reads what was typed. */
  static CodePlace of(String option, String typed) {
    int colon = typed.lastIndexOf(':');
    String number = typed.substring(colon + 1);
    if (colon < 1 || !number.matches("[1-9]\\d{0,8}")) {
      throw new Mistake(option + " takes FILE:LINE, such as shop/orders.py:12, not " + typed);
    }
    String path = typed.substring(0, colon).replace('\\', '/');
    return new CodePlace(
        path.startsWith("./") ? path.substring(2) : path, Integer.parseInt(number));
  }

  boolean isIn(FileRegions file) {
    String whole = file.unit().text().path().replace('\\', '/');
    String shown = whole.startsWith("./") ? whole.substring(2) : whole;
    return shown.equals(path) || shown.endsWith("/" + path);
  }

  /**
   * The loops, comprehensions and functions that begin there, else the innermost around it; those
   * of which something helps first. Empty where there is no code.
   */
  List<Proposal> among(FileRegions file) {
    if (file.unit().language() != Language.PYTHON) {
      throw new Mistake(
          "advise is about Python; boundwise map --function NAME " + path + " says what bounds it");
    }
    List<Proposal> starting = new ArrayList<>();
    Optional<Proposal> around = Optional.empty();
    for (int i = 0; i < file.regions().size(); i++) {
      Region region = file.regions().get(i);
      boolean isLoopLike =
          switch (region.kind()) {
            case LOOP, COMPREHENSION, FUNCTION -> true;
            case CALL -> file.advised().get(i).shape().isPresent() || Proposals.of(file, i).frees();
            case MODULE -> false;
          };
      if (isLoopLike) {
        SourceText text = file.unit().text();
        int first = text.lineAt(region.span().start());
        int last = text.lineAt(Math.max(region.span().start(), region.span().end() - 1));
        if (first == line) {
          starting.add(Proposals.of(file, i));
        } else if (first < line && line <= last) {
          around = Optional.of(Proposals.of(file, i)); // in source order the inner ones come later
        }
      }
    }
    return starting.isEmpty() ? around.stream().toList() : starting;
  }

  @Override
  public String toString() {
    return path + ":" + line;
  }
}

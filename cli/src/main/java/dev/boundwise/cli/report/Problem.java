package dev.boundwise.cli.report;

import dev.boundwise.rule.Location;
import dev.boundwise.source.ColumnUnit;
import java.util.Optional;

/**
 * Something that kept a file, or a part of it, from being checked.
 *
 * @param path the file, as users know it
 * @param location where in it, empty when it is about the file as a whole
 * @param message one sentence, without a full stop
 */
public record Problem(Kind kind, String path, Optional<Location> location, String message) {

  /** {@code path:line:column: message}. */
  public String line() {
    String place =
        location.map(at -> Place.start(at, ColumnUnit.CODE_POINTS).toString()).orElse(path);
    return Cells.visible(place + ": " + message);
  }

  /** Whose problem it is. */
  public enum Kind {
    /** The text is not code that can be read: the rest of the file was checked. */
    SYNTAX,
    /** The file could not be read. */
    UNREADABLE,
    /** A defect of Boundwise: it gave up on this file. */
    INTERNAL
  }
}

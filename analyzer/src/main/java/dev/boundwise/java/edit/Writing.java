package dev.boundwise.java.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns changes of one file into the ranges that become another text. */
final class Writing {

  /**
   * What one change makes of a file.
   *
   * @param hunk nothing where the file is that way already
   * @param removed the tokens that go, in their order
   * @param added those that come in the same place
   */
  record Written(Hunk hunk, List<String> removed, List<String> added) {

    static final Written NOTHING = new Written(new Hunk(0, 0, ""), List.of(), List.of());
  }

  private final CharText chars;

  Writing(CharText chars) {
    this.chars = chars;
  }

  /** In source order; empty where one of the changes is not certain, or two are in one place. */
  Optional<List<Hunk>> hunks(List<Change> changes) {
    Optional<List<String>> before = SecondOpinion.tokens(chars.text());
    if (before.isEmpty()) {
      return Optional.empty();
    }
    List<Hunk> all = new ArrayList<>();
    for (Change change : changes) {
      Optional<Written> written = written(change);
      if (written.isEmpty() || !isRight(before.get(), written.get())) {
        return Optional.empty();
      }
      Hunk hunk = written.get().hunk();
      if (!hunk.isNothing()) {
        all.add(hunk);
      }
    }
    all.sort(Hunk.ORDER);
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i).start() < all.get(i - 1).end()) {
        return Optional.empty();
      }
    }
    // Each is right alone; together they may still not be.
    boolean isRead =
        all.size() < 2 || SecondOpinion.tokens(Hunk.apply(chars.text(), all)).isPresent();
    return isRead ? Optional.of(all) : Optional.empty();
  }

  private Optional<Written> written(Change change) {
    return switch (change) {
      case Change.Tree tree -> new TreeWriter(chars).write(tree);
      case Change.Block block -> new BlockWriter(chars).write(block);
    };
  }

  /**
   * Whether both parsers read it, what goes and comes is what should, in one place, and no comment
   * is lost.
   */
  private boolean isRight(List<String> before, Written written) {
    if (written.hunk().isNothing()) {
      return true;
    }
    Optional<List<String>> after =
        SecondOpinion.tokens(Hunk.apply(chars.text(), List.of(written.hunk())));
    return after.isPresent()
        && isReplaced(before, after.get(), written.removed(), written.added())
        && written.removed().stream()
            .filter(Writing::isComment)
            .allMatch(written.added()::contains);
  }

  private static boolean isComment(String token) {
    return token.startsWith("//") || token.startsWith("/*");
  }

  private static boolean isReplaced(
      List<String> before, List<String> after, List<String> removed, List<String> added) {
    if (after.size() != before.size() - removed.size() + added.size()) {
      return false;
    }
    int last = before.size() - removed.size();
    for (int at = 0; at <= last; at++) {
      boolean isHere =
          before.subList(at, at + removed.size()).equals(removed)
              && after.subList(at, at + added.size()).equals(added)
              && before
                  .subList(at + removed.size(), before.size())
                  .equals(after.subList(at + added.size(), after.size()));
      if (isHere) {
        return true;
      }
      if (at < last && !before.get(at).equals(after.get(at))) {
        return false;
      }
    }
    return false;
  }
}

package dev.boundwise.engine;

import java.util.List;

/** Hears how far an analysis is. Called by many threads at once, and in no order. */
@FunctionalInterface
public interface Progress {

  Progress NONE = (done, total) -> {};

  /**
   * Called after each file.
   *
   * @param done files read so far
   * @param total files to read
   */
  void files(int done, int total);

  /**
   * Called after the regions of each file, when all files were read.
   *
   * @param done files whose regions are known
   * @param total files that have any
   */
  default void regions(int done, int total) {}

  /** What users should know of how code was read, one sentence each. */
  default void notes(List<String> notes) {}
}

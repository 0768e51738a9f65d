package dev.boundwise.engine;

import dev.boundwise.region.Bound;
import dev.boundwise.region.Region;
import dev.boundwise.shape.Shapes;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/**
 * Reads the shapes of loops while another thread still asks what bounds the code of later files.
 * The files come in one order and so do the answers, however fast either thread is.
 */
final class ShapesAhead {

  private final Supplier<Shapes> maker;
  private final boolean isOfAll;
  private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();

  /** What is read of one file. */
  private record Task(List<Region> regions, boolean isEnd, CompletableFuture<Shapes.Read> read) {}

  /**
   * @param shapes of which nobody else asks; made by the thread that reads
   * @param isOfAll whether somebody wants to see all shapes: else those of loops that take no time
   *     worth speaking of, or an unknown one, are mostly not needed
   */
  ShapesAhead(Supplier<Shapes> shapes, boolean isOfAll) {
    this.maker = shapes;
    this.isOfAll = isOfAll;
  }

  /** Asks for the shapes of a file's regions. */
  CompletableFuture<Shapes.Read> ask(List<Region> regions) {
    CompletableFuture<Shapes.Read> read = new CompletableFuture<>();
    tasks.add(new Task(regions, false, read));
    return read;
  }

  /** Says that nothing more is asked for. */
  void end() {
    tasks.add(new Task(List.of(), true, new CompletableFuture<>()));
  }

  /** Reads what is asked for until the end is said. */
  void run() {
    Shapes shapes = null;
    for (Task task = next(); !task.isEnd(); task = next()) {
      Shapes.Read read = new Shapes.Read();
      try {
        shapes = shapes == null ? maker.get() : shapes;
        for (Region region : task.regions()) {
          read(shapes, region, read);
        }
      } catch (Throwable e) { // a defect: what is missing is read, and fails, where it is needed
        task.read().complete(read);
      }
      task.read().complete(read);
    }
  }

  private void read(Shapes shapes, Region region, Shapes.Read read) {
    switch (region.kind()) {
      case LOOP, COMPREHENSION -> {
        if (isOfAll || (region.bound() != Bound.TRIVIAL && region.bound() != Bound.UNKNOWN)) {
          shapes.read(region.function(), region.piece().orElseThrow().code(), read);
        }
      }
      case FUNCTION -> shapes.read(region.function(), read);
      case CALL, MODULE -> {}
    }
  }

  private Task next() {
    try {
      return tasks.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}

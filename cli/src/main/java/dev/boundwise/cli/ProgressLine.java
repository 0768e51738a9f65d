package dev.boundwise.cli;

import dev.boundwise.engine.Progress;
import java.util.List;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** A line that says how far a long run is, and that is gone when the run ends. */
final class ProgressLine implements Progress, AutoCloseable {

  /** A run that is over before this shows none. */
  private static final long PATIENCE_NANOS = 500_000_000;

  private static final int UPDATE_MILLIS = 100;

  private static final String WEIGHING = "Weighing";

  /** A line that fills the last column makes some terminals wrap. */
  private static final int MARGIN = 1;

  private final Terminal terminal;
  private final boolean shown;
  private final boolean quiet;
  private final long start = System.nanoTime();
  private String task;
  private Optional<ProgressBar> bar = Optional.empty();

  /**
   * @param quiet whether nothing is to be said
   * @param task what is done to files while they are read
   */
  ProgressLine(Terminal terminal, boolean quiet, String task) {
    this.terminal = terminal;
    this.quiet = quiet;
    this.shown = terminal.errIsTerminal() && !quiet;
    this.task = task;
  }

  @Override
  public void files(int done, int total) {
    if (shown && System.nanoTime() - start > PATIENCE_NANOS) {
      step(done, total);
    }
  }

  @Override
  public synchronized void regions(int done, int total) {
    if (shown && System.nanoTime() - start > PATIENCE_NANOS) {
      if (!task.equals(WEIGHING)) {
        close();
        bar = Optional.empty();
        task = WEIGHING;
      }
      step(done, total);
    }
  }

  @Override
  public synchronized void notes(List<String> notes) {
    if (!quiet) {
      if (bar.isPresent()) {
        terminal.erase();
      }
      notes.forEach(note -> terminal.say("boundwise: " + note));
    }
  }

  /** Calls come in no order, so that an old one may be late. */
  private synchronized void step(int done, int total) {
    if (bar.isEmpty()) {
      bar = Optional.of(open(total));
    }
    if (done > bar.get().getCurrent()) {
      bar.get().stepTo(done);
    }
  }

  private ProgressBar open(int total) {
    ProgressBarConsumer line =
        new DelegatingProgressBarConsumer(this::draw, terminal.columns() - MARGIN);
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setUnit(" files", 1)
        .setInitialMax(total)
        .setStyle(
            ProgressBarStyle.builder()
                .block('━')
                .space(' ')
                .leftBracket(" ")
                .rightBracket("")
                .build())
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        .hideEta()
        .setConsumer(line)
        .build();
  }

  private void draw(String text) {
    terminal.erase();
    terminal.draw(text);
  }

  @Override
  public synchronized void close() {
    if (bar.isPresent()) {
      bar.get().close();
      terminal.erase();
    }
  }
}

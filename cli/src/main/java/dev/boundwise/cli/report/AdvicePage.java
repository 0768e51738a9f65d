package dev.boundwise.cli.report;

import dev.boundwise.advice.Advice;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import dev.boundwise.region.Region;
import dev.boundwise.rule.Location;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.shape.Obstacle;
import dev.boundwise.source.ColumnUnit;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** All that is known about what would pay for one region. */
public final class AdvicePage {

  private static final int REMEDY_CELLS = 16;
  private static final int SPEEDUP_CELLS = 7;

  private final Page page;
  private final Writer out;
  private final List<PythonRuntime> runtimes;

  /**
   * A page.
   *
   * @param runtimes that the advice is for, in its order
   */
  public AdvicePage(Page page, Writer out, List<PythonRuntime> runtimes) {
    this.page = page;
    this.out = out;
    this.runtimes = List.copyOf(runtimes);
  }

  /** Writes about one region; {@code out} is neither flushed nor closed. */
  public void write(Proposal proposal) throws IOException {
    head(proposal);
    for (int i = 0; i < runtimes.size(); i++) {
      advice(proposal, i);
    }
    Set<Obstacle> obstacles = new LinkedHashSet<>();
    for (Advice advice : proposal.advice()) {
      advice.verdicts().forEach(verdict -> obstacles.addAll(verdict.obstacles()));
    }
    if (!obstacles.isEmpty()) {
      heading("What stands in the way");
      frames(obstacles);
    }
    out.write('\n');
  }

  /**
   * Answers why a remedy is not the one: which precondition failed, or what figure makes it
   * pointless.
   */
  public void whyNot(Proposal proposal, RemedyKind remedy) throws IOException {
    head(proposal);
    for (int i = 0; i < runtimes.size(); i++) {
      Advice advice = proposal.advice().get(i);
      for (Verdict verdict : advice.verdicts()) {
        if (verdict.remedy() == remedy) {
          answer(proposal, verdict, advice.best(), runtimes.get(i));
        }
      }
    }
    out.write('\n');
  }

  private void answer(Proposal proposal, Verdict verdict, Verdict best, PythonRuntime runtime)
      throws IOException {
    String name = verdict.remedy().word();
    heading("Why not " + name + " " + AdviceWords.on(runtime));
    switch (verdict.outcome()) {
      case HELPS -> {
        String times = AdviceWords.times(verdict.speedup());
        text("It does help: " + times + ", " + AdviceWords.change(proposal.nanos(), verdict) + ".");
        text(Sentence.of(capital(verdict.why())));
        if (best.remedy() != verdict.remedy()) {
          text(
              "What is advised is "
                  + best.remedy().word()
                  + ", "
                  + AdviceWords.times(best.speedup())
                  + ": "
                  + Sentence.of(best.why()));
        }
        code(verdict);
      }
      case POINTLESS -> {
        text("It is pointless: " + Sentence.of(verdict.why()));
        if (verdict.speedup() != 1) {
          text(
              "Computed: "
                  + AdviceWords.times(verdict.speedup())
                  + ", "
                  + AdviceWords.change(proposal.nanos(), verdict)
                  + ".");
        }
        times(proposal.region());
      }
      case BLOCKED -> {
        text("It is blocked: " + Sentence.of(verdict.why()));
        if (!verdict.obstacles().isEmpty()) {
          out.write('\n');
          frames(verdict.obstacles());
          out.write('\n');
        }
      }
    }
    if (!verdict.helps()) {
      text(
          best.helps()
              ? "What does help is "
                  + best.remedy().word()
                  + ", "
                  + AdviceWords.times(best.speedup())
                  + ": "
                  + Sentence.of(best.why())
              : "Nothing pays here: " + Sentence.of(best.why()));
    }
  }

  /** The figures that remedies are judged by. */
  private void times(Region region) throws IOException {
    List<String> words = new ArrayList<>();
    region
        .share()
        .keySet()
        .forEach(it -> words.add(Times.of(region.work().of(it).typical()) + " " + it.word()));
    if (words.isEmpty()) {
      return;
    }
    text("One run at typical sizes: " + String.join(", ", words) + rounds(region) + ".");
  }

  private static String rounds(Region region) {
    double rounds = region.rounds();
    return rounds >= 1
        ? "; "
            + Times.number(rounds)
            + (rounds == 1 ? " round of " : " rounds of ")
            + Times.of(region.typicalNanos() / rounds)
        : "";
  }

  private void head(Proposal proposal) throws IOException {
    Region region = proposal.region();
    int cells = page.width();
    String what =
        region.kind() == Region.Kind.FUNCTION
            ? MapNames.ending(Cells.visible(MapNames.of(region)), cells)
            : MapNames.code(region.unit().text(), region.span(), cells);
    out.write(Ink.STRONG.on(what, page) + "\n");
    SourceText text = region.unit().text();
    String place = Place.at(text, region.span().start(), ColumnUnit.CODE_POINTS).toString();
    String in = region.kind() == Region.Kind.FUNCTION ? "" : " in " + MapNames.of(region);
    String where = Cells.visible(place + in);
    boolean fits = Cells.width(where) + 2 <= page.width();
    out.write("  " + Ink.FAINT.on(fits ? where : MapNames.ending(where, page.width() - 2), page));
    out.write('\n');
    List<String> words = new ArrayList<>();
    words.add(region.kind().word());
    proposal.shape().ifPresent(it -> words.add(it.pattern().word()));
    words.add(region.bound().word() + ", " + region.certainty().word());
    if (region.typicalNanos() > 0) {
      words.add("about " + Times.of(region.typicalNanos()) + " a run" + rounds(region));
    }
    proposal
        .measured()
        .ifPresent(
            it ->
                words.add(
                    String.format(
                        Locale.ROOT,
                        "measured %s, %.0f %% of the profile",
                        Times.of(it.nanos()),
                        it.share() * 100)));
    text(String.join(" · ", words));
  }

  private void advice(Proposal proposal, int runtime) throws IOException {
    Advice advice = proposal.advice().get(runtime);
    Verdict best = advice.best();
    heading("What pays " + AdviceWords.on(runtimes.get(runtime)));
    if (best.helps()) {
      text(
          AdviceWords.action(best.remedy())
              + (proposal.frees()
                  ? ""
                  : ", "
                      + AdviceWords.times(best.speedup())
                      + ": "
                      + AdviceWords.change(proposal.nanos(), best))
              + (advice.code().isEmpty() ? "" : " (" + advice.code() + ")"));
      text(Sentence.of(capital(best.why())));
      code(best);
    } else {
      text("leave it alone: " + Sentence.of(best.why()));
    }
    heading("All remedies");
    for (Verdict verdict : advice.verdicts()) {
      row(verdict);
    }
  }

  private void row(Verdict verdict) throws IOException {
    String name = verdict.remedy().word();
    String speedup = verdict.helps() ? AdviceWords.times(verdict.speedup()) : "";
    String outcome = verdict.outcome().word();
    Obstacle first = verdict.obstacles().isEmpty() ? null : verdict.obstacles().getFirst();
    String where =
        first == null ? "" : " (" + Proposal.place(first.unit(), first.span().start()) + ")";
    String lead =
        "  "
            + name
            + " ".repeat(REMEDY_CELLS - name.length())
            + AdviceWords.ink(verdict).on(outcome, page)
            + " ".repeat(10 - outcome.length())
            + " ".repeat(Math.max(0, SPEEDUP_CELLS - 2 - speedup.length()))
            + speedup
            + "  ";
    Prose.wrap(lead, 2 + REMEDY_CELLS + 10 + SPEEDUP_CELLS, verdict.why() + where, page, out);
  }

  private void code(Verdict verdict) throws IOException {
    if (!verdict.how().isBlank()) {
      out.write('\n');
      for (String line : verdict.how().strip().lines().toList()) {
        out.write(("    " + Ink.CYAN.on(Cells.visible(line), page)).stripTrailing() + "\n");
      }
    }
    if (!verdict.assumptions().isEmpty()) {
      out.write('\n');
      text("It assumes " + String.join("; ", verdict.assumptions()) + ".");
    }
  }

  private void frames(Collection<Obstacle> all) throws IOException {
    List<Obstacle> obstacles =
        all.stream()
            .sorted(
                Comparator.comparing((Obstacle it) -> it.unit().text().path())
                    .thenComparingInt(it -> it.span().start()))
            .toList();
    int most = 1;
    for (Obstacle obstacle : obstacles) {
      Location at = firstLine(obstacle);
      most = Math.max(most, String.valueOf(Place.end(at, ColumnUnit.BYTES).line()).length());
    }
    Frame frame = new Frame(page, out, most + 3);
    SourceText shown = null;
    for (Obstacle obstacle : obstacles) {
      Location at = firstLine(obstacle);
      if (at.file() == shown) {
        frame.gapBefore(at);
      } else {
        frame.heading(
            Ink.FAINT.on(Cells.visible(Place.start(at, ColumnUnit.CODE_POINTS).toString()), page));
      }
      shown = at.file();
      String why = obstacle.why() + (obstacle.isUnknown() ? ", as far as is known" : "");
      frame.draw(at, Frame.Mark.PRIMARY, Ink.YELLOW, why);
    }
  }

  private static Location firstLine(Obstacle obstacle) {
    SourceText text = obstacle.unit().text();
    int start = obstacle.span().start();
    int end = Math.min(obstacle.span().end(), text.lineEnd(text.lineAt(start)));
    return new Location(text, new Span(start, Math.max(start, end)));
  }

  private static String capital(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  private void heading(String title) throws IOException {
    out.write("\n" + Ink.GREEN.on(title, page) + "\n");
  }

  private void text(String text) throws IOException {
    Prose.wrap("  ", 2, text, page, out);
  }
}

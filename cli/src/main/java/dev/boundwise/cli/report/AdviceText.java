package dev.boundwise.cli.report;

import dev.boundwise.advice.Advice;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import dev.boundwise.runtime.PythonRuntime;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Advice as a list for people: what saves the most comes first. */
public final class AdviceText {

  private static final int MOST_CODE = 8;
  private static final int INDENT = 4;

  /** Cells that runtimes side by side take with the times. */
  private static final int NARROW = 60;

  private final Page page;
  private final Writer out;
  private final List<PythonRuntime> runtimes;

  /**
   * A list.
   *
   * @param runtimes that the advice is for, in its order
   */
  public AdviceText(Page page, Writer out, List<PythonRuntime> runtimes) {
    this.page = page;
    this.out = out;
    this.runtimes = List.copyOf(runtimes);
  }

  /**
   * Writes a list; {@code out} is neither flushed nor closed.
   *
   * @param proposals by what they save, the most first
   * @param most how many are shown; the others are counted
   * @param left how many regions are left alone, by the reason
   */
  public void write(List<Proposal> proposals, int most, Map<LeftAlone, Integer> left)
      throws IOException {
    List<Proposal> shown = proposals.subList(0, Math.min(most, proposals.size()));
    for (int i = 0; i < shown.size(); i++) {
      write(i + 1, shown.get(i));
    }
    if (proposals.size() > shown.size()) {
      double rest =
          proposals.subList(shown.size(), proposals.size()).stream()
              .mapToDouble(Proposal::saved)
              .max()
              .orElse(0);
      String more =
          number(proposals.size() - shown.size())
              + " more, each of which saves at most "
              + Times.of(rest)
              + "; --all shows them, --at FILE:LINE all about one";
      Prose.wrap("", 0, more, page, out);
      out.write('\n');
    }
    if (runtimes.size() > 1 && !proposals.isEmpty()) {
      moving(proposals);
    }
    if (proposals.isEmpty()) {
      nothing(left);
    }
    left(left);
  }

  /** Says that a profile weighs the list. */
  public void weighed(String profile, double nanos) throws IOException {
    String text =
        "Weighed by `"
            + profile
            + "`, "
            + Times.of(nanos)
            + " in all: times are measured where it has them, and what took less than 1 % of it is"
            + " left alone.";
    Prose.wrap("", 0, text, page, out);
    out.write('\n');
  }

  private void write(int rank, Proposal proposal) throws IOException {
    String number = String.format(Locale.ROOT, "%2d  ", rank);
    String saved = (proposal.frees() ? "frees " : "saves ") + Times.of(proposal.saved());
    int room = page.width() - INDENT - saved.length() - 2;
    String place = MapNames.ending(proposal.place(), room);
    out.write(Ink.FAINT.on(number, page) + Ink.STRONG.on(place, page));
    out.write(" ".repeat(room - Cells.width(place) + 2) + Ink.GREEN.on(saved, page) + "\n");
    line(proposal.what(page.width() - INDENT), Ink.PLAIN);
    int best = firstThatHelps(proposal);
    Verdict verdict = proposal.advice().get(best).best();
    if (runtimes.size() == 1) {
      headline(verdict, proposal);
    } else {
      sideBySide(proposal);
    }
    measured(proposal);
    text(verdict.why());
    code(verdict.how());
    if (!verdict.assumptions().isEmpty()) {
      text("assumes " + String.join("; ", verdict.assumptions()));
    }
    others(proposal.advice().get(best));
    for (Proposal inner : proposal.inside()) {
      Verdict other = inner.advice().get(firstThatHelps(inner)).best();
      text(
          "or "
              + AdviceWords.action(other.remedy())
              + " at "
              + inner.place()
              + ": "
              + AdviceWords.times(other.speedup())
              + ", saves "
              + Times.of(inner.saved()));
    }
    out.write('\n');
  }

  private static int firstThatHelps(Proposal proposal) {
    for (int i = 0; i < proposal.advice().size(); i++) {
      if (proposal.advice().get(i).best().helps()) {
        return i;
      }
    }
    return 0;
  }

  private void headline(Verdict verdict, Proposal proposal) throws IOException {
    String on = " " + AdviceWords.on(runtimes.getFirst()) + ": ";
    String remedy = AdviceWords.action(verdict.remedy());
    if (proposal.frees()) {
      out.write(" ".repeat(INDENT) + Ink.GREEN.on(remedy, page) + on.replace(":", "") + "\n");
      return;
    }
    String times = AdviceWords.times(verdict.speedup());
    String lead =
        " ".repeat(INDENT) + Ink.GREEN.on(remedy, page) + " " + Ink.STRONG.on(times, page);
    String change = on + AdviceWords.change(proposal.nanos(), verdict);
    int used = INDENT + remedy.length() + 1 + times.length();
    boolean fits = used + Cells.width(change) <= page.width();
    out.write(lead + (fits ? change + "\n" : "\n"));
    if (!fits) {
      text(change);
    }
  }

  private void sideBySide(Proposal proposal) throws IOException {
    int widest = runtimes.stream().mapToInt(it -> it.name().length()).max().orElse(0);
    int remedies =
        proposal.advice().stream()
            .mapToInt(it -> AdviceWords.action(it.best().remedy()).length())
            .max()
            .orElse(0);
    for (int i = 0; i < runtimes.size(); i++) {
      Verdict verdict = proposal.advice().get(i).best();
      String name = runtimes.get(i).name();
      String remedy = AdviceWords.action(verdict.remedy());
      out.write(" ".repeat(INDENT) + name + " ".repeat(widest - name.length() + 2));
      out.write(AdviceWords.ink(verdict).on(remedy, page));
      if (verdict.helps()) {
        String times = AdviceWords.times(verdict.speedup());
        out.write(" ".repeat(remedies - remedy.length() + 2 + Math.max(0, 5 - times.length())));
        out.write(Ink.STRONG.on(times, page));
        if (page.width() >= NARROW) {
          out.write("  " + AdviceWords.change(proposal.nanos(), verdict));
        }
      }
      out.write('\n');
    }
  }

  private void measured(Proposal proposal) throws IOException {
    if (proposal.measured().isPresent()) {
      Proposal.Measured measured = proposal.measured().get();
      text(
          String.format(
              Locale.ROOT,
              "measured: %s in all its runs, %.0f %% of the profile",
              Times.of(measured.nanos()),
              measured.share() * 100));
    }
  }

  /** The first lines of the change. */
  private void code(String how) throws IOException {
    if (how.isBlank()) {
      return;
    }
    List<String> lines = how.strip().lines().toList();
    int most = lines.size() <= MOST_CODE + 1 ? lines.size() : MOST_CODE;
    out.write('\n');
    for (String code : lines.subList(0, most)) {
      String shown = MapNames.shortened(Cells.visible(code), page.width() - INDENT - 2);
      out.write((" ".repeat(INDENT + 2) + Ink.CYAN.on(shown, page)).stripTrailing() + "\n");
    }
    if (lines.size() > most) {
      line("  … " + (lines.size() - most) + " more lines", Ink.FAINT);
    }
    out.write('\n');
  }

  /** What the other remedies would do, on a line. */
  private void others(Advice advice) throws IOException {
    List<String> words = new ArrayList<>();
    for (Verdict verdict : advice.verdicts()) {
      if (verdict.helps() && verdict.remedy() != advice.best().remedy()) {
        words.add("or " + verdict.remedy().word() + " " + AdviceWords.times(verdict.speedup()));
      }
    }
    String pointless = names(advice, Verdict.Outcome.POINTLESS);
    String blocked = names(advice, Verdict.Outcome.BLOCKED);
    if (!pointless.isEmpty()) {
      words.add("pointless: " + pointless);
    }
    if (!blocked.isEmpty()) {
      words.add("blocked: " + blocked);
    }
    if (!words.isEmpty()) {
      text(String.join(" · ", words));
    }
  }

  private static String names(Advice advice, Verdict.Outcome outcome) {
    return String.join(
        ", ",
        advice.verdicts().stream()
            .filter(verdict -> verdict.outcome() == outcome)
            .map(Verdict::remedy)
            .map(RemedyKind::word)
            .toList());
  }

  /** What each runtime saves of the same places. */
  private void moving(List<Proposal> proposals) throws IOException {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < runtimes.size(); i++) {
      double sum = 0;
      for (Proposal proposal : proposals) {
        sum += proposal.saved(i);
      }
      words.add(runtimes.get(i).name() + " saves " + Times.of(sum));
    }
    String places = proposals.size() == 1 ? "one place" : number(proposals.size()) + " places";
    Prose.wrap("", 0, "All of it, " + places + ": " + String.join(", ", words), page, out);
    out.write('\n');
  }

  private void nothing(Map<LeftAlone, Integer> left) throws IOException {
    int all = left.values().stream().mapToInt(Integer::intValue).sum();
    String what =
        all == 0
            ? "There is no loop here that could run faster."
            : all == 1
                ? "All is well as it is: the one loop here would not gain from being changed."
                : "All is well as it is: of "
                    + number(all)
                    + " loops none would gain from being changed.";
    Prose.wrap("", 0, what, page, out);
  }

  private void left(Map<LeftAlone, Integer> left) throws IOException {
    int all = left.values().stream().mapToInt(Integer::intValue).sum();
    if (all == 0) {
      return;
    }
    if (left.size() == 1) {
      String words = left.keySet().iterator().next().words();
      Prose.wrap("", 0, number(all) + " left alone: " + words, page, out);
      return;
    }
    List<String> words = new ArrayList<>();
    left.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<LeftAlone, Integer> it) -> -it.getValue())
                .thenComparing(Map.Entry::getKey))
        .forEach(it -> words.add(number(it.getValue()) + " " + it.getKey().words()));
    String head = number(all) + (all == 1 ? " region" : " regions") + " left alone: ";
    Prose.wrap("", 0, head + String.join(", ", words), page, out);
  }

  private void line(String text, Ink ink) throws IOException {
    out.write(" ".repeat(INDENT) + ink.on(text, page) + "\n");
  }

  private void text(String text) throws IOException {
    Prose.wrap(" ".repeat(INDENT), INDENT, text, page, out);
  }

  private static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}

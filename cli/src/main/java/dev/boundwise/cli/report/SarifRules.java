package dev.boundwise.cli.report;

import de.jcup.sarif_2_1_0.model.MultiformatMessageString;
import de.jcup.sarif_2_1_0.model.PropertyBag;
import de.jcup.sarif_2_1_0.model.ReportingConfiguration;
import de.jcup.sarif_2_1_0.model.ReportingDescriptor;
import de.jcup.sarif_2_1_0.model.ToolComponent;
import dev.boundwise.rule.RuleInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tool and its rules in SARIF: each rule once, found again by its index. */
final class SarifRules {

  private final Map<String, Integer> indexes = new HashMap<>();
  private final Set<ReportingDescriptor> descriptors = new LinkedHashSet<>();

  /** Rules that did not run but reported anyway would have no index, so {@code run} lists all. */
  SarifRules(Run run) {
    for (RuleInfo rule : run.rules()) {
      indexes.put(rule.code(), indexes.size());
      descriptors.add(descriptor(rule));
    }
  }

  int index(RuleInfo rule) {
    return indexes.getOrDefault(rule.code(), -1);
  }

  ToolComponent driver(String version) {
    ToolComponent driver = new ToolComponent();
    driver.setName("Boundwise");
    driver.setVersion(version);
    driver.setRules(descriptors);
    driver.setNotifications(notifications());
    if (version.matches("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?")) {
      driver.setSemanticVersion(version);
    }
    return driver;
  }

  static String notificationId(Problem problem) {
    return problem.kind().name().toLowerCase(Locale.ROOT);
  }

  private static Set<ReportingDescriptor> notifications() {
    Set<ReportingDescriptor> kinds = new LinkedHashSet<>();
    kinds.add(
        kind(
            "syntax",
            "A part of a file could not be read as Python; the rest was checked.",
            "Mend the file, or exclude it with --exclude."));
    kinds.add(
        kind(
            "unreadable",
            "A file could not be read.",
            "Make it readable, or exclude it with --exclude."));
    kinds.add(
        kind(
            "internal",
            "Boundwise has a defect and gave up on a file.",
            "Report the defect with the text of the message."));
    return kinds;
  }

  private static ReportingDescriptor kind(String id, String text, String help) {
    ReportingDescriptor descriptor = new ReportingDescriptor();
    descriptor.setId(id);
    descriptor.setShortDescription(Sarif.text(text));
    descriptor.setFullDescription(Sarif.text(text));
    descriptor.setHelp(Sarif.text(help, help));
    return descriptor;
  }

  private static ReportingDescriptor descriptor(RuleInfo rule) {
    ReportingDescriptor descriptor = new ReportingDescriptor();
    descriptor.setId(rule.code());
    descriptor.setName(rule.name());
    descriptor.setShortDescription(Sarif.text(Sentence.of(rule.title())));
    descriptor.setFullDescription(Sarif.text(rule.why(), rule.why()));
    descriptor.setHelp(help(rule));
    descriptor.setDefaultConfiguration(
        Sarif.with(new ReportingConfiguration(), it -> it.setLevel(level(rule))));
    descriptor.setProperties(properties(rule));
    helpUri(rule).ifPresent(descriptor::setHelpUri);
    return descriptor;
  }

  private static PropertyBag properties(RuleInfo rule) {
    PropertyBag bag = new PropertyBag();
    bag.setTags(new LinkedHashSet<>(List.of("performance", "concurrency")));
    // A rule's certain findings are meant to be true; doubtful ones say so themselves.
    bag.setAdditionalProperty("precision", "high");
    bag.setAdditionalProperty("problem.severity", problemSeverity(rule));
    return bag;
  }

  /** GitHub's own words for a level. */
  private static String problemSeverity(RuleInfo rule) {
    return switch (rule.severity()) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "recommendation";
    };
  }

  private static ReportingConfiguration.Level level(RuleInfo rule) {
    return switch (rule.severity()) {
      case ERROR -> ReportingConfiguration.Level.ERROR;
      case WARNING -> ReportingConfiguration.Level.WARNING;
      case NOTE -> ReportingConfiguration.Level.NOTE;
    };
  }

  private static MultiformatMessageString help(RuleInfo rule) {
    StringBuilder markdown = new StringBuilder();
    markdown.append("# ").append(rule.title()).append("\n\n").append(rule.why());
    markdown.append("\n\n## Instead\n\n").append(rule.instead()).append("\n\n## Sources\n\n");
    for (String source : rule.sources()) {
      markdown.append("- ").append(source.startsWith("http") ? "<" + source + ">" : source);
      markdown.append('\n');
    }
    String plain =
        rule.why()
            + "\n\nInstead: "
            + rule.instead()
            + "\n\nSources: "
            + String.join(", ", rule.sources());
    return Sarif.text(plain, markdown.toString());
  }

  /** The first of a rule's sources that is a page. */
  private static Optional<URI> helpUri(RuleInfo rule) {
    return rule.sources().stream()
        .filter(source -> source.matches("https?://\\S+"))
        .findFirst()
        .map(URI::create);
  }
}

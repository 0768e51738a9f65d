package dev.boundwise.cli.report;

import static dev.boundwise.cli.report.Sarif.with;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.jcup.sarif_2_1_0.model.ArtifactLocation;
import de.jcup.sarif_2_1_0.model.Invocation;
import de.jcup.sarif_2_1_0.model.Notification;
import de.jcup.sarif_2_1_0.model.OriginalUriBaseIds;
import de.jcup.sarif_2_1_0.model.ReportingConfiguration;
import de.jcup.sarif_2_1_0.model.ReportingDescriptorReference;
import de.jcup.sarif_2_1_0.model.RunAutomationDetails;
import de.jcup.sarif_2_1_0.model.Suppression;
import de.jcup.sarif_2_1_0.model.Tool;
import dev.boundwise.engine.Found;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * SARIF 2.1.0 (OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0/). Results are written one at
 * a time, so that memory does not grow with their number.
 */
final class SarifReport {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  /** An empty list says that a result is not suppressed; a missing one, that nobody looked. */
  interface WithSuppressions {
    @JsonInclude(JsonInclude.Include.ALWAYS)
    Set<Suppression> getSuppressions();
  }

  /** The model leaves out what is the default anyway; readers should not have to know it. */
  interface WithLevel {
    @JsonInclude(JsonInclude.Include.ALWAYS)
    ReportingConfiguration.Level getLevel();
  }

  private SarifReport() {}

  static void write(Run run, Writer out) {
    JsonMapper mapper =
        JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                include -> include.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .addMixIn(de.jcup.sarif_2_1_0.model.Result.class, WithSuppressions.class)
            .addMixIn(ReportingConfiguration.class, WithLevel.class)
            .defaultPrettyPrinter(
                new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    SarifRules rules = new SarifRules(run);
    SarifResults results = new SarifResults(run.folder(), rules);
    try (JsonGenerator json = mapper.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("$schema", SCHEMA);
      json.writeStringProperty("version", "2.1.0");
      json.writeArrayPropertyStart("runs");
      json.writeStartObject();
      json.writePOJOProperty(
          "tool", with(new Tool(), tool -> tool.setDriver(rules.driver(run.version()))));
      json.writePOJOProperty("invocations", List.of(invocation(run, results)));
      json.writePOJOProperty("originalUriBaseIds", baseIds(run));
      json.writePOJOProperty(
          "automationDetails", with(new RunAutomationDetails(), it -> it.setId("boundwise/")));
      json.writeStringProperty("columnKind", "utf16CodeUnits");
      json.writeArrayPropertyStart("results");
      for (Found found : run.results()) {
        json.writePOJO(results.result(found));
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static OriginalUriBaseIds baseIds(Run run) {
    OriginalUriBaseIds ids = new OriginalUriBaseIds();
    ids.setAdditionalProperty(
        Uris.BASE, with(new ArtifactLocation(), it -> it.setUri(Uris.folder(run.folder()))));
    return ids;
  }

  private static Invocation invocation(Run run, SarifResults results) {
    boolean defect = run.problems().stream().anyMatch(p -> p.kind() == Problem.Kind.INTERNAL);
    List<Notification> notifications = new ArrayList<>();
    for (Problem problem : run.problems()) {
      notifications.add(notification(problem, results));
    }
    Invocation invocation = new Invocation();
    invocation.setExecutionSuccessful(!defect);
    invocation.setExitCode(run.exitCode());
    invocation.setToolExecutionNotifications(notifications);
    return invocation;
  }

  private static Notification notification(Problem problem, SarifResults results) {
    de.jcup.sarif_2_1_0.model.Location place =
        problem.location().isPresent()
            ? results.place(problem.location().get())
            : results.wholeFile(problem.path());
    String kind = SarifRules.notificationId(problem);
    Notification notification = new Notification();
    notification.setDescriptor(with(new ReportingDescriptorReference(), it -> it.setId(kind)));
    notification.setLevel(
        problem.kind() == Problem.Kind.SYNTAX
            ? Notification.Level.WARNING
            : Notification.Level.ERROR);
    notification.setMessage(Sarif.message(Sentence.of(problem.message())));
    notification.setLocations(Set.of(place));
    return notification;
  }
}

package dev.boundwise.cli.report;

import de.jcup.sarif_2_1_0.model.ArtifactContent;
import de.jcup.sarif_2_1_0.model.Message;
import de.jcup.sarif_2_1_0.model.MultiformatMessageString;
import java.util.function.Consumer;

/** SARIF's beans with their texts: the model has setters only. */
final class Sarif {
  private Sarif() {}

  static <T> T with(T bean, Consumer<T> set) {
    set.accept(bean);
    return bean;
  }

  /** A message; backticks are Markdown, and plain text has quotes in their place. */
  static Message message(String text) {
    return with(
        new Message(),
        message -> {
          message.setText(text.replace('`', '\''));
          if (text.contains("`")) {
            message.setMarkdown(text);
          }
        });
  }

  static MultiformatMessageString text(String text) {
    return with(new MultiformatMessageString(), it -> it.setText(text.replace('`', '\'')));
  }

  static MultiformatMessageString text(String text, String markdown) {
    return with(text(text), it -> it.setMarkdown(markdown));
  }

  static ArtifactContent content(String text) {
    return with(new ArtifactContent(), it -> it.setText(text));
  }
}

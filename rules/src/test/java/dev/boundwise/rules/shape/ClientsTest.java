package dev.boundwise.rules.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.shape.Obstacle;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops that ask others: servers, databases, other programs. */
class ClientsTest {

  private static final String HEAD =
      """
      import hashlib
      import subprocess
      import anthropic
      import psycopg2
      from google.cloud import storage
      from openai import AsyncOpenAI, OpenAI

      ai = OpenAI()
      later = AsyncOpenAI()
      claude = anthropic.Anthropic()
      bucket = storage.Client().bucket("reports")

      def convert(x):
          command = ["ffmpeg", "-i", x, x + ".mp3"]
          return subprocess.run(command, capture_output=True)

      def step(x):
          return subprocess.run(x, capture_output=True)

      """;

  private static List<Obstacle.Kind> obstacles(String head, String body) {
    return Shaped.obstacles(
        HEAD
            + head
            + " f(xs, session, out):\n    shared = psycopg2.connect('')\n    for x in xs:  # here\n"
            + "        "
            + String.join("\n        ", body.split("; "))
            + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c = psycopg2.connect(x).cursor(); c.execute('select 1'); out.append(c.fetchone())",
        "out.append(hashlib.sha256(x['name'].encode()).hexdigest())",
        "out.append(ai.chat.completions.create(model='m', messages=[{'content': x}]).choices[0])",
        "out.append(ai.embeddings.create(model='m', input=x).data[0].embedding)",
        "out.append(claude.messages.create(model='m', messages=[{'content': x}]).content)",
        "b = bucket.blob(x); b.upload_from_filename(x); out.append(b.name)",
        "out.append(convert(x).returncode)",
      })
  void roundsThatAskForThemselves(String body) {
    assertThat(obstacles("def", body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c = shared.cursor(); c.execute('select 1'); out.append(c.fetchone())",
        "out.append(ai.fine_tuning.jobs.create(model='m', training_file=x).id)",
        "out.append({'content': x}); ai.chat.completions.create(model='m', messages=out)",
        "out.append(step(x).returncode)",
        "out.append(session.encode(x, out))",
      })
  void roundsThatGoOnWithOneThing(String body) {
    assertThat(obstacles("def", body)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "r = await later.embeddings.create(model='m', input=x); out.append(r.data)",
        "out.append(await later.chat.completions.create(model='m', messages=[{'content': x}]))",
      })
  void asynchronousClientsAnswerManyAtOnce(String body) {
    assertThat(obstacles("async def", body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "async with session.post(x) as r: out.append(await r.text())",
        "async with session.get(x) as r: out.append(await r.text())",
        "r = await session.fetch(x); out.append(r)",
      })
  void othersMayKeepCount(String body) {
    assertThat(obstacles("async def", body)).isNotEmpty();
  }
}

package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data classes that become dicts. */
class FlatRecordsTest {

  private static String how(String type, String body) {
    return Advised.of(
            """
            import dataclasses
            import json
            from dataclasses import InitVar, asdict, dataclass, field
            from functools import cached_property
            from typing import ClassVar, Optional

            TYPE

            def f(answers: list[Answer]):
                found = []
            BODY
                return found

            f([Answer(i) for i in range(9000)])
            """
                .replace("TYPE", type)
                .replace("BODY", body.indent(4).stripTrailing()))
        .how();
  }

  private static final String FLAT =
      "@dataclass\nclass Answer:\n    number: int\n    town: str = ''\n    share: float | None = None";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for answer in answers:\n    found.append(asdict(answer))",
        "for answer in answers:\n    found.append(json.dumps(dataclasses.asdict(answer)))",
        "return [json.dumps(asdict(answer)) for answer in answers]",
        "return '\\n'.join(json.dumps(asdict(answer)) for answer in answers)",
      })
  void whatIsFlatNeedsNoCopies(String body) {
    assertThat(how(FLAT, body)).contains("dict(vars(answer))");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@dataclass(frozen=True)\nclass Answer:\n    number: int\n    town: Optional[str] = None",
        "@dataclasses.dataclass(order=True)\nclass Answer:\n    number: int\n\n    def twice(self):\n        return self.number * 2",
        "@dataclass\nclass Answer:\n    number: int\n    marks: tuple[int, ...] = ()",
        "@dataclass\nclass Answer:\n    number: int\n    kind: ClassVar[int] = 3\n    first: InitVar[int] = 3",
      })
  void otherFlatClasses(String type) {
    assertThat(how(type, "return [asdict(answer) for answer in answers]"))
        .contains("dict(vars(answer))");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // what is inside is copied
        "@dataclass\nclass Answer:\n    number: int\n    marks: list = field(default_factory=list)",
        "@dataclass\nclass Answer:\n    number: int\n    other: 'Answer' = None",
        // attributes that are no fields, fields that are no attributes
        "@dataclass\nclass Answer:\n    number: int\n\n    @cached_property\n    def twice(self):\n        return self.number * 2",
        "@dataclass\nclass Answer:\n    number: int\n\n    def look(self):\n        self.seen = True",
        "@dataclass\nclass Answer:\n    number: int\n    kind: int = field(init=False, default=3)",
        "@dataclass(slots=True)\nclass Answer:\n    number: int",
        "@dataclass\nclass Base:\n    marks: list = field(default_factory=list)\n\n@dataclass\nclass Answer(Base):\n    number: int = 3",
        "class Answer:\n    number: int\n\n    def __init__(self, number):\n        self.number = number",
      })
  void whatHoldsMoreIsCopied(String type) {
    assertThat(how(type, "return [asdict(answer) for answer in answers]"))
        .doesNotContain("dict(vars(");
  }
}

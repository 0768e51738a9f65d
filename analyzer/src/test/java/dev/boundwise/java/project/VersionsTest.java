package dev.boundwise.java.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {

  @ParameterizedTest
  @CsvSource({
    "1.9, 1.10",
    "1.0-alpha-2, 1.0-beta-1",
    "2.0.0-M3, 2.0.0-RC1",
    "2.0.0-RC1, 2.0.0",
    "1.0-SNAPSHOT, 1.0",
    "1.0, 1.0.1",
    "1.0, 1.0-jre",
    "33.0-android, 33.0-jre",
    "4.1.9.Final, 4.1.100.Final",
    "20240101000000, 20250101000000",
  })
  void olderComesBeforeNewer(String older, String newer) {
    assertThat(Versions.compare(older, newer)).isNegative();
    assertThat(Versions.compare(newer, older)).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"1.0, 1", "1.0.0, 1.0-ga", "1.0.Final, 1.0", "1.0-RC1, 1.0-cr1"})
  void theSameWrittenOtherwise(String one, String other) {
    assertThat(Versions.compare(one, other)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"[1.0,2.0); 1.9", "(,1.5]; 1.5", "[2.0,); 3.0", "1.+; 1.9", "(,1.0),(2.0,); 3.0"})
  void anOpenVersionIsTheNewestWithin(String wanted, String newest) {
    assertThat(Versions.isOpen(wanted)).isTrue();
    assertThat(Versions.newest(wanted, List.of("0.9", "1.5", "1.9", "2.0", "3.0")))
        .hasValue(newest);
  }

  @Test
  void nothingIsWithinWhereNothingFits() {
    assertThat(Versions.newest("[5,6)", List.of("1.0", "7"))).isEmpty();
  }
}

package dev.boundwise.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.URLClassLoader;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The way through the house: who may know whom. */
class ArchitectureTest {

  /**
   * The packages below {@code dev.boundwise} in their order: each knows those before it and none
   * after it. All but the last two are the analyzer's; those two are the modules of their names.
   * One below another has its own place where it is named.
   */
  private static final List<String> ORDER =
      List.of(
          "source",
          "runtime",
          "knowledge",
          "program",
          "python",
          "java.project",
          "java",
          "resolve",
          "effect",
          "shape",
          "cost",
          "region",
          "advice",
          "rule",
          "java.edit",
          "engine",
          "rules",
          "cli");

  private static final String ROOT = "dev.boundwise.";

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.boundwise");

  @Test
  void everyPackageHasAPlaceInTheOrder() {
    Set<String> found = CODE.stream().map(ArchitectureTest::room).collect(Collectors.toSet());

    assertThat(ORDER).as("packages below %s* without a place in ORDER", ROOT).containsAll(found);
    assertThat(found).as("modules that were read").contains("source", "rules", "cli");
  }

  @Test
  void packagesKnowOnlyThoseBeforeThem() {
    classes().should(knowOnlyRoomsBeforeTheirOwn()).check(CODE);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.boundwise.(**)").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void onlyTheCommandLineTalksToTheTerminal() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.boundwise.cli..")
        .should(ACCESS_STANDARD_STREAMS)
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .because("an IDE or a language server runs the same code")
        .check(CODE);
  }

  @Test
  void analysedCodeIsNeverRun() {
    noClasses()
        .should()
        .dependOnClassesThat(
            are(
                type(ProcessBuilder.class)
                    .or(type(Process.class))
                    .or(type(URLClassLoader.class))
                    .or(resideInAPackage("javax.script.."))
                    .or(resideInAPackage("java.net.http.."))))
        .because("the code that is read is never imported, run or sent anywhere")
        .check(CODE);
  }

  private static ArchCondition<JavaClass> knowOnlyRoomsBeforeTheirOwn() {
    return new ArchCondition<>("know only the packages before their own in " + ORDER) {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass();
          if (target.getPackageName().startsWith(ROOT)
              && ORDER.indexOf(room(target)) > ORDER.indexOf(room(item))) {
            events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
          }
        }
      }
    };
  }

  /**
   * The name after {@code dev.boundwise}, with as many of its parts as have a place: {@code python}
   * for {@code dev.boundwise.python.x}.
   */
  private static String room(JavaClass item) {
    String name = (item.getPackageName() + ".").substring(ROOT.length());
    return ORDER.stream()
        .filter(place -> name.startsWith(place + "."))
        .max(Comparator.comparingInt(String::length))
        .orElse(name.replaceFirst("\\..*", ""));
  }
}

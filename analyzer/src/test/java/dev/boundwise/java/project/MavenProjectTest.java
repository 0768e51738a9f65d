package dev.boundwise.java.project;

import static dev.boundwise.java.project.Disk.dependencies;
import static dev.boundwise.java.project.Disk.managed;
import static dev.boundwise.java.project.Disk.names;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Projects built by Maven, with a local repository of their own. */
class MavenProjectTest {

  private static final String SHOP =
      "<groupId>com.example</groupId><artifactId>shop</artifactId><version>1.0</version>";

  @TempDir Path folder;
  private Disk disk;
  private Path source;

  @BeforeEach
  void project() {
    disk = new Disk(folder);
    source = disk.source("src/main/java", "com.example.Shop");
  }

  private List<String> classpath() {
    return names(disk.module(source).classpath());
  }

  @Test
  void whatIsAskedForIsFoundWithAllThatItAsksFor() {
    disk.pom("", SHOP + dependencies("g:web:1.0", "g:test:1.0:test", "g:api:1.0:provided"));
    disk.library("g:web:1.0", dependencies("g:core:2.0", "g:junit:4.0:test"));
    disk.library("g:core:2.0", dependencies("g:servlet:3.0:provided", "g:log:1.0:runtime"));
    disk.library("g:log:1.0", "");
    disk.library("g:test:1.0", dependencies("g:assert:1.0"));
    disk.library("g:assert:1.0", "");
    disk.library("g:api:1.0", dependencies("g:rare:1.0::::true"));
    disk.library("g:junit:4.0", "");
    disk.library("g:servlet:3.0", "");
    disk.library("g:rare:1.0", "");

    JavaModule module = disk.module(source);

    assertThat(names(module.classpath()))
        .containsExactly(
            "web-1.0.jar",
            "test-1.0.jar",
            "api-1.0.jar",
            "core-2.0.jar",
            "assert-1.0.jar",
            "log-1.0.jar");
    assertThat(module.missing()).isEmpty();
    assertThat(module.files()).containsExactly(source);
    assertThat(module.root()).isEqualTo(disk.project);
    assertThat(disk.inProject(module.sourceRoots())).containsExactly("src/main/java");
  }

  @Test
  void theNearestVersionWinsAndTheFirstOfThoseAsNear() {
    disk.pom("", SHOP + dependencies("g:a:1.0", "g:b:1.0"));
    disk.library("g:a:1.0", dependencies("g:deep:1.0", "g:same:1.0"));
    disk.library("g:b:1.0", dependencies("g:near:1.0", "g:same:2.0"));
    disk.library("g:deep:1.0", dependencies("g:near:9.0"));
    disk.library("g:near:1.0", "");
    disk.library("g:near:9.0", "");
    disk.library("g:same:1.0", "");
    disk.library("g:same:2.0", "");

    assertThat(classpath())
        .contains("near-1.0.jar", "same-1.0.jar")
        .doesNotContain("near-9.0.jar", "same-2.0.jar");
  }

  @Test
  void whatIsExcludedDoesNotComeThroughWhoeverExcludesIt() {
    String excluding =
        """
        <dependencies>
          <dependency><groupId>g</groupId><artifactId>a</artifactId><version>1.0</version>
            <exclusions>
              <exclusion><groupId>g</groupId><artifactId>log</artifactId></exclusion>
              <exclusion><groupId>bad</groupId><artifactId>*</artifactId></exclusion>
            </exclusions>
          </dependency>
        </dependencies>
        """;
    disk.pom("", SHOP + excluding);
    disk.library("g:a:1.0", dependencies("g:b:1.0"));
    disk.library("g:b:1.0", dependencies("g:log:1.0", "bad:x:1.0", "g:c:1.0"));
    disk.library("g:log:1.0", "");
    disk.library("bad:x:1.0", "");
    disk.library("g:c:1.0", "");

    assertThat(classpath()).containsExactly("a-1.0.jar", "b-1.0.jar", "c-1.0.jar");
  }

  @Test
  void versionsComeFromParentsPropertiesAndPlatforms() {
    disk.pom(
        "",
        """
        <parent><groupId>org.parent</groupId><artifactId>parent</artifactId><version>7</version></parent>
        <artifactId>shop</artifactId>
        <properties><b.version>2.1</b.version></properties>
        """
            + dependencies("g:a", "g:b", "g:c", "g:d:${project.parent.version}"));
    disk.libraryPom(
        "org.parent:parent:7",
        "<packaging>pom</packaging><properties><b.version>2.0</b.version></properties>"
            + managed("g:a:1.0", "g:b:${b.version}", "org:platform:3:import:pom"));
    disk.libraryPom("org:platform:3", managed("g:a:9.9", "g:c:3.3", "org:inner:4:import:pom"));
    disk.libraryPom("org:inner:4", managed("g:deep:4.4"));
    disk.library("g:a:1.0", "");
    disk.library("g:b:2.1", "");
    disk.library("g:c:3.3", dependencies("g:deep:1.0"));
    disk.library("g:d:7", "");
    disk.library("g:deep:1.0", "");
    disk.library("g:deep:4.4", "");

    assertThat(classpath())
        .containsExactly("a-1.0.jar", "b-2.1.jar", "c-3.3.jar", "d-7.jar", "deep-4.4.jar");
  }

  @Test
  void whatTheDiskDoesNotHaveIsMissing() {
    disk.pom(
        "",
        SHOP
            + managed("org:platform:3:import:pom")
            + dependencies("g:here:1.0", "g:gone:1.0", "g:natives:1.0:::linux", "g:unknown"));
    disk.library("g:here:1.0", dependencies("g:far:2.0"));

    JavaModule module = disk.module(source);

    assertThat(names(module.classpath())).containsExactly("here-1.0.jar");
    assertThat(module.missing())
        .containsExactly(
            "g:far:2.0", "g:gone:1.0", "g:natives:1.0:linux", "g:unknown:?", "org:platform:pom:3");
  }

  @Test
  void kindsOfFilesAreTheJarsThatTheyAre() {
    disk.pom(
        "", SHOP + dependencies("g:a:1.0:test:test-jar", "g:b:1.0::pom", "g:c:1.0:::linux-x86_64"));
    disk.jar("g:a:1.0:tests");
    disk.libraryPom("g:b:1.0", dependencies("g:below:1.0"));
    disk.library("g:below:1.0", "");
    disk.jar("g:c:1.0:linux-x86_64");

    assertThat(classpath())
        .containsExactly("a-1.0-tests.jar", "c-1.0-linux-x86_64.jar", "below-1.0.jar");
  }

  @Test
  void aLibraryThatMovedIsTakenFromItsNewPlace() {
    disk.pom("", SHOP + dependencies("old:a:1.0"));
    disk.libraryPom(
        "old:a:1.0",
        "<distributionManagement><relocation><groupId>new</groupId></relocation></distributionManagement>");
    disk.library("new:a:1.0", "");

    assertThat(classpath()).containsExactly("a-1.0.jar");
  }

  @Test
  void openVersionsAreTheNewestOfThoseThatThereAre() {
    disk.pom("", SHOP + dependencies("g:a:[1.0,2.0)", "g:b:[1.5]", "g:c:LATEST"));
    for (String each :
        List.of("g:a:1.2", "g:a:1.10", "g:a:2.0", "g:b:1.5", "g:c:1.0-rc1", "g:c:1.0")) {
      disk.library(each, "");
    }

    assertThat(classpath()).containsExactly("a-1.10.jar", "b-1.5.jar", "c-1.0.jar");
  }

  @Test
  void modulesOfOneBuildSeeEachOthersSources() {
    disk.pom(
        "",
        SHOP
            + "<packaging>pom</packaging><modules><module>core</module><module>web</module></modules>");
    String parent =
        "<parent><groupId>com.example</groupId><artifactId>shop</artifactId><version>1.0</version></parent>";
    disk.pom("core", parent + "<artifactId>core</artifactId>" + dependencies("g:a:1.0"));
    disk.pom(
        "web",
        parent
            + "<artifactId>web</artifactId>"
            + dependencies("com.example:core:${project.version}"));
    disk.library("g:a:1.0", "");
    Path core = disk.source("core/src/main/java", "com.example.Core");
    Path web = disk.source("web/src/main/java", "com.example.Web");
    Path test = disk.source("web/src/test/java", "com.example.WebTest");

    JavaProject read = disk.read(core, web, test);

    assertThat(read.modules())
        .extracting(it -> disk.inProject(it.files()))
        .containsExactly(
            List.of("core/src/main/java/com/example/Core.java"),
            List.of(
                "web/src/main/java/com/example/Web.java",
                "web/src/test/java/com/example/WebTest.java"));
    JavaModule last = read.modules().getLast();
    assertThat(disk.inProject(last.dependsOn())).containsExactly("core");
    assertThat(names(last.classpath())).containsExactly("a-1.0.jar");
    assertThat(disk.inProject(read.sourcePath(last)))
        .containsExactly("web/src/main/java", "web/src/test/java", "core/src/main/java");
  }

  @Test
  void aModuleThatIsNotAnalysedIsItsClassesOrElseItsSources() throws IOException {
    disk.pom(
        "",
        SHOP + "<modules><module>core</module><module>io</module><module>web</module></modules>");
    for (String name : List.of("core", "io")) {
      disk.pom(
          name,
          "<groupId>com.example</groupId><artifactId>%s</artifactId><version>1.0</version>"
              .formatted(name));
      disk.source(name + "/src/main/java", "com.example." + name + ".Api");
    }
    Files.createDirectories(disk.project.resolve("core/target/classes"));
    disk.pom(
        "web",
        "<groupId>com.example</groupId><artifactId>web</artifactId><version>1.0</version>"
            + dependencies("com.example:core:1.0", "com.example:io:1.0"));
    Path web = disk.source("web/src/main/java", "com.example.Web");

    JavaProject read = disk.read(web);

    JavaModule own = read.modules().getFirst();
    assertThat(disk.inProject(own.classpath())).containsExactly("core/target/classes");
    assertThat(disk.inProject(own.dependsOn())).containsExactly("io");
    assertThat(read.modules().getLast().files()).isEmpty();
    assertThat(disk.inProject(read.modules().getLast().sourceRoots()))
        .containsExactly("io/src/main/java");
  }

  @ParameterizedTest
  @CsvSource({
    "<maven.compiler.release>21</maven.compiler.release>, 21",
    "<maven.compiler.source>1.8</maven.compiler.source>, 8",
    "<jdk>17</jdk><maven.compiler.target>${jdk}</maven.compiler.target>, 17",
    "<java.version>11</java.version>, 11",
  })
  void theReleaseIsWhatPropertiesSay(String properties, int release) {
    disk.pom("", SHOP + "<properties>" + properties + "</properties>");

    assertThat(disk.module(source).release()).hasValue(release);
  }

  @Test
  void theReleaseOfTheCompilersPluginComesFirst() {
    disk.pom(
        "",
        SHOP
            + """
            <properties><maven.compiler.source>11</maven.compiler.source></properties>
            <build><pluginManagement><plugins><plugin><artifactId>maven-compiler-plugin</artifactId>
              <configuration><release>${v}</release></configuration></plugin></plugins></pluginManagement></build>
            <profiles>
              <profile><id>new</id><activation><jdk>[9,)</jdk></activation>
                <properties><v>17</v></properties></profile>
              <profile><id>never</id><activation><property><name>x</name></property></activation>
                <properties><v>8</v></properties></profile>
            </profiles>
            """);

    assertThat(disk.module(source).release()).hasValue(17);
  }

  @Test
  void aReleaseThatNothingSaysIsUnknown() {
    disk.pom("", SHOP);

    assertThat(disk.module(source).release()).isEmpty();
  }

  @Test
  void sourcesAreWhereThePomAndItsPluginsSayAndWhereTheyAreGenerated() {
    disk.pom(
        "",
        SHOP
            + """
            <build><sourceDirectory>java</sourceDirectory><plugins><plugin>
              <artifactId>build-helper-maven-plugin</artifactId><executions><execution>
                <goals><goal>add-source</goal></goals>
                <configuration><sources><source>${project.basedir}/more</source></sources></configuration>
              </execution></executions></plugin></plugins></build>
            """);
    Path own = disk.source("java", "com.example.Own");
    disk.source("more", "com.example.More");
    disk.source("target/generated-sources/annotations", "com.example.Own_");
    disk.source("target/generated-sources/protobuf/java", "com.example.proto.Order");
    disk.source("target/generated-sources/protobuf/grpc-java", "com.example.proto.OrderGrpc");

    assertThat(disk.inProject(disk.module(own).sourceRoots()))
        .containsExactly(
            "java",
            "more",
            "src/main/java",
            "target/generated-sources/annotations",
            "target/generated-sources/protobuf/grpc-java",
            "target/generated-sources/protobuf/java");
  }

  @Test
  void aBrokenPomIsANoteAndTheSourcesStay() {
    disk.file("pom.xml", "<project>\n<dependencies>\n</project>");

    JavaProject read = disk.read(source);

    assertThat(read.notes()).containsExactly("pom.xml: line 3 is not XML");
    assertThat(disk.inProject(read.modules().getFirst().sourceRoots()))
        .containsExactly("src/main/java");
  }

  @Test
  void entitiesOutsideOfAPomAreNotOpened() {
    disk.file("secret", "99");
    disk.file(
        "pom.xml",
        """
        <?xml version="1.0" encoding="ISO-8859-1"?>
        <!DOCTYPE project SYSTEM "secret" [<!ENTITY secret SYSTEM "secret"> <!ENTITY oslash "o">]>
        <project><developers><developer><name>S&oslash;ren</name></developer></developers>
        <properties><maven.compiler.release>&secret;</maven.compiler.release></properties></project>
        """);

    JavaModule module = disk.module(source);

    assertThat(module.release()).isEmpty();
  }

  @Test
  void pomsThatNameEachOtherEnd() {
    disk.pom(
        "",
        """
        <parent><groupId>g</groupId><artifactId>p</artifactId><version>1</version></parent>
        <artifactId>shop</artifactId><properties><x>${y}</x><y>${x}</y></properties>
        """
            + dependencies("g:a:${x}", "g:b:1"));
    disk.libraryPom(
        "g:p:1",
        "<parent><groupId>g</groupId><artifactId>p</artifactId><version>1</version></parent>"
            + managed("g:q:1:import:pom"));
    disk.libraryPom("g:q:1", managed("g:q:1:import:pom", "g:p:1:import:pom"));
    disk.library("g:b:1", dependencies("g:c:1"));
    disk.library("g:c:1", dependencies("g:b:1"));

    assertThat(classpath()).containsExactly("b-1.jar", "c-1.jar");
  }

  @Test
  void aClassPathThatIsGivenTakesThePlaceOfWhatTheBuildAsksFor() {
    disk.pom("", SHOP + dependencies("g:a:1.0", "g:gone:1.0"));
    disk.library("g:a:1.0", "");
    disk.file("jars/one.jar", "");
    disk.file("jars/two.jar", "");
    disk.file("jars/two-sources.jar", "");

    JavaProject read = disk.read(List.of(Path.of("jars/*"), Path.of("nowhere.jar")), source);

    JavaModule module = read.modules().getFirst();
    assertThat(names(module.classpath())).containsExactly("one.jar", "two.jar");
    assertThat(module.missing()).isEmpty();
    assertThat(read.notes()).containsExactly("nowhere.jar: no such file or folder");
  }

  @Test
  void classesOfOtherLanguagesAreSeenWhereTheyAreCompiled() throws IOException {
    disk.pom("", SHOP);
    Files.createDirectories(disk.project.resolve("src/main/kotlin"));
    Files.createDirectories(disk.project.resolve("target/classes"));

    assertThat(disk.inProject(disk.module(source).classpath())).containsExactly("target/classes");
  }
}

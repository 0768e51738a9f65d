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

/** Projects built by Gradle, with a cache and a local repository of their own. */
class GradleProjectTest {

  @TempDir Path folder;
  private Disk disk;
  private Path source;

  @BeforeEach
  void project() {
    disk = new Disk(folder);
    source = disk.source("src/main/java", "com.example.Shop");
  }

  @Test
  void literalCoordinatesAreFoundInTheCacheAndInMavensRepository() {
    disk.file(
        "build.gradle",
        """
        buildscript { dependencies { classpath 'g:plugin:1.0' } }
        plugins { id 'java' }
        def logVersion = '2.0'
        ext { versions = [core: '3.0'] }
        repositories { mavenCentral() }
        dependencies {
            // implementation 'g:commented:1.0'
            implementation 'g:web:1.0'
            implementation("g:log:$logVersion") {
                exclude group: 'g', module: 'bad'
            }
            runtimeOnly group: 'g', name: 'named', version: '1.5'
            testImplementation "g:core:${versions.core}"
            implementation "g:gone:${unknown()}"
        }
        """);
    disk.cached("g:web:1.0", dependencies("g:below:1.0"));
    disk.library("g:log:2.0", "");
    disk.cached("g:named:1.5", "");
    disk.cached("g:core:3.0", "");
    disk.library("g:below:1.0", "");
    disk.cached("g:plugin:1.0", "");
    disk.cached("g:commented:1.0", "");

    JavaModule module = disk.module(source);

    assertThat(names(module.classpath()))
        .containsExactlyInAnyOrder(
            "web-1.0.jar", "log-2.0.jar", "named-1.5.jar", "core-3.0.jar", "below-1.0.jar");
    assertThat(module.missing()).containsExactly("g:gone:?");
  }

  @Test
  void kotlinScriptsReadACatalog() {
    disk.file(
        "gradle/libs.versions.toml",
        """
        [versions]
        web = "1.4"
        java = "17"
        rich = { strictly = "[2,3)", prefer = "2.5" }
        [libraries]
        spring-web = { module = "g:web", version.ref = "web" }
        log_api = { group = "g", name = "log", version = "2.0" }
        plain = "g:plain:3.0"
        ranged = { module = "g:ranged", version.ref = "rich" }
        [bundles]
        all = ["log-api", "plain"]
        """);
    disk.file(
        "build.gradle.kts",
        """
        plugins { `java-library` }
        java { toolchain { languageVersion.set(JavaLanguageVersion.of(libs.versions.java.get())) } }
        dependencies {
            api(libs.spring.web)
            implementation(libs.bundles.all)
            implementation(libs.ranged)
        }
        """);
    for (String each : List.of("g:web:1.4", "g:log:2.0", "g:plain:3.0", "g:ranged:2.5")) {
      disk.cached(each, "");
    }

    JavaModule module = disk.module(source);

    assertThat(names(module.classpath()))
        .containsExactly("web-1.4.jar", "log-2.0.jar", "plain-3.0.jar", "ranged-2.5.jar");
    assertThat(module.release()).hasValue(17);
  }

  @Test
  void theNewestVersionIsTaken() {
    disk.file("build.gradle", "dependencies {\n implementation 'g:a:1.0'\n api 'g:b:1.0'\n}\n");
    disk.cached("g:a:1.0", dependencies("g:b:2.0"));
    disk.cached("g:b:1.0", "");
    disk.cached("g:b:2.0", "");

    assertThat(names(disk.module(source).classpath())).containsExactly("a-1.0.jar", "b-2.0.jar");
  }

  @Test
  void platformsSayVersions() {
    disk.file(
        "build.gradle.kts",
        """
        plugins { id("org.springframework.boot") version "3.2.0" }
        dependencies {
            implementation(platform("g:bom:1.0"))
            implementation("g:a")
            implementation("g:boot")
            constraints { implementation("g:c:7.0") }
            implementation("g:c")
        }
        """);
    disk.libraryPom("g:bom:1.0", managed("g:a:1.1"));
    disk.libraryPom(
        "org.springframework.boot:spring-boot-dependencies:3.2.0", managed("g:boot:3.2"));
    disk.library("g:a:1.1", "");
    disk.library("g:boot:3.2", "");
    disk.library("g:c:7.0", "");

    assertThat(names(disk.module(source).classpath()))
        .containsExactly("a-1.1.jar", "boot-3.2.jar", "c-7.0.jar");
  }

  /** Each of thirty projects asks all others, were it not remembered who has been asked. */
  @Test
  void projectsMayBeEachOthersPlatforms() {
    StringBuilder settings = new StringBuilder("include 'platform'\n");
    StringBuilder all = new StringBuilder("subprojects { dependencies {\n");
    for (int i = 0; i < 30; i++) {
      settings.append("include 'p").append(i).append("'\n");
      all.append("implementation platform(project(':p").append(i).append("'))\n");
      disk.file("p" + i + "/build.gradle", "");
    }
    disk.file("settings.gradle", settings.toString());
    disk.file(
        "build.gradle",
        all + "implementation platform(project(':platform'))\nimplementation 'g:a' } }\n");
    disk.file("platform/build.gradle", "dependencies { constraints { api 'g:a:1.2' } }");
    disk.library("g:a:1.2", "");
    Path app = disk.source("p3/src/main/java", "com.example.App");

    assertThat(names(disk.module(app).classpath())).containsExactly("a-1.2.jar");
  }

  @Test
  void projectsDependOnEachOtherAndShareWhatTheTopScriptSays() {
    disk.file(
        "settings.gradle",
        "include 'core', ':web-app'\nproject(':core').projectDir = file('main/core')\n");
    disk.file(
        "gradle/versions.gradle", "ext { libs = [log: \"g:log:$v.log\"] }\next.v = [log: '2.0']\n");
    disk.file(
        "build.gradle",
        """
        apply from: "$rootDir/gradle/versions.gradle"
        subprojects {
            sourceCompatibility = JavaVersion.VERSION_11
            dependencies { implementation libs.log }
        }
        project(':web-app') {
            dependencies { implementation project(':core') }
        }
        """);
    disk.file("main/core/build.gradle", "dependencies { api 'g:a:1.0' }");
    disk.file("web-app/web-app.gradle", "dependencies { testImplementation 'g:test:1.0' }");
    for (String each : List.of("g:log:2.0", "g:a:1.0", "g:test:1.0")) {
      disk.cached(each, "");
    }
    Path core = disk.source("main/core/src/main/java", "com.example.Core");
    Path web = disk.source("web-app/src/main/java", "com.example.Web");
    disk.source("web-app/src/integrationTest/java", "com.example.WebIt");

    JavaProject read = disk.read(core, web);

    JavaModule last = read.modules().getLast();
    assertThat(disk.inProject(last.dependsOn())).containsExactly("main/core");
    assertThat(names(last.classpath()))
        .containsExactlyInAnyOrder("test-1.0.jar", "log-2.0.jar", "a-1.0.jar");
    assertThat(last.release()).hasValue(11);
    assertThat(disk.inProject(last.sourceRoots()))
        .containsExactly("web-app/src/main/java", "web-app/src/integrationTest/java");
    assertThat(names(read.modules().getFirst().classpath()))
        .containsExactlyInAnyOrder("a-1.0.jar", "log-2.0.jar");
  }

  @Test
  void pluginsOfTheBuildsOwnSayThingsToo() {
    disk.file("settings.gradle.kts", "include(\"app\")");
    disk.file(
        "buildSrc/src/main/kotlin/shop.java-conventions.gradle.kts",
        "dependencies { implementation(\"g:a:1.0\") }\ntasks.withType<JavaCompile> { options.release = 21 }");
    disk.file("app/build.gradle.kts", "plugins { id(\"shop.java-conventions\") }");
    disk.cached("g:a:1.0", "");
    Path app = disk.source("app/src/main/java", "com.example.App");

    JavaModule module = disk.module(app);

    assertThat(names(module.classpath())).containsExactly("a-1.0.jar");
    assertThat(module.release()).hasValue(21);
  }

  @Test
  void aLockFileSaysAllVersions() {
    disk.file("build.gradle", "dependencies { implementation 'g:a:1.+' }");
    disk.file(
        "gradle.lockfile",
        "# This is a Gradle generated file\ng:a:1.5=compileClasspath\ng:b:2.0=runtimeClasspath\nempty=\n");
    disk.cached("g:a:1.5", "");
    disk.cached("g:a:1.9", "");
    disk.cached("g:b:2.0", "");

    assertThat(names(disk.module(source).classpath())).containsExactly("a-1.5.jar", "b-2.0.jar");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "sourceCompatibility = '1.8'; 8",
        "sourceCompatibility 17; 17",
        "java { sourceCompatibility = JavaVersion.VERSION_1_8 }; 8",
        "java { toolchain { languageVersion = JavaLanguageVersion.of(21) } }; 21",
        "kotlin { jvmToolchain(17) }; 17",
        "compileJava { options.release.set(11) }; 11",
        "compileTestJava { options.release = 21 }; ",
        "def level = '17'\\nsourceCompatibility = level; 17",
      })
  void theReleaseIsWhatTheScriptSays(String script, Integer release) {
    disk.file("build.gradle", script.replace("\\n", "\n"));

    JavaModule module = disk.module(source);

    if (release == null) {
      assertThat(module.release()).isEmpty();
    } else {
      assertThat(module.release()).hasValue(release);
    }
  }

  @Test
  void sourcesAreAlsoWhereTheScriptSaysAndWhereTheyAreGenerated() throws IOException {
    disk.file("build.gradle", "sourceSets { main { java { srcDirs = ['java', 'more'] } } }");
    Path own = disk.source("java", "com.example.Own");
    disk.source("build/generated/sources/annotationProcessor/java/main", "com.example.Own_");
    disk.file("libs/local.jar", "");
    Files.createDirectories(disk.project.resolve("build/classes/java/main"));

    JavaModule module = disk.module(own);

    assertThat(disk.inProject(module.sourceRoots()))
        .containsExactly(
            "src/main/java", "java", "build/generated/sources/annotationProcessor/java/main");
    assertThat(disk.inProject(module.classpath())).containsExactly("libs/local.jar");
  }

  @ParameterizedTest
  @CsvSource({
    "dependencies {{{ 'g:a",
    "}}}} ''' dependencies",
    "/* dependencies {",
    "x = \"${\\\\"
  })
  void aScriptThatIsBrokenIsReadAsFarAsItGoes(String script) {
    disk.file("build.gradle", script);
    disk.file("gradle/libs.versions.toml", "[versions");

    JavaProject read = disk.read(source);

    assertThat(read.notes()).containsExactly("gradle/libs.versions.toml: line 1 is not TOML");
    assertThat(disk.inProject(read.modules().getFirst().sourceRoots()))
        .containsExactly("src/main/java");
  }
}

package dev.boundwise.runtime;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as projects have them. */
class ProjectPythonTest {

  @TempDir Path folder;

  /** What is above the folder of a test says nothing of it. */
  @BeforeEach
  void repository() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private ProjectPython read() {
    return ProjectPython.of(folder);
  }

  /** {@code 3.10 3.14 requires-python in pyproject.toml}, and which packages, and which notes. */
  private static String shown(ProjectPython read) {
    assertThat(read.notes()).isEmpty();
    return read.python()
        .map(it -> it.least() + (it.isFree() ? "t " : " ") + it.newest() + " " + it.source())
        .orElse("nothing");
  }

  @Test
  void nothingIsSaidWhereThereAreNoFiles() {
    assertThat(read()).isEqualTo(ProjectPython.NOTHING);
  }

  @Test
  void aProjectAllowsARangeAndAsksForPackages() throws IOException {
    file(
        "pyproject.toml",
        """
        [build-system]
        requires = ["hatchling >=1.27"]

        [project]
        name = "shop"
        requires-python = ">=3.10,<3.14"
        classifiers = [
            "Programming Language :: Python :: 3",
        ]
        dependencies = [
            "numpy>=1.26,<3",
            "Scikit_Learn == 1.5.2 ; python_version < '3.13'",
            "requests[socks] (>=2.31)",
            "internal @ https://example.org/internal-2.0.zip",
            "attrs",
        ]

        [project.optional-dependencies]
        fast = ["orjson~=3.10"]

        [dependency-groups]
        dev = ["pytest!=8.0", { include-group = "docs" }]

        [tool.ruff.lint]
        select = ["E4", "F"]
        """);

    assertThat(shown(read())).isEqualTo("3.10 3.13 requires-python in pyproject.toml");
    assertThat(read().packages())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "numpy", ">=1.26",
                "scikit-learn", "1.5.2",
                "requests", ">=2.31",
                "internal", "",
                "attrs", "",
                "orjson", ">=3.10",
                "pytest", ""));
  }

  @Test
  void poetryHasTablesOfItsOwn() throws IOException {
    file(
        "pyproject.toml",
        """
        [tool.poetry]
        name = "shop"

        [tool.poetry.dependencies]
        python = "^3.9"
        django = "~4.2"
        pandas = { version = ">=2.0,<3.0", extras = ["parquet"] }
        local = { path = "../local", develop = true }

        [tool.poetry.group.dev.dependencies]
        mypy = "1.10.0"

        [tool.poetry.dev-dependencies]
        black = "*"
        """);

    assertThat(shown(read())).isEqualTo("3.9 3.14 python in pyproject.toml");
    assertThat(read().packages())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "django", ">=4.2", "pandas", ">=2.0", "local", "", "mypy", "1.10.0", "black", ""));
  }

  @Test
  void setupFilesAreReadAsTexts() throws IOException {
    file(
        "setup.cfg",
        """
        [metadata]
        name = shop
        [options]
        packages = find:
        python_requires = >=3.8, !=3.9.*
        install_requires =
            click>=8  # the command line
            # a comment
            tornado==6.4; sys_platform != "win32"
        [options.extras_require]
        test =
            pytest>=7
        [flake8]
        install_requires = nothing
        """);
    file(
        "setup.py",
        """
        from setuptools import setup
        setup(
            name="shop",
            python_requires='>=3.7',
            install_requires=[
                "lxml==5.2.1",
                # "old==1",
                'redis[hiredis]>=5',
            ] + read("requirements.txt"),
        )
        """);

    assertThat(shown(read())).isEqualTo("3.8 3.14 python_requires in setup.cfg");
    assertThat(read().packages())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "click", ">=8", "tornado", "6.4", "pytest", ">=7", "lxml", "5.2.1", "redis",
                ">=5"));
    Files.delete(folder.resolve("setup.cfg"));
    assertThat(shown(read())).isEqualTo("3.8 3.14 python_requires in setup.py");
  }

  @ParameterizedTest
  @CsvSource({
    ".python-version, 3.12.4, 3.12 3.12 .python-version",
    ".python-version, '# pyenv\n3.11\n3.10\n', 3.11 3.11 .python-version",
    ".python-version, cpython-3.13, 3.13 3.13 .python-version",
    ".python-version, 3.13t, 3.13t 3.13 .python-version",
    ".python-version, 3.14+freethreaded, 3.14t 3.14 .python-version",
    "runtime.txt, python-3.11.9, 3.11 3.11 runtime.txt",
    "runtime.txt, 3.8, 3.8 3.8 runtime.txt",
    ".tool-versions, 'nodejs 20.1.0\npython 3.12.1 3.11.0\n', 3.12 3.12 .tool-versions",
    "Pipfile, '[requires]\npython_version = \"3.9\"\n', 3.9 3.9 Pipfile",
    "tox.ini, '[tox]\nenvlist = lint, py{39,311,312}-{a,b}\n', 3.9 3.9 tox.ini",
    "tox.ini, '[tox]\nenv_list =\n    3.13\n    py310\n    docs\n[testenv]\n', 3.10 3.10 tox.ini",
    "environment.yml, 'dependencies:\n  - python=3.11\n', 3.11 3.11 environment.yml",
    "environment.yml, 'dependencies:\n- python >=3.10\n', 3.10 3.14 python in environment.yml",
  })
  void manyFilesNameAVersion(String name, String text, String expected) throws IOException {
    file(name, text);

    assertThat(shown(read())).isEqualTo(expected);
  }

  @Test
  void whatIsAllowedComesBeforeWhatIsChosen() throws IOException {
    file(".python-version", "3.13\n");
    file("pyproject.toml", "[project]\nrequires-python = '>=3.10'\n");
    assertThat(shown(read())).isEqualTo("3.10 3.14 requires-python in pyproject.toml");

    file(".python-version", "3.14t\n");
    assertThat(shown(read())).as("who names such a build means it").startsWith("3.14t");
  }

  @ParameterizedTest
  @CsvSource({
    "'>=3.10', 3.10, 3.14",
    "'>3.9', 3.9, 3.14",
    "'>=3.8,<3.12', 3.8, 3.11",
    "'>=3.8, <4.0', 3.8, 3.14",
    "'~=3.9', 3.9, 3.14",
    "'~=3.9.2', 3.9, 3.9",
    "'==3.11.*', 3.11, 3.11",
    "'==3.11', 3.11, 3.11",
    "'!=3.8.*,!=3.14.*', 3.9, 3.13",
    "'>=2.7, !=3.0.*, !=3.1.*', 3.8, 3.14",
    "'<=3.12', 3.8, 3.12",
    "'^3.10', 3.10, 3.14",
    "'~3.10', 3.10, 3.10",
    "'3.12', 3.12, 3.12",
    "'3.*', 3.8, 3.14",
    "'*', 3.8, 3.14",
    "'>=3.8 <3.11', 3.8, 3.10",
    "'^3.8 || ^4.0', 3.8, 3.14",
    "'>=3.10.0rc1', 3.10, 3.14",
    "'>=3.15', 3.15, 3.15",
  })
  void rangesHaveALeastAndANewestVersion(String range, String least, String newest) {
    VersionRange read = VersionRange.of(range).orElseThrow();

    assertThat(read.least().orElseThrow()).hasToString(least);
    assertThat(read.newest().orElseThrow()).hasToString(newest);
  }

  @Test
  void requirementsAreReadWithWhatTheyInclude() throws IOException {
    file(
        "requirements.txt",
        """
        # made by hand
        --index-url https://example.org/simple
        -r requirements/base.txt
        numpy==1.26.4 \\
            --hash=sha256:aaaa \\
            --hash=sha256:bbbb
        -e git+https://example.org/x.git#egg=x
        ./wheels/local.whl
        https://example.org/y.zip
        uvicorn[standard]>=0.30 # serves
        """);
    file("requirements/base.txt", "flask\n-r ../requirements.txt\n");
    Files.write(
        folder.resolve("requirements-dev.txt"),
        "\ufeffpytest==8.2.0\r\nflask==3.0.3\r\n".getBytes(UTF_16LE));

    assertThat(read().packages())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("numpy", "1.26.4", "uvicorn", ">=0.30", "flask", "3.0.3", "pytest", "8.2.0"));
    assertThat(shown(read())).isEqualTo("nothing");
  }

  @Test
  void condaListsPackagesItsOwnWay() throws IOException {
    file(
        "environment.yml",
        """
        name: shop
        channels:
          - conda-forge
        dependencies:
          - python=3.10.*
          - numpy=1.26.4=py310hb13e2d6_0
          - conda-forge::scipy>=1.11
          - pip
          - pip:
              - rich==13.7
        variables:
          - none
        """);

    assertThat(read().packages())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("numpy", "1.26.4", "scipy", ">=1.11", "pip", "", "rich", "13.7"));
    assertThat(shown(read())).isEqualTo("3.10 3.10 python in environment.yml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"poetry.lock", "uv.lock", "pdm.lock", "pylock.toml"})
  void aLockWinsOverWhatIsAskedFor(String lock) throws IOException {
    file("requirements.txt", "numpy>=1.20\nrich\n");
    String table = lock.equals("pylock.toml") ? "[[packages]]" : "[[package]]";
    file(
        lock,
        """
        # This file is written by a tool.
        version = 1
        requires-python = ">=3.9"

        %1$s
        name = "numpy"
        version = "2.1.0"
        description = "Fundamental package"

        [package.dependencies]
        name = "not-one"
        version = "9"

        %1$s
        name = "shop"
        source = { editable = "." }

        %1$s
        name = "Typing_Extensions"
        version = "4.12.2"
        """
            .formatted(table));

    assertThat(read().packages())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("numpy", "2.1.0", "rich", "", "typing-extensions", "4.12.2"));
  }

  @Test
  void pipsLockIsJson() throws IOException {
    file(
        "Pipfile.lock",
        """
        {"_meta": {"requires": {"python_version": "3.11"}, "sources": []},
         "default": {"requests": {"hashes": [], "version": "==2.32.3"}, "local": {"path": "."}},
         "develop": {"pytest": {"version": "==8.2.0"}}}
        """);

    assertThat(shown(read())).isEqualTo("3.11 3.11 Pipfile.lock");
    assertThat(read().packages())
        .containsExactlyInAnyOrderEntriesOf(Map.of("requests", "2.32.3", "pytest", "8.2.0"));
  }

  @Test
  void theNearestFolderThatSaysItHolds() throws IOException {
    file("pyproject.toml", "[project]\nrequires-python = '>=3.9'\ndependencies = ['rich']\n");
    file("services/api/requirements.txt", "flask==3.0\n");
    file("services/api/app/main.py", "");

    ProjectPython read = ProjectPython.of(folder.resolve("services/api/app/main.py"));
    assertThat(shown(read)).isEqualTo("3.9 3.14 requires-python in pyproject.toml");
    assertThat(read.packages()).containsExactly(Map.entry("flask", "3.0"));
  }

  @Test
  void aRepositoryIsWhereAProjectEnds() throws IOException {
    file(".python-version", "3.9\n");
    file("vendored/.git/HEAD", "");

    assertThat(ProjectPython.of(folder.resolve("vendored"))).isEqualTo(ProjectPython.NOTHING);
  }

  @ParameterizedTest
  @CsvSource({
    "pyproject.toml, '[project]\nrequires-python = \">=3.10\ndependencies = []\n', "
        + "pyproject.toml: line 2 is not TOML",
    "pyproject.toml, '[project]\nrequires-python = \"new\"\n', "
        + "pyproject.toml: requires-python is no range of versions: new",
    "pyproject.toml, '[project]\nrequires-python = \"<3\"\n', "
        + "pyproject.toml: requires-python allows no Python from 3.8 on: <3",
    ".python-version, shop-env, .python-version: no version of CPython 3: shop-env",
    ".python-version, 2.7.18, .python-version: no version of CPython 3: 2.7.18",
    "runtime.txt, python-3.99999.1, runtime.txt: no version of CPython 3: python-3.99999.1",
    "Pipfile.lock, '{\"default\": [', Pipfile.lock: this is not JSON",
    "Pipfile, '[packages\n', Pipfile: line 1 is not TOML",
  })
  void whatCannotBeReadIsANote(String name, String text, String note) throws IOException {
    file(name, text);

    assertThat(read()).isEqualTo(new ProjectPython(read().python(), Map.of(), read().notes()));
    assertThat(read().python()).isEmpty();
    assertThat(read().notes()).containsExactly(note);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pyproject.toml",
        "Pipfile",
        "Pipfile.lock",
        "poetry.lock",
        "setup.cfg",
        "setup.py",
        "requirements.txt",
        "environment.yml",
        "tox.ini",
        ".tool-versions",
        ".python-version"
      })
  void anyBytesAreSurvived(String name) throws IOException {
    byte[] bytes = new byte[3000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 131 + i / 7);
    }
    Files.write(folder.resolve(name), bytes);
    assertThat(read().python()).isEmpty();

    file(name, "[project]\ndependencies = 3\n[tool]\npoetry = 1\n[packages]\na = [1]\n");
    assertThat(read().python()).isEmpty();

    Files.delete(folder.resolve(name));
    Files.createDirectory(folder.resolve(name));
    assertThat(read()).as("a folder of that name").isEqualTo(ProjectPython.NOTHING);
  }
}

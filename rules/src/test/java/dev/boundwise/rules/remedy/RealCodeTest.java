package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in applications and tools, and had better be left as it is. */
class RealCodeTest {

  private static Verdict listed(String use) {
    return Advised.of(
        """
        def f(rows):
            seen = []
            for row in rows:
                part = row["part"]
                USE
                if part not in seen:
                    seen.append(part)
            return len(seen)
        def g(rows):
            return f(rows)
        g([{"part": load(i)} for i in range(100_000)])
        """
            .replace("USE", use));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pass",
        "print(part)",
        "part = list(part)",
        "part.append(row)",
        "print(part['type'], stock[part])",
        "print(part == 'A1', part.items())",
      })
  void whatMayHaveNoHashIsPutIntoNoSet(String use) {
    assertThat(listed(use).how()).doesNotContain("set(");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "part = str(part)",
        "print(part.upper())",
        "print(part == 'A1')",
        "print({}.get(part))",
        "print(stock[part])",
        "print(int(part))",
        "print(row['part'].strip())",
        "print(part in {1, 2})",
      })
  void whatIsUsedAsANumberTextOrKeyIsPutIntoASet(String use) {
    assertThat(listed(use).how()).contains("seen_set");
  }

  @Test
  void aListOfTextIsLookedIntoAsASet() {
    String looked =
        """
        WORDS = ["apple", "pear", "plum", "cherry", "fig", "grape", "kiwi", "lime", "nut"] * 30

        def f(tokens):
            found = 0
            for kind, token in tokens:
                if token in WORDS:
                    found += 1
            return found
        f(load() for i in range(100_000))
        """;

    assertThat(Advised.of(looked).how()).contains("WORDS_set");
    assertThat(Advised.of(looked.replace("\"fig\"", "[\"fig\"]")).how()).doesNotContain("set(");
  }

  private static Verdict looped(String imports, String element, String round) {
    return Advised.of(
        """
        IMPORTS

        def f(ELEMENTs):
            found = []
            for ELEMENT in ELEMENTs:
                found.append(ROUND)
            return found
        """
            .replace("IMPORTS", imports)
            .replace("ELEMENT", element)
            .replace("ROUND", round));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "socket.gethostbyname(host)",
        "subprocess.check_output(['dig', host])",
      })
  void aHandfulOfShortWaitsWantsNoPool(String round) {
    assertThat(looped("import socket, subprocess", "host", round).remedy())
        .isEqualTo(RemedyKind.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "requests.get(url)",
        "requests.request('GET', url)",
        "requests.request(method='head', url=url)",
        "requests.Session().request('get', url)",
      })
  void requestsWantAPool(String round) {
    assertThat(looped("import requests", "url", round).remedy()).isEqualTo(RemedyKind.THREADS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "requests.post(url)",
        "requests.request('DELETE', url)",
        "requests.request(url.method, url.path)",
        "requests.request(method=url.method, url=url.path)",
        "store.delete_objects(Bucket=url)",
        "store.put_bucket_tagging(Bucket=url)",
        "store.create_bucket(Bucket=url)",
        "boto3.client('lambda').add_permission(FunctionName='f', StatementId=url)",
        "boto3.client('iam').attach_role_policy(RoleName='r', PolicyArn=url)",
        "torch.hub.load('owner/models', url, force_reload=True)",
      })
  void whatOthersSeeKeepsItsOrder(String round) {
    assertThat(
            looped("import requests, boto3, torch\nstore = boto3.client('s3')", "url", round)
                .remedy())
        .isEqualTo(RemedyKind.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Order.objects.filter(code=code).exists()",
        "Order.objects.get(code=code)",
        "find(code)",
      })
  void rowsOfDjangoAreAskedForByTheThreadThatIsThere(String round) {
    String imports =
        """
        import requests
        from django.db import models

        class Order(models.Model):
            code = models.CharField()

        def find(code):
            requests.get(code)
            return Order.objects.get(code=code)
        """;

    assertThat(looped(imports, "code", round).remedy()).isEqualTo(RemedyKind.NONE);
    assertThat(looped(imports, "code", "requests.get(code)").remedy())
        .isEqualTo(RemedyKind.THREADS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "os.makedirs(folder)                | true",
        "os.mkdir(folder)                   | true",
        "Path(folder).mkdir()               | true",
        "os.makedirs(folder, exist_ok=True) | false",
        "len(folder)                        | false",
      })
  void foldersThatSeveralRoundsMakeMayBeThereAlready(String make, boolean isSaid) {
    String download =
        """
        import os
        import urllib.request
        from pathlib import Path

        def fetch(name):
            folder = os.path.dirname(name)
            if not os.path.exists(folder):
                MAKE
            urllib.request.urlretrieve("http://a/" + name, name)

        def f(names):
            for name in names:
                fetch(name)
        """
            .replace("MAKE", make);
    Verdict advised = Advised.of(download);

    assertThat(advised.remedy()).isEqualTo(RemedyKind.THREADS);
    assertThat(advised.assumptions().stream().anyMatch(it -> it.contains("exist_ok=True")))
        .isEqualTo(isSaid);
  }

  @Test
  void twoShortCommandsAreRunOneByOne() {
    String commands =
        """
        import subprocess

        def f(name):
            for end in RANGE:
                subprocess.check_call(["ip", "link", "set", name + end, "up"])
        """;

    assertThat(Advised.of(commands.replace("RANGE", "['a', 'b']")).remedy())
        .isEqualTo(RemedyKind.NONE);
  }

  private static Verdict kept(String made) {
    return Advised.of(
        """
        import unicodedata

        class Names:
            MADE
            def all(self):
                found = []
                for code in range(1_114_112):
                    found.append(unicodedata.name(chr(code), "").lower())
                return found

            def f(self, part):
                return [name for name in self.all if part in name]
        """
            .replace("MADE", made));
  }

  @ParameterizedTest
  @ValueSource(strings = {"@property", "@functools.cached_property"})
  void whatAPropertyMakesIsNotSplit(String made) {
    assertThat(kept(made).remedy()).isEqualTo(RemedyKind.NONE);
  }

  private static Verdict started(String command) {
    return Advised.of(
        """
        import subprocess, sys

        def f(names):
            found = {}
            for name in names:
                found[name] = subprocess.COMMAND
            return found
        f([f"n{i}" for i in range(40)])
        """
            .replace("COMMAND", command));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call(['git', 'commit', '-m', 'x', name])",
        "check_output(['git', '-C', 'repository', 'add', name])",
        "check_output(f'git checkout {name}', shell=True)",
        "check_output(['sudo', 'apt-get', 'install', '-y', name])",
        "run([sys.executable, '-m', 'pip', 'install', name]).returncode",
        "getoutput('pip install ' + name)",
        "check_output(['make', name])",
        "check_output(['/usr/bin/npm', 'install', name])",
      })
  void programsThatChangeOnePlaceRunOneByOne(String command) {
    assertThat(started(command).remedy()).isEqualTo(RemedyKind.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check_output(['git', 'log', '-1', name])",
        "check_output(['git', '-C', name, 'pull'])",
        "check_output(['git', 'pull'], cwd=name)",
        "check_output(['make', '-C', name])",
        "check_output(['npm', 'install'], cwd=name)",
        "check_output(['pip', 'show', name])",
        "check_output(['ffprobe', name])",
      })
  void programsThatReadOrWorkElsewhereRunAtOnce(String command) {
    assertThat(started(command).remedy()).isEqualTo(RemedyKind.THREADS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assert work(x) != 7 | NONE",
        "assert work(x) != 7, x | NONE",
        "for y in range(3):\n            assert work(x) != y | NONE",
        "if work(x) == 7:\n            raise ValueError(x) | PROCESSES",
      })
  void whatOneIsSureOfIsNotSplit(String row) {
    String[] parts = row.split(" \\| ", -1);
    String code =
        """
        def work(x):
            total = 0
            for i in range(200_000):
                total = (total * 31 + i ^ x) % 1000003
            return total
        def f():
            for x in range(1000):
                ROUND
        """
            .replace("ROUND", parts[0]);

    assertThat(Advised.of(RemedyKind.PROCESSES, "3.12", code).helps())
        .isEqualTo(parts[1].equals("PROCESSES"));
  }

  private static Verdict listedOf(String command) {
    return Advised.of(
        """
        import subprocess, sys

        def f(names):
            return [subprocess.COMMAND for name in names]
        def main(names):
            return f(names)
        """
            .replace("COMMAND", command));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check_output([sys.executable, name])",
        "check_output([sys.executable, '-m', 'build', name])",
        "check_output(['git', '-C', name, 'fetch'])",
        "getoutput(f'git clone {name}')",
        "check_output(f'sudo ssh {name} uptime', shell=True)",
        "check_output(['/usr/bin/gh', 'issue', 'view', name])",
      })
  void programsThatTakeTheirTimeRunAtOnceHoweverManyThereAre(String command) {
    assertThat(listedOf(command).remedy()).isEqualTo(RemedyKind.THREADS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check_output(['git', '-C', name, 'rev-parse', 'HEAD'])",
        "check_output(['ip', 'link', 'show', name])",
        "check_output([sys.executable, '-c', name])",
        "check_output([name, 'fetch'])",
      })
  void aHandfulOfShortProgramsWantsNoPool(String command) {
    assertThat(listedOf(command).remedy()).isEqualTo(RemedyKind.NONE);
  }

  @Test
  void aHandfulThatIsCountedIsWorthWhatItSaves() {
    Verdict verdict =
        Advised.of(
            """
            import socket
            def ask(key, port):
                with socket.create_connection(("board", port), timeout=5) as s:
                    s.sendall(b"GET %s\\n" % key.encode())
                    return s.makefile().readline().split()[-1]
            def f(names, port):
                return [ask(name, port) for name in names]
            print(f(["start", "split", "gate", "finish"], 7000))
            """);

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.THREADS);
  }

  private static Verdict saved(String path) {
    return Advised.of(
        """
        import os
        import urllib.request

        def f(urls, folder):
            sizes = []
            for i, url in enumerate(urls):
                urllib.request.urlretrieve(url, PATH)
                sizes.append(os.path.getsize(PATH))
            return sizes
        f(["http://a/b"] * 40, "pages")
        """
            .replace("PATH", path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'page.html'", "folder", "os.path.join(folder, 'page.html')"})
  void filesThatAllRoundsSaveToAreSavedOneByOne(String path) {
    assertThat(saved(path).remedy()).isEqualTo(RemedyKind.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"f'{folder}/{i}.html'", "os.path.join(folder, url.split('/')[-1])"})
  void filesOfEachRoundAreSavedAtOnce(String path) {
    assertThat(saved(path).remedy()).isEqualTo(RemedyKind.THREADS);
  }

  private static Verdict within(String block) {
    return Advised.of(
        """
        import contextlib, io, os, requests, socket, subprocess, urllib.request, warnings
        from unittest import mock

        def f(urls):
            found = []
            for url in urls:
                BLOCK
                    found.append(requests.get(url).text)
            return found
        f([f"http://a/{i}" for i in range(40)])
        """
            .replace("BLOCK", block));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with warnings.catch_warnings():",
        "with contextlib.chdir(url):",
        "with contextlib.redirect_stdout(io.StringIO()):",
        "with mock.patch.dict(os.environ, {'URL': url}):",
        "with mock.patch('os.getcwd'):",
        "socket.setdefaulttimeout(len(url))\n        if url:",
        "urllib.request.install_opener(url)\n        if url:",
        "os.environ['URL'] = url\n        if url:",
        "os.environ.update(URL=url)\n        if url:",
      })
  void whatIsSetForAllThreadsIsSetByOneOfThem(String block) {
    assertThat(within(block).remedy()).isNotEqualTo(RemedyKind.THREADS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"if url:", "with contextlib.suppress(OSError):"})
  void whatEachRoundHasForItselfRunsInThreads(String block) {
    assertThat(within(block).remedy()).isEqualTo(RemedyKind.THREADS);
  }
}

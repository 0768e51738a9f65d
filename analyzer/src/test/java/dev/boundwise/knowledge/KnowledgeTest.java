package dev.boundwise.knowledge;

import static dev.boundwise.knowledge.Certainty.NO;
import static dev.boundwise.knowledge.Certainty.YES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boundwise.runtime.Platform;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.runtime.PythonVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeTest {

  private static final String STDLIB =
      """
      # What the test needs.
      clock.sleep|sleep|released|@0 not 0|one:one.sleep, other.sleep|-|1s|docs
      files.open|disk|held|-|-|files.File|-|docs
      class files.File()
      files.File.{read,write}|disk|released|-|one:files.async.{}|-|-|docs
      class files.Loop(files.Loop)
      takes files.File.read|3us + interpreter 1ns*len(result)|docs
      size files.File.{read,write}|length @0
      circle.a = circle.b
      circle.b = circle.a
      since clock.New|3.12|docs
      since clock.New.stop|3.14|docs
      """;

  private static final String NET =
      """
      class net.base.Session()
      class net.client.Client(net.base.Session)
      class net.client.Special(net.Client, files.File)
      class net.Stub()
      net.{Client,Special} = net.client.{}
      net.get = net.api.get
      net.api.get|network|released>2047|without timeout|-|net.Reply|-|docs
      net.base.Session.get|network|released|-|-|-|-|docs
      net.base.Session.close|none|held|-|-|-|-|docs
      net.client.Client.get|async network|released|-|-|-|-|docs
      net.Stub.*|network|released|-|-|-|-|docs
      net.Stub.close|none|held|-|-|-|-|docs
      attr net.base.Session.peer|net.Peer
      moves net.run|work@1|thread|docs
      unblocks net.base.Session.mode|@0 is False|docs
      concurrent net.base.Session|docs
      starts net.client.Client.get|docs
      """;

  private static final String FRAMEWORKS =
      """
      framework one|one.sleep|one.thread|one.gather|docs
      module one|one
      module web|one
      """;

  private static final String LATENCIES = "latency network|40ms|300us|docs\n";

  private static final String OPERATIONS =
      """
      runtimes CPython|3.9|3.11|3.15
      operation name|3ns|2ns|1ns
      """;

  private static final String CONCURRENCY =
      """
      runtimes CPython|3.9|3.11|3.14|3.13t
      figure start|4ms|3ms|2us|8ms|here
      figure gain|-|1.5|-|-|here
      figure lock|1|1|1|2.5|here
      """;

  private static final String PACKAGES =
      """
      package clock|-|yes|yes|no|here
      package net.fast|-|yes|yes|no|here
      package pic|picture|no|2.1|native|here
      package other|other|3.0.1|no|-|here
      package nobody|nobody|-|-|-|here
      """;

  private final List<String> read = new ArrayList<>();
  private final Knowledge knowledge =
      Knowledge.from(
          name -> {
            read.add(name);
            Map<String, String> tables =
                Map.of(
                    "stdlib",
                    STDLIB,
                    "net",
                    NET,
                    "frameworks",
                    FRAMEWORKS,
                    "latencies",
                    LATENCIES,
                    "operations",
                    OPERATIONS,
                    "concurrency",
                    CONCURRENCY,
                    "packages",
                    PACKAGES);
            return Optional.ofNullable(tables.get(name)).map(KnowledgeTest::bytes);
          });

  private static byte[] bytes(String rows) {
    return rows.replace('|', '\t').getBytes(UTF_8);
  }

  @Test
  void aRowBecomesAFact() {
    ApiFact sleep = knowledge.lookup("clock.sleep").orElseThrow();

    assertThat(sleep.does()).isEqualTo(Effect.SLEEP);
    assertThat(sleep.async()).isFalse();
    assertThat(sleep.gil()).isEqualTo(Gil.RELEASED);
    assertThat(sleep.alternatives())
        .containsExactly(new Alternative("one", "one.sleep"), new Alternative("", "other.sleep"));
    assertThat(sleep.alternative("one")).contains("one.sleep");
    assertThat(sleep.alternative("two")).contains("other.sleep");
    assertThat(sleep.returns()).isEmpty();
    assertThat(sleep.typical()).isEqualTo("1s");
    assertThat(sleep.source()).isEqualTo("docs");
    assertThat(sleep.blocks(ConditionTest.call("@0=0"))).isEqualTo(Certainty.NO);
    assertThat(sleep.blocks(ConditionTest.call("@0=?"))).isEqualTo(Certainty.UNKNOWN);
    assertThat(sleep.blocks(ConditionTest.call("@0=1"))).isEqualTo(Certainty.YES);
  }

  @Test
  void aGroupIsARowForEachMember() {
    ApiFact write = knowledge.lookup("files.File.write").orElseThrow();

    assertThat(write.name()).isEqualTo("files.File.write");
    assertThat(write.alternative("one")).contains("files.async.write");
    assertThat(knowledge.lookup("files.File.seek")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "net.get, net.api.get",
    "net.Client.get, net.client.Client.get",
    "net.Client, net.client.Client",
    "net.Special.close, net.client.Special.close",
    "unknown.name, unknown.name",
    "circle.a, circle.a"
  })
  void namesHaveOneForm(String name, String canonical) {
    assertThat(knowledge.canonical(name)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "net.get, net.api.get",
    "net.Client.get, net.client.Client.get",
    "net.Client.close, net.base.Session.close",
    "net.Special.get, net.client.Client.get",
    "net.Special.read, files.File.read",
    "net.Stub.anything, net.Stub.*",
    "net.Stub.close, net.Stub.close"
  })
  void methodsAreFoundWhereTheyAreDefined(String asked, String found) {
    assertThat(knowledge.lookup(asked).map(ApiFact::name)).contains(found);
  }

  @Test
  void whatIsNotKnownIsEmpty() {
    assertThat(knowledge.lookup("net.Client.open")).isEmpty();
    assertThat(knowledge.lookup("nowhere.get")).isEmpty();
    assertThat(knowledge.lookup("files.Loop.read")).isEmpty();
    assertThat(knowledge.lookup("net.Stub.__init__")).isEmpty();
    assertThat(knowledge.handover("net.get")).isEmpty();
    assertThat(knowledge.attribute("net.Client.other")).isEmpty();
    assertThat(knowledge.lookup("")).isEmpty();
    assertThat(knowledge.lookup("..")).isEmpty();
  }

  @Test
  void awaitedCallsDoNotBlock() {
    ApiFact get = knowledge.lookup("net.Client.get").orElseThrow();

    assertThat(get.async()).isTrue();
    assertThat(get.does()).isEqualTo(Effect.NETWORK);
    assertThat(get.blocks(ConditionTest.call(""))).isEqualTo(Certainty.NO);
  }

  @Test
  void theGilMayBeReleasedForLargeInputAlone() {
    assertThat(knowledge.lookup("net.get").orElseThrow().gil()).isEqualTo(new Gil(true, 2047));
    assertThat(knowledge.lookup("files.open").orElseThrow().gil()).isEqualTo(Gil.HELD);
  }

  @Test
  void classesHaveBases() {
    assertThat(knowledge.isClass("net.Client")).isTrue();
    assertThat(knowledge.isClass("net.get")).isFalse();
    assertThat(knowledge.bases("net.Special")).containsExactly("net.client.Client", "files.File");
    assertThat(knowledge.isSubclass("net.Special", "net.base.Session")).isTrue();
    assertThat(knowledge.isSubclass("net.base.Session", "net.Special")).isFalse();
    assertThat(knowledge.isSubclass("files.Loop", "files.File")).isFalse();
  }

  @Test
  void attributesAreInherited() {
    assertThat(knowledge.attribute("net.Special.peer")).contains("net.Peer");
  }

  @Test
  void workIsHandedOver() {
    Handover run = knowledge.handover("net.run").orElseThrow();

    assertThat(run.to()).isEqualTo(Handover.Place.THREAD);
    assertThat(run.work().in(ConditionTest.call("@0=1 @1=?"))).isEqualTo(new Argument.Given());
    assertThat(run.work().in(ConditionTest.call("work=?"))).isEqualTo(new Argument.Given());
    assertThat(run.work().in(ConditionTest.call("@0=1"))).isEqualTo(new Argument.Absent());
  }

  @Test
  void aCallMayEndTheWaitingOfItsObject() {
    Condition mode = knowledge.unblocks("net.Client.mode").orElseThrow();

    assertThat(mode.holds(ConditionTest.call("@0=False"))).isEqualTo(Certainty.YES);
    assertThat(mode.holds(ConditionTest.call("@0=True"))).isEqualTo(Certainty.NO);
    assertThat(knowledge.unblocks("net.Client.get")).isEmpty();
  }

  @Test
  void someClassesTakeManyCallsAtOnce() {
    assertThat(knowledge.isConcurrent("net.Special")).isTrue();
    assertThat(knowledge.isConcurrent("net.Stub")).isFalse();
    assertThat(knowledge.isConcurrent("files.Loop")).isFalse();
  }

  @Test
  void someCallsRunWithoutBeingAwaited() {
    assertThat(knowledge.startsItself("net.Special.get")).isTrue();
    assertThat(knowledge.startsItself("net.Special.close")).isFalse();
    assertThat(knowledge.startsItself("net.Stub.get")).isFalse();
  }

  @Test
  void importsTellTheFramework() {
    assertThat(knowledge.frameworkOf("web.server").map(Framework::name)).contains("one");
    assertThat(knowledge.frameworkOf("other")).isEmpty();
    assertThat(knowledge.framework("one").map(Framework::offload)).contains("one.thread");
  }

  @Test
  void tablesAreReadOnceAndWhenAskedFor() {
    assertThat(read).containsExactly("stdlib", "frameworks");

    knowledge.lookup("clock.sleep");
    knowledge.lookup("net.get");
    knowledge.lookup("net.Client.get");
    knowledge.lookup("nowhere.get");
    knowledge.lookup("nowhere.put");

    assertThat(read).containsExactly("stdlib", "frameworks", "net", "nowhere");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a.b|disk|released|-|-|-|docs; t.tsv:2: expected 8 columns, found 7",
        "a.b|disc|released|-|-|-|-|docs; t.tsv:2: not an effect: 'disc'",
        "a.b|disk|maybe|-|-|-|-|docs; t.tsv:2: not held, released or released>BYTES: 'maybe'",
        "a.b|disk|released>x|-|-|-|-|docs; t.tsv:2: not a number of bytes: 'released>x'",
        "a.b|disk|held|now|-|-|-|docs; t.tsv:2: not a condition: 'now'",
        "a.b|disk|held|-|-|-|-|-; t.tsv:2: a fact without a source",
        "a.b|disk|held|-||-|-|docs; t.tsv:2: column 5 is ''",
        "a.b|disk|held|-|- |-|-|docs; t.tsv:2: column 5 is '- '",
        "a.b|disk|held|-|x.{}|-|-|docs; t.tsv:2: {} stands for no group in 'x.{}'",
        "a..b|disk|held|-|-|-|-|docs; t.tsv:2: not a name: 'a..b'",
        "a b|disk|held|-|-|-|-|docs; t.tsv:2: not a name: 'a b'",
        "a.{b|disk|held|-|-|-|-|docs; t.tsv:2: a group without its end",
        "a.{b,b}|disk|held|-|-|-|-|docs; t.tsv:2: a.b is written twice",
        "{a,b}.c|disk|held|-|-|-|-|docs; t.tsv:2: a group in place of the module",
        "class a.B; t.tsv:2: a class is written: class NAME(BASE, BASE)",
        "attr a.b; t.tsv:2: expected 2 columns, found 1",
        "moves a.b|@0|moon|docs; t.tsv:2: not a place: 'moon'",
        "moves a.b|first|thread; t.tsv:2: expected 4 columns, found 3",
        "a.b = a c; t.tsv:2: not a name: 'a c'",
        "a.b = a.b.c; t.tsv:2: a.b would be replaced again in a.b.c",
        "unblocks a.b|now|docs; t.tsv:2: not a condition: 'now'",
        "concurrent a.b; t.tsv:2: expected 2 columns, found 1",
        "framework a|b|c|d; t.tsv:2: expected 5 columns, found 4",
        "blocks a.b|nap|docs; t.tsv:2: not an effect: 'nap'",
        "blocks a.b|none|docs; t.tsv:2: a function that does nothing blocks nothing"
      })
  void aMalformedRowIsNamedByItsLine(String row, String message) {
    assertThatThrownBy(() -> Knowledge.check("t", bytes("# first line\n" + row + "\n")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void rowsOfOneModuleMayStandApart() {
    String rows =
        """
        a.one|sleep|held|-|-|-|-|docs
        ab.one|disk|held|-|-|-|-|docs

        # a.one again would be written twice
        attr a.two|b.Type
        short = a.one
        long.{one,two} = ab.{}
        class a.Type(ab.Type)
        iterates ab.Type.all|@0|docs
        a.{two,three}|lock|held|-|-|-|-|docs""";
    Knowledge apart =
        Knowledge.from(name -> name.equals("stdlib") ? Optional.of(bytes(rows)) : Optional.empty());

    assertThat(apart.lookup("short").orElseThrow().does()).isEqualTo(Effect.SLEEP);
    assertThat(apart.lookup("long.one").orElseThrow().does()).isEqualTo(Effect.DISK);
    assertThat(apart.lookup("a.three").orElseThrow().does()).isEqualTo(Effect.LOCK);
    assertThat(apart.attribute("a.two")).contains("b.Type");
    assertThat(apart.iterates("a.Type.all")).containsExactly(new Parameter("", 0));
    assertThat(apart.lookup("b.Type")).isEmpty();
  }

  @Test
  void decoratorsMayBlock() {
    Knowledge own = knowledge.withUserRows(bytes("blocks shop.db.{read,write}|database|me\n"));

    assertThat(own.decoratorBlocks("shop.db.write")).contains(Effect.DATABASE);
    assertThat(own.decoratorBlocks("shop.db.other")).isEmpty();
    assertThat(knowledge.decoratorBlocks("shop.db.write")).isEmpty();
  }

  @Test
  void rowsOfAUserWin() {
    Knowledge own =
        knowledge.withUserRows(
            bytes(
                """
                net.get|none|held|-|-|-|-|me
                net.Client.post|network|released|-|-|-|-|me
                clock.sleep|compute|held|-|-|-|-|me
                class shop.Client(net.base.Session)
                shop.fetch = net.api.get
                moves shop.pool.run|func@0|process|me
                module net|two
                framework two|two.sleep|two.thread|two.gather|me
                """));

    assertThat(own.hasUserRows()).isTrue();
    assertThat(knowledge.hasUserRows()).isFalse();
    // A row may use any name that leads there.
    assertThat(own.lookup("net.api.get").orElseThrow().does()).isEqualTo(Effect.NONE);
    assertThat(own.lookup("shop.fetch").orElseThrow().does()).isEqualTo(Effect.NONE);
    assertThat(own.lookup("net.client.Client.post").orElseThrow().source()).isEqualTo("me");
    assertThat(own.lookup("clock.sleep").orElseThrow().does()).isEqualTo(Effect.COMPUTE);
    assertThat(own.lookup("files.open").orElseThrow().does()).isEqualTo(Effect.DISK);
    // Classes of the user's inherit what tables know of their bases.
    assertThat(own.lookup("shop.Client.get").orElseThrow().does()).isEqualTo(Effect.NETWORK);
    assertThat(own.isConcurrent("shop.Client")).isTrue();
    assertThat(own.handover("shop.pool.run").orElseThrow().to()).isEqualTo(Handover.Place.PROCESS);
    assertThat(own.frameworkOf("net").orElseThrow().name()).isEqualTo("two");
    assertThat(own.frameworkOf("web").orElseThrow().name()).isEqualTo("one");
    assertThat(knowledge.lookup("net.get").orElseThrow().does()).isEqualTo(Effect.NETWORK);
  }

  @Test
  void whatAUserSaysCanBeAskedAlone() {
    Knowledge own = knowledge.withUserRows(bytes("files.read|disk|released|-|-|-|-|me\n")).ofUser();

    assertThat(own.lookup("files.read")).isPresent();
    assertThat(own.lookup("files.open")).isEmpty();
    assertThat(own.hasUserRows()).isTrue();
    assertThat(knowledge.ofUser().hasUserRows()).isFalse();
  }

  @Test
  void aMalformedRowOfAUserIsNamedByItsLine() {
    assertThatThrownBy(() -> knowledge.withUserRows(bytes("# mine\na.b|disc|held|-|-|-|-|me\n")))
        .isInstanceOfSatisfying(
            MalformedRow.class,
            row -> {
              assertThat(row.line()).isEqualTo(2);
              assertThat(row.problem()).isEqualTo("not an effect: 'disc'");
            });
    assertThatThrownBy(
            () ->
                knowledge.withUserRows(
                    bytes("net.get|disk|held|-|-|-|-|me\nnet.api.get|disk|held|-|-|-|-|me\n")))
        .hasMessage("user.tsv:2: net.api.get is written twice");
  }

  @Test
  void checkingGivesTheNames() {
    assertThat(Knowledge.check("net", bytes(NET)))
        .contains("net.api.get", "net.Stub.*")
        .doesNotContain("net.get");
  }

  @Test
  void aCostGoesToWhatTheFactDoes() {
    assertThat(knowledge.cost("clock.sleep").orElseThrow().terms())
        .containsExactly(new Cost.Term(Resource.SLEEP, 1e9, List.of()));
    assertThat(knowledge.cost("files.open")).isEmpty();
  }

  @Test
  void aRowOfItsOwnGivesTheCost() {
    assertThat(knowledge.cost("net.Special.read").orElseThrow().terms())
        .extracting(Cost.Term::resource)
        .containsExactly(Resource.DISK, Resource.INTERPRETER);
    assertThat(knowledge.cost("files.File.write")).isEmpty();
    assertThat(knowledge.size("net.Special.write").flatMap(Size::length)).isPresent();
    assertThat(knowledge.size("files.open")).isEmpty();
  }

  @Test
  void aUsersCostWins() {
    Knowledge own = knowledge.withUserRows(bytes("takes clock.sleep|2ms*@0|me\n"));

    assertThat(own.cost("clock.sleep").orElseThrow().terms().getFirst().nanos()).isEqualTo(2e6);
    assertThatThrownBy(() -> knowledge.withUserRows(bytes("takes a.b|2m|me\n")))
        .hasMessage("user.tsv:1: expected ns, us, ms or s in place of 'm' at 3 of '2m'");
    assertThatThrownBy(() -> knowledge.withUserRows(bytes("size a.b|length\n")))
        .hasMessage("user.tsv:1: expected a size of the call at 7 of 'length'");
  }

  @Test
  void costsOfFactsAreCheckedWithTheirTable() {
    assertThatThrownBy(() -> Knowledge.check("a", bytes("a.b|disk|held|-|-|-|5parsec|me\n")))
        .hasMessage("a.tsv:1: expected ns, us, ms or s in place of 'parsec' at 8 of '5parsec'");
  }

  @Test
  void aWaitHasItsLatency() {
    assertThat(knowledge.latency(Effect.NETWORK))
        .contains(new Latency(Resource.NETWORK, 40e6, 300e3, "docs"));
    assertThat(knowledge.latency(Effect.DISK)).isEmpty();
    assertThat(knowledge.latency(Effect.COMPUTE)).isEmpty();
    assertThatThrownBy(() -> Knowledge.check("a", bytes("latency native|1ms|1us|me\n")))
        .hasMessage("a.tsv:1: not a wait: 'native'");
  }

  @Test
  void anOperationIsThatOfTheNearestRuntimeBefore() {
    assertThat(knowledge.operation("name")).isEqualTo(2);
    assertThatThrownBy(() -> knowledge.operation("nothing"))
        .hasMessage("not an operation: 'nothing'");
    assertThatThrownBy(() -> Knowledge.check("a", bytes("operation name|3ns\n")))
        .hasMessage("a.tsv:1: a time for each of the runtimes []");
  }

  @Test
  void aFigureIsThatOfTheNearestRuntimeOfItsBuild() {
    assertThat(knowledge.figure("start", runtime("3.14"))).isEqualTo(2e3);
    assertThat(knowledge.figure("start", runtime("3.10"))).as("the older one").isEqualTo(4e6);
    assertThat(knowledge.figure("start", runtime("3.12"))).isEqualTo(3e6);
    assertThat(knowledge.figure("start", runtime("3.20"))).isEqualTo(2e3);
    assertThat(knowledge.figure("lock", runtime("3.14t"))).isEqualTo(2.5);
    assertThat(knowledge.figure("gain", runtime("3.14"))).isEqualTo(1.5);
    assertThat(knowledge.figure("gain", runtime("3.14t"))).as("of no such build").isEqualTo(1.5);
    assertThatThrownBy(() -> knowledge.figure("nothing", runtime("3.14")))
        .hasMessage("not a figure: 'nothing'");
  }

  @Test
  void aUsersFiguresHaveRuntimesOfTheirOwn() {
    Knowledge users =
        knowledge.withUserRows(bytes("runtimes CPython|3.14\nfigure start|9ms|our server\n"));

    assertThat(users.figure("start", runtime("3.9"))).isEqualTo(9e6);
    assertThat(users.figure("lock", runtime("3.14"))).isEqualTo(1);
  }

  @Test
  void aFigureThatCannotBeReadIsNamedWithItsPlace() {
    String runtimes = "runtimes CPython|3.13|3.13t\n";
    assertThatThrownBy(() -> Knowledge.check("a", bytes("figure start|3ns|here\n")))
        .hasMessage("a.tsv:1: a value for each of the runtimes [] and a source");
    assertThatThrownBy(() -> Knowledge.check("a", bytes(runtimes + "figure start|3ns|here\n")))
        .hasMessage("a.tsv:2: a value for each of the runtimes [3.13, 3.13t] and a source");
    assertThatThrownBy(() -> Knowledge.check("a", bytes(runtimes + "figure start|1|2|-\n")))
        .hasMessage("a.tsv:2: a figure without a source");
    assertThatThrownBy(() -> Knowledge.check("a", bytes(runtimes + "figure start|-|-|here\n")))
        .hasMessage("a.tsv:2: a figure that no runtime has");
    assertThatThrownBy(() -> Knowledge.check("a", bytes(runtimes + "figure start|1|2h|here\n")))
        .hasMessageStartingWith("a.tsv:2: ");
    assertThatThrownBy(() -> Knowledge.check("a", bytes("runtimes CPython|3\nfigure x|1|here\n")))
        .hasMessage("a.tsv:2: not a runtime: '3'");
  }

  @Test
  void aPackageIsKnownByItsModule() {
    PythonRuntime any = runtime("3.14t");
    PackageFact pic = knowledge.packageFact("pic.draw").orElseThrow();

    assertThat(pic.module()).isEqualTo("pic");
    assertThat(pic.distribution()).isEqualTo("picture");
    assertThat(pic.threads()).contains(PackageFact.Threads.NATIVE);
    assertThat(pic.loadsInInterpreters(any)).isEqualTo(Certainty.NO);
    assertThat(pic.staysFree(any)).as("who has such a build has a version for it").isEqualTo(YES);
    assertThat(pic.staysFree(any.withPackages(Map.of("picture", "2.0.9")))).isEqualTo(NO);
    assertThat(pic.staysFree(any.withPackages(Map.of("picture", ">=2.0.9")))).isEqualTo(YES);
    assertThat(pic.staysFree(any.withPackages(Map.of("picture", "2.1")))).isEqualTo(YES);
    assertThat(pic.staysFree(any.withPackages(Map.of("picture", "2.10rc1")))).isEqualTo(YES);
    PackageFact other = knowledge.packageFact("other").orElseThrow();
    assertThat(other.loadsInInterpreters(any.withPackages(Map.of("other", "3.0")))).isEqualTo(NO);
    assertThat(other.loadsInInterpreters(any)).isEqualTo(YES);
    assertThat(other.threads()).isEmpty();
    PackageFact nobody = knowledge.packageFact("nobody").orElseThrow();
    assertThat(nobody.staysFree(any)).isEqualTo(Certainty.UNKNOWN);
    assertThat(knowledge.packageFact("net")).isEmpty();
    assertThat(knowledge.packageFact("net.fast.x")).isPresent();
  }

  @Test
  void aUserKnowsPackagesAndBeginningsToo() {
    Knowledge users =
        knowledge.withUserRows(bytes("package pic|-|yes|yes|no|ours\nsince net.later|3.12|ours\n"));

    assertThat(users.packageFact("pic").orElseThrow().interpreters().certainty()).isEqualTo(YES);
    assertThat(users.packageFact("other")).isPresent();
    assertThat(users.since("net.later.call")).contains(new PythonVersion(3, 12));
  }

  @Test
  void whatAVersionBroughtIsKnownByTheNearestName() {
    assertThat(knowledge.since("clock.New")).contains(new PythonVersion(3, 12));
    assertThat(knowledge.since("clock.New.run")).contains(new PythonVersion(3, 12));
    assertThat(knowledge.since("clock.New.stop")).contains(new PythonVersion(3, 14));
    assertThat(knowledge.since("clock.sleep")).isEmpty();
    assertThat(knowledge.since("nothing.at.all")).isEmpty();
  }

  @Test
  void packagesAndBeginningsThatCannotBeReadAreNamedWithTheirPlace() {
    assertThatThrownBy(() -> Knowledge.check("a", bytes("package p|p|maybe|yes|no|here\n")))
        .hasMessage("a.tsv:1: not yes, no or a version: 'maybe'");
    assertThatThrownBy(() -> Knowledge.check("a", bytes("package p|p|yes|yes|some|here\n")))
        .hasMessage("a.tsv:1: not no, native, python or process: 'some'");
    assertThatThrownBy(() -> Knowledge.check("a", bytes("package p|p|yes|yes|no|-\n")))
        .hasMessage("a.tsv:1: a fact without a source");
    assertThatThrownBy(() -> Knowledge.check("a", bytes("package p|p|yes\n")))
        .hasMessage("a.tsv:1: expected 6 columns, found 3");
    assertThatThrownBy(() -> Knowledge.check("a", bytes("since p.q|newest|here\n")))
        .hasMessage("a.tsv:1: not a version: 'newest'");
    assertThatThrownBy(() -> Knowledge.check("a", bytes("since p.q|3.9|here\nsince p.q|3.9|x\n")))
        .hasMessage("a.tsv:2: p.q is written twice");
  }

  private static PythonRuntime runtime(String name) {
    boolean isFree = name.endsWith("t");
    PythonVersion version = PythonVersion.of(name.replace("t", "")).orElseThrow();
    return PythonRuntime.of(version, isFree, 2, Platform.LINUX);
  }
}

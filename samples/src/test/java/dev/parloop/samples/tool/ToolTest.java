package dev.parloop.samples.tool;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.parloop.runtime.Mode;
import dev.parloop.runtime.Parloop;
import dev.parloop.samples.workload.Workload;
import dev.parloop.samples.workload.Workloads;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolTest {
  @TempDir Path folder = Path.of("");

  static Stream<String> samples() {
    return Workloads.all().stream().map(Workload::name);
  }

  @Test
  void compareShowsTheVariantsWithVectors() {
    JsonObject json = compare(new Console(), "mandelbrot", "--size", "quick", "--rounds", "1");
    assertEquals(
        List.of("serial", "in-place", "forkjoin", "simd", "forkjoin-simd"),
        names(json.getAsJsonArray("variants")));
  }

  @Test
  void listNamesEverySampleWithItsSizes() {
    Console console = new Console();
    assertEquals(0, console.run("list"));
    samples().forEach(name -> assertTrue(console.out().contains(name), name));
    assertTrue(console.out().contains("full:  nx=800 ny=800 max-iter=10000"), console.out());
    assertEquals("", console.err());
  }

  @Test
  void givesLessons() {
    Console console = new Console();
    assertEquals(0, console.run("lesson"));
    assertTrue(console.out().contains("22  progress"), console.out());
    Console one = new Console();
    assertEquals(0, one.run("lesson", "22"), one.err());
    assertTrue(one.out().contains("lessons/Lesson22Progress.java)"), one.out());
    assertTrue(one.out().contains("  steps 100/100"), one.out());
    Console refused = new Console();
    assertEquals(0, refused.run("lesson", "9"), refused.err());
    assertTrue(refused.out().contains("  wrong, refused with PL0301:"), refused.out());
    assertEquals(2, new Console().run("lesson", "99"));
    assertEquals(2, new Console().run("lesson", "-1"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void runGivesARightAnswer(String name) {
    Console console = new Console();
    int code = console.run("run", name, "--size", "quick", "--out", folder.toString());
    assertEquals(0, code, console.err());
    assertTrue(console.out().contains("check:   right"), console.out());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void compareWritesJsonThatHoldsEveryVariant(String name) {
    Console console = new Console();
    JsonObject json = compare(console, name, "--size", "quick", "--rounds", "3");
    assertEquals(name, json.get("sample").getAsString());
    assertEquals(3, json.get("rounds").getAsInt());
    assertEquals(
        Runtime.getRuntime().availableProcessors(),
        json.getAsJsonObject("machine").get("processors").getAsInt());
    assertEquals(
        System.getProperty("java.version"),
        json.getAsJsonObject("jdk").get("version").getAsString());
    JsonArray variants = json.getAsJsonArray("variants");
    assertEquals("serial", names(variants).get(0));
    boolean annotated = !Workloads.find(name).orElseThrow().loops().isEmpty();
    List<String> called = annotated ? List.of("in-place", "auto") : List.of("loops");
    assertTrue(called.contains(names(variants).get(1)));
    assertTrue(!annotated || names(variants).get(2).equals("forkjoin"));
    assertEquals(hasVectorForm(name), names(variants).contains("simd"), name);
    assertEquals(hasVectorForm(name), names(variants).contains("forkjoin-simd"), name);
    for (JsonElement element : variants) {
      JsonObject variant = element.getAsJsonObject();
      assertTrue(variant.get("right").getAsBoolean(), variant::toString);
      assertEquals(3, variant.getAsJsonArray("seconds").size());
      assertTrue(
          variant.get("minimum").getAsDouble() <= variant.get("median").getAsDouble(),
          variant::toString);
      assertEquals(!variant.get("name").getAsString().equals("serial"), variant.has("efficiency"));
    }
    assertTrue(console.err().contains("speed-up"), "the table moves to standard error");
  }

  /** Whether every loop of a sample has one. */
  private static boolean hasVectorForm(String name) {
    List<Class<?>> loops = Workloads.find(name).orElseThrow().loops();
    return !loops.isEmpty() && loops.stream().allMatch(ToolTest::hasVectorForm);
  }

  private static boolean hasVectorForm(Class<?> loop) {
    try {
      Class<?> generated =
          Class.forName(loop.getPackageName() + ".Parallel" + loop.getSimpleName());
      Set<String> methods =
          Arrays.stream(generated.getDeclaredMethods())
              .map(Method::getName)
              .collect(Collectors.toSet());
      return methods.stream()
          .filter(method -> method.endsWith("ForkJoin"))
          .allMatch(method -> methods.contains(method + "Simd"));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16})
  void numberOfThreadsChangesNoBit(int threads) {
    String answer = forkJoinAnswer(Integer.toString(threads));
    assertEquals(forkJoinAnswer("1"), answer);
  }

  private String forkJoinAnswer(String threads) {
    JsonObject json =
        compare(
            new Console(), "trig-series", "--size", "quick", "--rounds", "1", "--threads", threads);
    assertEquals(Integer.parseInt(threads), json.get("threads").getAsInt());
    JsonArray variants = json.getAsJsonArray("variants");
    return variants
        .get(names(variants).indexOf("forkjoin"))
        .getAsJsonObject()
        .get("answer")
        .getAsString();
  }

  @Test
  void sizesApplyFromLeftToRight() {
    JsonObject size =
        compare(
                new Console(),
                "mandelbrot",
                "--size",
                "nx=3",
                "--size",
                "quick",
                "--size",
                "ny=1_0",
                "--size",
                "max-iter=1e2",
                "--rounds",
                "1")
            .getAsJsonObject("size");
    assertEquals(200, size.get("nx").getAsInt());
    assertEquals(10, size.get("ny").getAsInt());
    assertEquals(100, size.get("max-iter").getAsInt());
  }

  @Test
  void onlyTheAskedVariantsAndSerialAreCompared() {
    JsonObject json =
        compare(new Console(), "sum", "--size", "quick", "--variant", "forkjoin", "--rounds", "1");
    assertEquals(List.of("serial", "forkjoin"), names(json.getAsJsonArray("variants")));
  }

  @Test
  void jsonGoesToAFile() throws IOException {
    Path file = folder.resolve("result.json");
    Console console = new Console();
    int code = console.run("run", "sum", "--size", "quick", "--json", file.toString());
    assertEquals(0, code, console.err());
    JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    assertEquals("in-place", json.get("variant").getAsString());
    assertTrue(json.get("right").getAsBoolean());
    assertTrue(console.out().contains("answer:"), "the text stays on standard output");
  }

  @Test
  void pictureHasAPixelForEachPointAndTheSetIsBlack() throws IOException {
    Console console = new Console();
    Path pictures = folder.resolve("new/pictures");
    int code =
        console.run(
            "run",
            "mandelbrot",
            "--size",
            "quick",
            "--size",
            "ny=101",
            "--out",
            pictures.toString());
    assertEquals(0, code, console.err());
    Path file = pictures.resolve("mandelbrot.png");
    assertTrue(console.out().contains("picture: " + file.toAbsolutePath()), console.out());
    BufferedImage image = ImageIO.read(file.toFile());
    assertAll(
        () -> assertEquals(200, image.getWidth()),
        () -> assertEquals(101, image.getHeight()),
        () -> assertEquals(0xFF000000, image.getRGB(133, 50), "0 belongs to the set"),
        () -> assertFalse(image.getRGB(199, 0) == 0xFF000000, "1 + 1.5i does not"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run mandelbort | unknown sample 'mandelbort'; did you mean 'mandelbrot'?",
        "run slow-series | did you mean 'slow-series-digits'?",
        "run xyz | unknown sample 'xyz' (there are: mandelbrot, ",
        "run | Missing required parameter: 'NAME'",
        "rum sum | unknown command 'rum'; did you mean 'run'?",
        "run sum --sise quick | unknown option '--sise'; did you mean '--size'?",
        "run sum trig-series | unknown argument 'trig-series'",
        "run sum --size huge | size 'huge' is none of quick, full, or KEY=VALUE (it has n, type)",
        "run sum --size m=3 | sum has no size 'm' (it has n, type)",
        "run sum --size n=many | n=many: that is not a number",
        "run sum --size n=1.5 | n=1.5: that is not a whole number in range",
        "run sum --size n=-1 | n=-1: it must be from 0 to 2000000000",
        "run sum --size n=1e999999999 | n=1e999999999: it must be from 0 to 2000000000",
        "run sum --size type=int | type=int: it is double or float",
        "run mandelbrot --size nx=1 | nx=1: it must be from 2 to 20000",
        "run sum --variant fork | unknown variant 'fork'; did you mean 'forkjoin'?",
        "run sum --threads 0 | --threads 0: say 1 or more",
        "run sum --threads two | Invalid value for option '--threads'",
        "compare sum --rounds 0 | --rounds 0: say 1 or more",
        "compare sum --warm-up -1 | --warm-up -1.0: say 0 to 3600 seconds",
      })
  void misuseIsOneLineAndExitCodeTwo(String example) {
    String[] parts = example.split(" \\| ", 2);
    Console console = new Console();
    int code = console.run(parts[0].split(" "));
    assertAll(
        () -> assertEquals(2, code),
        () -> assertTrue(console.err().contains(parts[1]), console.err()),
        () -> assertTrue(console.err().startsWith("parloop: "), console.err()),
        () -> assertEquals(1, console.err().lines().count(), console.err()),
        () -> assertEquals("", console.out()));
  }

  @Test
  void aBadSettingIsMisuse() {
    System.setProperty("parloop.threads", "many");
    try {
      Console console = new Console();
      assertEquals(2, console.run("run", "sum", "--size", "quick"));
      assertTrue(
          console.err().startsWith("parloop: system property parloop.threads"), console.err());
    } finally {
      System.clearProperty("parloop.threads");
    }
  }

  @Test
  void aModeOtherThanTheUsualIsTold() {
    Mode before = Parloop.mode();
    Parloop.setMode(Mode.SERIAL);
    try {
      Console console = new Console();
      assertEquals(0, console.run("run", "sum", "--size", "quick", "--threads", "1"));
      assertTrue(console.out().contains("in-place, 1 thread, mode serial"), console.out());
    } finally {
      Parloop.setMode(before);
    }
  }

  @Test
  void noCommandIsMisuse() {
    Console console = new Console();
    assertEquals(2, console.run());
    assertEquals(1, console.err().lines().count(), console.err());
  }

  @Test
  void aFileIsNoFolderForPictures() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Console console = new Console();
    assertEquals(2, console.run("run", "sum", "--size", "quick", "--out", file.toString()));
    assertTrue(console.err().contains("that is not a folder"), console.err());
  }

  @Test
  void unwritableJsonFails() {
    Console console = new Console();
    Path file = folder.resolve("no/such/folder/x.json");
    assertEquals(1, console.run("run", "sum", "--size", "quick", "--json", file.toString()));
    assertTrue(console.err().contains("parloop: cannot write"), console.err());
  }

  /** Runs "compare" without warm-up, with JSON on standard output. */
  private JsonObject compare(Console console, String name, String... options) {
    String[] fixed = {"compare", name, "--warm-up", "0", "--json", "-", "--out", folder.toString()};
    String[] all = Stream.concat(Stream.of(fixed), Stream.of(options)).toArray(String[]::new);
    assertEquals(0, console.run(all), console.err());
    return JsonParser.parseString(console.out()).getAsJsonObject();
  }

  private static List<String> names(JsonArray variants) {
    return variants.asList().stream()
        .map(variant -> variant.getAsJsonObject().get("name").getAsString())
        .toList();
  }
}

package dev.parloop.processor.weave;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Classes compiled in memory, each by its binary name, with stand-ins for the runtime. */
final class JavaClasses {

  /** The runtime's part in the tests: a switch, and a log of calls. */
  private static final List<String> RUNTIME =
      List.of(
          """
          package dev.parloop.runtime.support;
          public class Dispatch {
            public static boolean on = true;
            public static boolean enabled() { return on; }
          }
          """,
          """
          package dev.parloop.runtime.support;
          public class Initializers {
            public static final StringBuffer log = new StringBuffer();
            public static void enter() { log.append('<'); }
            public static void exit() { log.append('>'); }
          }
          """);

  private static final Pattern NAME =
      Pattern.compile("(?s)(?:package ([\\w.]+);.*?)?\\b(?:class|interface|enum|record) (\\w+)");

  private final Map<String, byte[]> classes;

  private JavaClasses(Map<String, byte[]> classes) {
    this.classes = classes;
  }

  /** Compiles sources, each with one top-level type. */
  static JavaClasses compile(String... sources) {
    List<JavaFileObject> files = new ArrayList<>();
    RUNTIME.forEach(source -> files.add(new Source(source)));
    for (String source : sources) {
      files.add(new Source(source));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    Memory memory = new Memory(compiler.getStandardFileManager(null, null, null));
    List<String> options = List.of("-g", "-parameters", "-proc:none");
    boolean done = compiler.getTask(messages, memory, null, options, null, files).call();
    assertTrue(done, messages::toString);
    Map<String, byte[]> classes = new LinkedHashMap<>();
    memory.written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return new JavaClasses(classes);
  }

  /** The bytes of a class. */
  byte[] bytes(String name) {
    return Objects.requireNonNull(classes.get(name), name).clone();
  }

  /** The same classes but for one. */
  JavaClasses with(String name, byte[] bytes) {
    Map<String, byte[]> changed = new LinkedHashMap<>(classes);
    changed.put(name, bytes);
    return new JavaClasses(changed);
  }

  /** A loader of these classes; the JVM verifies what it loads. */
  Loader load() {
    return new Loader(classes);
  }

  /** Defines classes from bytes, and knows the stand-ins. */
  static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    private Loader(Map<String, byte[]> classes) {
      super(ClassLoader.getPlatformClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }

    /** Calls {@code static Object run()} of a class. */
    Object run(String name) throws ReflectiveOperationException {
      var method = loadClass(name).getDeclaredMethod("run");
      method.setAccessible(true);
      return method.invoke(null);
    }

    /** Turns generated code on or off. */
    void setEnabled(boolean on) throws ReflectiveOperationException {
      loadClass("dev.parloop.runtime.support.Dispatch").getField("on").set(null, on);
    }

    /** What initialisers told: {@code <} for begin, {@code >} for end. */
    String initialiserLog() throws ReflectiveOperationException {
      return loadClass("dev.parloop.runtime.support.Initializers")
          .getField("log")
          .get(null)
          .toString();
    }
  }

  /** A source text. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("mem:///" + name(text).replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    private static String name(String text) {
      Matcher name = NAME.matcher(text);
      assertTrue(name.find(), text);
      return name.group(1) == null ? name.group(2) : name.group(1) + "." + name.group(2);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Keeps what is written. */
  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();

    Memory(JavaFileManager parent) {
      super(parent);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      written.put(className, bytes);
      return new SimpleJavaFileObject(
          URI.create("mem:///" + className.replace('.', '/') + kind.extension), kind) {
        @Override
        public OutputStream openOutputStream() {
          return bytes;
        }
      };
    }
  }
}

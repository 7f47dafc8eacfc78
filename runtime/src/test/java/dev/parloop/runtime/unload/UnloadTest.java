package dev.parloop.runtime.unload;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.parloop.Parallel;
import dev.parloop.runtime.Parloop;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The classes of a program go when the program is forgotten, although the runtime with its threads
 * is still there; and the runtime goes when its threads have had nothing to do for a while.
 */
@Timeout(180)
class UnloadTest {

  private static final String PROGRAM = Uses.class.getName();
  private static final String SCHEDULE = "dev.parloop.runtime.schedule.";

  /** Defines some classes itself, which its parents have too. */
  private static final class Loader extends URLClassLoader {
    private final String own;

    Loader(String own, ClassLoader parent, URL... urls) {
      super(urls, parent);
      this.own = own;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        if (!name.startsWith(own)) {
          return super.loadClass(name, resolve);
        }
        Class<?> known = findLoadedClass(name);
        return known == null ? findClass(name) : known;
      }
    }
  }

  static Stream<String> uses() {
    return Arrays.stream(Uses.class.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .map(Method::getName);
  }

  private static URL root(Class<?> type) {
    try {
      URL file = type.getResource(type.getSimpleName() + ".class");
      assertNotNull(file);
      String text = file.toString();
      String name = type.getName().replace('.', '/') + ".class";
      String root = text.substring(0, text.length() - name.length());
      boolean jar = root.startsWith("jar:");
      return new URL(jar ? root.substring(4, root.length() - 2) : root);
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    }
  }

  private static Loader runtime() {
    ClassLoader parent = UnloadTest.class.getClassLoader();
    return new Loader("dev.parloop.", parent, root(Parloop.class), root(Parallel.class));
  }

  /** Runs a method of a program that is loaded for that; returns its loader. */
  private static WeakReference<ClassLoader> use(ClassLoader runtime, String name) {
    Loader loader = new Loader(PROGRAM, runtime, root(Uses.class));
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      Class<?> program = loader.loadClass(PROGRAM);
      assertSame(loader, program.getClassLoader());
      assertNotSame(Uses.class, program);
      program.getMethod(name).invoke(null);
      return new WeakReference<>(loader);
    } catch (InvocationTargetException e) {
      throw new AssertionError(name, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(name, e);
    } finally {
      thread.setContextClassLoader(usual);
    }
  }

  private static boolean isGone(WeakReference<?> reference, long seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (System.nanoTime() - end < 0) {
      System.gc();
      if (reference.get() == null) {
        return true;
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    return false;
  }

  private static void assertGone(WeakReference<?> reference, String what) {
    // The JDK's own threads may keep what they ran last, and stay for 30 s when they have no work.
    if (!isGone(reference, 60)) {
      throw new AssertionError(what + " is still there");
    }
  }

  @ParameterizedTest
  @MethodSource("uses")
  void forgetsTheProgram(String use) throws IOException {
    try (Loader runtime = runtime()) {
      assertGone(use(runtime, use), "the program of " + use);
      assertGone(use(runtime, use), "the second program of " + use);
    } finally {
      System.getProperties().remove("parloop.remembered");
    }
  }

  @Test
  void forgetsTheProgramThatIsRecorded() throws IOException {
    try (Loader runtime = runtime();
        Recording recording = new Recording()) {
      recording.enable("dev.parloop.Loop").withoutThreshold();
      recording.start();
      assertGone(use(runtime, "loop"), "the program");
      recording.stop();
    }
  }

  /** What a server has that brings the runtime with each of its programs. */
  @Test
  void goesItselfWhenItsThreadsHaveNothingToDo() throws ReflectiveOperationException, IOException {
    assertGone(useAll(), "the runtime");
  }

  private static WeakReference<ClassLoader> useAll()
      throws ReflectiveOperationException, IOException {
    try (Loader runtime = runtime()) {
      endThreadsSoon(runtime);
      uses()
          .filter(use -> !use.equals("pool") && !use.equals("remembered"))
          .forEach(use -> use(runtime, use));
      return new WeakReference<>(runtime);
    }
  }

  /** Threads stay for ten seconds or a minute, which is long for a test. */
  private static void endThreadsSoon(Loader runtime) throws ReflectiveOperationException {
    Class<?> workers = runtime.loadClass(SCHEDULE + "Workers");
    Class<?> kind = runtime.loadClass(SCHEDULE + "ThreadKind");
    Method of = accessible(workers.getDeclaredMethod("of", kind));
    for (Object some : kind.getEnumConstants()) {
      setKeepAlive(workers, of.invoke(null, some));
    }
    setKeepAlive(runtime.loadClass(SCHEDULE + "StandIn"), null);
    setKeepAlive(runtime.loadClass(SCHEDULE + "Watchdog"), null);
  }

  private static void setKeepAlive(Class<?> type, @Nullable Object of)
      throws ReflectiveOperationException {
    accessible(type.getDeclaredMethod("setKeepAliveNanos", long.class)).invoke(of, 1_000_000);
  }

  private static Method accessible(Method method) {
    method.setAccessible(true);
    return method;
  }
}

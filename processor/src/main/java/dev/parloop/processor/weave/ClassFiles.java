package dev.parloop.processor.weave;

import java.io.IOException;

/** The class files that this compilation writes, by binary name ({@code a.b.Outer$Inner}). */
public interface ClassFiles {

  /**
   * Whether classes go to a folder of their own. Without one, javac puts each class beside its
   * source, where it cannot be found again.
   */
  boolean hasFolder();

  /**
   * The bytes of a class that was written in this compilation or, where it was not, in an earlier
   * one.
   *
   * @throws IOException if there is no such file or it cannot be read
   */
  byte[] read(String binaryName) throws IOException;

  /**
   * Replaces a class file.
   *
   * @throws IOException if it cannot be written
   */
  void write(String binaryName, byte[] bytes) throws IOException;
}

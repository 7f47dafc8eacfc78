package dev.parloop.processor.parse;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Map;

/**
 * A method with marked loops.
 *
 * @param path the method
 * @param defaults the annotations of the classes around it, outermost first, then its own
 * @param isMarked whether its own annotation makes all outermost loops parallel
 * @param loops the annotation of each loop that has one, by the path's leaf
 */
record FoundMethod(
    TreePath path,
    List<DirectiveReader.Mark> defaults,
    boolean isMarked,
    Map<com.sun.source.tree.Tree, AnnotationTree> loops) {}

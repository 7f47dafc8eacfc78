/** Benchmarks of generated vector code, each beside its loop and beside code written by hand. */
package dev.parloop.benchmarks;

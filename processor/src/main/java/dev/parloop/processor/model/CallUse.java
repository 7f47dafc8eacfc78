package dev.parloop.processor.model;

/**
 * A call of a static method in a method's text, in whose place a call of another one may stand.
 *
 * @param name the text that names the method, with its class; the arguments follow
 * @param call the whole call
 * @param method the method
 */
public record CallUse(Span name, Span call, Method method) {}

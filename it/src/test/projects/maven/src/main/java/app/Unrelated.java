package app;

/** Has no loops. */
class Unrelated {}

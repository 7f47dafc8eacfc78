package img;
/** See the test. */
public class Sub extends World { public int[] x = new int[1000]; public int[] z = new int[1000]; { x[3] = 77; z[3] = 99; } }

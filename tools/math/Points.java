import dev.parloop.runtime.math.LaneMath; import java.io.*; import java.nio.*; import java.util.*; import java.lang.invoke.*;
public class Points {
  public static void main(String[] a) throws Throwable {
    String f=a[0]; double lo=Double.parseDouble(a[1]), hi=Double.parseDouble(a[2]); int n=Integer.parseInt(a[3]);
    boolean two=f.equals("pow")||f.equals("atan2")||f.equals("hypot"); boolean bits=a.length>4&&a[4].equals("bits");
    MethodHandle h=MethodHandles.lookup().findStatic(LaneMath.class,f,two?MethodType.methodType(double.class,double.class,double.class):MethodType.methodType(double.class,double.class));
    SplittableRandom r=new SplittableRandom(42); ByteBuffer b=ByteBuffer.allocate(24*4096).order(ByteOrder.LITTLE_ENDIAN); OutputStream o=new FileOutputStream(FileDescriptor.out);
    long bl=key(lo), bh=key(hi);
    for(int i=0;i<n;i++){ double x=bits? unkey(bl+(long)(r.nextDouble()*(bh-bl))):lo+(hi-lo)*r.nextDouble();
      if(two){ double y; if(f.equals("pow")) { double L=Math.log(x); double m=Math.min(720/Math.max(Math.abs(L),1e-300),1e300); y= (i&1)==0? (r.nextDouble()*2-1)*m : (r.nextDouble()*2-1)*Math.min(20,m);} else y= bits? unkey(bl+(long)(r.nextDouble()*(bh-bl))):lo+(hi-lo)*r.nextDouble();
        b.putDouble(x).putDouble(y).putDouble((double)h.invokeExact(x,y)); } else b.putDouble(x).putDouble((double)h.invokeExact(x));
      if(b.remaining()<24||b.remaining()%(two?24:16)!=0&&false){o.write(b.array(),0,b.position());b.clear();} }
    o.write(b.array(),0,b.position()); }
  static long key(double d){long l=Double.doubleToRawLongBits(d);return l<0?Long.MIN_VALUE-l:l;} static double unkey(long k){return Double.longBitsToDouble(k<0?Long.MIN_VALUE-k:k);}
}

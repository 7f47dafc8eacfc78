package lib; public class Api extends Hidden { }

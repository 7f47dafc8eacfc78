@echo off
rem Runs the sample tool with the JDK of JAVA_HOME, else with the one on the path, and builds it first if it is missing.
rem JAVA_OPTS is passed to Java.
setlocal
set "ROOT=%~dp0"
set "JAR=%ROOT%samples\target\parloop-samples.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>nul
if errorlevel 1 (
  echo parloop: no Java found; install a JDK, 17 or newer, and set JAVA_HOME 1>&2
  exit /b 1
)
echo parloop: using %JAVA% 1>&2
if not exist "%JAR%" (
  echo parloop: building; the first time Maven also downloads what it needs 1>&2
  pushd "%ROOT%"
  call mvnw.cmd -q -B -pl samples -am -DskipTests package
  if errorlevel 1 (
    popd
    echo parloop: the build failed 1>&2
    exit /b 1
  )
  popd
)
set "VECTORS="
"%JAVA%" --list-modules | findstr /b "jdk.incubator.vector" >nul && set "VECTORS=--add-modules=jdk.incubator.vector"
"%JAVA%" %VECTORS% %JAVA_OPTS% -jar "%JAR%" %*
exit /b %errorlevel%

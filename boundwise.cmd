@echo off
rem Starts Boundwise on Windows: finds a Java of version 21 or newer, builds on first use, and keeps
rem a cache of loaded classes. The file named boundwise beside this one does the same elsewhere.
setlocal EnableExtensions DisableDelayedExpansion
set "BW_HOME=%~dp0"
set "BW_APP=%BW_HOME%cli\target\app"
set "BW_JAR=%BW_APP%\boundwise.jar"

set "BW_JAVA="
if defined BOUNDWISE_JAVA call :accept "%BOUNDWISE_JAVA%"
if not defined BW_JAVA if defined JAVA_HOME call :accept "%JAVA_HOME%"
if not defined BW_JAVA for /f "delims=" %%J in ('where java 2^>nul') do if not defined BW_JAVA call :accept "%%~dpJ.."
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks") do (
  if not defined BW_JAVA if exist "%%~R\" for /d %%J in ("%%~R\*") do if not defined BW_JAVA call :accept "%%~J"
)
if not defined BW_JAVA (
  echo boundwise: needs a JDK 21 or newer: winget install EclipseAdoptium.Temurin.25.JDK, or set JAVA_HOME to one. 1>&2
  exit /b 2
)

rem Built once: after a change of the sources, delete cli\target\app or run Maven as below.
if not exist "%BW_JAR%" (
  where mvn >nul 2>nul
  if errorlevel 1 (
    echo boundwise: needs Maven for its first start: choco install maven, or scoop install maven. 1>&2
    exit /b 2
  )
  echo boundwise: building, on first use... 1>&2
  pushd "%BW_HOME%"
  call mvn -q -B -ntp -Dapp -pl cli -am package 1>&2
  popd
)
if not exist "%BW_JAR%" (
  echo boundwise: could not be built; what Maven says stands above. 1>&2
  exit /b 2
)

set "BW_FLAGS=-XX:+UseParallelGC -Xmn64m -XX:MaxTenuringThreshold=0 -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=128m -XX:-UsePerfData -Xlog:disable -Djdk.console=java.base"
set "BW_CACHE=%BW_APP%\java-%BW_BUILD%.jsa"
set "BW_WRITE=-XX:ArchiveClassesAtExit"
set "BW_READ=-XX:SharedArchiveFile"
if %BW_RELEASE% GEQ 25 (
  set "BW_CACHE=%BW_APP%\java-%BW_BUILD%.aot"
  set "BW_WRITE=-XX:AOTCacheOutput"
  set "BW_READ=-XX:AOTCache"
)
rem Written aside and renamed: two first starts at once each write their own.
if not exist "%BW_CACHE%" (
  "%BW_JAVA%" %BW_FLAGS% "%BW_WRITE%=%BW_CACHE%.%RANDOM%.new" -cp "%BW_JAR%" dev.boundwise.cli.Boundwise check --exit-zero --no-cache "%BW_HOME%samples" >nul 2>nul <nul
  for %%F in ("%BW_CACHE%.*.new") do move /y "%%F" "%BW_CACHE%" >nul 2>nul
)
if exist "%BW_CACHE%" (
  "%BW_JAVA%" %BW_FLAGS% %BOUNDWISE_JAVA_OPTS% "%BW_READ%=%BW_CACHE%" -cp "%BW_JAR%" dev.boundwise.cli.Boundwise %*
) else (
  "%BW_JAVA%" %BW_FLAGS% %BOUNDWISE_JAVA_OPTS% -cp "%BW_JAR%" dev.boundwise.cli.Boundwise %*
)
exit /b %ERRORLEVEL%

rem Takes a Java's folder whose file "release" says 21 or more; sets BW_JAVA, BW_RELEASE and BW_BUILD.
:accept
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
set "BW_VERSION="
set "BW_BUILD="
for /f "usebackq tokens=1,2 delims==" %%A in ("%~1\release") do (
  if "%%A"=="JAVA_VERSION" set "BW_VERSION=%%~B"
  if "%%A"=="JAVA_RUNTIME_VERSION" set "BW_BUILD=%%~B"
)
if not defined BW_VERSION exit /b
if not defined BW_BUILD set "BW_BUILD=%BW_VERSION%"
for /f "tokens=1 delims=.-+_" %%V in ("%BW_VERSION%") do set "BW_RELEASE=%%V"
if %BW_RELEASE% GEQ 21 set "BW_JAVA=%~1\bin\java.exe"
exit /b

# Shared functions of the scripts in this folder: locating a JDK, Maven and Node.js; building. Sourced, not executed.

die() {
  printf '✗ %s\n' "$1" >&2
  exit 1
}

# Prints the major version of a JDK, or 0 if there is no compiler.
jdk_feature() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || { echo 0; return; }
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
  local candidate javac
  javac=$(command -v javac || true)
  for candidate in "${JAVA_HOME:-}" \
    ${javac:+"$(dirname "$(dirname "$(readlink -f "$javac")")")"} \
    "$(/usr/libexec/java_home -v 21+ 2>/dev/null || true)" \
    /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if [ -n "$candidate" ] && [ "$(jdk_feature "$candidate")" -ge 21 ]; then
      echo "$candidate"
      return
    fi
  done
  die "No JDK 21 or newer was found. Install one (Debian: openjdk-21-jdk-headless, or Temurin from adoptium.net) and point JAVA_HOME to it."
}

# Prefers the Maven wrapper; falls back to an installed Maven if the wrapper can't download its own.
find_maven() {
  if "$1/mvnw" -v >/dev/null 2>&1; then
    echo "$1/mvnw"
  elif command -v mvn >/dev/null && mvn -v 2>/dev/null | grep -qE 'Apache Maven (3\.([89]|[1-9][0-9])|[4-9])\.'; then
    command -v mvn
  else
    die "The Maven wrapper could not download Maven, and no mvn 3.8 or newer is installed. Check the network, or install Maven."
  fi
}

node_major() {
  node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p'
}

# Node.js for tools from npm. Installs it as root on Debian; otherwise fails and says what to install.
provide_node() {
  local major
  major=$(node_major)
  if [ "${major:-0}" -lt 20 ] || ! command -v npm >/dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
      echo "Installing Node.js and npm"
      apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq nodejs npm >/dev/null
    fi
    major=$(node_major)
    if [ "${major:-0}" -lt 20 ] || ! command -v npm >/dev/null; then
      die "Node.js 20 or newer with npm is required (found: ${major:-none}). Install it; nothing was done."
    fi
  fi
}

# Succeeds if a module has not been built, or is older than its sources.
is_stale() {
  local root=$1 stamp=$1/ops/target/built-$2
  [ -r "$root/ops/target/launcher.classpath" ] && [ -e "$stamp" ] || return 0
  [ "$2" = ops ] || compgen -G "$root/$2/target/*-exec.jar" >/dev/null || return 0
  [ -n "$(find "$root/pom.xml" "$root"/{processes,db,workers,web,ops}/{pom.xml,src/main} -newer "$stamp" -print -quit 2>/dev/null)" ]
}

# Builds without static analysis, which takes most of the time and is part of the gate.
build() {
  local root=$1 maven began=$SECONDS log=$1/ops/target/build.log
  shift
  maven=$(find_maven "$root")
  mkdir -p "$root/ops/target"
  echo "$maven" >"$root/ops/target/maven"
  printf 'Building %s' "$*"
  (cd "$root" && exec "$maven" -B -ntp -pl "$(IFS=,; echo "$*")" -am package -DskipTests -Dcompiler.plugin=-Xlint:none -Dspotless.check.skip -Djacoco.skip -Dcyclonedx.skip) >"$log" 2>&1 &
  local pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    sleep 1
    printf .
  done
  if ! wait "$pid"; then
    echo
    grep -m 15 'ERROR' "$log" || tail -15 "$log"
    die "The build failed; see the errors above (complete log: $log)."
  fi
  printf ' %d s\n' $((SECONDS - began))
}

# Arguments: the checkout, then modules. Builds them unless the last one is up to date.
build_stale() {
  local root=$1
  shift
  if is_stale "$root" "${@: -1}"; then
    build "$root" "$@"
    touch "$root/ops/target/built-${*: -1}"
  fi
}

# Prints the major version of a program java, or 0.
java_feature() {
  local found
  found=$("$1" -version 2>&1 | sed -n '1s/.* version "\([0-9]*\).*/\1/p') || true
  echo "${found:-0}"
}

# Runs a Java command with the libraries beside the scripts, as ops/bundle packs them; in a checkout, builds it if it is out of date.
# Arguments: the root of the installation or checkout, the class, then words of the command.
run_command() {
  local root=$1 java classpath
  shift
  if [ -d "$root/ops/lib" ]; then
    java=${JAVA_HOME:+$JAVA_HOME/bin/}java
    [ "$(java_feature "$java")" -ge 21 ] || die "Java 21 or newer is required (Debian: apt-get install openjdk-21-jre-headless). Set JAVA_HOME if it is not the default."
    classpath="$root/ops/lib/*"
  else
    JAVA_HOME=$(find_jdk)
    export JAVA_HOME
    build_stale "$root" ops >&2
    java=$JAVA_HOME/bin/java
    classpath=$root/ops/target/classes:$(cat "$root/ops/target/launcher.classpath")
  fi
  exec "$java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dquicksizer.checkout="$root" -cp "$classpath" "$@"
}

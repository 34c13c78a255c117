# Sourced by ./start and ./test: says plainly what is missing, and installs it where that can be done.

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# The newest of a file list decides whether something built from it is stale.
newer_than() { # newer_than STAMP PATH…: true when any file below the paths is newer than the stamp, or the stamp is missing
  local stamp=$1; shift
  [ -e "$stamp" ] || return 0
  [ -n "$(find "$@" \( -name bin -o -name obj -o -name node_modules \) -prune -o -newer "$stamp" -type f -print -quit)" ]
}

need_sdk() {
  command -v dotnet >/dev/null || fail "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download/dotnet/10.0"
  dotnet --list-sdks | grep -q '^1[0-9]\.' || fail "The .NET 10 SDK is missing (found: $(dotnet --list-sdks | tr '\n' ' ')): https://dotnet.microsoft.com/download/dotnet/10.0"
  command -v npm >/dev/null || fail "Node.js with npm is missing (any version from 18 on): https://nodejs.org"
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else fail "This needs administrator rights; run once as root: $*"; fi
}

apt_updated=
apt_install() { # apt_install PACKAGE…
  command -v apt-get >/dev/null || fail "Install these system packages with your system's own tool, then run this again: $*"
  say "Installing system packages: $*"
  # Wait for another apt instead of failing; a fresh machine has no package lists yet.
  local log; log=$(mktemp)
  if [ -z "$apt_updated" ]; then as_root apt-get -o DPkg::Lock::Timeout=300 update -qq >"$log" 2>&1 || { cat "$log" >&2; fail "apt-get update failed."; }; apt_updated=1; fi
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends "$@" >"$log" 2>&1 \
    || { cat "$log" >&2; rm -f "$log"; fail "These system packages could not be installed: $*"; }
  rm -f "$log"
}

has_library() { /sbin/ldconfig -p | grep -q "^[[:space:]]*$1 "; }

# For the tests and the lab, which draw and compare pictures with OpenCV; its native library is linked against these.
need_opencv_libraries() {
  [ "$(uname -s)" = Linux ] || return 0
  local missing=()
  if ! has_library libgtk-3.so.0; then
    # Debian 13 and Ubuntu 24.04 renamed the package.
    if apt-cache show libgtk-3-0t64 >/dev/null 2>&1; then missing+=(libgtk-3-0t64); else missing+=(libgtk-3-0); fi
  fi
  has_library libdrm.so.2 || missing+=(libdrm2)
  has_library libatomic.so.1 || missing+=(libatomic1)
  [ ${#missing[@]} = 0 ] || apt_install "${missing[@]}"
}

# Chromium without its windows, for most of the browser tests: there, a new window takes a quarter of the time. Where the
# system has no such package, all of them run in the whole Chromium.
want_headless_chromium() {
  command -v chromium-headless-shell >/dev/null && return 0
  apt-cache show chromium-headless-shell >/dev/null 2>&1 || return 0
  apt_install chromium-headless-shell
}

# The proxies of docs/proxy, for the tests that try them. Taken out of their packages and not installed: installing a
# server would start it. Where that cannot be done, the tests are skipped and say so.
want_proxies() {
  local tools=$PWD/artifacts/tools log
  command -v apt-get >/dev/null || return 0
  [ -x "$tools/usr/sbin/nginx" ] && [ -x "$tools/usr/bin/caddy" ] && return 0
  say "Taking nginx and caddy out of their packages"
  mkdir -p "$tools"
  log=$(mktemp -d)
  if (cd "$log" && { apt-get download -qq nginx caddy || { as_root apt-get update -qq && apt-get download -qq nginx caddy; }; } \
      && for package in *.deb; do dpkg-deb -x "$package" "$tools"; done) >"$log/log" 2>&1; then :
  else say "They could not be had; the tests of proxies are skipped."; fi
  rm -rf "$log"
}

# npm_packages STAMP ARGUMENT…: installs what package-lock.json pins, once per lock file.
npm_packages() {
  local stamp=node_modules/$1; shift
  [ -e "$stamp" ] && [ ! package-lock.json -nt "$stamp" ] && return 0
  say "Installing npm packages"
  local log; log=$(mktemp)
  npm ci --no-audit --no-fund "$@" >"$log" 2>&1 || { cat "$log" >&2; rm -f "$log"; fail "npm ci failed."; }
  rm -f "$log"
  touch "$stamp"
}

#!/usr/bin/env bash
# Publishes the host with its own .NET, for machines without one: build/publish.sh [FOLDER [SYSTEM…]]
# By default for four systems, into artifacts/publish. Each gets the native libraries of its system only, which is checked.
set -euo pipefail
cd "$(dirname "$0")/.."
. build/needs.sh

need_sdk
[ -e node_modules/.all ] || npm_packages .product --omit=dev --omit=optional
folder=${1:-artifacts/publish}
shift || true
[ $# -gt 0 ] || set -- linux-x64 linux-arm64 osx-arm64 win-x64

# A library of another system would only take space, and hide that the right one is missing.
check_natives() { # check_natives FOLDER SYSTEM
  local right wrong=() library
  case $2 in
    linux-*) right=(libSkiaSharp.so libonnxruntime.so libe_sqlite3.so) ;;
    osx-*) right=(libSkiaSharp.dylib libonnxruntime.dylib libe_sqlite3.dylib) ;;
    win-*) right=(libSkiaSharp.dll onnxruntime.dll e_sqlite3.dll) ;;
    *) fail "$2 is not a system that is known here: linux-x64, linux-arm64, osx-arm64, win-x64." ;;
  esac
  for library in "${right[@]}"; do [ -e "$1/$library" ] || fail "$2: $library is missing."; done
  mapfile -t wrong < <(find "$1" \( -name '*SkiaSharp*' -o -name '*onnxruntime*' -o -name '*sqlite3*' -o -path '*/runtimes/*' \) \
    \( -name '*.so' -o -name '*.dylib' -o -name 'lib*.dll' -o -name 'onnx*.dll' -o -name 'e_*.dll' \) ! -name "*.${right[0]##*.}")
  [ ${#wrong[@]} = 0 ] || fail "$2: these belong to another system: ${wrong[*]}"
  [ ! -e "$1/runtimes" ] || fail "$2: $1/runtimes holds libraries of several systems."
}

megabytes() { du -cm "$@" | tail -1 | cut -f1; }

printf '%-12s %8s %s\n' system 'all, MB' ' of these Skia and ONNX Runtime, MB'
for system in "$@"; do
  target=$folder/$system
  rm -rf "$target"
  log=$(mktemp)
  dotnet publish src/ExpressiFy.Web -c Release -r "$system" --self-contained -o "$target" --nologo -v quiet >"$log" 2>&1 \
    || { cat "$log" >&2; rm -f "$log"; fail "Publishing for $system failed."; }
  rm -f "$log"
  check_natives "$target" "$system"
  printf '%-12s %8s %8s\n' "$system" "$(megabytes "$target")" "$(megabytes "$target"/libSkiaSharp.* "$target"/*onnxruntime*)"
done
